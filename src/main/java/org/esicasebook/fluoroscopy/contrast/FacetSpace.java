package org.esicasebook.fluoroscopy.contrast;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.Spread;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.Curve;
import org.esicasebook.fluoroscopy.anatomy.Disc;
import org.esicasebook.fluoroscopy.anatomy.FacetJoint;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;
import org.jspecify.annotations.Nullable;

/**
 * A facet joint: a film between the cartilages, and the capsule that is slack where it bulges medially and dorsally under
 * the lower end of the joint and laterally over its upper end, so that from the front the two recesses and the film make
 * a sigmoid. And, on the retrodural course, the retrodural space (of Okada) dorsal to the
 * ligamentum flavum, through which it reaches the opposite joint at the same level only.
 */
final class FacetSpace implements Medium {

    /** Half the thickness of the film between the cartilages. */
    private static final double FILM_MM = 0.42;

    private static final double GIVES_WAY_MM = 3;

    private final Spine spine;
    private final Canal canal;
    private final FacetJoint joint;
    private final double crossing;
    private final double side;
    private final Noise noise;
    private final double swell;
    /** Axes of the recesses, on the left. */
    private final Curve lowerRecess;

    private final Curve upperRecess;
    private final @Nullable Curve passage;
    private final boolean cervical;

    FacetSpace(Spine spine, Spread spread, Level level, double side, Noise noise) {
        this.spine = spine;
        this.canal = spine.canal();
        this.joint = spine.facetJoint(level);
        boolean crosses = spread.course() == Spread.Course.RETRODURAL;
        this.crossing = 0.5 + 0.5 * spread.midlineCrossing();
        this.side = side;
        this.noise = noise;
        // a joint holds about 1 mL; its capsule gives way to more
        double each = spread.volumeMl() / (crosses ? 2.6 : 1);
        this.cervical = spine.findVertebralArtery(Side.LEFT).isPresent();
        this.swell =
                cervical ? Math.clamp(Math.sqrt(each / 0.17), 0.8, 1.9) : Math.clamp(Math.sqrt(each / 0.34), 0.8, 2.3);
        double h = joint.halfHeightMm();
        this.lowerRecess = Curve.through(List.of(
                inJoint(1, 2, -h + 3, -1),
                inJoint(1, 0.5, -h - 2.2, -2.4),
                inJoint(1, -1.5, -h - 4.6, -5.2),
                inJoint(1, -2.5, -h - 4.4, -8.6)));
        this.upperRecess = Curve.through(List.of(
                inJoint(1, 1, h - 3, 0.6),
                inJoint(1, 1.5, h + 2.2, 1.8),
                inJoint(1, 2.6, h + 3.8, 4.6),
                inJoint(1, 3.6, h + 2.4, 8)));
        this.passage = crosses ? passage(spine.disc(level)) : null;
    }

    /** From lower recess to lower recess, dorsal to the ligamentum flavum, where the midline is free of bone. */
    private Curve passage(Disc disc) {
        var behind = disc.at(0, disc.halfDepthMm() + 12, -2);
        double middle = canal.along(behind.yMm(), behind.zMm());
        double free = -1;
        double crossS = middle;
        for (double ds = -7; ds <= 7; ds += 0.5) {
            double r = canal.roofMm(middle + ds, 0) + 4.2;
            double d =
                    spine.boneDistanceMm(0, canal.yAt(middle + ds, r), canal.zAt(middle + ds, r)) - 0.15 * Math.abs(ds);
            if (d > free) {
                free = d;
                crossS = middle + ds;
            }
        }
        List<PatientPoint> points = new ArrayList<>();
        for (double turn : new double[] {1, -1}) {
            PatientPoint recess = cervical
                    ? inJoint(turn, -0.3, -joint.halfHeightMm() - 1.5, -0.5)
                    : inJoint(turn, -0.5, -joint.halfHeightMm() - 3.5, -4);
            double r = canal.roofMm(crossS, 8) + 4.6;
            PatientPoint shoulder = new PatientPoint(turn * 8, canal.yAt(crossS - 1, r), canal.zAt(crossS - 1, r));
            if (turn > 0) {
                points.add(recess);
                points.add(shoulder);
                double apex = canal.roofMm(crossS, 0) + 4.4;
                points.add(new PatientPoint(0, canal.yAt(crossS, apex), canal.zAt(crossS, apex)));
            } else {
                points.add(shoulder);
                points.add(recess);
            }
        }
        return Curve.through(points);
    }

    private PatientPoint inJoint(double turn, double along, double up, double across) {
        return new PatientPoint(
                turn * (joint.centreX() + along * joint.alongX() + up * joint.upX() + across * joint.normalX()),
                joint.centreY() + along * joint.alongY() + up * joint.upY() + across * joint.normalY(),
                joint.centreZ() + along * joint.alongZ() + up * joint.upZ() + across * joint.normalZ());
    }

    @Override
    public double pitchMm() {
        return 0.4;
    }

    @Override
    public void describe(double x, double y, double z, Cell cell) {
        double bone = spine.boneDistanceMm(x, y, z);
        if (bone < 0.22) {
            return;
        }
        boolean own = x * side > 0;
        double across = joint.across(x, y, z);
        double along = joint.along(x, y, z);
        double up = joint.up(x, y, z);
        double far = own ? 1 : 0.5;
        // cartilage leaves a film between the bones
        double film = Math.max(
                Math.abs(across + 0.012 * along * along - 0.2) - FILM_MM,
                rounded(along, up, joint.halfWidthMm() + 0.4, joint.halfHeightMm() + 0.6));
        double slack = 0.5 * noise.at(x / 3.5, y / 3.5, z / 3.5);
        if (cervical) {
            double rim = rim(along, up, across) - slack;
            if (!fill(x, y, z, far, Math.min(film, rim), rim, cell)) {
                cross(x, y, z, bone, cell);
            }
            return;
        }
        double lower = recess(lowerRecess, x, y, z, 2.15 * swell) - slack;
        double upper = recess(upperRecess, x, y, z, 1.55 * swell) - slack;
        // the dorsal capsule, a thin crescent along the rim
        double bow = up / (1.15 * joint.halfHeightMm());
        double thick = 0.85 * swell * (1 - bow * bow) + 0.3 * noise.at(up / 4, 5, 5);
        double dorsal =
                Math.hypot((along - joint.halfWidthMm() - 0.6 + 1.8 * bow * bow) / 1.4, (across + 0.6) / 1.3) - thick;
        double recesses = Math.min(lower, upper);
        double capsule = Math.min(recesses, Math.max(dorsal, 0.3));
        if (!fill(x, y, z, recesses < 0 ? 1.3 * far : far, Math.min(Math.min(film, dorsal), recesses), capsule, cell)) {
            cross(x, y, z, bone, cell);
        }
    }

    /**
     * Describes joint and capsule.
     *
     * @param inside signed distance to all of the joint [mm]
     * @param capsule signed distance to what of it gives way [mm]
     * @return whether the place is inside
     */
    private boolean fill(double x, double y, double z, double ease, double inside, double capsule, Cell cell) {
        if (inside < 0) {
            cell.speed = ease * Math.exp(0.4 * noise.at(x / 3, y / 3, z / 3));
            cell.room = 0.85 + 0.1 * noise.at(x / 2, y / 2, z / 2);
            return true;
        }
        // a full capsule gives way
        if (capsule < GIVES_WAY_MM) {
            cell.speed = ease * 0.09 * Math.exp(-1.3 * capsule);
            cell.room = 0.75 + 0.15 * noise.at(x / 2, y / 2, z / 2);
        }
        return false;
    }

    private void cross(double x, double y, double z, double boneMm, Cell cell) {
        if (passage != null && boneMm > 0.35) {
            retrodural(passage, x, y, z, cell);
        }
    }

    /**
     * Signed distance to the capsule of a cervical joint: a ring about its rim, slack behind its lower and before its upper
     * end, so that it looks like a lens from the front and like a dumbbell from the side.
     */
    private double rim(double along, double up, double across) {
        double round = Math.hypot(along / joint.halfWidthMm(), up / joint.halfHeightMm());
        if (round < 1e-6) {
            return 9;
        }
        double outwards = Math.hypot(along, up) * (1 - 1 / round);
        double end = up / joint.halfHeightMm() / round;
        double thick = swell * (0.55 + (end < 0 ? 0.75 : 0.5) * end * end);
        return Math.hypot(outwards - 0.5, across - 0.7 * end) - thick;
    }

    private void retrodural(Curve way, double x, double y, double z, Cell cell) {
        if (!way.bounds().grown(6).contains(x, y, z)) {
            return;
        }
        double s = canal.along(y, z);
        double r = canal.dorsal(s, y, z);
        var foot = way.foot(x, y, z);
        // a bow tie: thin in the midline, wide at the joints; flat against the ligament
        double lateral = Math.min(1, Math.abs(x) / joint.centreX());
        double radius = 2.6 + 2.2 * lateral * lateral + 0.8 * noise.at(x / 3, 3, s / 3);
        if (foot.distanceMm() > radius || r < canal.roofMm(s, x) + 2.0) {
            return;
        }
        cell.clear();
        cell.speed = 0.8 * crossing * Math.exp(0.5 * noise.at(x / 2.5, y / 2.5, z / 2.5));
        cell.room = 0.72 + 0.22 * noise.at(x / 1.8, y / 1.8, z / 1.8);
    }

    private static double rounded(double a, double b, double halfA, double halfB) {
        double da = Math.abs(a) - halfA + 4;
        double db = Math.abs(b) - halfB + 4;
        return Math.hypot(Math.max(da, 0), Math.max(db, 0)) + Math.min(Math.max(da, db), 0) - 4;
    }

    /** Signed distance to a recess, fuller in its middle than at its ends. */
    private static double recess(Curve axis, double x, double y, double z, double radius) {
        if (!axis.bounds().grown(6).contains(Math.abs(x), y, z)) {
            return 9;
        }
        var foot = axis.foot(Math.abs(x), y, z);
        double t = foot.arcMm() / axis.lengthMm();
        return foot.distanceMm() - radius * (0.62 + 1.4 * t * (1 - t));
    }
}
