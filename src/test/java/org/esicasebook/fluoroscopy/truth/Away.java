package org.esicasebook.fluoroscopy.truth;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.esicasebook.geometry.PatientPoint;
import org.esicasebook.geometry.PixelPoint;

/** Distances in a picture and in a patient, measured by small steps. */
final class Away {

    private Away() {}

    /** Distance from the nearest straight line of at most 6 mm between two of the places. */
    static double across(PatientPoint p, List<PatientPoint> places) {
        double least = Double.MAX_VALUE;
        for (PatientPoint a : places) {
            for (PatientPoint b : places) {
                double length = a.distanceTo(b);
                if (length > 0 && length <= 6.3) {
                    double part = ((p.yMm() - a.yMm()) * (b.yMm() - a.yMm())
                                    + (p.zMm() - a.zMm()) * (b.zMm() - a.zMm())
                                    + (p.xMm() - a.xMm()) * (b.xMm() - a.xMm()))
                            / (length * length);
                    least = Math.min(least, p.distanceTo(towards(a, b, Math.clamp(part, 0, 1))));
                }
            }
        }
        return least;
    }

    static PatientPoint towards(PatientPoint from, PatientPoint to, double part) {
        return new PatientPoint(
                from.xMm() + part * (to.xMm() - from.xMm()),
                from.yMm() + part * (to.yMm() - from.yMm()),
                from.zMm() + part * (to.zMm() - from.zMm()));
    }

    static PixelPoint middle(List<PixelPoint> points) {
        return new PixelPoint(
                points.stream().mapToDouble(PixelPoint::column).average().orElseThrow(),
                points.stream().mapToDouble(PixelPoint::row).average().orElseThrow());
    }

    static double border(double most, DoubleUnaryOperator distance, double step) {
        double t = 0;
        while (t < most && distance.applyAsDouble(t) < 0) {
            t += step;
        }
        return t;
    }

    static double toRims(PixelPoint at, List<PixelPoint> rims) {
        int half = rims.size() / 2;
        return Math.min(awayFrom(at, rims.subList(0, half)), awayFrom(at, rims.subList(half, rims.size())));
    }

    static double nearest(PixelPoint at, List<PixelPoint> points) {
        double least = Double.MAX_VALUE;
        for (PixelPoint p : points) {
            least = Math.min(least, p.distanceTo(at));
        }
        return least;
    }

    /** Distance from a chain of straight lines. */
    static double awayFrom(PixelPoint at, List<PixelPoint> chain) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i + 1 < chain.size(); i++) {
            PixelPoint a = chain.get(i);
            PixelPoint b = chain.get(i + 1);
            double x = b.column() - a.column();
            double y = b.row() - a.row();
            double t = Math.clamp(
                    ((at.column() - a.column()) * x + (at.row() - a.row()) * y) / Math.max(1e-9, x * x + y * y), 0, 1);
            least = Math.min(least, at.distanceTo(new PixelPoint(a.column() + t * x, a.row() + t * y)));
        }
        return least;
    }
}
