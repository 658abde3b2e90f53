package org.esicasebook.fluoroscopy.contrast;

import java.util.Arrays;
import java.util.Optional;
import org.esicasebook.geometry.PatientPoint;

/**
 * Fills a medium from a point by arrival: the front reaches each cube along the quickest way (Dijkstra over 18
 * neighbours; 6 gave diamond-shaped fronts), cubes are taken in that order until the volume is used up. Only cubes that
 * the front looks at are ever described.
 */
final class Filling {

    /**
     * What has been filled, in order of arrival.
     *
     * @param volumes contrast taken up by each cube [mm³]
     * @param pitchMm edge of the cubes
     */
    record Filled(double[] xs, double[] ys, double[] zs, double[] volumes, double pitchMm) {

        double volumeMm3() {
            return Arrays.stream(volumes).sum();
        }
    }

    private static final int[][] NEIGHBOURS = neighbours();

    private final Medium medium;
    private final double pitch;
    private final PatientPoint origin;
    private final Medium.Cell cell = new Medium.Cell();

    // cubes seen so far
    private int size;
    private int[] ix = new int[1 << 14];
    private int[] iy = new int[1 << 14];
    private int[] iz = new int[1 << 14];
    private float[] speed = new float[1 << 14];
    private float[] room = new float[1 << 14];
    private float[] axisX = new float[1 << 14];
    private float[] axisY = new float[1 << 14];
    private float[] axisZ = new float[1 << 14];
    private float[] stretch = new float[1 << 14];
    private double[] arrival = new double[1 << 14];
    private boolean[] taken = new boolean[1 << 14];
    private int[] table = new int[1 << 16];

    // the front, a binary heap
    private double[] keys = new double[1 << 14];
    private int[] items = new int[1 << 14];
    private int heap;

    private Filling(Medium medium, PatientPoint origin) {
        this.medium = medium;
        this.pitch = medium.pitchMm();
        this.origin = origin;
        Arrays.fill(table, -1);
    }

    /**
     * @param reachMm how far from the tip the first cube may lie
     * @return empty if the medium does not begin within reach; less than the volume if it is too small
     */
    static Optional<Filled> fill(Medium medium, PatientPoint tip, double volumeMm3, double reachMm) {
        return new Filling(medium, tip).fill(volumeMm3, reachMm);
    }

    private Optional<Filled> fill(double volumeMm3, double reachMm) {
        int start = nearestOpen(reachMm);
        if (start < 0) {
            return Optional.empty();
        }
        arrival[start] = 0;
        push(0, start);
        double cube = pitch * pitch * pitch;
        int[] order = new int[1 << 14];
        double[] volumes = new double[1 << 14];
        int count = 0;
        double filled = 0;
        while (heap > 0 && filled < volumeMm3) {
            int node = pop();
            if (taken[node]) {
                continue;
            }
            taken[node] = true;
            double takes = Math.min(room[node] * cube, volumeMm3 - filled);
            if (takes > 0) {
                if (count == order.length) {
                    order = Arrays.copyOf(order, count * 2);
                    volumes = Arrays.copyOf(volumes, count * 2);
                }
                order[count] = node;
                volumes[count++] = takes;
                filled += takes;
            }
            for (int[] step : NEIGHBOURS) {
                relax(node, step);
            }
        }
        double[] xs = new double[count];
        double[] ys = new double[count];
        double[] zs = new double[count];
        for (int i = 0; i < count; i++) {
            int node = order[i];
            xs[i] = origin.xMm() + ix[node] * pitch;
            ys[i] = origin.yMm() + iy[node] * pitch;
            zs[i] = origin.zMm() + iz[node] * pitch;
        }
        return Optional.of(new Filled(xs, ys, zs, Arrays.copyOf(volumes, count), pitch));
    }

    private void relax(int node, int[] step) {
        int next = find(ix[node] + step[0], iy[node] + step[1], iz[node] + step[2]);
        if (speed[next] <= 0 || taken[next]) {
            return;
        }
        double length = Math.sqrt(step[0] * step[0] + step[1] * step[1] + step[2] * step[2]);
        double along = Math.abs(step[0] * axisX[next] + step[1] * axisY[next] + step[2] * axisZ[next]) / length;
        double ease = speed[next] * (1 + (stretch[next] - 1) * along * along);
        double time = arrival[node] + length * pitch / ease;
        if (time < arrival[next]) {
            arrival[next] = time;
            push(time, next);
        }
    }

    private int nearestOpen(double reachMm) {
        int reach = (int) Math.ceil(reachMm / pitch);
        int best = -1;
        int bestSquare = Integer.MAX_VALUE;
        for (int x = -reach; x <= reach; x++) {
            for (int y = -reach; y <= reach; y++) {
                for (int z = -reach; z <= reach; z++) {
                    int square = x * x + y * y + z * z;
                    if (square > reach * reach || square >= bestSquare) {
                        continue;
                    }
                    int node = find(x, y, z);
                    if (speed[node] > 0) {
                        best = node;
                        bestSquare = square;
                    }
                }
            }
        }
        return best;
    }

    private int find(int x, int y, int z) {
        int mask = table.length - 1;
        int slot = hash(x, y, z) & mask;
        while (table[slot] >= 0) {
            int node = table[slot];
            if (ix[node] == x && iy[node] == y && iz[node] == z) {
                return node;
            }
            slot = (slot + 1) & mask;
        }
        if (size == ix.length) {
            grow();
        }
        int node = size++;
        ix[node] = x;
        iy[node] = y;
        iz[node] = z;
        arrival[node] = Double.MAX_VALUE;
        cell.clear();
        medium.describe(origin.xMm() + x * pitch, origin.yMm() + y * pitch, origin.zMm() + z * pitch, cell);
        speed[node] = (float) cell.speed;
        room[node] = (float) cell.room;
        axisX[node] = (float) cell.axisX;
        axisY[node] = (float) cell.axisY;
        axisZ[node] = (float) cell.axisZ;
        stretch[node] = (float) cell.stretch;
        table[slot] = node;
        if (size * 2 > table.length) {
            rehash();
        }
        return node;
    }

    private static int hash(int x, int y, int z) {
        int h = x * 73856093 ^ y * 19349663 ^ z * 83492791;
        return h ^ (h >>> 15);
    }

    private void rehash() {
        int[] larger = new int[table.length * 2];
        Arrays.fill(larger, -1);
        int mask = larger.length - 1;
        for (int node = 0; node < size; node++) {
            int slot = hash(ix[node], iy[node], iz[node]) & mask;
            while (larger[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = node;
        }
        table = larger;
    }

    private void grow() {
        int n = size * 2;
        ix = Arrays.copyOf(ix, n);
        iy = Arrays.copyOf(iy, n);
        iz = Arrays.copyOf(iz, n);
        speed = Arrays.copyOf(speed, n);
        room = Arrays.copyOf(room, n);
        axisX = Arrays.copyOf(axisX, n);
        axisY = Arrays.copyOf(axisY, n);
        axisZ = Arrays.copyOf(axisZ, n);
        stretch = Arrays.copyOf(stretch, n);
        arrival = Arrays.copyOf(arrival, n);
        taken = Arrays.copyOf(taken, n);
    }

    private void push(double key, int item) {
        if (heap == keys.length) {
            keys = Arrays.copyOf(keys, heap * 2);
            items = Arrays.copyOf(items, heap * 2);
        }
        int at = heap++;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (keys[parent] <= key) {
                break;
            }
            keys[at] = keys[parent];
            items[at] = items[parent];
            at = parent;
        }
        keys[at] = key;
        items[at] = item;
    }

    private int pop() {
        int top = items[0];
        double key = keys[--heap];
        int item = items[heap];
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= heap) {
                break;
            }
            if (child + 1 < heap && keys[child + 1] < keys[child]) {
                child++;
            }
            if (keys[child] >= key) {
                break;
            }
            keys[at] = keys[child];
            items[at] = items[child];
            at = child;
        }
        keys[at] = key;
        items[at] = item;
        return top;
    }

    private static int[][] neighbours() {
        int[][] steps = new int[18][];
        int n = 0;
        for (int x = -1; x <= 1; x++) {
            for (int y = -1; y <= 1; y++) {
                for (int z = -1; z <= 1; z++) {
                    int ones = Math.abs(x) + Math.abs(y) + Math.abs(z);
                    if (ones == 1 || ones == 2) {
                        steps[n++] = new int[] {x, y, z};
                    }
                }
            }
        }
        return steps;
    }
}
