package org.esicasebook.support.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.esicasebook.accounts.Actor;
import org.esicasebook.cases.Slug;
import org.esicasebook.discussion.Comment;
import org.esicasebook.discussion.CommentId;
import org.esicasebook.discussion.Comments;
import org.esicasebook.discussion.Doubt;
import org.esicasebook.discussion.DoubtId;
import org.esicasebook.discussion.Doubts;
import org.esicasebook.discussion.Outcome;
import org.esicasebook.discussion.PlainText;

/** A discussion that lasts as long as the test and lets everybody in; comments are of one case, and have no answers. */
public final class InMemoryDiscussion implements Comments, Doubts {

    private final List<Comment> comments = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    public void reset() {
        comments.clear();
        doubts.clear();
    }

    /** A doubt as a curator has answered it. */
    public void answered(Actor reader, Slug slug, String reason, String answer) {
        doubts.add(new Doubt(
                new DoubtId(UUID.randomUUID()),
                slug,
                1,
                reader.id(),
                reader.displayName(),
                reason,
                Instant.EPOCH,
                List.of(new Doubt.Answer("Cora Curator", answer, Instant.EPOCH)),
                Optional.empty(),
                true));
    }

    @Override
    public Optional<List<Comment>> list(Actor reader, Slug slug) {
        return Optional.of(List.copyOf(comments));
    }

    @Override
    public Outcome write(Actor author, Slug slug, PlainText text) {
        comments.add(new Comment(
                new CommentId(UUID.randomUUID()),
                author.id(),
                author.displayName(),
                text.value(),
                Instant.now(),
                false,
                Optional.empty(),
                List.of()));
        return Outcome.DONE;
    }

    @Override
    public Outcome answer(Actor author, CommentId comment, PlainText text) {
        return Outcome.UNKNOWN;
    }

    @Override
    public Outcome edit(Actor author, CommentId comment, PlainText text) {
        return Outcome.TOO_LATE;
    }

    @Override
    public Outcome remove(Actor curator, CommentId comment, PlainText reason) {
        return Outcome.NOT_ALLOWED;
    }

    @Override
    public Outcome raise(Actor reader, Slug slug, int caseVersion, PlainText reason) {
        doubts.add(new Doubt(
                new DoubtId(UUID.randomUUID()),
                slug,
                caseVersion,
                reader.id(),
                reader.displayName(),
                reason.value(),
                Instant.now(),
                List.of(),
                Optional.empty(),
                false));
        return Outcome.DONE;
    }

    @Override
    public List<Doubt> own(Actor reader, Slug slug) {
        return doubts.stream().filter(doubt -> doubt.slug().equals(slug)).toList();
    }

    @Override
    public List<Doubt> news(Actor reader) {
        return doubts.stream().filter(Doubt::news).toList();
    }

    @Override
    public void told(Actor reader, Slug slug) {}

    @Override
    public List<Doubt> queue(Actor curator, boolean resolved) {
        return doubts.stream().filter(doubt -> doubt.isOpen() != resolved).toList();
    }

    @Override
    public Outcome answer(Actor curator, DoubtId doubt, PlainText text) {
        return Outcome.DONE;
    }

    @Override
    public Outcome resolve(Actor curator, DoubtId doubt, Doubt.Verdict verdict, PlainText reason) {
        return Outcome.DONE;
    }
}
