package org.esicasebook.readingroom;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.judgment.Impression;
import org.esicasebook.judgment.PlacementJudgment;

/** A judgment in words. */
final class JudgmentWords {

    private JudgmentWords() {}

    static String compartments(Collection<Compartment> compartments) {
        return compartments.stream().sorted().map(Compartment::label).collect(Collectors.joining(", "));
    }

    /** "Epidural, venous; 40 % not safe". */
    static String of(Impression impression) {
        return switch (impression) {
            case Impression.SoFar(var compartments, var notSafe) ->
                compartments(compartments) + "; " + notSafe.percent() + " % not safe";
            case Impression.CannotDecide(var notSafe) -> "Cannot decide; " + notSafe.percent() + " % not safe";
            case Impression.Passed() -> "No impression given";
        };
    }

    static String inOneLine(PlacementJudgment judgment) {
        return "%s. %s, %s. %s. %d %% sure that this is not safe."
                .formatted(
                        compartments(judgment.compartments()),
                        judgment.level().label(),
                        judgment.side().label().toLowerCase(Locale.ROOT),
                        judgment.action().label(),
                        judgment.confidenceNotSafe().percent());
    }
}
