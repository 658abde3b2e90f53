package org.esicasebook.judgment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Side;
import org.jspecify.annotations.Nullable;

/**
 * A judgment on its way: whatever has been answered so far.
 *
 * @param cannotDecide whether what has been shown so far cannot decide, in the reader's eyes
 */
public record JudgmentDraft(
        Set<Compartment> compartments,
        @Nullable TipMark tip,
        @Nullable Level level,
        @Nullable Side side,
        @Nullable NextAction action,
        @Nullable Confidence confidenceNotSafe,
        @Nullable Spread spread,
        boolean cannotDecide) {

    public static final JudgmentDraft EMPTY = new JudgmentDraft(Set.of(), null, null, null, null, null);

    /** Says nothing of the spread. */
    public JudgmentDraft(
            Set<Compartment> compartments,
            @Nullable TipMark tip,
            @Nullable Level level,
            @Nullable Side side,
            @Nullable NextAction action,
            @Nullable Confidence confidenceNotSafe) {
        this(compartments, tip, level, side, action, confidenceNotSafe, null, false);
    }

    /** A judgment taken up again. */
    public static JudgmentDraft of(PlacementJudgment judgment) {
        return new JudgmentDraft(
                judgment.compartments(),
                judgment.tip(),
                judgment.level(),
                judgment.side(),
                judgment.action(),
                judgment.confidenceNotSafe(),
                judgment.spread().orElse(null),
                false);
    }

    public JudgmentDraft {
        compartments = Set.copyOf(compartments);
    }

    public JudgmentDraft withoutMark() {
        return new JudgmentDraft(compartments, null, level, side, action, confidenceNotSafe, spread, cannotDecide);
    }

    /** Before the next views: what was undecided may be decided by them. */
    public JudgmentDraft undecidedNoMore() {
        return new JudgmentDraft(compartments, tip, level, side, action, confidenceNotSafe, spread, false);
    }

    /** The impression that it makes, once it makes one. */
    public Optional<Impression> impression() {
        if (confidenceNotSafe == null || (compartments.isEmpty() && !cannotDecide)) {
            return Optional.empty();
        }
        return Optional.of(
                cannotDecide
                        ? new Impression.CannotDecide(confidenceNotSafe)
                        : new Impression.SoFar(compartments, confidenceNotSafe));
    }

    /** What an impression cannot do without and is still unanswered, in the order of the form. */
    public List<Question> unansweredForImpression() {
        List<Question> open = new ArrayList<>();
        if (compartments.isEmpty() && !cannotDecide) {
            open.add(Question.COMPARTMENTS);
        }
        if (confidenceNotSafe == null) {
            open.add(Question.CONFIDENCE);
        }
        return List.copyOf(open);
    }

    /** What is still unanswered of these questions, in the order of the form; the spread may always be left open. */
    public List<Question> unanswered(Set<Question> asked) {
        return unanswered().stream().filter(asked::contains).toList();
    }

    /** What a judgment cannot do without and is still unanswered, in the order of the form. */
    public List<Question> unanswered() {
        List<Question> open = new ArrayList<>();
        if (compartments.isEmpty()) {
            open.add(Question.COMPARTMENTS);
        }
        if (tip == null) {
            open.add(Question.NEEDLE_TIP);
        }
        if (level == null) {
            open.add(Question.LEVEL);
        }
        if (side == null) {
            open.add(Question.SIDE);
        }
        if (action == null) {
            open.add(Question.NEXT_ACTION);
        }
        if (confidenceNotSafe == null) {
            open.add(Question.CONFIDENCE);
        }
        return List.copyOf(open);
    }

    /** The judgment, once nothing is unanswered. */
    public Optional<PlacementJudgment> complete() {
        if (compartments.isEmpty()
                || tip == null
                || level == null
                || side == null
                || action == null
                || confidenceNotSafe == null) {
            return Optional.empty();
        }
        return Optional.of(new PlacementJudgment(
                compartments, tip, level, side, action, confidenceNotSafe, Optional.ofNullable(spread)));
    }

    public enum Question {
        COMPARTMENTS("Where is the contrast?"),
        NEEDLE_TIP("Where is the needle tip?"),
        LEVEL("Which level?"),
        SIDE("Which side?"),
        SPREAD("How far has the contrast come?"),
        NEXT_ACTION("What do you do next?"),
        CONFIDENCE("How sure are you that this is not a safe epidural placement?");

        private final String text;

        Question(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
