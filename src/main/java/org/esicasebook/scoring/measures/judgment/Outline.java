package org.esicasebook.scoring.measures.judgment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.geometry.Polygon;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * One or several areas drawn in an image, in millimetres, and how two such drawings differ. Freehand rings that cross
 * themselves are repaired; overlapping areas count once.
 *
 * <p>Boundaries are sampled every {@value #STEP_MM} mm, so surface measures are exact to about that length.
 */
public final class Outline {

    /** Longest distance between sampled points of a boundary [mm]. */
    private static final double STEP_MM = .05;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Geometry area;

    private Outline(Geometry area) {
        this.area = area;
    }

    /**
     * @param areas at least one, in pixels
     * @param mmPerPixel size of a square pixel at the plane of interest [mm], > 0
     */
    public static Outline of(List<Polygon> areas, double mmPerPixel) {
        if (areas.isEmpty() || !(mmPerPixel > 0)) {
            throw new IllegalArgumentException("An outline has an area and a scale above 0");
        }
        List<Geometry> parts = new ArrayList<>();
        for (Polygon polygon : areas) {
            LinearRing[] holes =
                    polygon.holes().stream().map(hole -> ring(hole, mmPerPixel)).toArray(LinearRing[]::new);
            parts.add(GeometryFixer.fix(FACTORY.createPolygon(ring(polygon.outer(), mmPerPixel), holes)));
        }
        Geometry area = UnaryUnionOp.union(parts);
        if (area == null || !(area.getArea() > 0)) {
            throw new IllegalArgumentException("An outline encloses an area");
        }
        return new Outline(area);
    }

    private static LinearRing ring(List<PixelPoint> points, double mmPerPixel) {
        Coordinate[] ring = new Coordinate[points.size() + 1];
        for (int i = 0; i < ring.length; i++) {
            PixelPoint point = points.get(i % points.size());
            ring[i] = new Coordinate(point.column() * mmPerPixel, point.row() * mmPerPixel);
        }
        return FACTORY.createLinearRing(ring);
    }

    /** [mm²] */
    public double areaMm2() {
        return area.getArea();
    }

    /** Shortest distance from a point, given in millimetres, to the area [mm]; 0 inside it. */
    public double distanceMm(double columnMm, double rowMm) {
        return area.distance(FACTORY.createPoint(new Coordinate(columnMm, rowMm)));
    }

    /** 2 |A ∩ B| / (|A| + |B|), in [0, 1]. */
    public double dice(Outline other) {
        return 2 * area.intersection(other.area).getArea() / (areaMm2() + other.areaMm2());
    }

    /** |A ∩ B| / |A ∪ B|, in [0, 1]. */
    public double jaccard(Outline other) {
        double both = area.intersection(other.area).getArea();
        return both / (areaMm2() + other.areaMm2() - both);
    }

    /**
     * Normalised surface Dice: share of both boundaries that lies within a tolerance of the other one. Fair to thin
     * shapes, where a shift of one pixel ruins the overlap of areas.
     *
     * @param toleranceMm τ [mm], ≥ 0
     * @return in [0, 1]
     * @see "Nikolov et al., Clinically applicable segmentation of head and neck anatomy, J Med Internet Res 23 (2021)"
     */
    public double surfaceDice(Outline other, double toleranceMm) {
        if (!(toleranceMm >= 0)) {
            throw new IllegalArgumentException("A tolerance is not negative: " + toleranceMm);
        }
        Boundary mine = boundaryDistances(other);
        Boundary theirs = other.boundaryDistances(this);
        // rounding of coordinates must not decide what lies exactly at the tolerance
        double tolerance = toleranceMm + 1e-9;
        return (mine.lengthWithin(tolerance) + theirs.lengthWithin(tolerance)) / (mine.length() + theirs.length());
    }

    /** Largest distance from a point of one boundary to the other boundary [mm]. */
    public double hausdorffMm(Outline other) {
        Geometry mine = Densifier.densify(area.getBoundary(), STEP_MM);
        Geometry theirs = Densifier.densify(other.area.getBoundary(), STEP_MM);
        return DiscreteHausdorffDistance.distance(mine, theirs);
    }

    /**
     * HD95: the larger of the two directed distances that 95 % of a boundary's length keeps within [mm]. Less at the
     * mercy of one slip of the hand than the Hausdorff distance.
     */
    public double hausdorff95Mm(Outline other) {
        return Math.max(
                boundaryDistances(other).quantile(.95),
                other.boundaryDistances(this).quantile(.95));
    }

    private Boundary boundaryDistances(Outline other) {
        IndexedFacetDistance toOther = new IndexedFacetDistance(other.area.getBoundary());
        Geometry boundary = Densifier.densify(area.getBoundary(), STEP_MM);
        List<double[]> pieces = new ArrayList<>();
        for (int part = 0; part < boundary.getNumGeometries(); part++) {
            Coordinate[] ring = boundary.getGeometryN(part).getCoordinates();
            for (int i = 1; i < ring.length; i++) {
                Coordinate middle = new Coordinate((ring[i - 1].x + ring[i].x) / 2, (ring[i - 1].y + ring[i].y) / 2);
                pieces.add(new double[] {toOther.distance(FACTORY.createPoint(middle)), ring[i - 1].distance(ring[i])});
            }
        }
        return new Boundary(pieces.toArray(double[][]::new));
    }

    /** Pieces of a boundary: distance of the middle to the other boundary, and length [mm]. */
    private static final class Boundary {

        private final double[][] pieces;

        Boundary(double[][] pieces) {
            this.pieces = pieces;
            Arrays.sort(pieces, (a, b) -> Double.compare(a[0], b[0]));
        }

        double length() {
            return Arrays.stream(pieces).mapToDouble(piece -> piece[1]).sum();
        }

        double lengthWithin(double tolerance) {
            return Arrays.stream(pieces)
                    .filter(piece -> piece[0] <= tolerance)
                    .mapToDouble(piece -> piece[1])
                    .sum();
        }

        double quantile(double share) {
            double upTo = share * length();
            double passed = 0;
            for (double[] piece : pieces) {
                passed += piece[1];
                if (passed >= upTo) {
                    return piece[0];
                }
            }
            return pieces[pieces.length - 1][0];
        }
    }
}
