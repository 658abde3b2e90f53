package org.esicasebook.fluoroscopy.anatomy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.esicasebook.epidurography.Side;
import org.esicasebook.geometry.PatientPoint;

/**
 * The vertebral canal in its own coordinates: s runs cranially along a line through its middle [mm], r points dorsally
 * from that line in the sagittal plane, x is the patient's left. Its dorsal border is found on the bones themselves:
 * the ventral surface of the laminae, and between them the ligamentum flavum, which runs from the middle of one lamina
 * to the upper edge of the next. The sac is fitted into what remains: 1.5 mm off the ventral wall, a thin dorsal film
 * under the laminae and a fat pad behind the interlaminar windows, as {@link CanalLining} says.
 */
public final class Canal {

    private static final double STEP = 0.5;
    private static final int COLUMNS = 16;
    private static final int VILL_COLUMN = 5;
    /** Fluid between cord and dura where they are nearest. */
    private static final double LEAST_FLUID_MM = 1.4;

    /** Extent of one lamina along the canal. */
    record Lamina(String vertebra, double bottomS, double topS) {}

    private final double[] ys;
    private final double[] zs;
    private final double[] cos;
    private final double[] sin;
    private final double[][] roof;
    private final double[][] wall;
    private final double[] width;
    private final double[] sacCentre;
    private final double[] sacDepth;
    private final double[] sacWidth;
    private final double sacEndS;
    private final CanalLining lining;
    private final List<PatientPoint> villLeft;
    private final List<PatientPoint> villRight;
    private final List<PatientPoint> spinolaminar;

    /**
     * @param line middle of the canal, caudal first
     * @param laminaEdges lower and upper edge of each lamina in the midline as (y, z), caudal first
     * @param names vertebrae of the laminae
     * @param sacEnd a point at the caudal end of the sac, or below where this stretch of canal ends
     */
    Canal(
            Curve line,
            List<double[][]> laminaEdges,
            List<String> names,
            PatientPoint sacEnd,
            CanalLining lining,
            CanalBorder bones) {
        this.lining = lining;
        int n = (int) (line.lengthMm() / STEP) + 1;
        ys = new double[n];
        zs = new double[n];
        cos = new double[n];
        sin = new double[n];
        for (int i = 0; i < n; i++) {
            PatientPoint p = line.at(i * STEP);
            double[] t = line.tangentAt(i * STEP);
            ys[i] = p.yMm();
            zs[i] = p.zMm();
            cos[i] = t[2];
            sin[i] = -t[1];
        }
        Profiles.smooth(cos, 12);
        Profiles.smooth(sin, 12);
        for (int i = 0; i < n; i++) {
            double length = Math.hypot(cos[i], sin[i]);
            cos[i] /= length;
            sin[i] /= length;
        }
        List<Lamina> laminae = new ArrayList<>();
        for (int i = 0; i < laminaEdges.size(); i++) {
            double[][] edge = laminaEdges.get(i);
            laminae.add(new Lamina(names.get(i), along(edge[0][0], edge[0][1]), along(edge[1][0], edge[1][1])));
        }
        roof = new double[COLUMNS][n];
        wall = new double[COLUMNS][n];
        width = new double[n];
        double[][] boneRoof = new double[COLUMNS][n];
        for (int c = 0; c < COLUMNS; c++) {
            for (int i = 0; i < n; i++) {
                boneRoof[c][i] = march(bones, c, i, 0, 1, 20);
                wall[c][i] = march(bones, c, i, 0, -1, 16);
            }
        }
        for (int i = 0; i < n; i++) {
            width[i] = marchSideways(bones, i);
        }
        Profiles.fillGaps(width, 4);
        for (int c = 0; c < COLUMNS; c++) {
            layRoof(boneRoof[c], laminae, roof[c], true);
            Profiles.fillGaps(wall[c], 2);
            Profiles.smooth(wall[c], 4);
        }
        // rays through the basivertebral foramen miss the wall in the midline: never deeper than beside it
        int lumbar = (int) (laminae.getFirst().topS() / STEP);
        for (int c = 0; c < 6; c++) {
            for (int i = lumbar; i < n; i++) {
                wall[c][i] = Math.max(wall[c][i], wall[7][i] - 1.2);
            }
        }
        sacEndS = along(sacEnd.yMm(), sacEnd.zMm());
        sacCentre = new double[n];
        sacDepth = new double[n];
        sacWidth = new double[n];
        for (int i = 0; i < n; i++) {
            double s = i * STEP;
            double dorsalGap = lining.filmMm(zs[i]) + lining.padMm(zs[i]) * pad(s, laminae);
            double taper = Shapes.clamp((s - sacEndS) / 90, 0, 1);
            double ventralGap = Math.min(
                    Shapes.mix(5.0, lining.ventralMm(), Shapes.step(0, 0.75, taper)), 0.3 * (roof[0][i] - wall[3][i]));
            double room = roof[0][i] - wall[3][i] - dorsalGap - ventralGap;
            sacDepth[i] = Math.min(Math.max(room / 2, 1.5), 8);
            sacCentre[i] = wall[3][i] + ventralGap + sacDepth[i];
            sacWidth[i] = Math.min(Shapes.mix(5.5, 10.0, Math.sqrt(taper)), Math.max(width[i] - 2.2, 3));
        }
        Profiles.smooth(sacDepth, 16);
        Profiles.smooth(sacCentre, 16);
        Profiles.smooth(sacWidth, 24);
        villLeft = interlaminar(bones, VILL_COLUMN, laminae);
        villRight = interlaminar(bones, -VILL_COLUMN, laminae);
        spinolaminar = interlaminar(bones, 0, laminae);
    }

    /** Ventral borders of the laminae in a sagittal plane, joined from lamina to lamina; cranial first. */
    private List<PatientPoint> interlaminar(CanalBorder bones, int x, List<Lamina> laminae) {
        double[] bone = bony(bones, x);
        double[] line = new double[ys.length];
        layRoof(bone, laminae, line, false);
        double lowest =
                Math.max(laminae.getFirst().bottomS(), laminae.getFirst().topS() - 50) + 1;
        List<PatientPoint> points = new ArrayList<>();
        for (int i = (int) ((laminae.getLast().topS() - 1) / STEP); i * STEP > lowest; i--) {
            // where a rounded edge bulges beyond the straight line, the edge
            double r = Double.isNaN(bone[i]) ? line[i] : Math.min(line[i], bone[i]);
            points.add(new PatientPoint(x, ys[i] + r * cos[i], zs[i] + r * sin[i]));
        }
        return points;
    }

    private static double pad(double s, List<Lamina> laminae) {
        double most = 0;
        for (int k = 0; k + 1 < laminae.size(); k++) {
            double from = laminae.get(k).topS() - 1.5;
            Lamina upper = laminae.get(k + 1);
            double to = upper.bottomS() + 0.5 * (upper.topS() - upper.bottomS());
            most = Math.max(most, Shapes.step(from - 3, from + 3, s) * (1 - Shapes.step(to - 7, to + 1, s)));
        }
        return most;
    }

    private double[] bony(CanalBorder bones, int column) {
        return IntStream.range(0, ys.length)
                .mapToDouble(i -> march(bones::bonyMm, column, i, 0, 1, 20))
                .toArray();
    }

    private double march(CanalBorder bones, double x, int i, double from, int direction, double reach) {
        double r = from;
        while (Math.abs(r) < reach) {
            double d = bones.distanceMm(x, ys[i] + r * cos[i], zs[i] + r * sin[i]);
            if (d < 0.03) {
                return r;
            }
            r += direction * Math.max(0.08, Math.min(d * 0.8, 1.5));
        }
        return Double.NaN;
    }

    private double marchSideways(CanalBorder bones, int i) {
        double x = 0;
        double r = Double.isNaN(wall[0][i]) ? -3 : Math.max(-3, 0.6 * wall[0][i]);
        while (x < 17) {
            double d = bones.distanceMm(x, ys[i] + r * cos[i], zs[i] + r * sin[i]);
            if (d < 0.03) {
                return x;
            }
            x += Math.max(0.08, d * 0.8);
        }
        return Double.NaN;
    }

    /**
     * The dorsal border of one column: bone within each lamina; between laminae a straight line to the next one's upper
     * edge, starting in the middle of the upper lamina (ligament) or at its lower edge (interlaminar line).
     */
    private static void layRoof(double[] bone, List<Lamina> laminae, double[] out, boolean ligament) {
        int n = out.length;
        List<double[]> anchors = new ArrayList<>();
        Arrays.fill(out, Double.NaN);
        for (Lamina lamina : laminae) {
            // the lowest is the fused roof of the sacral canal: no ligament begins in its middle
            boolean fused = lamina == laminae.getFirst();
            double low = lamina.bottomS()
                    + (ligament && !fused ? 0.45 * (lamina.topS() - lamina.bottomS()) : fused ? 1 : 2.4);
            double high = lamina.topS() - 2.2;
            int first = (int) Math.max(0, Math.ceil(low / STEP));
            int last = (int) Math.min(n - 1, Math.floor(high / STEP));
            for (int i = first; i <= last; i++) {
                if (!Double.isNaN(bone[i])) {
                    anchors.add(new double[] {i, bone[i]});
                }
            }
        }
        if (anchors.isEmpty()) {
            Arrays.fill(out, 3);
            return;
        }
        int k = 0;
        for (int i = 0; i < n; i++) {
            while (k + 1 < anchors.size() && anchors.get(k + 1)[0] <= i) {
                k++;
            }
            double[] a = anchors.get(k);
            if (i <= a[0] || k + 1 == anchors.size()) {
                out[i] = a[1];
            } else {
                double[] b = anchors.get(k + 1);
                out[i] = a[1] + (b[1] - a[1]) * (i - a[0]) / (b[0] - a[0]);
            }
        }
        Profiles.smooth(out, 3);
        if (ligament) {
            for (int i = 0; i < n; i++) {
                if (!Double.isNaN(bone[i])) {
                    out[i] = Math.min(out[i], bone[i]);
                }
            }
        }
    }

    private static double sample(double[] values, double s) {
        double at = Shapes.clamp(s / STEP, 0, values.length - 1.001);
        int i = (int) at;
        return values[i] + (values[i + 1] - values[i]) * (at - i);
    }

    private static double sample(double[][] columns, double s, double x) {
        double at = Math.min(Math.abs(x), COLUMNS - 1.001);
        int c = (int) at;
        double low = sample(columns[c], s);
        return low + (sample(columns[c + 1], s) - low) * (at - c);
    }

    /** Coordinate along the canal [mm]. */
    public double along(double y, double z) {
        double s = start(z);
        for (int k = 0; k < 5; k++) {
            double dy = y - sample(ys, s);
            double dz = z - sample(zs, s);
            s = Shapes.clamp(s + (-dy * sample(sin, s) + dz * sample(cos, s)), 0, lengthMm());
        }
        return s;
    }

    private double start(double z) {
        int low = 0;
        int high = zs.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (zs[middle] < z) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low * STEP;
    }

    /** Coordinate dorsal of the canal's middle [mm], given the coordinate along it. */
    public double dorsal(double s, double y, double z) {
        return (y - sample(ys, s)) * sample(cos, s) + (z - sample(zs, s)) * sample(sin, s);
    }

    public double yAt(double s, double r) {
        return sample(ys, s) + r * sample(cos, s);
    }

    public double zAt(double s, double r) {
        return sample(zs, s) + r * sample(sin, s);
    }

    public double lengthMm() {
        return (ys.length - 1) * STEP;
    }

    /** Dorsal border of the epidural space, laminae and ligamentum flavum, as r. */
    public double roofMm(double s, double x) {
        return sample(roof, s, x);
    }

    /** Ventral border of the canal, bodies and discs, as r. */
    public double wallMm(double s, double x) {
        return sample(wall, s, x);
    }

    /** Half the width between the pedicles. */
    public double halfWidthMm(double s) {
        return sample(width, s);
    }

    /** r of the sac's middle. */
    public double sacMiddleMm(double s) {
        return sample(sacCentre, s);
    }

    /** Half the depth of the sac. */
    public double sacHalfDepthMm(double s) {
        return sample(sacDepth, s);
    }

    /** Half the width of the sac. */
    public double sacHalfWidthMm(double s) {
        return sample(sacWidth, s);
    }

    /** Where the sac ends. */
    public double sacEndMm() {
        return sacEndS;
    }

    /** Signed distance to the dura [mm], negative in the sac. */
    public double sacDistanceMm(double x, double s, double r) {
        double centre = sample(sacCentre, s);
        double b = sample(sacDepth, s);
        double a = sample(sacWidth, s);
        double d = Shapes.ellipse(x, r - centre, a, b);
        d = Shapes.intersection(d, (r - roofMm(s, x) + Math.min(1.5, lining.filmMm(zAt(s, 0)))) * 0.75, 2.5);
        double end = sacEndS + 6 - s;
        if (end > 0) {
            double fall = Math.sqrt(Math.max(0, 1 - end * end / 36));
            d = fall <= 0.05 ? Math.max(d, 0.1) + end : Math.max(d, Shapes.ellipse(x, r - centre, a * fall, b * fall));
        }
        return d;
    }

    /** Signed distance to the spinal cord [mm], negative in it; far where there is none. */
    public double cordDistanceMm(double x, double s, double r) {
        double z = zAt(s, 0);
        double a = lining.cordHalfWidthMm(z);
        if (a <= 0) {
            return 1e3;
        }
        double cord = Shapes.ellipse(x, r - sample(sacCentre, s), a, lining.cordHalfDepthMm(z));
        return Math.max(cord, sacDistanceMm(x, s, r) + LEAST_FLUID_MM);
    }

    List<PatientPoint> ventralInterlaminarLine(Side side) {
        return side == Side.RIGHT ? villRight : villLeft;
    }

    List<PatientPoint> spinolaminarLine() {
        return spinolaminar;
    }

    /**
     * How far a point lies ventral to the ventral interlaminar line in the contralateral oblique that shows the laminae
     * end-on [mm].
     *
     * @param side of the needle; midline is judged as left
     */
    public double depthPastVentralInterlaminarLineMm(PatientPoint point, Side side) {
        double turn = side == Side.RIGHT ? -1 : 1;
        double cos = Math.cos(Math.toRadians(lining.laminaDegrees()));
        double sin = Math.sin(Math.toRadians(lining.laminaDegrees()));
        double e = turn * point.xMm() * cos + point.yMm() * sin;
        double z = point.zMm();
        double best = Double.MAX_VALUE;
        double signed = 0;
        List<PatientPoint> line = ventralInterlaminarLine(side);
        for (int i = 0; i + 1 < line.size(); i++) {
            double ea = turn * line.get(i).xMm() * cos + line.get(i).yMm() * sin;
            double eb = turn * line.get(i + 1).xMm() * cos + line.get(i + 1).yMm() * sin;
            double za = line.get(i).zMm();
            double zb = line.get(i + 1).zMm();
            double ue = eb - ea;
            double uz = zb - za;
            double t = Shapes.clamp(((e - ea) * ue + (z - za) * uz) / (ue * ue + uz * uz), 0, 1);
            double de = e - ea - t * ue;
            double dz = z - za - t * uz;
            double square = de * de + dz * dz;
            if (square < best) {
                best = square;
                signed = de * uz - dz * ue >= 0 ? Math.sqrt(square) : -Math.sqrt(square);
            }
        }
        return signed;
    }
}
