package org.esicasebook.imaging.store;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.esicasebook.imaging.IncomingStudy.IncomingSeries;
import org.esicasebook.imaging.IncomingStudy.PixelFrame;

/** Small 8-bit PNG of a frame, through the display window of a series. */
final class Thumbnail {

    private static final int EDGE_PIXELS = 384;

    private Thumbnail() {}

    static byte[] png(PixelFrame frame, IncomingSeries window) {
        int columns = Math.min(EDGE_PIXELS, frame.columns());
        int rows = Math.max(1, Math.round((float) columns * frame.rows() / frame.columns()));
        var image = new BufferedImage(columns, rows, BufferedImage.TYPE_BYTE_GRAY);
        var raster = image.getRaster();
        double low = window.windowCentre() - window.windowWidth() / 2;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double grey = 255 * (meanOfBox(frame, column, row, columns, rows) - low) / window.windowWidth();
                raster.setSample(column, row, 0, (int) Math.clamp(Math.round(grey), 0, 255));
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static double meanOfBox(PixelFrame frame, int column, int row, int columns, int rows) {
        int fromColumn = column * frame.columns() / columns;
        int toColumn = Math.max(fromColumn + 1, (column + 1) * frame.columns() / columns);
        int fromRow = row * frame.rows() / rows;
        int toRow = Math.max(fromRow + 1, (row + 1) * frame.rows() / rows);
        long sum = 0;
        for (int r = fromRow; r < toRow; r++) {
            for (int c = fromColumn; c < toColumn; c++) {
                sum += frame.valueAt(c, r);
            }
        }
        return (double) sum / ((toColumn - fromColumn) * (toRow - fromRow));
    }
}
