package org.esicasebook.readingroom;

import org.esicasebook.cases.Slug;
import org.esicasebook.judgment.ReadingId;

/** Where things are, relative to the application's root. */
final class Addresses {

    static final String LIBRARY = "";
    static final String MY_READINGS = "readings";

    /** Parameter that says where in the images the reader is: view, frame and window. */
    static final String PLACE = "at";

    private Addresses() {}

    static String ofCase(Slug slug) {
        return "cases/" + slug;
    }

    static String ofReading(ReadingId id) {
        return "readings/" + id;
    }
}
