package org.esicasebook.geometry;

import java.util.List;

/**
 * Area in an image: one outer ring and any holes in it. Rings are open lists (the last point is joined to the first)
 * of at least three points; orientation carries no meaning, the even-odd rule decides what is inside.
 */
public record Polygon(List<PixelPoint> outer, List<List<PixelPoint>> holes) {

    public Polygon {
        outer = ring(outer);
        holes = holes.stream().map(Polygon::ring).toList();
    }

    private static List<PixelPoint> ring(List<PixelPoint> points) {
        if (points.size() < 3) {
            throw new IllegalArgumentException("A ring needs at least three points");
        }
        return List.copyOf(points);
    }

    /** Even-odd membership; a point exactly on an edge may fall on either side. */
    public boolean contains(PixelPoint point) {
        return inside(outer, point) && holes.stream().noneMatch(hole -> inside(hole, point));
    }

    /** Enclosed area, holes taken off [pixels²]. */
    public double area() {
        return Math.abs(signedArea(outer))
                - holes.stream().mapToDouble(hole -> Math.abs(signedArea(hole))).sum();
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

    private static boolean inside(List<PixelPoint> ring, PixelPoint p) {
        boolean inside = false;
        for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            PixelPoint a = ring.get(i);
            PixelPoint b = ring.get(j);
            boolean straddles = (a.row() > p.row()) != (b.row() > p.row());
            if (straddles
                    && p.column()
                            < (b.column() - a.column()) * (p.row() - a.row()) / (b.row() - a.row()) + a.column()) {
                inside = !inside;
            }
        }
        return inside;
    }
}
