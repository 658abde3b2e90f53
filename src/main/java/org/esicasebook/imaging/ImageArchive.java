package org.esicasebook.imaging;

import java.util.Optional;

/** Where studies live. What is stored is never changed. */
public interface ImageArchive {

    Optional<StoredStudy> find(StudyId id);

    /** Stores the frames and then the study; storing the same study again changes nothing. */
    StoredStudy store(IncomingStudy study);
}
