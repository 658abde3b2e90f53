package org.esicasebook.readingroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Side;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.scoring.Scorecard.Component;

/** What was called beside what it was, for one component of the score. */
record Call(Component component, String yours, String truth, boolean same) {

    /** What the truth is called beside the reader's own. */
    String truthTerm() {
        return component == Component.ACTION ? "Best" : "It was";
    }

    /** Where the tip was marked and where it is are shown in the image, not said. */
    static List<Call> all(PlacementJudgment judgment, ReferenceStandard truth) {
        List<Call> calls = new ArrayList<>();
        calls.add(new Call(
                Component.COMPARTMENTS,
                JudgmentWords.compartments(judgment.compartments(), truth.beforeContrast()),
                JudgmentWords.compartments(truth.compartments(), truth.beforeContrast()),
                judgment.compartments().equals(truth.compartments())));
        calls.add(new Call(
                Component.ACTION,
                judgment.action().label(),
                bestActions(truth),
                truth.actions().getOrDefault(judgment.action(), 0.0) >= 1));
        calls.add(new Call(
                Component.LEVEL_AND_SIDE,
                place(judgment.level(), judgment.side()),
                place(truth.level(), truth.side()),
                judgment.level() == truth.level() && judgment.side() == truth.side()));
        int percent = judgment.confidenceNotSafe().percent();
        boolean safe = truth.isSafeEpiduralPlacement();
        calls.add(new Call(
                Component.CONFIDENCE,
                percent + " % sure that it is not safe",
                safe ? "Safe" : "Not safe",
                safe ? percent < 50 : percent > 50));
        return calls;
    }

    private static String place(Level level, Side side) {
        return level.label() + ", " + side.label().toLowerCase(Locale.ROOT);
    }

    private static String bestActions(ReferenceStandard truth) {
        double best = truth.actions().values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return truth.actions().entrySet().stream()
                .filter(action -> action.getValue() == best)
                .map(Map.Entry::getKey)
                .sorted()
                .map(NextAction::label)
                .collect(Collectors.joining("; or "));
    }
}
