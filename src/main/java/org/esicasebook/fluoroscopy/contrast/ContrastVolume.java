package org.esicasebook.fluoroscopy.contrast;

import java.util.List;
import org.esicasebook.epidurography.Compartment;

/**
 * Where the iodine is, and when: a cloud of points, each a small blob of given mass. Arrays are parallel, one entry per
 * point, and must not be changed.
 *
 * <p>A point of law {@link Clearance#STAYS} holds nothing before its arrival and its full mass from then on. Under
 * {@link Clearance#WASHES_OUT} it rises while the injection lasts and falls after; what it lost has left the field with
 * the blood. Under {@link Clearance#SETTLES} the mass at a point depends on time through mixing and layering; the sum
 * over all points is kept.
 */
public final class ContrastVolume {

    /** How the mass at a point changes with time. */
    public enum Clearance {
        STAYS,
        WASHES_OUT,
        SETTLES
    }

    private final Cloud[] clouds;

    public ContrastVolume(List<Cloud> clouds) {
        this.clouds = clouds.toArray(Cloud[]::new);
    }

    public List<Cloud> clouds() {
        return List.of(clouds);
    }

    /** Iodine that can be seen at a time, all compartments [mg]. */
    public double visibleIodineMg(double seconds) {
        double sum = 0;
        for (Cloud cloud : clouds) {
            sum += cloud.visibleIodineMg(seconds);
        }
        return sum;
    }

    /** The points of one compartment. */
    public interface Cloud {

        Compartment compartment();

        /** Number of points. */
        int size();

        double xMm(int point);

        double yMm(int point);

        double zMm(int point);

        /** Standard deviation of the Gaussian blob that a point stands for [mm]. */
        double blobMm();

        /** Iodine at a point at a time from the start of the injection [mg]. */
        double iodineMgAt(int point, double seconds);

        /** Iodine given into the compartment until a time [mg]. */
        double injectedIodineMg(double seconds);

        /** Iodine that has left with the blood until a time [mg]. */
        double washedOutIodineMg(double seconds);

        /** Iodine that can be seen at a time [mg]. */
        default double visibleIodineMg(double seconds) {
            double sum = 0;
            for (int i = 0; i < size(); i++) {
                sum += iodineMgAt(i, seconds);
            }
            return sum;
        }
    }
}
