package org.esicasebook.fluoroscopy.anatomy;

import org.esicasebook.epidurography.Level;
import org.esicasebook.geometry.PatientPoint;

/**
 * The first sacral segment when it has become a sixth lumbar one: a squared body on a disc of its own, an interlaminar
 * window and facet joints to S2, and a spinous process; its lateral masses stay one with the sacrum, so that its root
 * leaves as usual. Coordinates are those of the {@link Sacrum}: x to lateral, s along the curve, r dorsal of it, unscaled.
 * The disc is lower and narrower than a lumbar one, as such discs mostly are.
 */
final class LumbarisedSegment {

    private static final double DISC_S = 30;
    private static final double DISC_HEIGHT = 6.4;
    private static final double DISC_HALF_WIDTH = 16.8;
    private static final double DISC_DEPTH = 25;
    /** Between the laminae of S1 and S2. */
    private static final double WINDOW_S = 29.5;

    /** Lower edge of the lamina of S1 and upper edge of that of S2 in the midline. */
    static final double LAMINA_END = 25.5;

    static final double NEXT_LAMINA = 33.5;

    private static final double JOINT_X = 14;
    private static final double JOINT_COS = Math.cos(Math.toRadians(48));
    private static final double JOINT_SIN = Math.sin(Math.toRadians(48));

    private LumbarisedSegment() {}

    /** The squared body and the upper part of the next; y and z in the frame of the sacrum. */
    static double body(double x, double y, double z, double s, double r) {
        double t = Shapes.clamp(-z / 27, 0, 1);
        double waist = 1.6 * Math.sin(Math.PI * t);
        double side = Shapes.superellipse(
                x, y + 2.6 * t, Shapes.mix(25.5, 21.5, t) - waist, Shapes.mix(16.8, 14.2, t) - waist);
        double cup = 1.2 * Math.max(0, 1 - (x * x) / 600 - (y * y) / 270);
        double first = Shapes.intersection(side, Math.max(z + cup, s - DISC_S + DISC_HEIGHT / 2), 1.8);
        double next = Shapes.superellipse(x, r + 12, 19.5, 12.6);
        return Math.min(first, Shapes.intersection(next, Math.abs(s - 40) - 40 + DISC_S + DISC_HEIGHT / 2, 1.8));
    }

    /** Spinous process of S1, and the articular processes of both vertebrae. */
    static double processes(double x, double s, double r, double roof) {
        double spinous = Shapes.ellipsoid(x, r - roof - 9, s - 15 - 0.2 * (r - roof), 3.4, 14, 7.5);
        double across = across(x, r, roof);
        double along = along(x, r, roof);
        double lower = Shapes.ellipsoid(across - 4, along, s - 31.5, 4.6, 6.5, 9);
        double upper = Shapes.ellipsoid(across + 4, along, s - 26, 4.6, 6.5, 9.5);
        return Math.min(spinous, Math.min(lower, upper));
    }

    /** What is open: disc, interlaminar window and joint spaces. */
    static double openings(double x, double s, double r, double roof) {
        double cup = 0.9 * Math.max(0, 1 - x * x / 330 - (r + 13) * (r + 13) / 190);
        double disc = Shapes.intersection(
                Math.abs(s - DISC_S) - DISC_HEIGHT / 2 - cup, Math.max(x - DISC_HALF_WIDTH - 2, r - 0.5), 1.2);
        double window = Shapes.ellipsoid(x, r - roof - 3, s - WINDOW_S, 9.5, 11, 4.4);
        double joint = Math.max(
                Math.abs(across(x, r, roof)) - 0.85, Math.max(Math.abs(along(x, r, roof)) - 8, Math.abs(s - 29) - 10));
        return Math.min(disc, Math.min(window, joint));
    }

    private static double across(double x, double r, double roof) {
        return (x - JOINT_X) * JOINT_COS - (r - roof + 1) * JOINT_SIN;
    }

    private static double along(double x, double r, double roof) {
        return (x - JOINT_X) * JOINT_SIN + (r - roof + 1) * JOINT_COS;
    }

    /** The disc below, at the level whose root it neighbours. */
    static Disc disc(Sacrum sacrum) {
        PatientPoint back = sacrum.at(0, DISC_S, 0);
        PatientPoint middle = sacrum.at(0, DISC_S, -DISC_DEPTH / 2 - 1.4);
        double tilt = Math.toDegrees(Math.atan2(back.zMm() - middle.zMm(), back.yMm() - middle.yMm()));
        double size = sacrum.size();
        return new Disc(
                Level.S1_FORAMEN, middle, tilt, DISC_HEIGHT * size, DISC_HALF_WIDTH * size, DISC_DEPTH / 2 * size);
    }
}
