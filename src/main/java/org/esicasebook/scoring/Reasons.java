package org.esicasebook.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.TipDepth;
import org.esicasebook.epidurography.View;
import org.esicasebook.imaging.StoredSeries;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.scoring.Scorecard.CriticalError;
import org.esicasebook.scoring.measures.judgment.CompartmentMeasure;
import org.esicasebook.scoring.measures.judgment.CompartmentMeasure.Extra;
import org.esicasebook.scoring.measures.judgment.CompartmentMeasure.Part;
import org.esicasebook.scoring.measures.judgment.LevelAndSideMeasure;
import org.esicasebook.scoring.measures.judgment.PointMeasure;

/** Why a row earned what it did, in words for a resident. */
final class Reasons {

    private static final String SET_TO_ZERO = " The critical error sets this row to 0.";

    private Reasons() {}

    static String compartments(CompartmentMeasure.Result result, double points, boolean critical) {
        List<String> sentences = new ArrayList<>();
        List<Part> missed =
                result.parts().stream().filter(part -> !isNamed(part)).toList();
        List<Compartment> named = result.parts().stream()
                .filter(Reasons::isNamed)
                .map(Part::truth)
                .toList();
        String truth = names(result.parts().stream().map(Part::truth).toList());
        if (missed.isEmpty()) {
            sentences.add("The contrast is " + truth + ", and you said so.");
        } else if (named.isEmpty()) {
            sentences.add("The contrast is " + truth + "; you did not say so.");
        } else {
            sentences.add("The contrast is %s. You saw that it is %s but missed that it is also %s."
                    .formatted(
                            truth,
                            names(named),
                            names(missed.stream().map(Part::truth).toList())));
        }
        missed.forEach(part -> sentences.add(missed(part, named, points)));
        if (!result.extras().isEmpty()) {
            sentences.add(extras(result.extras(), points));
        }
        double beforeExtras = result.parts().stream()
                .mapToDouble(part -> part.weight() * part.credit())
                .sum();
        double extras = result.extras().stream().mapToDouble(Extra::cost).sum();
        if (!critical && extras > beforeExtras) {
            sentences.add("No row goes below 0.");
        }
        return String.join(" ", sentences) + (critical ? SET_TO_ZERO : "");
    }

    /** Before any contrast the compartment is the one in which the tip lies. */
    static String depth(PlacementJudgment judgment, ReferenceStandard reference, double share, boolean critical) {
        String truth = depths(reference.compartments());
        String said = depths(judgment.compartments());
        String verdict = said.equals(truth)
                ? "The tip lies %s, and you said so.".formatted(truth)
                : "The tip lies %s; you said %s, which keeps %s%% of the points."
                        .formatted(truth, said, number(100 * Math.max(0, share)));
        return verdict + (critical ? SET_TO_ZERO : "");
    }

    private static String depths(Collection<Compartment> compartments) {
        return joined(
                compartments.stream()
                        .sorted()
                        .map(TipDepth::label)
                        .map(Reasons::lower)
                        .toList(),
                " or ");
    }

    private static boolean isNamed(Part part) {
        return part.calledAs().filter(called -> called == part.truth()).isPresent();
    }

    private static String missed(Part part, List<Compartment> named, double points) {
        double lost = part.weight() * (1 - part.credit()) * points;
        String cost = "Missing %s costs %s of %s points".formatted(part.truth().code(), number(lost), number(points));
        if (part.calledAs().isEmpty()) {
            return cost + ".";
        }
        String called = part.calledAs().get().code();
        if (named.contains(part.calledAs().get())) {
            return "%s; %s looks a little like it and keeps %s%% of the credit."
                    .formatted(cost, called, number(100 * part.credit()));
        }
        if (part.credit() == 0) {
            return cost + ": " + called + " looks like it, but acting on that would let the greater danger through.";
        }
        return "%s: you called it %s, which looks like it and keeps %s%% of the credit."
                .formatted(cost, called, number(100 * part.credit()));
    }

    private static String extras(List<Extra> extras, double points) {
        double cost = extras.stream().mapToDouble(Extra::cost).sum();
        boolean one = extras.size() == 1;
        return "You also named %s, which %s not there; that costs %s points."
                .formatted(
                        names(extras.stream().map(Extra::compartment).toList()),
                        one ? "is" : "are",
                        number(cost * points));
    }

    static String action(PlacementJudgment judgment, ReferenceStandard reference, boolean critical) {
        NextAction chosen = judgment.action();
        Map<NextAction, Double> worth = reference.actions();
        double best =
                worth.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double earned = worth.getOrDefault(chosen, 0.0);
        String bestActions = quoted(worth.entrySet().stream()
                .filter(entry -> entry.getValue() == best && best > 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList());
        String better = bestActions.isEmpty() ? "" : " Best here: " + bestActions + ".";
        String verdict;
        if (reference.unsafeActions().contains(chosen)) {
            verdict = quoted(chosen) + " is unsafe here." + better;
        } else if (earned == best && best > 0) {
            verdict = quoted(chosen) + " is the best you can do here.";
        } else if (earned >= 0.7) {
            verdict = quoted(chosen) + " is acceptable." + better;
        } else if (earned > 0) {
            verdict = quoted(chosen) + " does no harm but does not help much here." + better;
        } else {
            verdict = quoted(chosen) + " does not help here." + better;
        }
        return verdict + (critical ? SET_TO_ZERO : "");
    }

    /** @param byExperts whether the tolerance is the experts' own rather than that of the rules */
    static String localisation(double distanceMm, StoredSeries series, PointMeasure measure, boolean byExperts) {
        String where = "Your mark lies %s mm from the needle tip in the %s view, measured at the isocentre."
                .formatted(
                        number(distanceMm),
                        series.view() == View.ANTEROPOSTERIOR ? series.viewLabel() : lower(series.viewLabel()));
        if (distanceMm <= measure.toleranceMm()) {
            return where + " Within " + number(measure.toleranceMm()) + " mm it counts as exact"
                    + (byExperts ? ": the experts’ own marks scatter so far." : ".");
        }
        if (distanceMm > measure.limitMm()) {
            return where + " Beyond " + number(measure.limitMm()) + " mm it earns nothing.";
        }
        return "%s Points fall beyond %s mm and end at %s mm."
                .formatted(where, number(measure.toleranceMm()), number(measure.limitMm()));
    }

    static String levelAndSide(PlacementJudgment judgment, ReferenceStandard reference, LevelAndSideMeasure measure) {
        Level level = reference.level();
        Side side = reference.side();
        boolean levelRight = judgment.level() == level;
        boolean sideRight = judgment.side() == side;
        if (levelRight && sideRight) {
            return "The needle is at %s, %s: level and side are right.".formatted(level.label(), lower(side.label()));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add("The needle is at %s, %s.".formatted(level.label(), lower(side.label())));
        if (levelRight) {
            sentences.add("The level is right.");
        } else {
            sentences.add("You said %s, %s."
                    .formatted(
                            judgment.level().label(),
                            level.isAdjacentTo(judgment.level())
                                    ? "one level off, which keeps " + number(100 * measure.adjacentLevel())
                                            + "% of the points for the level"
                                    : "which earns nothing for the level"));
        }
        if (sideRight) {
            sentences.add("The side is right.");
        } else {
            sentences.add("You said %s, which earns nothing for the side."
                    .formatted(lower(judgment.side().label())));
        }
        return String.join(" ", sentences);
    }

    static String confidence(Confidence confidence, boolean safe) {
        int gap = safe ? confidence.percent() : 100 - confidence.percent();
        String said = "You were %d%% sure that this is not a safe epidural placement; it %s one."
                .formatted(confidence.percent(), safe ? "is" : "is not");
        if (gap == 0) {
            return said + " Nobody can be more right.";
        }
        String lesson;
        if (gap < 50) {
            lesson = "You leant the right way";
        } else if (gap == 50) {
            lesson = "You leant neither way";
        } else {
            lesson = "You leant the wrong way";
        }
        return "%s %s and were %d points off; the cost grows with the square of that.".formatted(said, lesson, gap);
    }

    /** Held against the split of a panel: the best that can be said is what the experts say. */
    static String confidence(Confidence confidence, PanelTruth.Safety split) {
        long best = Math.round(100 * split.share());
        int gap = (int) Math.abs(confidence.percent() - best);
        String said = "%s, so the best answer to how sure you are that it is not safe is %d%%; you said %d%%."
                .formatted(split.words(), best, confidence.percent());
        return gap == 0
                ? said + " Nobody can be more right."
                : "%s You were %d %s off; the cost grows with the square of that. That experts differ costs you nothing."
                        .formatted(said, gap, gap == 1 ? "point" : "points");
    }

    static CriticalError dangerMissed(NextAction action, Set<Compartment> missed) {
        List<Compartment> ordered = missed.stream().sorted().toList();
        return new CriticalError(
                "Unsafe action with " + names(ordered) + " contrast missed",
                "Contrast is %s and you did not name it. Going on with %s could injure the patient."
                                .formatted(names(ordered), quoted(action))
                        + " Compartments and next action earn nothing; critical errors are counted apart from points.");
    }

    /** Nothing has been given yet, and the reader would go on where the tip must not be. */
    static CriticalError depthMissed(NextAction action, Set<Compartment> missed) {
        return new CriticalError(
                "Unsafe action with the tip " + depths(missed),
                "The tip lies %s and you did not say so. Going on with %s could injure the patient."
                                .formatted(depths(missed), quoted(action))
                        + " Compartments and next action earn nothing; critical errors are counted apart from points.");
    }

    static CriticalError wrongSide(Side called, Side truth) {
        return new CriticalError(
                "Injection believed to be on the wrong side",
                "The needle is on the %s, you said %s and would inject."
                                .formatted(lower(truth.label()), lower(called.label()))
                        + " Compartments and next action earn nothing; critical errors are counted apart from points.");
    }

    private static String names(Collection<Compartment> compartments) {
        return joined(compartments.stream().map(Compartment::code).toList(), " and ");
    }

    private static String quoted(NextAction action) {
        return "“" + action.label() + "”";
    }

    private static String quoted(Collection<NextAction> actions) {
        return joined(
                actions.stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Reasons::quoted)
                        .toList(),
                " or ");
    }

    private static String joined(List<String> words, String last) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + last + words.getLast();
    }

    private static String lower(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    /** At most one decimal. */
    private static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
