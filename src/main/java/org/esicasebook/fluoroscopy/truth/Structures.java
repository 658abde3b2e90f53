package org.esicasebook.fluoroscopy.truth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
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

    private static final int RING_POINTS = 36;
    /** Points around a foramen, whose border has corners. */
    private static final int FORAMEN_POINTS = 72;
    /** Points around a cross-section of a tube. */
    static final int SECTION_POINTS = 60;
    /** Points around a disc, which is three times as wide. */
    private static final int RIM_POINTS = 120;
    /** How far beyond its nominal border the surface of a pedicle is sought, as a factor. */
    private static final double RUNS_ON = 1.3;
    /** How far the endplates are sought beyond half the height of a disc [mm]. */
    private static final double ENDPLATE_MM = 2.5;
    /** An endplate ends where it falls off by more than its way out, over this distance [mm]. */
    private static final double EDGE_MM = 0.5;
    /** Where a spinous process is looked at, as a part of its length from its base. */
    private static final double ALONG_PROCESS = 0.55;
    /** Farther than this part of the way from one vertebra to the next, two places are not of neighbours. */
    private static final double WITHOUT_ONE = 0.9;
    /** Within this distance a line runs on a lamina [mm]. */
    private static final double ON_LAMINA_MM = 0.3;
    /** Within this distance a surface counts as found [mm]. */
    private static final double FOUND_MM = 0.02;

    /** A foramen that is not closed by bone, at the facet joint or laterally, is closed at this radius [mm]. */
    private static final double FORAMEN_MM = 13;

    private static final double FORAMEN_STEP_MM = 0.25;
    /** Openings of the foramen up to this width, as the joint space, are closed by capsule and ligament [mm]. */
    private static final double OPENING_MM = 6;

    private static final double SAC_STEP_MM = 1.5;
    /** Round end of the sac, looked at more closely [mm]. */
    private static final double SAC_END_MM = 8;

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
        /** Cross-sections of {@link #SECTION_POINTS} points each; the two borders on both sides of them. */
        TUBE
    }

    private final List<Structure> all = new ArrayList<>();

    /** @param side of the needle; a midline needle is judged as a left one */
    public Structures(Spine patient, Side side) {
        Spine spine = patient.straight();
        Side judged = side == Side.RIGHT ? Side.RIGHT : Side.LEFT;
        List<PatientPoint> spinolaminar = spine.landmarks().spinolaminarLine();
        Predicate<PatientPoint> onLamina = at -> spine.boneDistanceMm(at.xMm(), at.yMm(), at.zMm()) < ON_LAMINA_MM;
        add(Landmark.VENTRAL_INTERLAMINAR_LINE, spine.landmarks().ventralInterlaminarLine(judged), onLamina, spine);
        add(Landmark.SPINOLAMINAR_LINE, spinolaminar, onLamina, spine);
        add(Landmark.SPINOUS_LINE, spinous(spine, spinolaminar), at -> true, spine);
        for (Pedicle pedicle : spine.landmarks().pedicles()) {
            all.add(new Structure(Landmark.PEDICLE_RINGS, pedicle.vertebra(), Shape.RING, ring(spine, pedicle)));
        }
        for (Level level : spine.levels()) {
            all.add(new Structure(Landmark.DISC_BORDERS, level.label(), Shape.BODY, rims(spine, spine.disc(level))));
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

    /** Adds a line that runs from vertebra to vertebra, but in parts past one of which nothing is left to join. */
    private void add(Landmark kind, List<PatientPoint> line, Predicate<PatientPoint> onVertebra, Spine spine) {
        double farthest = WITHOUT_ONE * pitchMm(spine);
        int from = 0;
        int last = -1;
        for (int at = 0; at < line.size(); at++) {
            if (onVertebra.test(line.get(at))) {
                if (last >= 0 && line.get(last).distanceTo(line.get(at)) > farthest) {
                    add(kind, line.subList(from, last + 1));
                    from = at;
                }
                last = at;
            }
        }
        add(kind, line.subList(from, line.size()));
    }

    private void add(Landmark kind, List<PatientPoint> line) {
        if (line.size() >= 2) {
            all.add(new Structure(kind, "", Shape.LINE, line));
        }
    }

    /** Mean distance from vertebra to vertebra [mm]. */
    private static double pitchMm(Spine spine) {
        List<PatientPoint> centres = spine.landmarks().pedicles().stream()
                .filter(pedicle -> pedicle.side() == Side.LEFT)
                .map(Pedicle::centre)
                .toList();
        double way = 0;
        for (int i = 1; i < centres.size(); i++) {
            way += centres.get(i - 1).distanceTo(centres.get(i));
        }
        return way / (centres.size() - 1);
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

    /**
     * Border of a pedicle in the coronal plane through its middle: the surface of the bone; the nominal ellipse where the
     * pedicle runs on into what it joins.
     */
    private static List<PatientPoint> ring(Spine spine, Pedicle pedicle) {
        PatientPoint centre = pedicle.centre();
        List<PatientPoint> points = new ArrayList<>();
        for (int i = 0; i < RING_POINTS; i++) {
            double turn = 2 * Math.PI * i / RING_POINTS;
            double across = pedicle.halfWidthMm() * StrictMath.cos(turn);
            double up = pedicle.halfHeightMm() * StrictMath.sin(turn);
            double part = surface(
                    t -> -spine.boneDistanceMm(centre.xMm() + t * across, centre.yMm(), centre.zMm() + t * up),
                    0.4,
                    RUNS_ON,
                    0.02,
                    1);
            points.add(new PatientPoint(centre.xMm() + part * across, centre.yMm(), centre.zMm() + part * up));
        }
        return points;
    }

    /** A way along which something is measured. */
    @FunctionalInterface
    private interface Distance {
        double at(double way);
    }

    /** Where a distance first falls to 0 on a way, sought in steps and then halved; otherwise what is told. */
    private static double surface(Distance distance, double from, double to, double step, double otherwise) {
        if (distance.at(from) <= 0) {
            return otherwise;
        }
        for (double way = from + step; way <= to; way += step) {
            if (distance.at(way) <= 0) {
                double low = way - step;
                double high = way;
                while (high - low > 0.001) {
                    double middle = (low + high) / 2;
                    if (distance.at(middle) > 0) {
                        low = middle;
                    } else {
                        high = middle;
                    }
                }
                return low;
            }
        }
        return otherwise;
    }

    /** Middles of the spinous processes, each between its sides on the bone; cranial first. */
    private static List<PatientPoint> spinous(Spine spine, List<PatientPoint> base) {
        List<PatientPoint> middles = new ArrayList<>();
        for (PatientPoint at : base) {
            double y = at.yMm();
            double z = at.zMm();
            double back = surface(t -> -spine.boneDistanceMm(0, y + t, z), 2, 45, 0.5, 0);
            if (back < 10) {
                continue;
            }
            double dorsal = y + ALONG_PROCESS * back;
            double left = surface(x -> -spine.boneDistanceMm(x, dorsal, z), 0, 8, 0.25, Double.NaN);
            double right = surface(x -> -spine.boneDistanceMm(-x, dorsal, z), 0, 8, 0.25, Double.NaN);
            if (!Double.isNaN(left) && !Double.isNaN(right)) {
                middles.add(new PatientPoint((left - right) / 2, dorsal, z));
            }
        }
        return middles;
    }

    /** Upper and lower rim of a disc on the endplates, 2 mm within the border of the annulus or where an endplate ends. */
    private static List<PatientPoint> rims(Spine spine, Disc disc) {
        List<PatientPoint> points = new ArrayList<>();
        for (int i = 0; i < RIM_POINTS; i++) {
            double turn = 2 * Math.PI * i / RIM_POINTS;
            double cos = StrictMath.cos(turn);
            double sin = StrictMath.sin(turn);
            double border = surface(t -> -2 - disc.annulusMm(disc.middle().xMm() + t * cos, t * sin), 1, 60, 0.5, 0);
            for (int side : new int[] {1, -1}) {
                Distance beyond = in -> {
                    double r = border - in;
                    double here = endplate(spine, disc, r * cos, r * sin, side);
                    double within = endplate(spine, disc, (r - EDGE_MM) * cos, (r - EDGE_MM) * sin, side);
                    return Math.max(here - disc.heightMm() / 2 - ENDPLATE_MM, here - within - EDGE_MM);
                };
                double r = border - surface(beyond, 0, border - 1, 0.1, 0);
                points.add(disc.at(r * cos, r * sin, side * endplate(spine, disc, r * cos, r * sin, side)));
            }
        }
        return points;
    }

    /** How far above (side 1) or below (−1) the middle of a disc bone begins [mm]; more than is sought where none does. */
    private static double endplate(Spine spine, Disc disc, double x, double dorsal, int side) {
        double way = 0;
        while (way < disc.heightMm() / 2 + ENDPLATE_MM) {
            PatientPoint at = disc.at(x, dorsal, side * way);
            double free = spine.boneDistanceMm(at.xMm(), at.yMm(), at.zMm());
            if (free <= FOUND_MM) {
                return way;
            }
            way += Math.clamp(0.5 * free, FOUND_MM, 0.3);
        }
        return way + FOUND_MM;
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
        double[] cos = new double[FORAMEN_POINTS];
        double[] sin = new double[FORAMEN_POINTS];
        double[] reach = new double[FORAMEN_POINTS];
        for (int i = 0; i < FORAMEN_POINTS; i++) {
            double turn = 2 * Math.PI * i / FORAMEN_POINTS;
            cos[i] = StrictMath.cos(turn);
            sin[i] = StrictMath.sin(turn);
            double across = cos[i];
            double up = sin[i];
            reach[i] = reach(t ->
                    free(spine, disc, cx + t * across * acrossX, cy + t * across * acrossY, z + t * up) - FOUND_MM);
        }
        double[] closed = closed(reach, cos, sin);
        List<PatientPoint> points = new ArrayList<>();
        for (int i = 0; i < FORAMEN_POINTS; i++) {
            double across = closed[i] * cos[i];
            points.add(new PatientPoint(cx + across * acrossX, cy + across * acrossY, z + closed[i] * sin[i]));
        }
        return Optional.of(points);
    }

    /** How far a ray runs free, in steps that no bone slips through; at most {@link #FORAMEN_MM}. */
    private static double reach(Distance free) {
        double way = 0;
        while (way < FORAMEN_MM) {
            double room = free.at(way);
            double next = way + Math.clamp(0.5 * room, 0.02, FORAMEN_STEP_MM);
            if (free.at(next) <= 0) {
                return surface(free, way, next + 1e-9, next - way, way);
            }
            way = next;
        }
        return FORAMEN_MM;
    }

    /** Rays that run far into an opening, as into the joint space, end on the straight line across it. */
    private static double[] closed(double[] reach, double[] cos, double[] sin) {
        int n = reach.length;
        double[] closed = reach.clone();
        for (int from = 0; from < n; from++) {
            for (int over = 2; over <= n / 6; over++) {
                int to = (from + over) % n;
                double x = reach[to] * cos[to] - reach[from] * cos[from];
                double y = reach[to] * sin[to] - reach[from] * sin[from];
                double width = Math.hypot(x, y);
                if (width > OPENING_MM || reach[from] >= FORAMEN_MM || reach[to] >= FORAMEN_MM) {
                    continue;
                }
                for (int k = 1; k < over; k++) {
                    int i = (from + k) % n;
                    double line =
                            (reach[from] * cos[from] * y - reach[from] * sin[from] * x) / (cos[i] * y - sin[i] * x);
                    if (reach[i] > line + 0.5 * width) {
                        closed[i] = Math.min(closed[i], line);
                    }
                }
            }
        }
        return closed;
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
        double lowest = canal.sacEndMm() + 0.35;
        for (double s = lowest; s < canal.lengthMm(); s += s < lowest + SAC_END_MM ? SAC_STEP_MM / 4 : SAC_STEP_MM) {
            double at = s;
            double middle = canal.sacMiddleMm(s);
            for (int i = 0; i < SECTION_POINTS; i++) {
                double turn = 2 * Math.PI * i / SECTION_POINTS;
                double cos = StrictMath.cos(turn);
                double sin = StrictMath.sin(turn);
                double out = surface(t -> -canal.sacDistanceMm(t * cos, at, middle + t * sin), 0, 15, 0.25, 0);
                double r = middle + out * sin;
                points.add(new PatientPoint(out * cos, canal.yAt(s, r), canal.zAt(s, r)));
            }
        }
        return points;
    }
}
