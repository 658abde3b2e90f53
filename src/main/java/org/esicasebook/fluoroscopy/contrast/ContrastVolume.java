package org.esicasebook.fluoroscopy.contrast;

import java.util.Arrays;
import java.util.List;
import org.esicasebook.epidurography.Compartment;

/** Where the iodine is, and when: one cloud of points per compartment, independent of any view. */
public record ContrastVolume(List<Cloud> clouds) {

    public ContrastVolume {
        clouds = List.copyOf(clouds);
    }

    /** Iodine that can be seen at a time, all compartments [mg]. */
    public double visibleIodineMg(double seconds) {
        return clouds.stream()
                .mapToDouble(cloud -> cloud.visibleIodineMg(seconds))
                .sum();
    }

    /**
     * Contrast in one compartment. What stays where it came, what runs off with the blood and what mixes and settles in the cerebrospinal fluid differ only in how the iodine
     * at a point depends on time. Immutable; any thread may ask.
     */
    public interface Cloud {

        Compartment compartment();

        Points points();

        /** Iodine at every point at a time from the start of the injection [mg]; a new array. */
        double[] iodineMgAt(double seconds);

        /** Iodine given into the compartment until a time [mg]. */
        double injectedIodineMg(double seconds);

        /** Iodine that has left the field with the blood until a time [mg]. */
        double washedOutIodineMg(double seconds);

        /** Number of points. */
        default int size() {
            return points().size();
        }

        default double xMm(int point) {
            return points().xs()[point];
        }

        default double yMm(int point) {
            return points().ys()[point];
        }

        default double zMm(int point) {
            return points().zs()[point];
        }

        /** Iodine that can be seen at a time [mg]. */
        default double visibleIodineMg(double seconds) {
            return Arrays.stream(iodineMgAt(seconds)).sum();
        }
    }
}
