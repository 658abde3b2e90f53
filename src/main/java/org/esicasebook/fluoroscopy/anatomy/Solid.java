package org.esicasebook.fluoroscopy.anatomy;

/** A body as its signed distance in the patient frame: <i>f: R³ → R</i>, negative inside, zero on the surface. */
public interface Solid {

    /** Box that holds the whole body. */
    Box bounds();

    /**
     * Signed distance to the surface [mm]; may fall short of the true distance away from the surface, never exceed it by
     * more than a few per cent.
     */
    double distanceMm(double xMm, double yMm, double zMm);
}
