package org.esicasebook.scoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.esicasebook.cases.ReadingSteps;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.Teaching;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.judgment.CommittedImpression;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.judgment.Impression;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.scoring.measures.judgment.ProbabilityMeasure;

/** How a reader's belief moved from view to view, against the truth. Only for who may know the truth. */
public record BeliefMovement(List<Moment> moments) {

    /** Before the first view either may hold. */
    private static final Confidence BEFOREHAND = new Confidence(50);

    public BeliefMovement {
        moments = List.copyOf(moments);
    }

    /**
     * What was believed at a step.
     *
     * @param step counted from 0; the last is the judgment
     * @param belief in compartments; empty if it was that the views cannot decide, or not said
     * @param notSafe how sure that it is no safe epidural placement; empty if not said
     * @param worth what the views of the step brought nearer to the truth: change of 100 (1 − (p − y)²), beginning at
     *     50 %; empty if not said
     * @param fitsAlso what else the images shown so far fit, all together, by the author; empty where they decide or it
     *     is not said
     * @param undecided whether the reader said that the views could not decide, and if so, whether they were right
     */
    public record Moment(
            int step,
            Set<Compartment> belief,
            Optional<Confidence> notSafe,
            OptionalDouble worth,
            List<Set<Compartment>> fitsAlso,
            Optional<Undecided> undecided) {
        public Moment {
            belief = Set.copyOf(belief);
            fitsAlso = List.copyOf(fitsAlso);
        }
    }

    /**
     * "These views cannot decide", held against the truth.
     *
     * @param right the images fit something else as well, by the author; where that is not said, some contrast shows in
     *     none of them, or each leaves something open
     * @param notSeen compartments that contrast is in and no frame so far shows
     * @param leftOpen what the images leave open, in the author's words
     */
    public record Undecided(boolean right, Set<Compartment> notSeen, List<String> leftOpen) {
        public Undecided {
            notSeen = Set.copyOf(notSeen);
            leftOpen = List.copyOf(leftOpen);
        }
    }

    public static BeliefMovement of(
            List<CommittedImpression> impressions,
            PlacementJudgment judgment,
            ReadingSteps steps,
            StoredStudy study,
            ReferenceStandard truth) {
        List<Moment> moments = new ArrayList<>();
        Confidence before = BEFOREHAND;
        for (CommittedImpression one : impressions) {
            Optional<Confidence> now = one.impression().confidence();
            List<Integer> shown = steps.shownAt(one.step());
            moments.add(new Moment(
                    one.step(),
                    one.impression() instanceof Impression.SoFar soFar ? soFar.compartments() : Set.of(),
                    now,
                    worth(before, now, truth),
                    truth.teaching().alternativesAfter(shown).orElse(List.of()),
                    one.impression() instanceof Impression.CannotDecide
                            ? Optional.of(undecided(shown, study, truth))
                            : Optional.empty()));
            before = now.orElse(before);
        }
        Optional<Confidence> last = Optional.of(judgment.confidenceNotSafe());
        moments.add(new Moment(
                steps.last(), judgment.compartments(), last, worth(before, last, truth), List.of(), Optional.empty()));
        return new BeliefMovement(moments);
    }

    private static OptionalDouble worth(Confidence before, Optional<Confidence> now, ReferenceStandard truth) {
        boolean notSafe = !truth.isSafeEpiduralPlacement();
        return now.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(100
                        * (ProbabilityMeasure.quadratic(now.get().probability(), notSafe)
                                - ProbabilityMeasure.quadratic(before.probability(), notSafe)));
    }

    private static Undecided undecided(List<Integer> shown, StoredStudy study, ReferenceStandard truth) {
        Set<Compartment> notSeen =
                truth.beforeContrast() ? EnumSet.noneOf(Compartment.class) : EnumSet.copyOf(truth.compartments());
        for (int series : shown) {
            truth.series().get(series).frames().forEach(frame -> frame.contrast()
                    .forEach((compartment, outlines) -> {
                        if (!outlines.isEmpty()) {
                            notSeen.remove(compartment);
                        }
                    }));
        }
        List<Teaching.ViewNotes> notes = truth.teaching().views().stream()
                .filter(view -> shown.contains(view.series()))
                .toList();
        List<String> open = notes.stream()
                .filter(Teaching.ViewNotes::leavesSomethingOpen)
                .map(view -> ReadingSteps.label(study.series().get(view.series())) + ": " + view.cannotDecide())
                .toList();
        boolean right = truth.teaching()
                .alternativesAfter(shown)
                .map(others -> !others.isEmpty())
                .orElse(!notSeen.isEmpty() || open.size() == notes.size());
        return new Undecided(right, notSeen, open);
    }
}
