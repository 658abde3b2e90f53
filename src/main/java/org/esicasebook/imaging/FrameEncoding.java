package org.esicasebook.imaging;

/** How the pixels of a stored frame are laid out before gzip. The viewer undoes it. */
public enum FrameEncoding {
    /** Unsigned 16 bits, little-endian, row by row. */
    RAW16("raw16"),
    /**
     * Each row as differences from the pixel to the left (the first pixel: from the one above), modulo 2^16, zigzag
     * coded; then all low bytes, then all high bytes. Noise stays in the low plane, so gzip does better.
     */
    DELTA_PLANES16("delta-planes16");

    private final String code;

    FrameEncoding(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
