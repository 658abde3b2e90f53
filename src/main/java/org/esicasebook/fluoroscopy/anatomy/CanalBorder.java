package org.esicasebook.fluoroscopy.anatomy;

/** What bounds a vertebral canal. */
interface CanalBorder {

    /** Signed distance to the nearest bone, or to what narrows the canal besides [mm]. */
    double distanceMm(double x, double y, double z);

    /** Signed distance to the nearest bone alone, by which landmark lines are drawn [mm]. */
    default double bonyMm(double x, double y, double z) {
        return distanceMm(x, y, z);
    }
}
