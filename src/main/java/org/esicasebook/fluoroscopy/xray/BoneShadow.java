package org.esicasebook.fluoroscopy.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.esicasebook.fluoroscopy.anatomy.Bone;
import org.esicasebook.fluoroscopy.anatomy.Box;

/**
 * Line integrals through bones. A ray marches through each bone's distance grid with steps as long as the distance
 * allows. Bone counts as the length of compact bone that absorbs as much beyond the soft tissue it displaces:
 * spongiosa counts {@value #TRABECULAR} of compact bone, which holds within 4 per cent from 50 to 80 keV.
 */
public final class BoneShadow {

    /** (µ spongiosa − µ soft tissue) / (µ compact bone − µ soft tissue). */
    static final double TRABECULAR = 0.165;

    /** Compact bone of thin shells is porous. */
    public static final double COMPACT = 0.78;

    private static final double OUTSIDE_MM = SignedDistanceGrid.SEEN_MM;
    private static final double INSIDE_MM = 3.0;
    /** Steps of a ray near the surface of a bone and deep within it [mm]. */
    private static final double SHELL_STEP_MM = 0.5;

    private static final double DEEP_STEP_MM = 1.1;
    private static final int PER_MM = 64;

    private final List<Grid> grids = new ArrayList<>();
    private final Trabeculae trabeculae;

    private record Grid(SignedDistanceGrid distance, Profile body, Profile arch, double archBeyond) {}

    /**
     * Density of compact bone by signed distance from {@link #OUTSIDE_MM} inwards, and its integral from there, so that a
     * step along which the distance changes evenly is integrated exactly.
     */
    private record Profile(float[] compact, float[] integral) {

        static Profile of(double shellMm) {
            int n = (int) ((OUTSIDE_MM + INSIDE_MM) * PER_MM) + 2;
            float[] compact = new float[n];
            float[] integral = new float[n];
            double sum = 0;
            double before = 0;
            for (int i = 0; i < n; i++) {
                double d = OUTSIDE_MM - (double) i / PER_MM;
                double surface = 1 / (1 + StrictMath.exp(d / 0.10));
                double shell = 1 / (1 + StrictMath.exp(-(d + shellMm) / 0.16));
                double now = surface * shell;
                sum += i == 0 ? 0 : (before + now) / 2 / PER_MM;
                before = now;
                compact[i] = (float) now;
                integral[i] = (float) sum;
            }
            return new Profile(compact, integral);
        }

        /** @param slope of the table beyond its end, for each step */
        private static float at(float[] table, float slope, double distanceMm) {
            float place = (float) ((OUTSIDE_MM - distanceMm) * PER_MM);
            if (place <= 0) {
                return table[0];
            }
            int last = table.length - 1;
            int i = (int) place;
            return i >= last
                    ? table[last] + (place - last) * slope
                    : table[i] + (place - i) * (table[i + 1] - table[i]);
        }

        float deepest() {
            return compact[compact.length - 1];
        }

        /** Mean density on a step from one distance to another. */
        double mean(double from, double to) {
            double deeper = from - to;
            return Math.abs(deeper) < 0.03
                    ? at(compact, 0, (from + to) / 2)
                    : (at(integral, deepest() / PER_MM, to) - at(integral, deepest() / PER_MM, from)) / deeper;
        }
    }

    public BoneShadow(List<Bone> bones, Trabeculae trabeculae) {
        this(bones, trabeculae, 1);
    }

    /** @param coarseness factor on the spacing at which the bones' distances are sampled */
    BoneShadow(List<Bone> bones, Trabeculae trabeculae, double coarseness) {
        this.trabeculae = trabeculae;
        for (Bone bone : bones) {
            grids.add(new Grid(
                    SignedDistanceGrid.of(bone.solid(), bone.pitchMm() * coarseness),
                    Profile.of(bone.bodyShellMm()),
                    Profile.of(bone.archShellMm()),
                    bone.archBeyondYMm()));
        }
    }

    /** Samples held by all grids. */
    long samples() {
        return grids.stream().mapToLong(grid -> grid.distance.size()).sum();
    }

    /** Equivalent length of compact bone [mm] on every ray of the image, row by row. */
    public float[] project(CArm arm) {
        int n = arm.edgePixels();
        float[] map = new float[n * n];
        List<int[]> rectangles =
                grids.stream().map(grid -> rectangle(arm, grid.distance.box())).toList();
        IntStream.range(0, n).parallel().forEach(row -> {
            double[] direction = new double[3];
            for (int g = 0; g < grids.size(); g++) {
                int[] r = rectangles.get(g);
                if (row < r[1] || row > r[3]) {
                    continue;
                }
                int half = arm.collimator().halfChord(row, n);
                for (int column = Math.max(r[0], n / 2 - half); column <= Math.min(r[2], n / 2 + half); column++) {
                    arm.direction(column, row, direction);
                    map[row * n + column] += (float) march(grids.get(g), arm, direction);
                }
            }
        });
        return map;
    }

    /** Number of pairs of ray and bone box that an image needs. */
    public long rays(CArm arm) {
        int n = arm.edgePixels();
        long sum = 0;
        for (Grid grid : grids) {
            int[] r = rectangle(arm, grid.distance.box());
            for (int row = r[1]; row <= r[3]; row++) {
                int half = arm.collimator().halfChord(row, n);
                sum += Math.max(0, Math.min(r[2], n / 2 + half) - Math.max(r[0], n / 2 - half) + 1);
            }
        }
        return sum;
    }

    /** First and last column and row that a box may be seen in: left, top, right, bottom. */
    static int[] rectangle(CArm arm, Box box) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int corner = 0; corner < 8; corner++) {
            double x = (corner & 1) == 0 ? box.minX() : box.maxX();
            double y = (corner & 2) == 0 ? box.minY() : box.maxY();
            double z = (corner & 4) == 0 ? box.minZ() : box.maxZ();
            double column = arm.column(x, y, z);
            double row = arm.row(x, y, z);
            left = Math.min(left, column);
            right = Math.max(right, column);
            top = Math.min(top, row);
            bottom = Math.max(bottom, row);
        }
        int last = arm.edgePixels() - 1;
        if (arm.pincushionPerMm2() != 0) {
            // edges of the box bow towards the middle of the image
            double middle = last / 2.0;
            double stretch = arm.mostStretch();
            left = left < middle ? left : middle + (left - middle) / stretch;
            top = top < middle ? top : middle + (top - middle) / stretch;
            right = right > middle ? right : middle + (right - middle) / stretch;
            bottom = bottom > middle ? bottom : middle + (bottom - middle) / stretch;
        }
        return new int[] {
            (int) Math.max(0, Math.floor(left)),
            (int) Math.max(0, Math.floor(top)),
            (int) Math.min(last, Math.ceil(right)),
            (int) Math.min(last, Math.ceil(bottom))
        };
    }

    private double march(Grid grid, CArm arm, double[] direction) {
        Box box = grid.distance.box();
        double dx = direction[0];
        double dy = direction[1];
        double dz = direction[2];
        double sx = arm.sourceX();
        double sy = arm.sourceY();
        double sz = arm.sourceZ();
        double near = 0;
        double far = 1e9;
        if (Math.abs(dx) > 1e-12) {
            double a = (box.minX() - sx) / dx;
            double b = (box.maxX() - sx) / dx;
            near = Math.max(near, Math.min(a, b));
            far = Math.min(far, Math.max(a, b));
        } else if (sx < box.minX() || sx > box.maxX()) {
            return 0;
        }
        if (Math.abs(dy) > 1e-12) {
            double a = (box.minY() - sy) / dy;
            double b = (box.maxY() - sy) / dy;
            near = Math.max(near, Math.min(a, b));
            far = Math.min(far, Math.max(a, b));
        } else if (sy < box.minY() || sy > box.maxY()) {
            return 0;
        }
        if (Math.abs(dz) > 1e-12) {
            double a = (box.minZ() - sz) / dz;
            double b = (box.maxZ() - sz) / dz;
            near = Math.max(near, Math.min(a, b));
            far = Math.min(far, Math.max(a, b));
        } else if (sz < box.minZ() || sz > box.maxZ()) {
            return 0;
        }
        return near + 2e-6 < far ? through(grid, sx, sy, sz, dx, dy, dz, near + 1e-6, far - 1e-6) : 0;
    }

    private double through(
            Grid grid, double sx, double sy, double sz, double dx, double dy, double dz, double near, double far) {
        SignedDistanceGrid distances = grid.distance;
        Box box = distances.box();
        double cells = distances.cellsPerMm();
        double ox = (sx - box.minX()) * cells;
        double oy = (sy - box.minY()) * cells;
        double oz = (sz - box.minZ()) * cells;
        double vx = dx * cells;
        double vy = dy * cells;
        double vz = dz * cells;
        double sum = 0;
        double t = near;
        double before = distances.inCells(ox + t * vx, oy + t * vy, oz + t * vz);
        while (true) {
            double step = stepAt(before);
            double next = t + step;
            if (next >= far) {
                return sum;
            }
            double now = distances.inCells(ox + next * vx, oy + next * vy, oz + next * vz);
            if (before < OUTSIDE_MM || now < OUTSIDE_MM) {
                double middle = t + step / 2;
                sum += step * density(grid, before, now, sx + middle * dx, sy + middle * dy, sz + middle * dz);
            }
            before = now;
            t = next;
        }
    }

    /** How far a ray may go on before the distance must be asked again [mm]. */
    private static double stepAt(double distance) {
        if (distance > 0) {
            return Math.max(SHELL_STEP_MM, distance - 0.15);
        }
        double depth = -distance - 1.8;
        return depth > 0 ? Math.min(DEEP_STEP_MM, SHELL_STEP_MM + 0.6 * depth) : SHELL_STEP_MM;
    }

    /** Mean density between two distances to the surface; spongiosa as it is at a place between them. */
    private double density(Grid grid, double before, double now, double x, double y, double z) {
        if (before < -INSIDE_MM && now < -INSIDE_MM) {
            double deepest = grid.body.deepest();
            return deepest * COMPACT + (1 - deepest) * TRABECULAR * trabeculae.at(x, y, z);
        }
        double compact;
        double beyond = (y - grid.archBeyond) * 0.17 + 0.5;
        if (beyond <= 0) {
            compact = grid.body.mean(before, now);
        } else if (beyond >= 1) {
            compact = grid.arch.mean(before, now);
        } else {
            double body = grid.body.mean(before, now);
            compact = body + beyond * (grid.arch.mean(before, now) - body);
        }
        double inside = before < 0 == now < 0 ? (now < 0 ? 1 : 0) : Math.min(before, now) / -Math.abs(before - now);
        double spongy = inside - compact;
        return compact * COMPACT + (spongy < 0.02 ? 0 : spongy * TRABECULAR * trabeculae.at(x, y, z));
    }
}
