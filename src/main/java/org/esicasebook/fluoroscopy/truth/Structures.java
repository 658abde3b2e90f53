package org.esicasebook.fluoroscopy.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.esicasebook.epidurography.Landmark;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.Disc;
import org.esicasebook.fluoroscopy.anatomy.Landmarks.Pedicle;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;

/**
 * The anatomy that a reader judges a picture by, as lines and bodies in the patient: the ventral interlaminar,
 * spinolaminar and spinous lines, rings of pedicles and foramina, discs and the dural sac. Found once for a patient;
 * each view shows those that can be made out in it.
 */
public final class Structures {

    static final int RING_POINTS = 24;
    /** A foramen that is not closed by bone, at the facet joint or laterally, is closed at this radius [mm]. */
    private static final double FORAMEN_MM = 13;

    private static final double FORAMEN_STEP_MM = 0.25;
    /** Capsule and periosteum [mm]; also bridges the joint space. */
    private static final double LINING_MM = 0.6;

    private static final double SAC_STEP_MM = 3;

    /**
     * One structure.
     *
     * @param part which one of its kind, as in L4–5; empty if there is only one
     * @param shape how it is projected
     * @param points of a curve, or all around a body
     */
    record Structure(Landmark kind, String part, Shape shape, List<PatientPoint> points) {}

    /** What a structure looks like in a picture. */
    enum Shape {
        /** A line through its points. */
        LINE,
        /** A closed line through its points. */
        RING,
        /** The convex outline of its points. */
        BODY,
        /** Cross-sections of {@link #RING_POINTS} points each; the two borders on both sides of them. */
        TUBE
    }

    private final List<Structure> all = new ArrayList<>();

    /** @param side of the needle; a midline needle is judged as a left one */
    public Structures(Spine patient, Side side) {
        Spine spine = patient.straight();
        Side judged = side == Side.RIGHT ? Side.RIGHT : Side.LEFT;
        add(Landmark.VENTRAL_INTERLAMINAR_LINE, spine.landmarks().ventralInterlaminarLine(judged));
        add(Landmark.SPINOLAMINAR_LINE, spine.landmarks().spinolaminarLine());
        add(Landmark.SPINOUS_LINE, spine.landmarks().spinolaminarLine());
        for (Pedicle pedicle : spine.landmarks().pedicles()) {
            all.add(new Structure(Landmark.PEDICLE_RINGS, pedicle.vertebra(), Shape.RING, ring(pedicle)));
        }
        for (Level level : spine.levels()) {
            all.add(new Structure(Landmark.DISC_BORDERS, level.label(), Shape.BODY, rims(spine.disc(level))));
            foramen(spine, level, judged)
                    .ifPresent(ring -> all.add(new Structure(Landmark.FORAMINA, level.label(), Shape.RING, ring)));
        }
        all.add(new Structure(Landmark.DURAL_SAC, "", Shape.TUBE, sac(spine.canal())));
        if (patient != spine) {
            all.replaceAll(s -> new Structure(
                    s.kind(),
                    s.part(),
                    s.shape(),
                    s.points().stream().map(patient::toPatient).toList()));
        }
    }

    private void add(Landmark kind, List<PatientPoint> line) {
        if (line.size() >= 2) {
            all.add(new Structure(kind, "", Shape.LINE, line));
        }
    }

    /** What can be made out in a view. */
    List<Structure> in(View view) {
        return all.stream().filter(structure -> isSeen(structure.kind(), view)).toList();
    }

    private static boolean isSeen(Landmark kind, View view) {
        return switch (kind) {
            case VENTRAL_INTERLAMINAR_LINE -> view == View.CONTRALATERAL_OBLIQUE;
            case SPINOLAMINAR_LINE -> view == View.LATERAL;
            case SPINOUS_LINE -> view == View.ANTEROPOSTERIOR;
            case PEDICLE_RINGS -> view == View.ANTEROPOSTERIOR || view == View.IPSILATERAL_OBLIQUE;
            case FORAMINA -> view == View.LATERAL || view == View.IPSILATERAL_OBLIQUE;
            case DISC_BORDERS -> view == View.LATERAL || view == View.ANTEROPOSTERIOR;
            case DURAL_SAC -> true;
        };
    }

    private static List<PatientPoint> ring(Pedicle pedicle) {
        List<PatientPoint> points = new ArrayList<>();
        for (int i = 0; i < RING_POINTS; i++) {
            double turn = 2 * Math.PI * i / RING_POINTS;
            points.add(new PatientPoint(
                    pedicle.centre().xMm() + pedicle.halfWidthMm() * StrictMath.cos(turn),
                    pedicle.centre().yMm(),
                    pedicle.centre().zMm() + pedicle.halfHeightMm() * StrictMath.sin(turn)));
        }
        return points;
    }

    /** Upper and lower rim of a disc, 2 mm within the border of the annulus, where the endplates are. */
    private static List<PatientPoint> rims(Disc disc) {
        List<PatientPoint> points = new ArrayList<>();
        for (int i = 0; i < RING_POINTS; i++) {
            double turn = 2 * Math.PI * i / RING_POINTS;
            double cos = StrictMath.cos(turn);
            double sin = StrictMath.sin(turn);
            double low = 0;
            double high = 60;
            for (int k = 0; k < 30; k++) {
                double r = (low + high) / 2;
                if (disc.annulusMm(disc.middle().xMm() + r * cos, r * sin) < 0) {
                    low = r;
                } else {
                    high = r;
                }
            }
            points.add(disc.at(low * cos, low * sin, disc.heightMm() / 2));
            points.add(disc.at(low * cos, low * sin, -disc.heightMm() / 2));
        }
        return points;
    }

    /**
     * Border of the foramen of a level and side, in the plane square to the way out: sagittal in the lumbar spine,
     * turned 45° forwards in the neck.
     */
    private static Optional<List<PatientPoint>> foramen(Spine spine, Level level, Side side) {
        Pedicle above;
        try {
            above = spine.pedicleAbove(level, side);
        } catch (NoSuchElementException none) {
            return Optional.empty();
        }
        Optional<Pedicle> below = spine.landmarks().pedicles().stream()
                .filter(p ->
                        p.side() == side && p.centre().zMm() < above.centre().zMm() - 3)
                .max(Comparator.comparingDouble(p -> p.centre().zMm()));
        if (below.isEmpty()) {
            return Optional.empty();
        }
        double left = side == Side.LEFT ? 1 : -1;
        boolean neck = level.compareTo(Level.C7_T1) <= 0;
        double acrossX = neck ? left * Math.sqrt(0.5) : 0;
        double acrossY = neck ? Math.sqrt(0.5) : 1;
        double x = (above.centre().xMm() + below.get().centre().xMm()) / 2;
        double z = (above.centre().zMm() + below.get().centre().zMm()) / 2;
        Disc disc = spine.disc(level);
        double start = 0;
        double widest = -1;
        double y0 = (above.centre().yMm() + below.get().centre().yMm()) / 2;
        for (double at = -6; at <= 10; at += 0.5) {
            double free = free(spine, disc, x + at * acrossX, y0 + at * acrossY, z);
            if (free > widest) {
                widest = free;
                start = at;
            }
        }
        if (widest < 1) {
            return Optional.empty();
        }
        double cx = x + start * acrossX;
        double cy = y0 + start * acrossY;
        double[] free = new double[RING_POINTS];
        for (int i = 0; i < RING_POINTS; i++) {
            double turn = 2 * Math.PI * i / RING_POINTS;
            double cos = StrictMath.cos(turn);
            double sin = StrictMath.sin(turn);
            double r = 0;
            while (r < FORAMEN_MM
                    && free(spine, disc, cx + r * cos * acrossX, cy + r * cos * acrossY, z + r * sin) > LINING_MM) {
                r += FORAMEN_STEP_MM;
            }
            free[i] = r;
        }
        List<PatientPoint> points = new ArrayList<>();
        for (int i = 0; i < RING_POINTS; i++) {
            double turn = 2 * Math.PI * i / RING_POINTS;
            // a single ray that slips into the joint space is no part of the foramen
            double[] near = new double[5];
            for (int k = 0; k < near.length; k++) {
                near[k] = free[Math.floorMod(i + k - 2, RING_POINTS)];
            }
            Arrays.sort(near);
            double across = Math.min(free[i], near[2]) * StrictMath.cos(turn);
            double up = Math.min(free[i], near[2]) * StrictMath.sin(turn);
            points.add(new PatientPoint(cx + across * acrossX, cy + across * acrossY, z + up));
        }
        return Optional.of(points);
    }

    /** Distance to bone or disc [mm]. */
    private static double free(Spine spine, Disc disc, double x, double y, double z) {
        double bone = spine.boneDistanceMm(x, y, z);
        double inDisc =
                Math.max(disc.annulusMm(x, disc.dorsal(y, z)), Math.abs(disc.above(y, z)) - disc.heightMm() / 2);
        return Math.min(bone, inDisc);
    }

    private static List<PatientPoint> sac(Canal canal) {
        List<PatientPoint> points = new ArrayList<>();
        for (double s = canal.sacEndMm() + 0.1; s < canal.lengthMm(); s += SAC_STEP_MM) {
            // the end of the sac is round over 6 mm
            double end = Math.max(0, canal.sacEndMm() + 6 - s);
            double fall = Math.sqrt(Math.max(0, 1 - end * end / 36));
            double a = canal.sacHalfWidthMm(s) * fall;
            double b = canal.sacHalfDepthMm(s) * fall;
            for (int i = 0; i < RING_POINTS; i++) {
                double turn = 2 * Math.PI * i / RING_POINTS;
                double x = a * StrictMath.cos(turn);
                double r = canal.sacMiddleMm(s) + b * StrictMath.sin(turn);
                // the sac keeps 1.5 mm from the roof
                r = Math.min(r, Math.max(canal.sacMiddleMm(s), canal.roofMm(s, x) - 1.5));
                points.add(new PatientPoint(x, canal.yAt(s, r), canal.zAt(s, r)));
            }
        }
        return points;
    }
}
