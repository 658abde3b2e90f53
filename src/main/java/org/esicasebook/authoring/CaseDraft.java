package org.esicasebook.authoring;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.file.CaseDocument;

/**
 * A case that is being written: seen by its author only, and by no reader before it is published.
 *
 * @param text the case file as it stands, right or wrong
 * @param publishedAs the case that it has become, even if that was withdrawn since
 */
public record CaseDraft(UUID id, String text, Instant savedAt, Optional<Slug> publishedAs) {

    /** What lists call it. */
    public String title() {
        try {
            return CaseDocument.parse(text)
                    .find("title")
                    .map(String::valueOf)
                    .filter(title -> !title.isBlank())
                    .orElse("Untitled case");
        } catch (IllegalArgumentException unreadable) {
            return "Untitled case";
        }
    }
}
