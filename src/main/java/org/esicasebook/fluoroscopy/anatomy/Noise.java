package org.esicasebook.fluoroscopy.anatomy;

/**
 * Smooth noise by integer hashing: the same value at the same place for the same seed, whoever asks and in whatever
 * order.
 */
public final class Noise {

    private final long seed;

    public Noise(long seed) {
        this.seed = mixed(seed ^ 0x9E3779B97F4A7C15L);
    }

    /** Another, independent noise of the same seed. */
    public Noise branch(int number) {
        return new Noise(seed + 0x632BE59BD9B4E019L * (number + 1));
    }

    /** Value noise with features of about one unit, in [−1, 1], quintic between lattice points. */
    public double at(double x, double y, double z) {
        double fx = Math.floor(x);
        double fy = Math.floor(y);
        double fz = Math.floor(z);
        int ix = (int) fx;
        int iy = (int) fy;
        int iz = (int) fz;
        double u = fade(x - fx);
        double v = fade(y - fy);
        double w = fade(z - fz);
        double low = mix(
                mix(lattice(ix, iy, iz), lattice(ix + 1, iy, iz), u),
                mix(lattice(ix, iy + 1, iz), lattice(ix + 1, iy + 1, iz), u),
                v);
        double high = mix(
                mix(lattice(ix, iy, iz + 1), lattice(ix + 1, iy, iz + 1), u),
                mix(lattice(ix, iy + 1, iz + 1), lattice(ix + 1, iy + 1, iz + 1), u),
                v);
        return mix(low, high, w);
    }

    /** Uniform in [0, 1) for a numbered thing. */
    public double uniform(int number) {
        return (mixed(seed + 0xD1342543DE82EF95L * (number + 1L)) >>> 11) * 0x1.0p-53;
    }

    /** Uniform in [least, most) for a numbered thing. */
    public double between(int number, double least, double most) {
        return least + (most - least) * uniform(number);
    }

    /** Normal with mean 0 and standard deviation 1 for a numbered thing (Box and Muller). */
    public double normal(int number) {
        double radius = Math.sqrt(-2 * Math.log(1 - uniform(2 * number)));
        return radius * Math.cos(2 * Math.PI * uniform(2 * number + 1));
    }

    /** Uniform in [0, 1) for a lattice cell. */
    public double cell(int ix, int iy, int iz, int number) {
        return (mixed(key(ix, iy, iz) + 0x2545F4914F6CDD1DL * (number + 1L)) >>> 11) * 0x1.0p-53;
    }

    private double lattice(int ix, int iy, int iz) {
        return (mixed(key(ix, iy, iz)) >> 11) * 0x1.0p-52;
    }

    private long key(int ix, int iy, int iz) {
        return seed + ix * 0x9E3779B97F4A7C15L + iy * 0xC2B2AE3D27D4EB4FL + iz * 0x165667B19E3779F9L;
    }

    private static double fade(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }

    /** Finaliser of MurmurHash3 as tuned by D. Stafford (variant 13). */
    private static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
