/**
 * From bodies and iodine to a stored image: C-arm geometry, line integrals, attenuation, detector.
 *
 * <p><b>Camera.</b> The beam of a {@link org.esicasebook.fluoroscopy.Projection} runs along d = (sin φ cos τ, cos φ cos τ,
 * sin τ) in the patient frame; columns grow along u = (−cos φ, sin φ, 0), rows grow along −(d × u), so that cranial is up.
 * The focus lies 650 mm before the isocentre, the detector 1000 mm behind the focus. Transforms move points; the frame
 * stays.
 *
 * <p><b>Physics.</b> Polychromatic Beer-Lambert attenuation, scatter as a wide blur of the primary, focal and detector
 * blur, quantum noise; then what a C-arm's processor does: logarithm, compression of the bright end, harmonisation,
 * edge enhancement, 12 bits.
 */
@NullMarked
package org.esicasebook.fluoroscopy.xray;

import org.jspecify.annotations.NullMarked;
