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

/** A judgment on its way: whatever has been answered so far. */
public record JudgmentDraft(
        Set<Compartment> compartments,
        @Nullable TipMark tip,
        @Nullable Level level,
        @Nullable Side side,
        @Nullable NextAction action,
        @Nullable Confidence confidenceNotSafe) {

    public static final JudgmentDraft EMPTY = new JudgmentDraft(Set.of(), null, null, null, null, null);

    public JudgmentDraft {
        compartments = Set.copyOf(compartments);
    }

    /** What is still unanswered, in the order of the form; empty when the draft can be committed. */
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
        return Optional.of(new PlacementJudgment(compartments, tip, level, side, action, confidenceNotSafe));
    }

    public enum Question {
        COMPARTMENTS("Where is the contrast?"),
        NEEDLE_TIP("Where is the needle tip?"),
        LEVEL("Which level?"),
        SIDE("Which side?"),
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
