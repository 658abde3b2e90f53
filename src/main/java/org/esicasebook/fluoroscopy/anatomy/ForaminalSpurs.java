package org.esicasebook.fluoroscopy.anatomy;

import org.esicasebook.geometry.PatientPoint;

/**
 * What narrows the foramina of one level on both sides: a cap on the superior articular process from behind, and a ridge of
 * the endplate, in the neck of the uncinate process, from before. Between them the room left for the ganglion is a given
 * part of the usual.
 */
final class ForaminalSpurs implements Solid {

    private final double[] cap;
    private final double[] process;
    private final double[] ridge;
    private final double[] rim;
    private final double capMm;
    private final double ridgeMm;
    private final Noise noise;
    private final Box bounds;

    /**
     * @param ganglion where the left one usually lies
     * @param dorsal unit vector across the foramen to the articular process
     * @param process within the left superior articular process
     * @param rim within the left rim of the endplate
     * @param gapMm usual room across the foramen
     * @param part of it that is lost, 0 to 0.7
     * @param scale of the spine, 1 lumbar
     */
    ForaminalSpurs(
            PatientPoint ganglion,
            double[] dorsal,
            PatientPoint process,
            PatientPoint rim,
            double gapMm,
            double part,
            double scale,
            Noise noise) {
        this.capMm = 3.9 * scale;
        this.ridgeMm = 3.3 * scale;
        double half = (1 - part) * gapMm / 2;
        this.cap = along(ganglion, dorsal, half + capMm);
        this.ridge = along(ganglion, dorsal, -half - ridgeMm);
        this.process = along(process, dorsal, 0);
        this.rim = along(rim, dorsal, 0);
        this.noise = noise;
        double[][] all = {cap, this.process, ridge, this.rim};
        double x = 0;
        double lowY = cap[1];
        double highY = cap[1];
        double lowZ = cap[2];
        double highZ = cap[2];
        for (double[] p : all) {
            x = Math.max(x, p[0]);
            lowY = Math.min(lowY, p[1]);
            highY = Math.max(highY, p[1]);
            lowZ = Math.min(lowZ, p[2]);
            highZ = Math.max(highZ, p[2]);
        }
        this.bounds = new Box(-x, lowY, lowZ, x, highY, highZ).grown(capMm + 1);
    }

    private static double[] along(PatientPoint from, double[] direction, double by) {
        return new double[] {
            from.xMm() + by * direction[0], from.yMm() + by * direction[1], from.zMm() + by * direction[2]
        };
    }

    @Override
    public Box bounds() {
        return bounds;
    }

    @Override
    public double distanceMm(double px, double y, double z) {
        double x = Math.abs(px);
        double behind = capsule(x, y, z, cap, process, capMm, 0.75 * capMm);
        double before = capsule(x, y, z, ridge, rim, ridgeMm, 0.8 * ridgeMm);
        return Math.min(behind, before) - 0.2 * noise.at(px / 4, y / 4, z / 4);
    }

    private static double capsule(double x, double y, double z, double[] a, double[] b, double atA, double atB) {
        return Shapes.capsule(x, y, z, a[0], a[1], a[2], b[0], b[1], b[2], atA, atB);
    }
}
