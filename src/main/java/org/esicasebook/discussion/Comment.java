package org.esicasebook.discussion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.UserId;

/**
 * What somebody said of a case.
 *
 * @param authorName as they were called when they wrote it
 * @param text empty once removed
 * @param removed why a curator took it away, if one did
 * @param answers to it, oldest first; answers have none of their own
 */
public record Comment(
        CommentId id,
        UserId author,
        String authorName,
        String text,
        Instant writtenAt,
        boolean edited,
        Optional<String> removed,
        List<Comment> answers) {

    /** How long its author may change it. */
    public static final Duration CHANGEABLE = Duration.ofMinutes(30);

    public Comment {
        answers = List.copyOf(answers);
    }

    public boolean isChangeableBy(Actor actor, Instant now) {
        return author.equals(actor.id()) && removed.isEmpty() && now.isBefore(writtenAt.plus(CHANGEABLE));
    }

    public boolean isRemovableBy(Actor actor) {
        return actor.mayCurate() && removed.isEmpty();
    }
}
