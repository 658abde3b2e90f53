package org.esicasebook.fluoroscopy.course;

import java.util.Arrays;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.fluoroscopy.contrast.ContrastVolume;

/** Points that all hold the same iodine from time 0 on. */
record PointCloud(double[] xs, double[] ys, double[] zs, double massMg, double blobMm) implements ContrastVolume.Cloud {

    @Override
    public Compartment compartment() {
        return Compartment.EPIDURAL;
    }

    @Override
    public int size() {
        return xs.length;
    }

    @Override
    public double xMm(int point) {
        return xs[point];
    }

    @Override
    public double yMm(int point) {
        return ys[point];
    }

    @Override
    public double zMm(int point) {
        return zs[point];
    }

    @Override
    public double[] iodineMgAt(double seconds) {
        double[] masses = new double[xs.length];
        Arrays.fill(masses, massMg);
        return masses;
    }

    @Override
    public double injectedIodineMg(double seconds) {
        return massMg * xs.length;
    }

    @Override
    public double washedOutIodineMg(double seconds) {
        return 0;
    }
}
