/** What is really seen in a picture, derived from the same volumes and the same camera as the picture. */
@NullMarked
package org.esicasebook.fluoroscopy.truth;

import org.jspecify.annotations.NullMarked;
