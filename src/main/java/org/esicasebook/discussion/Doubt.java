package org.esicasebook.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;

/**
 * Somebody thinks that the truth of a case is wrong. Its reader and the curators see it, nobody else.
 *
 * @param caseVersion the version whose truth is doubted
 * @param answers of curators, oldest first
 * @param news whether its reader has not yet seen the latest answer
 */
public record Doubt(
        DoubtId id,
        Slug slug,
        int caseVersion,
        UserId reader,
        String readerName,
        String reason,
        Instant raisedAt,
        List<Answer> answers,
        Optional<Resolution> resolution,
        boolean news) {

    public Doubt {
        answers = List.copyOf(answers);
    }

    public boolean isOpen() {
        return resolution.isEmpty();
    }

    public record Answer(String curatorName, String text, Instant at) {}

    public record Resolution(Verdict verdict, String reason, String curatorName, Instant at) {}

    public enum Verdict {
        STANDS("The truth stands"),
        CORRECTED("The truth is being corrected");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
