package org.esicasebook.fluoroscopy.anatomy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.Variants;
import org.esicasebook.geometry.PatientPoint;

/**
 * The end of the sac and the roots S1 to S5: down the canal beside one another, the ganglia within the canal, out through
 * the passages to the ventral foramina S1 to S4; S5 leaves through the hiatus. S1 has the largest ganglion.
 */
final class SacralNerves {

    /** Radius of root and ganglion S1 to S5 [mm]. */
    private static final double[][] RADII = {{2.7, 3.4}, {2.2, 2.8}, {1.6, 2.0}, {1.0, 1.3}, {0.7, 0.8}};

    private final Sacrum sacrum;
    private final Canal canal;

    SacralNerves(Sacrum sacrum, Canal canal) {
        this.sacrum = sacrum;
        this.canal = canal;
    }

    /** Where the sac ends: in the middle third of the body named. */
    static PatientPoint sacEnd(Sacrum sacrum, Variants.SacEnd end, Noise noise) {
        double s =
                switch (end) {
                    case BEHIND_S1 -> noise.between(0, 19, 27);
                    case BEHIND_S2 -> noise.between(0, 38, 50);
                    case BEHIND_S3 -> noise.between(0, 61, 69);
                };
        return sacrum.at(0, s, 0.5 * sacrum.canalDepth(s));
    }

    List<NerveRoot> roots(Side side) {
        return IntStream.range(0, 5).mapToObj(i -> root(i, side)).toList();
    }

    private NerveRoot root(int index, Side side) {
        double size = sacrum.size();
        List<PatientPoint> points = new ArrayList<>();
        double radius = RADII[index][0] * size;
        PatientPoint leave = index < 4 ? sacrum.lateralPassage(index) : sacrum.at(4.2, 103, 1.3);
        double leaveS = canal.along(leave.yMm(), leave.zMm());
        double from = Math.max(canal.sacEndMm() + (index == 0 ? 9 : 5), leaveS + (index == 0 ? 20 : 24 + 3 * index));
        double sacX = Math.max(1.2, canal.sacHalfWidthMm(from) - 0.6 * radius - 0.4 * index);
        points.add(inCanal(sacX, from, canal.sacMiddleMm(from) - 0.3 * canal.sacHalfDepthMm(from)));
        double step = (from - leaveS - 9) / (index == 0 ? 2 : 3);
        for (double s = from - step; s > leaveS + 8; s -= step) {
            double room = canal.halfWidthMm(s) - radius - 0.9;
            double inward = Shapes.clamp((s - leaveS - 8) / 50, 0, 0.55);
            double x = Math.max(1.0, room * (1 - inward));
            double low = canal.wallMm(s, x);
            double high = canal.roofMm(s, x);
            points.add(inCanal(x, s, low + Math.min(radius + 0.6, 0.45 * (high - low))));
        }
        points.add(leave);
        if (index < 4) {
            PatientPoint out = sacrum.ventralForamen(index);
            points.add(between(leave, out, 0.55));
            points.add(out);
            // the sacral plexus runs to lateral and caudal before piriformis
            double far = 1 - 0.12 * index;
            points.add(new PatientPoint(out.xMm() + 5 * far, out.yMm() - 8 * far, out.zMm() - 11 * far));
            points.add(new PatientPoint(out.xMm() + 13 * far, out.yMm() - 12 * far, out.zMm() - 28 * far));
            points.add(new PatientPoint(out.xMm() + 24 * far, out.yMm() - 13 * far, out.zMm() - 44 * far));
        } else {
            points.add(sacrum.at(6.5, 108, 1.5));
            points.add(sacrum.at(9.5, 113, -1));
        }
        Curve curve = Curve.through(
                points.stream().map(p -> SacralLandmarks.sided(p, side)).toList());
        PatientPoint ganglion = SacralLandmarks.sided(leave, side);
        double arc = curve.foot(ganglion.xMm(), ganglion.yMm(), ganglion.zMm()).arcMm() - (index == 0 ? 0 : 3);
        return new NerveRoot("S" + (index + 1), side, curve, arc, radius, RADII[index][1] * size);
    }

    private PatientPoint inCanal(double x, double s, double r) {
        return new PatientPoint(x, canal.yAt(s, r), canal.zAt(s, r));
    }

    private static PatientPoint between(PatientPoint a, PatientPoint b, double t) {
        return new PatientPoint(
                Shapes.mix(a.xMm(), b.xMm(), t), Shapes.mix(a.yMm(), b.yMm(), t), Shapes.mix(a.zMm(), b.zMm(), t));
    }
}
