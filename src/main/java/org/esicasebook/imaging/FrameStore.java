package org.esicasebook.imaging;

import java.nio.file.Path;

/** Where the encoded bytes of a frame lie, ready to be sent as they are. */
public interface FrameStore {

    /** The file of a stored frame; it exists for every frame of a stored study. */
    Path locate(FrameHash frame);
}
