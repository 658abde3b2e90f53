package org.esicasebook.readingroom;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.TipDepth;
import org.esicasebook.judgment.Impression;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.PlacementJudgment;

/** A judgment in words. */
final class JudgmentWords {

    private JudgmentWords() {}

    static String compartments(Collection<Compartment> compartments) {
        return compartments.stream().sorted().map(Compartment::label).collect(Collectors.joining(", "));
    }

    /** Before any contrast the compartments say how deep the tip lies. */
    static String compartments(Collection<Compartment> compartments, boolean beforeContrast) {
        return beforeContrast
                ? compartments.stream().sorted().map(TipDepth::label).collect(Collectors.joining(", "))
                : compartments(compartments);
    }

    /** "Epidural, venous; 40 % not safe". */
    static String of(Impression impression, boolean beforeContrast) {
        return switch (impression) {
            case Impression.SoFar(var compartments, var notSafe) ->
                compartments(compartments, beforeContrast) + "; " + notSafe.percent() + " % not safe";
            case Impression.CannotDecide(var notSafe) -> "Cannot decide; " + notSafe.percent() + " % not safe";
            case Impression.Passed() -> "No impression given";
        };
    }

    /** What is asked, in the words that fit the images. */
    static String asking(JudgmentDraft.Question question, boolean beforeContrast) {
        return question == JudgmentDraft.Question.COMPARTMENTS && beforeContrast
                ? "How deep does the needle tip lie?"
                : question.text();
    }

    static String inOneLine(PlacementJudgment judgment, boolean beforeContrast) {
        return "%s. %s, %s. %s. %d %% sure that this is not safe."
                .formatted(
                        compartments(judgment.compartments(), beforeContrast),
                        judgment.level().label(),
                        judgment.side().label().toLowerCase(Locale.ROOT),
                        judgment.action().label(),
                        judgment.confidenceNotSafe().percent());
    }
}
