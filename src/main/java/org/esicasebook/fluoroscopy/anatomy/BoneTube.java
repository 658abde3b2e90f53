package org.esicasebook.fluoroscopy.anatomy;

import java.util.List;
import org.esicasebook.geometry.PatientPoint;

/** A long bone, a rib or the jaw: a flattened tube about a smooth line. */
final class BoneTube implements Solid {

    private static final double NODE_MM = 4;

    private final double[][] nodes;
    private final double radiusMm;
    private final double flatness;
    private final Noise noise;
    private final Box bounds;

    /** @param flatness how much thinner it is craniocaudally, 0 for a round tube, below 1 */
    BoneTube(List<PatientPoint> through, double radiusMm, double flatness, Noise noise) {
        Curve curve = Curve.through(through);
        int n = Math.max(2, (int) Math.ceil(curve.lengthMm() / NODE_MM) + 1);
        this.nodes = new double[n][];
        for (int i = 0; i < n; i++) {
            PatientPoint p = curve.at(curve.lengthMm() * i / (n - 1));
            nodes[i] = new double[] {p.xMm(), p.yMm(), p.zMm()};
        }
        this.radiusMm = radiusMm;
        this.flatness = flatness;
        this.noise = noise;
        this.bounds = curve.bounds().grown(radiusMm + 1.5);
    }

    @Override
    public Box bounds() {
        return bounds;
    }

    @Override
    public double distanceMm(double x, double y, double z) {
        double best = Double.MAX_VALUE;
        double up = 0;
        for (int i = 0; i + 1 < nodes.length; i++) {
            double[] a = nodes[i];
            double[] b = nodes[i + 1];
            double ux = b[0] - a[0];
            double uy = b[1] - a[1];
            double uz = b[2] - a[2];
            double px = x - a[0];
            double py = y - a[1];
            double pz = z - a[2];
            double t = Shapes.clamp((px * ux + py * uy + pz * uz) / (ux * ux + uy * uy + uz * uz), 0, 1);
            double qx = px - t * ux;
            double qy = py - t * uy;
            double qz = pz - t * uz;
            double square = qx * qx + qy * qy + qz * qz;
            if (square < best) {
                best = square;
                up = qz;
            }
        }
        double off = Math.sqrt(best);
        double radius = radiusMm;
        if (flatness > 0 && off > 1e-6) {
            double s = up / off;
            double thin = 1 / (1 - flatness);
            radius = radiusMm / Math.sqrt(1 + (thin * thin - 1) * s * s);
        }
        double d = (off - radius) * (1 - 0.4 * flatness);
        return d < 4 ? d - 0.35 * noise.at(x / 7, y / 7, z / 7) : d;
    }
}
