package org.esicasebook.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Frames as they go over the wire, taken apart again; see "Frames on the wire" in the viewer's ARCHITECTURE.md. */
final class WireFrame {

    private WireFrame() {}

    /** Stored values, row by row, of a frame in {@code delta-planes16} and gzip. */
    static char[] decode(byte[] wire, int columns, int rows) throws IOException {
        byte[] planes = new GZIPInputStream(new ByteArrayInputStream(wire)).readAllBytes();
        int pixels = columns * rows;
        char[] values = new char[pixels];
        int first = 0;
        for (int row = 0, i = 0; row < rows; row++) {
            int value = first;
            for (int column = 0; column < columns; column++, i++) {
                int zigzag = (planes[i] & 0xff) | (planes[pixels + i] & 0xff) << 8;
                value = value + ((zigzag >>> 1) ^ -(zigzag & 1)) & 0xffff;
                values[i] = (char) value;
                if (column == 0) {
                    first = value;
                }
            }
        }
        return values;
    }

    static byte[] gzip(byte[] content) {
        var out = new ByteArrayOutputStream(content.length);
        try (var gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
