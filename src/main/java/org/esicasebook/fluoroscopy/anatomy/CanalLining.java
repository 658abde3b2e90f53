package org.esicasebook.fluoroscopy.anatomy;

/**
 * What lies between bone and dura, and the cord within.
 *
 * @param laminaDegrees inclination of the laminae to the sagittal plane, which is the contralateral oblique that shows
 *     them end-on [°]
 * @param film depth of the dorsal epidural space under the laminae by z [mm]
 * @param pad how much deeper it is behind the interlaminar windows by z [mm]
 * @param ventralMm depth of the ventral epidural space
 * @param cordWidth half the width of the cord by z, 0 where there is none [mm]
 * @param cordDepth half its depth by z [mm]
 */
record CanalLining(double laminaDegrees, Table film, Table pad, double ventralMm, Table cordWidth, Table cordDepth) {

    /** Lumbar: 2 mm under the laminae, 4 to 5 mm behind the windows (Boezaart 2019); the cord has ended. */
    static CanalLining lumbar() {
        return new CanalLining(45, always(2.0), always(2.2), 1.4, always(0), always(0));
    }

    private static Table always(double value) {
        return new Table(new double[] {0, 1}, new double[] {value, value});
    }

    double filmMm(double z) {
        return film.of(z);
    }

    double padMm(double z) {
        return pad.of(z);
    }

    double cordHalfWidthMm(double z) {
        return cordWidth.of(z);
    }

    double cordHalfDepthMm(double z) {
        return cordDepth.of(z);
    }
}
