package org.esicasebook.imaging;

import java.util.Optional;

/** Where studies live. What is stored is never changed. */
public interface ImageArchive {

    Optional<StoredStudy> find(StudyId id);

    /** Whether these bytes are the thumbnail of some study: thumbnails may be asked for without a grant, frames not. */
    boolean isThumbnail(FrameHash hash);

    /** Stores the frames and then the study; storing the same study again changes nothing. */
    StoredStudy store(IncomingStudy study);
}
