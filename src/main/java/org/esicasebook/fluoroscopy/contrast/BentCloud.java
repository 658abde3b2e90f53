package org.esicasebook.fluoroscopy.contrast;

import org.esicasebook.epidurography.Compartment;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;

/** A cloud that filled the straightened spine as it lies in a scoliotic patient; every point keeps its iodine. */
final class BentCloud implements ContrastVolume.Cloud {

    private final ContrastVolume.Cloud straight;
    private final Points points;

    BentCloud(ContrastVolume.Cloud straight, Spine spine) {
        this.straight = straight;
        Points from = straight.points();
        float[] xs = new float[from.size()];
        float[] ys = new float[xs.length];
        float[] zs = new float[xs.length];
        for (int i = 0; i < xs.length; i++) {
            PatientPoint p = spine.toPatient(new PatientPoint(from.xs()[i], from.ys()[i], from.zs()[i]));
            xs[i] = (float) p.xMm();
            ys[i] = (float) p.yMm();
            zs[i] = (float) p.zMm();
        }
        this.points = new Points(xs, ys, zs, from.blobMm());
    }

    @Override
    public Compartment compartment() {
        return straight.compartment();
    }

    @Override
    public Points points() {
        return points;
    }

    @Override
    public double[] iodineMgAt(double seconds) {
        return straight.iodineMgAt(seconds);
    }

    @Override
    public double injectedIodineMg(double seconds) {
        return straight.injectedIodineMg(seconds);
    }

    @Override
    public double washedOutIodineMg(double seconds) {
        return straight.washedOutIodineMg(seconds);
    }
}
