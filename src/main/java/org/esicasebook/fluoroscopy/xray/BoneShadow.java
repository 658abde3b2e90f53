package org.esicasebook.fluoroscopy.xray;

import java.util.List;
import java.util.stream.IntStream;
import org.esicasebook.fluoroscopy.anatomy.Bone;
import org.esicasebook.fluoroscopy.anatomy.Noise;

/**
 * Bone in the beam: the line integral of the cortical share, 1 for compact cortex, about a sixth for trabecular bone, in
 * millimetres of cortex. The grids are sampled once and used for every view.
 */
final class BoneShadow {

    /** Of cortex about the shell's middle; less than 1, because real cortex is porous and thinner than a grid cell. */
    private static final double SHELL_SHARE = 0.62;

    /** (μ spongiosa − μ soft tissue) / (μ cortex − μ soft tissue) is 0.17 from 50 to 60 keV. */
    private static final double TRABECULAR_SHARE = 0.16;

    private static final int TEXTURE = 64;

    private final List<Sampled> bones;
    private final float[] texture;

    private record Sampled(Bone bone, SignedDistanceGrid grid) {}

    BoneShadow(List<Bone> bones, Noise noise) {
        this.bones = bones.stream()
                .map(bone -> new Sampled(bone, SignedDistanceGrid.sample(bone.solid(), bone.pitchMm())))
                .toList();
        this.texture = trabeculae(noise);
    }

    private static float[] trabeculae(Noise noise) {
        float[] values = new float[TEXTURE * TEXTURE * TEXTURE];
        IntStream.range(0, TEXTURE).parallel().forEach(z -> {
            for (int y = 0; y < TEXTURE; y++) {
                for (int x = 0; x < TEXTURE; x++) {
                    // trabeculae of a vertebra run up and down: coarser along z
                    double fine = noise.at(x * 0.9, y * 0.9, z * 0.35);
                    double coarse = noise.at(40 + x * 0.2, y * 0.2, z * 0.12);
                    values[(z * TEXTURE + y) * TEXTURE + x] = (float) (1 + 0.45 * fine + 0.35 * coarse);
                }
            }
        });
        return values;
    }

    /** Millimetres of cortex along the ray of each pixel. */
    Raster project(CArm camera) {
        Raster shadow = new Raster(camera.edgePixels());
        for (Sampled bone : bones) {
            add(bone, camera, shadow);
        }
        return shadow;
    }

    private void add(Sampled sampled, CArm camera, Raster shadow) {
        SignedDistanceGrid grid = sampled.grid();
        int[] window = window(grid, camera);
        IntStream.range(window[2], window[3]).parallel().forEach(row -> {
            double[] ray = new double[3];
            for (int column = window[0]; column < window[1]; column++) {
                camera.ray(column, row, ray);
                shadow.values[row * shadow.edge + column] += (float) march(sampled, camera.source, ray);
            }
        });
    }

    /** {first column, end column, first row, end row} of the box's shadow. */
    private static int[] window(SignedDistanceGrid grid, CArm camera) {
        double[] at = new double[3];
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int corner = 0; corner < 8; corner++) {
            camera.project(
                    (corner & 1) == 0 ? grid.minX : grid.maxX(),
                    (corner & 2) == 0 ? grid.minY : grid.maxY(),
                    (corner & 4) == 0 ? grid.minZ : grid.maxZ(),
                    at);
            left = Math.min(left, at[0]);
            right = Math.max(right, at[0]);
            top = Math.min(top, at[1]);
            bottom = Math.max(bottom, at[1]);
        }
        int edge = camera.edgePixels();
        return new int[] {
            (int) Math.clamp(Math.floor(left), 0, edge),
            (int) Math.clamp(Math.ceil(right) + 1, 0, edge),
            (int) Math.clamp(Math.floor(top), 0, edge),
            (int) Math.clamp(Math.ceil(bottom) + 1, 0, edge)
        };
    }

    private double march(Sampled sampled, double[] source, double[] ray) {
        SignedDistanceGrid grid = sampled.grid();
        double from = 0;
        double to = Double.MAX_VALUE;
        double[] low = {grid.minX, grid.minY, grid.minZ};
        double[] high = {grid.maxX(), grid.maxY(), grid.maxZ()};
        for (int axis = 0; axis < 3; axis++) {
            double inverse = 1 / ray[axis];
            double a = (low[axis] - source[axis]) * inverse;
            double b = (high[axis] - source[axis]) * inverse;
            from = Math.max(from, Math.min(a, b));
            to = Math.min(to, Math.max(a, b));
        }
        Bone bone = sampled.bone();
        double sum = 0;
        double before = 0;
        double lastStep = 0;
        for (double t = from + 1e-6; t < to; t += lastStep) {
            double x = source[0] + t * ray[0];
            double y = source[1] + t * ray[1];
            double z = source[2] + t * ray[2];
            float distance = grid.at(x, y, z);
            double share = distance > 0.3f ? 0 : share(bone, distance, x, y, z);
            sum += 0.5 * (before + share) * lastStep;
            before = share;
            if (distance > 0.6f) {
                lastStep = Math.max(0.85 * distance, 0.4);
            } else {
                lastStep = distance > -2.2f ? 0.3 : Math.clamp(-distance - 1.6, 0.6, 1.0);
            }
        }
        return sum;
    }

    private double share(Bone bone, float distance, double x, double y, double z) {
        double arch = smooth((y - bone.archBeyondYMm()) / 3 + 0.5);
        double shell = bone.bodyShellMm() + arch * (bone.archShellMm() - bone.bodyShellMm());
        double inside = smooth(0.5 - distance / 0.5);
        double deep = smooth((-distance - shell) / 0.5 + 0.5);
        double trabecular = 0;
        if (deep > 0) {
            int i = (((int) (z * 1.4 + 4096) & (TEXTURE - 1)) * TEXTURE + ((int) (y * 1.4 + 4096) & (TEXTURE - 1)))
                            * TEXTURE
                    + ((int) (x * 1.4 + 4096) & (TEXTURE - 1));
            trabecular = TRABECULAR_SHARE * texture[i];
        }
        return inside * (SHELL_SHARE * (1 - deep) + trabecular * deep);
    }

    /** Ramp from 0 at 0 to 1 at 1 with flat ends. */
    private static double smooth(double t) {
        double s = Math.clamp(t, 0, 1);
        return s * s * (3 - 2 * s);
    }
}
