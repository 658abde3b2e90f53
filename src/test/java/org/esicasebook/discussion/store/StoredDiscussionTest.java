package org.esicasebook.discussion.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.Role;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;
import org.esicasebook.discussion.Comment;
import org.esicasebook.discussion.CommentId;
import org.esicasebook.discussion.Doubt;
import org.esicasebook.discussion.Outcome;
import org.esicasebook.discussion.PlainText;
import org.esicasebook.judgment.Exposures;
import org.esicasebook.support.RealPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoredDiscussionTest {

    private static final PlainText TEXT = new PlainText("The strand is gone in frame 9.");

    private final Slug slug = new Slug("case-" + UUID.randomUUID());
    private final Set<String> seen = new HashSet<>();
    private final Set<UserId> heldBack = new HashSet<>();
    private final Exposures exposures = new Exposures() {
        @Override
        public void recordStudied(UserId reader, Slug slug) {
            seen.add(reader + " " + slug);
        }

        @Override
        public boolean hasSeen(UserId reader, Slug slug) {
            return seen.contains(reader + " " + slug);
        }

        @Override
        public boolean isHeldBack(UserId reader, Slug slug) {
            return heldBack.contains(reader);
        }
    };
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final JdbcClient database = JdbcClient.create(RealPostgres.migratedDatabase());
    private final Admission admission = new Admission(exposures);
    private final StoredComments comments = new StoredComments(database, admission, clock);
    private final StoredDoubts doubts = new StoredDoubts(database, admission, clock);

    private final Actor reader = actor(Role.LEARNER);
    private final Actor other = actor(Role.LEARNER);
    private final Actor stranger = actor(Role.LEARNER);
    private final Actor faculty = actor(Role.FACULTY);
    private final Actor curator = actor(Role.CURATOR);

    @BeforeEach
    void twoHaveJudged() {
        exposures.recordStudied(reader.id(), slug);
        exposures.recordStudied(other.id(), slug);
    }

    @Test
    void whoSitsAnExamWithTheCaseReadsNothingWhateverTheyHadSeenBefore() {
        comments.write(reader, slug, TEXT);
        for (Actor sitting : List.of(other, curator)) {
            assertThat(comments.list(sitting, slug)).isNotEmpty();
            heldBack.add(sitting.id());
            assertThat(comments.list(sitting, slug)).isEmpty();
        }
    }

    @Test
    void whoeverHasNotSeenTheCaseLearnsNothingAndSaysNothing() {
        comments.write(reader, slug, TEXT);
        CommentId written = only().id();
        for (Actor unseen : List.of(stranger, faculty)) {
            assertThat(comments.list(unseen, slug)).isEmpty();
            assertThat(comments.write(unseen, slug, TEXT)).isEqualTo(Outcome.NOT_SEEN);
            assertThat(comments.answer(unseen, written, TEXT)).isEqualTo(Outcome.UNKNOWN);
            assertThat(comments.edit(unseen, written, TEXT)).isEqualTo(Outcome.UNKNOWN);
            assertThat(doubts.raise(unseen, slug, 1, TEXT)).isEqualTo(Outcome.NOT_SEEN);
        }
    }

    @Test
    void aCuratorWhoReadsCountsAsHavingSeen() {
        assertThat(comments.list(curator, slug)).isPresent();
        assertThat(exposures.hasSeen(curator.id(), slug)).isTrue();
    }

    @Test
    void answersStandWithTheCommentThatTheyAnswer() {
        comments.write(reader, slug, new PlainText("First"));
        comments.write(other, slug, new PlainText("Second"));
        CommentId first = all().getFirst().id();
        comments.answer(other, first, new PlainText("An answer"));
        comments.answer(reader, all().getFirst().answers().getFirst().id(), new PlainText("An answer to it"));
        assertThat(all()).extracting(Comment::text).containsExactly("First", "Second");
        assertThat(all().getFirst().answers())
                .extracting(Comment::text)
                .containsExactly("An answer", "An answer to it");
    }

    @Test
    void onlyItsAuthorChangesACommentAndOnlyForAWhile() {
        comments.write(reader, slug, TEXT);
        CommentId id = only().id();
        assertThat(comments.edit(other, id, new PlainText("Theirs"))).isEqualTo(Outcome.NOT_ALLOWED);
        assertThat(comments.edit(curator, id, new PlainText("Theirs"))).isEqualTo(Outcome.NOT_ALLOWED);
        assertThat(comments.edit(reader, id, new PlainText("Mine"))).isEqualTo(Outcome.DONE);
        assertThat(only().text()).isEqualTo("Mine");
        assertThat(only().edited()).isTrue();
        now = now.plus(Comment.CHANGEABLE).plus(Duration.ofSeconds(1));
        assertThat(comments.edit(reader, id, new PlainText("Too late"))).isEqualTo(Outcome.TOO_LATE);
        assertThat(only().text()).isEqualTo("Mine");
    }

    @Test
    void onlyCuratorsRemoveAndTheReasonStandsInItsPlace() {
        comments.write(reader, slug, TEXT);
        CommentId id = only().id();
        for (Actor actor : List.of(reader, other, faculty)) {
            assertThat(comments.remove(actor, id, new PlainText("No"))).isEqualTo(Outcome.NOT_ALLOWED);
        }
        assertThat(comments.remove(curator, id, new PlainText("Names a person")))
                .isEqualTo(Outcome.DONE);
        assertThat(only().text()).isEmpty();
        assertThat(only().removed()).contains("Names a person");
        assertThat(comments.edit(reader, id, TEXT)).isEqualTo(Outcome.TOO_LATE);
    }

    @Test
    void aDoubtReachesTheCuratorsAndTheirAnswerItsReader() {
        assertThat(doubts.raise(reader, slug, 3, TEXT)).isEqualTo(Outcome.DONE);
        assertThat(doubts.raise(reader, slug, 3, TEXT)).isEqualTo(Outcome.ALREADY);
        Doubt raised = queued(false);
        assertThat(raised.caseVersion()).isEqualTo(3);
        assertThat(raised.reason()).isEqualTo(TEXT.value());
        assertThat(doubts.own(other, slug)).as("not another reader's").isEmpty();
        assertThat(doubts.news(reader)).isEmpty();

        now = now.plusSeconds(60);
        doubts.answer(curator, raised.id(), new PlainText("Look at frame 7."));
        assertThat(doubts.news(reader)).singleElement().satisfies(news -> assertThat(news.answers())
                .extracting(Doubt.Answer::text)
                .containsExactly("Look at frame 7."));
        now = now.plusSeconds(60);
        doubts.told(reader, slug);
        assertThat(doubts.news(reader)).isEmpty();

        now = now.plusSeconds(60);
        assertThat(doubts.resolve(curator, raised.id(), Doubt.Verdict.STANDS, new PlainText("It is epidural.")))
                .isEqualTo(Outcome.DONE);
        assertThat(doubts.resolve(curator, raised.id(), Doubt.Verdict.CORRECTED, TEXT))
                .isEqualTo(Outcome.TOO_LATE);
        assertThat(doubts.news(reader)).hasSize(1);
        assertThat(queued(true).resolution()).hasValueSatisfying(resolution -> assertThat(resolution.reason())
                .isEqualTo("It is epidural."));
        assertThat(doubts.queue(curator, false)).noneMatch(one -> one.slug().equals(slug));
        assertThat(doubts.raise(reader, slug, 3, TEXT)).as("a new doubt").isEqualTo(Outcome.DONE);
    }

    @Test
    void theQueueIsTheCuratorsAndCountsAsSeeing() {
        doubts.raise(reader, slug, 1, TEXT);
        Doubt raised = queued(false);
        assertThat(exposures.hasSeen(curator.id(), slug)).isTrue();
        for (Actor actor : List.of(reader, faculty)) {
            assertThat(doubts.queue(actor, false)).isEmpty();
            assertThat(doubts.answer(actor, raised.id(), TEXT)).isEqualTo(Outcome.NOT_ALLOWED);
            assertThat(doubts.resolve(actor, raised.id(), Doubt.Verdict.STANDS, TEXT))
                    .isEqualTo(Outcome.NOT_ALLOWED);
        }
    }

    @Test
    void whatCannotBeTakenIsSaidPlainly() {
        assertThat(PlainText.objection("  \n")).contains("Write something first.");
        assertThat(PlainText.objection("x".repeat(2001)))
                .hasValueSatisfying(words -> assertThat(words).contains("2001"));
        assertThat(PlainText.objection("a\u0000b")).isPresent();
        assertThat(new PlainText(" a\r\nb ").value()).isEqualTo("a\nb");
    }

    private Doubt queued(boolean resolved) {
        return doubts.queue(curator, resolved).stream()
                .filter(doubt -> doubt.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private Comment only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private List<Comment> all() {
        return comments.list(reader, slug).orElseThrow();
    }

    private static Actor actor(Role... roles) {
        return new Actor(new UserId(UUID.randomUUID()), "somebody", Arrays.toString(roles), Set.of(roles));
    }
}
