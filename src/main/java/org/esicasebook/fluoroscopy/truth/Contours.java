package org.esicasebook.fluoroscopy.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.geometry.Polygon;

/**
 * Marching squares: the lines on which a map reaches a threshold, linear between pixel centres, as areas with holes.
 * What lies at the border of the map is closed there.
 */
public final class Contours {

    private final int width;
    private final int height;
    private final int left;
    private final int top;
    private final float[] field;
    private final float threshold;
    private final int[] next;

    private Contours(float[] map, int edge, float threshold, int left, int top, int right, int bottom) {
        this.left = left - 1;
        this.top = top - 1;
        this.width = right - left + 3;
        this.height = bottom - top + 3;
        this.threshold = threshold;
        this.field = new float[width * height];
        for (int row = top; row <= bottom; row++) {
            System.arraycopy(map, row * edge + left, field, (row - this.top) * width + 1, right - left + 1);
        }
        this.next = new int[2 * width * height];
        Arrays.fill(next, -1);
    }

    /**
     * Areas in which a square map is at or above a threshold.
     *
     * @param leastArea of an area or a hole that counts [pixels²]
     * @param tolerance within which a contour may be simplified [pixels]
     */
    public static List<Polygon> atLeast(float threshold, float[] map, int edge, double leastArea, double tolerance) {
        int left = edge;
        int right = -1;
        int top = edge;
        int bottom = -1;
        for (int row = 0; row < edge; row++) {
            for (int column = 0; column < edge; column++) {
                if (map[row * edge + column] >= threshold) {
                    left = Math.min(left, column);
                    right = Math.max(right, column);
                    top = Math.min(top, row);
                    bottom = row;
                }
            }
        }
        if (right < 0) {
            return List.of();
        }
        left = Math.max(0, left - 1);
        top = Math.max(0, top - 1);
        right = Math.min(edge - 1, right + 1);
        bottom = Math.min(edge - 1, bottom + 1);
        return new Contours(map, edge, threshold, left, top, right, bottom).polygons(leastArea, tolerance);
    }

    private List<Polygon> polygons(double leastArea, double tolerance) {
        for (int row = 0; row + 1 < height; row++) {
            for (int column = 0; column + 1 < width; column++) {
                link(column, row);
            }
        }
        List<List<PixelPoint>> outers = new ArrayList<>();
        List<List<PixelPoint>> holes = new ArrayList<>();
        for (int start = 0; start < next.length; start++) {
            if (next[start] < 0) {
                continue;
            }
            List<PixelPoint> ring = new ArrayList<>();
            int at = start;
            while (next[at] >= 0) {
                ring.add(crossing(at));
                int to = next[at];
                next[at] = -1;
                at = to;
            }
            double area = signedArea(ring);
            if (Math.abs(area) < leastArea) {
                continue;
            }
            List<PixelPoint> simple = simplified(ring, tolerance);
            if (simple.size() >= 3) {
                (area < 0 ? outers : holes).add(simple);
            }
        }
        return nested(outers, holes);
    }

    /** Links the crossings of one cell so that what is inside lies to the left of the way. */
    private void link(int column, int row) {
        int at = row * width + column;
        float a = field[at];
        float b = field[at + 1];
        float c = field[at + width + 1];
        float d = field[at + width];
        int which = (a >= threshold ? 1 : 0)
                | (b >= threshold ? 2 : 0)
                | (c >= threshold ? 4 : 0)
                | (d >= threshold ? 8 : 0);
        int up = 2 * at;
        int right = 2 * (at + 1) + 1;
        int down = 2 * (at + width);
        int left = 2 * at + 1;
        boolean joined = a + b + c + d >= 4 * threshold;
        switch (which) {
            case 1 -> next[left] = up;
            case 2 -> next[up] = right;
            case 4 -> next[right] = down;
            case 8 -> next[down] = left;
            case 3 -> next[left] = right;
            case 6 -> next[up] = down;
            case 12 -> next[right] = left;
            case 9 -> next[down] = up;
            case 7 -> next[left] = down;
            case 11 -> next[down] = right;
            case 13 -> next[right] = up;
            case 14 -> next[up] = left;
            case 5 -> {
                next[joined ? right : left] = up;
                next[joined ? left : right] = down;
            }
            case 10 -> {
                next[up] = joined ? left : right;
                next[down] = joined ? right : left;
            }
            default -> {}
        }
    }

    private PixelPoint crossing(int id) {
        int at = id / 2;
        int column = at % width;
        int row = at / width;
        boolean vertical = (id & 1) == 1;
        float from = field[at];
        float to = field[vertical ? at + width : at + 1];
        double t = (threshold - from) / (to - from);
        return new PixelPoint(left + column + (vertical ? 0 : t), top + row + (vertical ? t : 0));
    }

    private static double signedArea(List<PixelPoint> ring) {
        double twice = 0;
        for (int i = 0; i < ring.size(); i++) {
            PixelPoint a = ring.get(i);
            PixelPoint b = ring.get((i + 1) % ring.size());
            twice += a.column() * b.row() - b.column() * a.row();
        }
        return twice / 2;
    }

    private static List<Polygon> nested(List<List<PixelPoint>> outers, List<List<PixelPoint>> holes) {
        List<List<List<PixelPoint>>> inside = new ArrayList<>();
        outers.forEach(outer -> inside.add(new ArrayList<>()));
        for (List<PixelPoint> hole : holes) {
            int best = -1;
            double least = Double.MAX_VALUE;
            for (int i = 0; i < outers.size(); i++) {
                double area = Math.abs(signedArea(outers.get(i)));
                if (area < least && new Polygon(outers.get(i), List.of()).contains(hole.getFirst())) {
                    best = i;
                    least = area;
                }
            }
            if (best >= 0) {
                inside.get(best).add(hole);
            }
        }
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < outers.size(); i++) {
            polygons.add(new Polygon(outers.get(i), inside.get(i)));
        }
        return polygons;
    }

    /** Ring without the points that lie within the tolerance of the line through those kept (Douglas–Peucker). */
    private static List<PixelPoint> simplified(List<PixelPoint> ring, double tolerance) {
        int far = 0;
        for (int i = 1; i < ring.size(); i++) {
            if (ring.get(i).distanceTo(ring.getFirst()) > ring.get(far).distanceTo(ring.getFirst())) {
                far = i;
            }
        }
        boolean[] kept = new boolean[ring.size() + 1];
        kept[0] = true;
        kept[far] = true;
        List<PixelPoint> closed = new ArrayList<>(ring);
        closed.add(ring.getFirst());
        keep(closed, 0, far, tolerance, kept);
        keep(closed, far, ring.size(), tolerance, kept);
        List<PixelPoint> out = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            if (kept[i]) {
                PixelPoint p = ring.get(i);
                // a hundredth of a pixel is finer than anything seen
                out.add(new PixelPoint(Math.round(p.column() * 100) / 100.0, Math.round(p.row() * 100) / 100.0));
            }
        }
        return out;
    }

    private static void keep(List<PixelPoint> points, int from, int to, double tolerance, boolean[] kept) {
        PixelPoint a = points.get(from);
        PixelPoint b = points.get(to);
        double length = Math.max(1e-9, a.distanceTo(b));
        int farthest = -1;
        double most = tolerance;
        for (int i = from + 1; i < to; i++) {
            PixelPoint p = points.get(i);
            double away = Math.abs((b.column() - a.column()) * (a.row() - p.row())
                            - (a.column() - p.column()) * (b.row() - a.row()))
                    / length;
            if (away > most) {
                most = away;
                farthest = i;
            }
        }
        if (farthest >= 0) {
            kept[farthest] = true;
            keep(points, from, farthest, tolerance, kept);
            keep(points, farthest, to, tolerance, kept);
        }
    }
}
