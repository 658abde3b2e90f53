package org.esicasebook.fluoroscopy.xray;

import java.util.List;
import java.util.stream.IntStream;
import org.esicasebook.fluoroscopy.anatomy.SoftTissue;
import org.esicasebook.fluoroscopy.anatomy.SoftTissue.Tissue;
import org.jspecify.annotations.Nullable;

/** Soft tissue in the beam: the path through each material [mm], exact chords of turned ellipsoids. */
final class SoftTissueShadow {

    private static final List<Material> MATERIALS = List.of(Material.ADIPOSE, Material.MUSCLE, Material.SOFT_TISSUE);

    private final Raster[] pathsMm;

    private SoftTissueShadow(Raster[] pathsMm) {
        this.pathsMm = pathsMm;
    }

    static List<Material> materials() {
        return MATERIALS;
    }

    Raster pathMm(Material material) {
        return pathsMm[MATERIALS.indexOf(material)];
    }

    SoftTissueShadow doubled() {
        Raster[] doubled = new Raster[pathsMm.length];
        for (int i = 0; i < doubled.length; i++) {
            doubled[i] = pathsMm[i].doubled();
        }
        return new SoftTissueShadow(doubled);
    }

    static SoftTissueShadow project(List<SoftTissue> tissues, CArm camera) {
        int edge = camera.edgePixels();
        Raster[] paths = {new Raster(edge), new Raster(edge), new Raster(edge)};
        IntStream.range(0, edge).parallel().forEach(row -> {
            double[] ray = new double[3];
            for (int column = 0; column < edge; column++) {
                camera.ray(column, row, ray);
                int pixel = row * edge + column;
                for (SoftTissue tissue : tissues) {
                    float chord = (float) chord(tissue, camera.source, ray);
                    if (chord > 0) {
                        Raster gains = paths(paths, tissue.tissue());
                        Raster loses = paths(paths, tissue.surrounding());
                        if (gains != null) {
                            gains.values[pixel] += chord;
                        }
                        if (loses != null) {
                            loses.values[pixel] -= chord;
                        }
                    }
                }
            }
        });
        return new SoftTissueShadow(paths);
    }

    private static @Nullable Raster paths(Raster[] paths, Tissue tissue) {
        return switch (tissue) {
            case AIR -> null;
            case ADIPOSE -> paths[0];
            case MUSCLE -> paths[1];
            case SOFT_TISSUE -> paths[2];
        };
    }

    /** Length of a ray within an ellipsoid [mm]. */
    private static double chord(SoftTissue e, double[] source, double[] ray) {
        double turn = Math.toRadians(e.turnDegrees());
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        double px = source[0] - e.centreX();
        double py = source[1] - e.centreY();
        double ox = (cos * px + sin * py) / e.radiusX();
        double oy = (-sin * px + cos * py) / e.radiusY();
        double oz = (source[2] - e.centreZ()) / e.radiusZ();
        double dx = (cos * ray[0] + sin * ray[1]) / e.radiusX();
        double dy = (-sin * ray[0] + cos * ray[1]) / e.radiusY();
        double dz = ray[2] / e.radiusZ();
        double a = dx * dx + dy * dy + dz * dz;
        double b = ox * dx + oy * dy + oz * dz;
        double c = ox * ox + oy * oy + oz * oz - 1;
        double discriminant = b * b - a * c;
        return discriminant <= 0 ? 0 : 2 * Math.sqrt(discriminant) / a;
    }
}
