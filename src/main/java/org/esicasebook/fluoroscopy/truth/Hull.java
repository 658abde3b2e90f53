package org.esicasebook.fluoroscopy.truth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.esicasebook.geometry.PixelPoint;

/** The convex outline of points (Andrew's monotone chain), closed: its first point comes last again. */
final class Hull {

    private Hull() {}

    static List<PixelPoint> around(List<PixelPoint> points) {
        List<PixelPoint> sorted = points.stream()
                .sorted(Comparator.comparingDouble(PixelPoint::column).thenComparingDouble(PixelPoint::row))
                .toList();
        List<PixelPoint> hull = new ArrayList<>(half(sorted));
        hull.removeLast();
        hull.addAll(half(sorted.reversed()));
        return hull;
    }

    private static List<PixelPoint> half(List<PixelPoint> sorted) {
        List<PixelPoint> chain = new ArrayList<>();
        for (PixelPoint p : sorted) {
            while (chain.size() >= 2 && turn(chain.get(chain.size() - 2), chain.getLast(), p) <= 0) {
                chain.removeLast();
            }
            chain.add(p);
        }
        return chain;
    }

    private static double turn(PixelPoint a, PixelPoint b, PixelPoint c) {
        return (b.column() - a.column()) * (c.row() - a.row()) - (b.row() - a.row()) * (c.column() - a.column());
    }
}
