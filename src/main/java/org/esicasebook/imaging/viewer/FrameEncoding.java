package org.esicasebook.imaging.viewer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the bytes of a frame stand for its pixels, once the browser has undone the HTTP content encoding. */
public enum FrameEncoding {
    /** Unsigned 16-bit pixels, little-endian, row by row. */
    @JsonProperty("raw16")
    RAW16,
    /**
     * Each pixel less its left neighbour (in the first column: less the pixel above, and the very first less 0), modulo
     * 65536, zigzag-coded from signed to unsigned; then all low bytes, then all high bytes, each row by row.
     */
    @JsonProperty("delta-planes16")
    DELTA_PLANES16
}
