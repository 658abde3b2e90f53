/**
 * The lumbar spine of one patient: implicit bones, landmarks by which needles are judged, compartments that contrast
 * may fill, and the soft tissue around. Built once from patient and seed; immutable; knows nothing of views.
 */
@NullMarked
package org.esicasebook.fluoroscopy.anatomy;

import org.jspecify.annotations.NullMarked;
