package org.esicasebook.fluoroscopy.contrast;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.epidurography.Level;
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
 * A facet joint with its upper and lower recess and, on the retrodural course, the retrodural space (of Okada) dorsal to the
 * ligamentum flavum, through which it reaches the opposite joint at the same level only.
 */
final class FacetSpace implements Medium {

    private final Spine spine;
    private final Canal canal;
    private final FacetJoint joint;
    private final double crossing;
    private final double side;
    private final Noise noise;
    private final double swell;
    private final @Nullable Curve passage;

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
        this.swell = Math.clamp(Math.cbrt(each / 0.26), 0.85, 2.0);
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
            PatientPoint recess = inJoint(turn, 3.0, -10.5, -3.0);
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
        double edge = rounded(along, up, joint.halfWidthMm() + 0.8 * swell, joint.halfHeightMm() + 1.2 * swell);
        double sheet = Math.max(Math.abs(across) - joint.gapMm() * 0.55, edge);
        double bulge = 0.6 * noise.at(x / 4, y / 4, z / 4);
        // the capsule is slack below (dorsomedially) and above (ventrolaterally)
        double lower = ellipsoid(along - 3.0, up + 10.5, across + 2.6, 4.6 * swell, 5.4 * swell, 3.4 * swell) - bulge;
        double upper = ellipsoid(along + 3.0, up - 10.0, across - 1.2, 3.6 * swell, 4.8 * swell, 2.8 * swell) - bulge;
        double dorsal = ellipsoid(along - 8.4, up + 1.0, across + 0.4, 2.4 * swell, 8.2, 2.5 * swell) - bulge;
        double inside = Math.min(Math.min(sheet, lower), Math.min(upper, dorsal));
        if (inside < 0) {
            cell.speed = far * Math.exp(0.4 * noise.at(x / 3, y / 3, z / 3));
            cell.room = sheet < 0 ? 0.92 : 0.78 + 0.15 * noise.at(x / 2, y / 2, z / 2);
            return;
        }
        if (passage != null && bone > 0.35) {
            retrodural(passage, x, y, z, cell);
        }
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
        cell.speed = 0.8 * crossing * Math.exp(0.5 * noise.at(x / 2.5, y / 2.5, z / 2.5));
        cell.room = 0.72 + 0.22 * noise.at(x / 1.8, y / 1.8, z / 1.8);
    }

    private static double rounded(double a, double b, double halfA, double halfB) {
        double da = Math.abs(a) - halfA + 4;
        double db = Math.abs(b) - halfB + 4;
        return Math.hypot(Math.max(da, 0), Math.max(db, 0)) + Math.min(Math.max(da, db), 0) - 4;
    }

    private static double ellipsoid(double a, double b, double c, double ra, double rb, double rc) {
        double k = Math.sqrt(a * a / (ra * ra) + b * b / (rb * rb) + c * c / (rc * rc));
        return (k - 1) * Math.min(ra, Math.min(rb, rc));
    }
}
