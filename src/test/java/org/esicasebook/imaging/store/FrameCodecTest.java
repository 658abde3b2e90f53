package org.esicasebook.imaging.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.esicasebook.imaging.IncomingStudy.PixelFrame;
import org.junit.jupiter.api.Test;

class FrameCodecTest {

    /** Written out by hand from the definition of the encoding. */
    @Test
    void planesHoldZigzagDifferences() {
        byte[] planes = FrameCodec.deltaPlanes(frame(2, 2, new int[] {300, 299, 302, 302}));

        // differences 300, -1, 2 (from the row above), 0; zigzag 600 = 0x258, 1, 4, 0
        assertThat(planes).containsExactly(0x58, 1, 4, 0, 2, 0, 0, 0);
    }

    @Test
    void everyValueSurvivesTheWayThereAndBack() throws IOException {
        var random = new Random(7);
        int[] values = random.ints(61 * 47, 0, 65_536).toArray();
        values[0] = 65_535;
        values[1] = 0;

        byte[] encoded = FrameCodec.encode(frame(61, 47, values));

        assertThat(decode(encoded, 61, 47)).isEqualTo(values);
    }

    private static int[] decode(byte[] encoded, int columns, int rows) throws IOException {
        byte[] planes = new GZIPInputStream(new ByteArrayInputStream(encoded)).readAllBytes();
        int pixels = columns * rows;
        int[] values = new int[pixels];
        for (int i = 0; i < pixels; i++) {
            int coded = (planes[i] & 0xff) | (planes[pixels + i] & 0xff) << 8;
            int difference = (coded >>> 1) ^ -(coded & 1);
            int before = i % columns > 0 ? values[i - 1] : i >= columns ? values[i - columns] : 0;
            values[i] = (before + difference) & 0xffff;
        }
        return values;
    }

    private static PixelFrame frame(int columns, int rows, int[] values) {
        return new ArrayFrame(columns, rows, values);
    }
}
