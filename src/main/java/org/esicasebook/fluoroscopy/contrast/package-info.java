/** Lets contrast fill a compartment by arrival time; where the iodine lies and when, independent of any view. */
@NullMarked
package org.esicasebook.fluoroscopy.contrast;

import org.jspecify.annotations.NullMarked;
