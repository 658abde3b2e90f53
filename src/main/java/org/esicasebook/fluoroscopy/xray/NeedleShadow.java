package org.esicasebook.fluoroscopy.xray;

import java.util.stream.IntStream;
import org.esicasebook.fluoroscopy.Needle;
import org.esicasebook.fluoroscopy.needle.NeedlePath;
import org.esicasebook.geometry.PatientPoint;

/**
 * Needle in the beam: path through steel and polymer [mm], drawn at full resolution with 3 × 3 rays a pixel. The stylet
 * is out, the bevel is cut, the hub is a polymer sleeve around the cannula.
 */
final class NeedleShadow {

    private static final int SUB = 3;
    private static final double HUB_LENGTH_MM = 13;
    private static final double HUB_OUTER_MM = 3.1;
    private static final double HUB_INNER_MM = 1.7;

    final Raster steelMm;
    final Raster polymerMm;

    private NeedleShadow(int edge) {
        steelMm = new Raster(edge);
        polymerMm = new Raster(edge);
    }

    static NeedleShadow project(NeedlePath path, CArm camera) {
        NeedleShadow shadow = new NeedleShadow(camera.edgePixels());
        Needle needle = path.needle();
        double[] axis = axis(path);
        double length = path.tip().distanceTo(path.hub());
        double[] tip = {path.tip().xMm(), path.tip().yMm(), path.tip().zMm()};
        double bevel =
                switch (needle.type()) {
                    case QUINCKE -> 2.4;
                    case TUOHY -> 1.5;
                    case WHITACRE -> 0;
                };
        double[] opening = {path.bevelX(), path.bevelY(), path.bevelZ()};
        shadow.tube(
                camera,
                shadow.steelMm,
                new Tube(
                        tip,
                        axis,
                        opening,
                        0,
                        length,
                        needle.outerDiameterMm() / 2,
                        needle.innerDiameterMm() / 2,
                        bevel));
        shadow.tube(
                camera,
                shadow.polymerMm,
                new Tube(tip, axis, opening, length, length + HUB_LENGTH_MM, HUB_OUTER_MM, HUB_INNER_MM, 0));
        return shadow;
    }

    private static double[] axis(NeedlePath path) {
        PatientPoint tip = path.tip();
        PatientPoint hub = path.hub();
        double length = tip.distanceTo(hub);
        return new double[] {
            (hub.xMm() - tip.xMm()) / length, (hub.yMm() - tip.yMm()) / length, (hub.zMm() - tip.zMm()) / length
        };
    }

    /**
     * @param bevel length of the cut for each millimetre of diameter; 0 for a square end
     */
    private record Tube(
            double[] tip,
            double[] axis,
            double[] opening,
            double from,
            double to,
            double outer,
            double inner,
            double bevel) {}

    private void tube(CArm camera, Raster into, Tube tube) {
        double[] a = new double[3];
        double[] b = new double[3];
        at(camera, tube, tube.from(), a);
        at(camera, tube, tube.to(), b);
        double margin =
                2 + tube.outer() * CArm.SOURCE_TO_DETECTOR_MM / (Math.min(a[2], b[2]) * camera.detectorPixelMm());
        int edge = camera.edgePixels();
        int firstRow = (int) Math.clamp(Math.floor(Math.min(a[1], b[1]) - margin), 0, edge);
        int endRow = (int) Math.clamp(Math.ceil(Math.max(a[1], b[1]) + margin), 0, edge);
        double dc = b[0] - a[0];
        double dr = b[1] - a[1];
        double squared = Math.max(dc * dc + dr * dr, 1e-9);
        IntStream.range(firstRow, endRow).parallel().forEach(row -> {
            double[] ray = new double[3];
            for (int column = 0; column < edge; column++) {
                double t = Math.clamp(((column - a[0]) * dc + (row - a[1]) * dr) / squared, 0, 1);
                if (Math.hypot(column - a[0] - t * dc, row - a[1] - t * dr) > margin) {
                    continue;
                }
                double sum = 0;
                for (int i = 0; i < SUB * SUB; i++) {
                    camera.ray(column + (i % SUB + 0.5) / SUB - 0.5, row + (i / SUB + 0.5) / SUB - 0.5, ray);
                    sum += wall(camera.source, ray, tube);
                }
                into.values[row * edge + column] += (float) (sum / (SUB * SUB));
            }
        });
    }

    private static void at(CArm camera, Tube tube, double along, double[] into) {
        camera.project(
                tube.tip()[0] + along * tube.axis()[0],
                tube.tip()[1] + along * tube.axis()[1],
                tube.tip()[2] + along * tube.axis()[2],
                into);
    }

    /** Path of a ray through the wall of a tube [mm]. */
    private static double wall(double[] source, double[] ray, Tube tube) {
        return Math.max(0, cylinder(source, ray, tube, tube.outer()) - cylinder(source, ray, tube, tube.inner()));
    }

    private static double cylinder(double[] source, double[] ray, Tube tube, double radius) {
        double[] w = tube.axis();
        double ox = source[0] - tube.tip()[0];
        double oy = source[1] - tube.tip()[1];
        double oz = source[2] - tube.tip()[2];
        double ow = ox * w[0] + oy * w[1] + oz * w[2];
        double rw = ray[0] * w[0] + ray[1] * w[1] + ray[2] * w[2];
        double px = ox - ow * w[0];
        double py = oy - ow * w[1];
        double pz = oz - ow * w[2];
        double qx = ray[0] - rw * w[0];
        double qy = ray[1] - rw * w[1];
        double qz = ray[2] - rw * w[2];
        double a = qx * qx + qy * qy + qz * qz;
        double b = px * qx + py * qy + pz * qz;
        double c = px * px + py * py + pz * pz - radius * radius;
        double discriminant = b * b - a * c;
        if (discriminant <= 0 || a < 1e-12) {
            return 0;
        }
        double root = Math.sqrt(discriminant);
        double enter = (-b - root) / a;
        double leave = (-b + root) / a;
        // the far end is square; the near end is cut by the plane along = from + bevel (across + outer)
        double[] near = {
            w[0] - tube.bevel() * tube.opening()[0],
            w[1] - tube.bevel() * tube.opening()[1],
            w[2] - tube.bevel() * tube.opening()[2]
        };
        double nearAt = ox * near[0] + oy * near[1] + oz * near[2] - tube.from() - tube.bevel() * tube.outer();
        double nearBy = ray[0] * near[0] + ray[1] * near[1] + ray[2] * near[2];
        double[] span = {enter, leave};
        keep(span, nearAt, nearBy);
        keep(span, tube.to() - ow, -rw);
        return Math.max(0, span[1] - span[0]);
    }

    /** Keeps of a span what satisfies {@code at + t · by ≥ 0}. */
    private static void keep(double[] span, double at, double by) {
        if (Math.abs(by) < 1e-12) {
            if (at < 0) {
                span[1] = span[0];
            }
        } else if (by > 0) {
            span[0] = Math.max(span[0], -at / by);
        } else {
            span[1] = Math.min(span[1], -at / by);
        }
    }
}
