package org.esicasebook.fluoroscopy.xray;

import org.esicasebook.geometry.PixelPoint;

/**
 * What the beam is limited to, centred in a square image.
 *
 * @param round an iris, as before an image intensifier; otherwise four straight shutters
 * @param half radius of the iris or half the side between the shutters, in widths of the image
 */
public record Collimator(boolean round, double half) {

    /** Bone is projected this much farther out than it is seen, in widths of the image. */
    private static final double MARGIN = 0.033;
    /** Penumbra that shutters cast on the detector [mm]; the rim of an iris is cut electronically. */
    private static final double PENUMBRA_MM = 1.4;

    private static final double RIM_MM = 0.5;
    /** The round field ends a little before the border of the image. */
    private static final double FULL_IRIS = 0.492;

    static Collimator iris(double part) {
        return new Collimator(true, FULL_IRIS * part);
    }

    static Collimator shutters(double part) {
        return new Collimator(false, part >= 1 ? 1 : part / 2);
    }

    /** Part of the beam that comes through at a pixel, 0 to 1. */
    double open(int column, int row, int edge, double pixelMm) {
        double away = distance(column, row, edge);
        double width = (round ? RIM_MM : PENUMBRA_MM) / pixelMm;
        return Math.max(0, Math.min(1, (half * edge - away) / width + 0.5));
    }

    /** Whether a place of an image is open. */
    public boolean shows(PixelPoint at, int edge) {
        return at.column() > -0.5
                && at.row() > -0.5
                && at.column() < edge - 0.5
                && at.row() < edge - 0.5
                && within(at.column(), at.row(), edge, 0.996);
    }

    /** Whether a place lies within a part of what is open. */
    boolean within(double column, double row, int edge, double part) {
        return distance(column, row, edge) < Math.min(half, 0.5) * part * edge;
    }

    /** Distance from the middle in the measure of the opening's shape [pixels]. */
    private double distance(double column, double row, int edge) {
        double middle = (edge - 1) / 2.0;
        double x = Math.abs(column - middle);
        double y = Math.abs(row - middle);
        return round ? Math.sqrt(x * x + y * y) : Math.max(x, y);
    }

    /** Half the columns of a row that a picture needs, a margin included; 0 if none. */
    int halfChord(int row, int edge) {
        double away = Math.abs(row - (edge - 1) / 2.0) / edge;
        double reach = half + MARGIN;
        if (!round) {
            return away > reach ? 0 : (int) (Math.min(0.5, reach) * edge) + 1;
        }
        double square = reach * reach - away * away;
        return square <= 0 ? 0 : (int) (Math.sqrt(square) * edge) + 1;
    }

    /** The nearest open place, as {column, row}. */
    double[] nearest(double column, double row, int edge) {
        double away = distance(column, row, edge);
        double most = half * edge;
        if (away <= most) {
            return new double[] {column, row};
        }
        double middle = (edge - 1) / 2.0;
        if (round) {
            return new double[] {middle + (column - middle) * most / away, middle + (row - middle) * most / away};
        }
        return new double[] {
            Math.max(middle - most, Math.min(middle + most, column)),
            Math.max(middle - most, Math.min(middle + most, row))
        };
    }
}
