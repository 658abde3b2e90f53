package org.esicasebook.imaging.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.esicasebook.imaging.IncomingStudy.PixelFrame;

/** Writes frames in {@link org.esicasebook.imaging.FrameEncoding#DELTA_PLANES16} and gzip. */
final class FrameCodec {

    private FrameCodec() {}

    static byte[] encode(PixelFrame frame) {
        return gzip(deltaPlanes(frame));
    }

    static byte[] deltaPlanes(PixelFrame frame) {
        int columns = frame.columns();
        int pixels = columns * frame.rows();
        byte[] planes = new byte[2 * pixels];
        int aboveFirst = 0;
        for (int row = 0, i = 0; row < frame.rows(); row++) {
            int before = aboveFirst;
            for (int column = 0; column < columns; column++, i++) {
                int value = frame.valueAt(column, row);
                int coded = zigzag((short) (value - before));
                planes[i] = (byte) coded;
                planes[pixels + i] = (byte) (coded >>> 8);
                before = value;
                if (column == 0) {
                    aboveFirst = value;
                }
            }
        }
        return planes;
    }

    /** 0, -1, 1, -2, 2 … to 0, 1, 2, 3, 4 … */
    private static int zigzag(short difference) {
        return ((difference << 1) ^ (difference >> 15)) & 0xffff;
    }

    private static byte[] gzip(byte[] content) {
        var out = new ByteArrayOutputStream(content.length);
        try (var gzip = new GZIPOutputStream(out, 64 * 1024) {
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
