package org.esicasebook.fluoroscopy.contrast;

/** Tissue that contrast may run through. Must always answer the same for the same place. */
interface Medium {

    /** What a small cube of the tissue is like for contrast; reused between calls. */
    final class Cell {
        /** How readily contrast runs here, 1 as in loose epidural fat; 0 for what it cannot enter. */
        double speed;
        /** Part of the volume that contrast can take up, 0 to 1. */
        double room;
        /** Unit vector along which contrast runs more readily. */
        double axisX;

        double axisY;
        double axisZ = 1;
        /** How much more readily it runs along the axis than across. */
        double stretch = 1;

        void clear() {
            speed = 0;
            room = 0;
            axisX = 0;
            axisY = 0;
            axisZ = 1;
            stretch = 1;
        }
    }

    /** Describes the tissue at a place; a speed of 0 bars the way. The cell comes cleared. */
    void describe(double x, double y, double z, Cell cell);

    /** Edge of the cubes in which this tissue is looked at [mm]. */
    default double pitchMm() {
        return 0.5;
    }
}
