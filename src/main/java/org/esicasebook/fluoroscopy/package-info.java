/**
 * The simulator: a {@link org.esicasebook.fluoroscopy.Scenario} in, a {@link org.esicasebook.fluoroscopy.Study} (frames
 * and the truth about them) out.
 *
 * <p><b>Frame.</b> Everything happens in the patient frame (DICOM LPS, mm): x to the patient's left, y to posterior, z
 * to cranial, origin at the centre of the L4–5 disc. The patient lies prone, so gravity points to anterior (−y); for the
 * cervical transforaminal route supine. The tube is below the table.
 *
 * <p><b>Data flow.</b> seed and patient → {@code anatomy} (bones, landmarks, soft tissue) → {@code needle} (a path
 * clear of bone) → {@code contrast} (where the iodine is, when) → {@code xray} (projection and detector) and, from the
 * same volumes, {@code truth}. Each stage depends only on the one before, none on the view.
 *
 * <p><b>Determinism.</b> The same scenario gives the same bytes in every run and with any number of threads.
 *
 * <p>The images are simulated. No clinician has judged them; nothing here is clinical advice.
 */
@NullMarked
package org.esicasebook.fluoroscopy;

import org.jspecify.annotations.NullMarked;
