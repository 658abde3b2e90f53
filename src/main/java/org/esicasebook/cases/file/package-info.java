/** Reads and prints {@code case.yaml}, the form in which people write teaching cases. */
@NullMarked
@NamedInterface("file")
package org.esicasebook.cases.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
