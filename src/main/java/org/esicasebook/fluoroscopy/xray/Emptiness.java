package org.esicasebook.fluoroscopy.xray;

import java.util.stream.IntStream;

/**
 * How far from each block of a grid nothing is that counts: the distance between the block and the nearest one that
 * holds something, Euclidean, 0 where they touch. Found axis by axis, for the square of the gap is a sum over axes.
 */
final class Emptiness {

    /** Gaps are followed no farther [blocks]. */
    private static final int FARTHEST = 10;

    private Emptiness() {}

    /**
     * @param occupied by block, x fastest, then y, then z
     * @param blockMm edge of a block
     * @return distance of each block to what is occupied [mm], at most {@value #FARTHEST} blocks
     */
    static float[] around(boolean[] occupied, int bx, int by, int bz, double blockMm) {
        int[] along = new int[occupied.length];
        int[] across = new int[occupied.length];
        IntStream.range(0, bz).parallel().forEach(k -> {
            for (int j = 0; j < by; j++) {
                nearest(occupied, along, (k * by + j) * bx, bx);
            }
            for (int j = 0; j < by; j++) {
                least(along, across, k * by * bx, j, by, bx, bx);
            }
        });
        IntStream.range(0, bz).parallel().forEach(k -> least(across, along, 0, k, bz, by * bx, by * bx));
        float[] distances = new float[occupied.length];
        for (int at = 0; at < distances.length; at++) {
            distances[at] = (float) (Math.sqrt(along[at]) * blockMm);
        }
        return distances;
    }

    /** Squares of the gaps to the nearest occupied block of a line. */
    private static void nearest(boolean[] occupied, int[] squares, int start, int count) {
        int gap = FARTHEST;
        for (int i = 0; i < count; i++) {
            gap = occupied[start + i] ? -1 : Math.min(FARTHEST, gap + 1);
            squares[start + i] = square(gap);
        }
        gap = FARTHEST;
        for (int i = count - 1; i >= 0; i--) {
            gap = occupied[start + i] ? -1 : Math.min(FARTHEST, gap + 1);
            squares[start + i] = Math.min(squares[start + i], square(gap));
        }
    }

    private static int square(int gap) {
        return gap <= 0 ? 0 : gap * gap;
    }

    /** Adds the square of the gap along one more axis, and takes what is least; for all that lies side by side at once. */
    private static void least(int[] from, int[] to, int start, int line, int lines, int stride, int width) {
        int out = start + line * stride;
        System.arraycopy(from, out, to, out, width);
        for (int other = Math.max(0, line - FARTHEST); other <= Math.min(lines - 1, line + FARTHEST); other++) {
            int square = square(Math.abs(other - line) - 1);
            int in = start + other * stride;
            for (int i = 0; i < width; i++) {
                to[out + i] = Math.min(to[out + i], square + from[in + i]);
            }
        }
    }
}
