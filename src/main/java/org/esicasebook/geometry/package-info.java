/**
 * Points and shapes in the two coordinate systems that the project uses.
 *
 * <p><b>Patient frame</b> ({@link org.esicasebook.geometry.PatientPoint}): DICOM LPS, right-handed, millimetres; x grows
 * to the patient's left, y to posterior, z to cranial. <b>Image frame</b> ({@link org.esicasebook.geometry.PixelPoint}):
 * column to the right, row downwards, in pixels; (0, 0) is the <em>centre</em> of the top-left pixel, so the image
 * covers [-0.5, columns - 0.5] by [-0.5, rows - 0.5].
 */
@NullMarked
package org.esicasebook.geometry;

import org.jspecify.annotations.NullMarked;
