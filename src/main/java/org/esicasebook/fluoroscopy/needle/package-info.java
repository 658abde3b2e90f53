/** Plans the needle from skin to tip so that it clears every bone by more than its radius. */
@NullMarked
package org.esicasebook.fluoroscopy.needle;

import org.jspecify.annotations.NullMarked;
