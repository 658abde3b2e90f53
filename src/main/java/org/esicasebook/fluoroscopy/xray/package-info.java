/**
 * Sends X-rays through the patient: geometry of the C-arm, line integrals, polychromatic attenuation, and a detector
 * chain as an image intensifier's.
 */
@NullMarked
package org.esicasebook.fluoroscopy.xray;

import org.jspecify.annotations.NullMarked;
