/** The pages on which cases are written. */
@NullMarked
package org.esicasebook.authoring.ui;

import org.jspecify.annotations.NullMarked;
