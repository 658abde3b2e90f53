/** Reads {@code case.yaml}, the form in which people write teaching cases. */
@NullMarked
package org.esicasebook.cases.file;

import org.jspecify.annotations.NullMarked;
