package org.esicasebook.readingroom.web;

import java.util.Optional;
import java.util.UUID;
import org.esicasebook.cases.Slug;
import org.esicasebook.judgment.ReadingId;

/** What an address names; empty where it can name nothing. */
final class Addressed {

    private Addressed() {}

    static Optional<Slug> slug(String text) {
        try {
            return Optional.of(new Slug(text));
        } catch (IllegalArgumentException noSlug) {
            return Optional.empty();
        }
    }

    static Optional<ReadingId> reading(String text) {
        try {
            return Optional.of(new ReadingId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
