package org.esicasebook.scoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.ReferenceStandard.FrameTruth;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.imaging.StoredSeries;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.StopTrial;
import org.esicasebook.judgment.TipMark;
import org.esicasebook.scoring.Scorecard.Apart;
import org.esicasebook.scoring.Scorecard.Component;
import org.esicasebook.scoring.Scorecard.CriticalError;
import org.esicasebook.scoring.Scorecard.Row;
import org.esicasebook.scoring.measures.judgment.CompartmentMeasure;
import org.esicasebook.scoring.measures.judgment.PointMeasure;
import org.esicasebook.scoring.measures.judgment.ProbabilityMeasure;
import org.esicasebook.scoring.measures.judgment.ProperLoss;

/** Holds a judgment against the truth. Pure: the same arguments give the same scorecard, to the last bit. */
public final class Scorer {

    private Scorer() {}

    /** A judgment without a run that was watched. */
    public static Scorecard score(
            PlacementJudgment judgment,
            Route route,
            ReferenceStandard reference,
            StoredStudy study,
            ScoringRules rules) {
        return score(judgment, Optional.empty(), route, reference, Optional.empty(), study, rules);
    }

    /**
     * @param panel what a panel has added to the truth
     * @param study the images that were judged, whose spacing turns the mark's distance into millimetres
     */
    public static Scorecard score(
            PlacementJudgment judgment,
            Optional<StopTrial> stop,
            Route route,
            ReferenceStandard reference,
            Optional<PanelTruth> panel,
            StoredStudy study,
            ScoringRules rules) {
        CompartmentMeasure measure = rules.compartments(route);
        CompartmentMeasure.Result compartments = measure.score(reference.compartments(), judgment.compartments());
        List<CriticalError> criticalErrors = criticalErrors(judgment, reference, measure, rules);
        boolean critical = !criticalErrors.isEmpty();
        double action = reference.actions().getOrDefault(judgment.action(), 0.0);
        double distanceMm = distanceMm(judgment.tip(), reference, study);
        double levelAndSide =
                rules.levelAndSide().score(reference.level(), judgment.level(), reference.side(), judgment.side());
        PointMeasure tip = panel.map(truth -> truth.tolerating(rules.tip())).orElse(rules.tip());
        Confidence stated = judgment.confidenceNotSafe();
        Optional<PanelTruth.Safety> split = panel.flatMap(PanelTruth::safety);
        double confidence = split.map(safety -> 1 - ProperLoss.QUADRATIC.regret(stated.probability(), safety.share()))
                .orElseGet(
                        () -> ProbabilityMeasure.quadratic(stated.probability(), !reference.isSafeEpiduralPlacement()));

        List<Apart> further = further(judgment, stop, reference, study, rules);
        List<Component> asked = new ArrayList<>(Component.ALWAYS);
        further.forEach(one -> asked.add(one.component()));
        Marking marking = new Marking(rules, asked);
        List<Row> rows = new ArrayList<>(List.of(
                marking.row(
                        Component.COMPARTMENTS,
                        critical ? 0 : compartments.score(),
                        reference.beforeContrast()
                                ? Reasons.depth(judgment, reference, compartments.score(), critical)
                                : Reasons.compartments(
                                        compartments, rules.points(Component.COMPARTMENTS, asked), critical)),
                marking.row(Component.ACTION, critical ? 0 : action, Reasons.action(judgment, reference, critical)),
                marking.row(
                        Component.LOCALISATION,
                        tip.score(distanceMm),
                        Reasons.localisation(
                                distanceMm,
                                study.series().get(judgment.tip().series()),
                                tip,
                                tip.toleranceMm() > rules.tip().toleranceMm())),
                marking.row(
                        Component.LEVEL_AND_SIDE,
                        levelAndSide,
                        Reasons.levelAndSide(judgment, reference, rules.levelAndSide())),
                marking.row(
                        Component.CONFIDENCE,
                        confidence,
                        split.map(safety -> Reasons.confidence(stated, safety))
                                .orElseGet(() -> Reasons.confidence(stated, reference.isSafeEpiduralPlacement())))));
        List<Apart> apart = new ArrayList<>();
        for (Apart one : further) {
            if (rules.points(one.component(), asked) > 0) {
                rows.add(marking.row(one.component(), one.score(), one.reason()));
            } else {
                apart.add(one);
            }
        }
        return new Scorecard(
                rows.stream().mapToDouble(Row::earned).sum(),
                rows,
                criticalErrors,
                rules.version(),
                rules.ratified(),
                apart,
                panel.orElse(null));
    }

    /** What only some judgments answer. */
    private static List<Apart> further(
            PlacementJudgment judgment,
            Optional<StopTrial> stop,
            ReferenceStandard reference,
            StoredStudy study,
            ScoringRules rules) {
        List<Apart> further = new ArrayList<>();
        stop.filter(trial -> !trial.interrupted())
                .flatMap(trial -> rules.stop().map(measure -> StopScore.of(trial, reference, study, measure)))
                .ifPresent(scored -> further.add(new Apart(Component.STOP, scored.score(), scored.reason())));
        judgment.spread()
                .flatMap(said -> reference.reach().flatMap(reach -> rules.spread()
                        .map(measure -> SpreadScore.of(said, reference.compartments(), reach, measure))))
                .ifPresent(scored ->
                        further.add(new Apart(Component.SPREAD, scored.result().score(), scored.reason())));
        return further;
    }

    private record Marking(ScoringRules rules, List<Component> asked) {
        Row row(Component component, double score, String reason) {
            double possible = rules.points(component, asked);
            return new Row(component, possible * score, possible, reason);
        }
    }

    /** Distance of the mark from the needle tip in the marked frame, at the isocentre [mm]. */
    private static double distanceMm(TipMark mark, ReferenceStandard reference, StoredStudy study) {
        StoredSeries series = study.series().get(mark.series());
        FrameTruth truth = reference.series().get(mark.series()).frames().get(mark.frame());
        return mark.at().distanceTo(truth.needleTip()) * series.isocentreSpacingMm();
    }

    private static List<CriticalError> criticalErrors(
            PlacementJudgment judgment, ReferenceStandard reference, CompartmentMeasure measure, ScoringRules rules) {
        List<CriticalError> errors = new ArrayList<>();
        Set<Compartment> missed = EnumSet.copyOf(reference.compartments());
        missed.removeAll(judgment.compartments());
        missed.removeIf(compartment -> measure.harms().of(compartment) < rules.criticalFromHarm());
        if (!missed.isEmpty() && reference.unsafeActions().contains(judgment.action())) {
            errors.add(
                    reference.beforeContrast()
                            ? Reasons.depthMissed(judgment.action(), missed)
                            : Reasons.dangerMissed(judgment.action(), missed));
        }
        if (judgment.action() == NextAction.INJECT && areOpposite(judgment.side(), reference.side())) {
            errors.add(Reasons.wrongSide(judgment.side(), reference.side()));
        }
        return errors;
    }

    /** Midline against a side is an inaccuracy, left against right an injection on the wrong side. */
    private static boolean areOpposite(Side one, Side other) {
        return one != other && one != Side.MIDLINE && other != Side.MIDLINE;
    }
}
