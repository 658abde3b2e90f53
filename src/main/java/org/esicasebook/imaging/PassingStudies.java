package org.esicasebook.imaging;

import java.util.Optional;

/** Studies that are looked at and not kept, such as previews: held in memory, for one person, for minutes. */
public interface PassingStudies {

    /** A study and the name under which its frames can be fetched. */
    record Passing(ImageGrant grant, StoredStudy study) {}

    Passing hold(IncomingStudy study, String username);

    /** Encoded and compressed as in the {@link FrameStore}; empty once it has passed, and for everybody else. */
    Optional<byte[]> find(String grantId, String username, int series, int frame);
}
