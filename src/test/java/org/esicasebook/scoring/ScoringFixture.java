package org.esicasebook.scoring;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.Teaching;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Side;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.judgment.JudgmentFixture;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.TipMark;

/** Truths and answers about the case of {@link JudgmentFixture}: pixels of 0.4 mm, needle tip at (50, 40). */
public final class ScoringFixture {

    static final ScoringRules RULES = ScoringRulesFile.load("scoring/rules-2026.1.yaml");
    private static final PixelPoint TIP = new PixelPoint(50, 40);
    private static final double ISOCENTRE_SPACING_MM = 0.4;

    private ScoringFixture() {}

    /** The needle stands at L4-5 left; injecting is best if the contrast is epidural alone, otherwise unsafe. */
    public static ReferenceStandard truth(Compartment... compartments) {
        Set<Compartment> all = Set.of(compartments);
        boolean safe = all.equals(Set.of(Compartment.EPIDURAL));
        var frame = new ReferenceStandard.FrameTruth(Map.of(), TIP, List.of(), List.of(), List.of());
        return new ReferenceStandard(
                JudgmentFixture.SLUG,
                1,
                all,
                Level.L4_L5,
                Side.LEFT,
                safe
                        ? Map.of(NextAction.INJECT, 1.0, NextAction.LIVE_CONTRAST, .7)
                        : Map.of(
                                NextAction.ABORT, 1.0, NextAction.CHANGE_LEVEL_OR_ROUTE, .7, NextAction.REPOSITION, .3),
                safe ? Set.of() : Set.of(NextAction.INJECT),
                new Teaching("Headline", "Sign", List.of(), List.of(), List.of(), List.of("Point"), List.of()),
                List.of(
                        new ReferenceStandard.SeriesTruth(List.of(frame)),
                        new ReferenceStandard.SeriesTruth(Collections.nCopies(40, frame))),
                Optional.empty());
    }

    static PlacementJudgment answer(
            Set<Compartment> compartments,
            double mmFromTip,
            Level level,
            Side side,
            NextAction action,
            int percentNotSafe) {
        PixelPoint at = new PixelPoint(TIP.column() + mmFromTip / ISOCENTRE_SPACING_MM, TIP.row());
        return new PlacementJudgment(
                compartments, new TipMark(1, 20, at), level, side, action, new Confidence(percentNotSafe));
    }
}
