package org.esicasebook.fluoroscopy.course;

import java.util.Arrays;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.fluoroscopy.contrast.ContrastVolume;
import org.esicasebook.fluoroscopy.contrast.Points;

/** Points that all hold the same iodine from time 0 on. */
record PointCloud(Points points, double massMg) implements ContrastVolume.Cloud {

    @Override
    public Compartment compartment() {
        return Compartment.EPIDURAL;
    }

    @Override
    public double[] iodineMgAt(double seconds) {
        double[] masses = new double[size()];
        Arrays.fill(masses, massMg);
        return masses;
    }

    @Override
    public double injectedIodineMg(double seconds) {
        return massMg * size();
    }

    @Override
    public double washedOutIodineMg(double seconds) {
        return 0;
    }
}
