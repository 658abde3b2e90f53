package org.esicasebook.readingroom;

import java.util.Optional;
import java.util.UUID;
import org.esicasebook.cases.Slug;
import org.esicasebook.judgment.ReadingId;

/** Where things are, relative to the application's root. */
final class Addresses {

    static final String LIBRARY = "";
    static final String MY_READINGS = "readings";
    static final String EXAMS = "exams";

    /** Parameter that says where in the images the reader is: view, frame and window. */
    static final String PLACE = "at";

    private Addresses() {}

    static String ofCase(Slug slug) {
        return "cases/" + slug;
    }

    /** The reading that an address names, which may be none. */
    static Optional<ReadingId> reading(String text) {
        try {
            return Optional.of(new ReadingId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** A committed reading as it was given. */
    static String ofReview(Slug slug, ReadingId id) {
        return ofCase(slug) + "?review=" + id;
    }

    /** Where an expert reads a case for a panel. */
    static String ofSeat(ReadingId seat) {
        return "panels/seats/" + seat;
    }

    static String ofReading(ReadingId id) {
        return "readings/" + id;
    }
}
