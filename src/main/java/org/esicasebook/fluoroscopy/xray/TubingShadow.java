package org.esicasebook.fluoroscopy.xray;

import java.util.Arrays;
import java.util.List;
import org.esicasebook.fluoroscopy.anatomy.Curve;
import org.esicasebook.fluoroscopy.needle.NeedlePath;
import org.esicasebook.geometry.PatientPoint;

/**
 * Extension tubing, through which contrast is injected with the hands out of the beam: from the hub to the needle's side
 * and caudally over the drape, a soft tube of 2.4 mm with a lumen of 0.9 mm, filled as the needle is.
 */
final class TubingShadow {

    private static final double OUTER_MM = 1.2;
    private static final double LUMEN_MM = 0.45;
    private static final double STEP_MM = 1;

    private final Curve curve;

    TubingShadow(NeedlePath path) {
        double hubEndMm = path.needle().lengthMm() + NeedleShadow.HUB_MM;
        PatientPoint tip = path.tip();
        double length = tip.distanceTo(path.hub());
        double x = (path.hub().xMm() - tip.xMm()) / length;
        double y = (path.hub().yMm() - tip.yMm()) / length;
        double z = (path.hub().zMm() - tip.zMm()) / length;
        double aside = path.hub().xMm() < 0 ? -1 : 1;
        PatientPoint end = moved(tip, x, y, z, hubEndMm, 0, 0, 0);
        this.curve = Curve.through(List.of(
                end,
                moved(end, x, y, z, 13, 0, 0, 0),
                moved(end, x, y, z, 24, 7 * aside, 0, -6),
                moved(end, x, y, z, 26, 24 * aside, 0, -18),
                moved(end, x, y, z, 20, 48 * aside, 0, -30),
                moved(end, x, y, z, 10, 80 * aside, 0, -36),
                moved(end, x, y, z, 2, 130 * aside, 0, -34)));
    }

    private static PatientPoint moved(
            PatientPoint from, double x, double y, double z, double by, double left, double dorsal, double up) {
        return new PatientPoint(from.xMm() + by * x + left, from.yMm() + by * y + dorsal, from.zMm() + by * z + up);
    }

    /** Adds lengths through wall and lumen on every ray; a stretch seen end-on counts as seen from the side. */
    void addTo(CArm arm, NeedleShadow.Lengths lengths) {
        int n = arm.edgePixels();
        int steps = (int) (curve.lengthMm() / STEP_MM);
        double[] columns = new double[steps + 1];
        double[] rows = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            PatientPoint p = curve.at(i * STEP_MM);
            columns[i] = arm.column(p.xMm(), p.yMm(), p.zMm());
            rows[i] = arm.row(p.xMm(), p.yMm(), p.zMm());
        }
        float[] nearest = new float[n * n];
        Arrays.fill(nearest, Float.MAX_VALUE);
        double pixel = arm.isocentrePixelMm();
        int reach = (int) Math.ceil(OUTER_MM / pixel) + 2;
        for (int i = 0; i < steps; i++) {
            double dc = columns[i + 1] - columns[i];
            double dr = rows[i + 1] - rows[i];
            double square = Math.max(1e-9, dc * dc + dr * dr);
            int firstRow = (int) Math.max(0, Math.min(rows[i], rows[i + 1]) - reach);
            int lastRow = (int) Math.min(n - 1, Math.max(rows[i], rows[i + 1]) + reach);
            int firstColumn = (int) Math.max(0, Math.min(columns[i], columns[i + 1]) - reach);
            int lastColumn = (int) Math.min(n - 1, Math.max(columns[i], columns[i + 1]) + reach);
            for (int row = firstRow; row <= lastRow; row++) {
                for (int column = firstColumn; column <= lastColumn; column++) {
                    double t = ((column - columns[i]) * dc + (row - rows[i]) * dr) / square;
                    t = Math.max(0, Math.min(1, t));
                    double away = Math.hypot(column - columns[i] - t * dc, row - rows[i] - t * dr);
                    int at = row * n + column;
                    nearest[at] = Math.min(nearest[at], (float) (away * pixel));
                }
            }
        }
        for (int at = 0; at < nearest.length; at++) {
            if (nearest[at] < OUTER_MM) {
                double hole = chord(LUMEN_MM, nearest[at]);
                lengths.plastic()[at] += (float) (chord(OUTER_MM, nearest[at]) - hole);
                lengths.lumen()[at] += (float) hole;
            }
        }
    }

    private static double chord(double radius, double away) {
        return away < radius ? 2 * Math.sqrt(radius * radius - away * away) : 0;
    }
}
