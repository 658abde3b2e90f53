package org.esicasebook.scoring.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.esicasebook.scoring.panel.PanelFixture.closed;
import static org.esicasebook.scoring.panel.PanelFixture.safe;
import static org.esicasebook.scoring.panel.PanelFixture.venous;
import static org.esicasebook.scoring.panel.PanelFixture.vote;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.judgment.JudgmentFixture;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.scoring.PanelTruth;
import org.esicasebook.scoring.ScoringFixture;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.panel.KeyRatification;
import org.esicasebook.scoring.measures.panel.TipScatter;
import org.junit.jupiter.api.Test;

class PanelFindingsTest {

    private static final ReferenceStandard TRUTH = ScoringFixture.truth(Compartment.EPIDURAL, Compartment.VENOUS);

    @Test
    void votesThatAreNotBlindSayNothing() {
        Panel panel = PanelFixture.notBlind(safe(), venous());

        assertThat(new PanelFindings(panel).experts()).isZero();
        assertThat(new PanelsTogether(List.of(panel)).posterior(panel.id())).isEmpty();
        assertThat(new PanelsTogether(List.of(PanelFixture.open(safe()))).panels())
                .isEmpty();
    }

    @Test
    void onlyExpertsWhoSawTheContrastAreAskedWhetherItIsSafe() {
        PlacementJudgment harmless = vote(TRUTH.compartments(), NextAction.INJECT, 20, 50, 40);
        Panel panel = closed(venous(), venous(), venous(), harmless, venous(), safe(), safe());

        PanelFindings findings = new PanelFindings(panel);

        assertThat(findings.unsafe()).isEqualTo(4);
        assertThat(findings.safety(TRUTH)).isEqualTo(Reported.shown(new PanelTruth.Safety(4, 5)));
        assertThat(new PanelFindings(closed(venous(), venous(), safe())).safety(TRUTH))
                .isEqualTo(Reported.withheld(
                        "Needs at least 5 experts who saw the contrast where it is; there are 2 so far"));
    }

    @Test
    void aKeyIsCarriedByEnoughExpertsWhoChooseTheBestAndNobodyWhoChoosesWhatHarms() {
        PlacementJudgment other = vote(TRUTH.compartments(), NextAction.REPOSITION, 90, 50, 40);
        PlacementJudgment harm = vote(TRUTH.compartments(), NextAction.INJECT, 90, 50, 40);

        assertThat(key(venous(), venous(), venous(), venous(), other))
                .isEqualTo(new KeyRatification.Verdict.Supported(
                        "4 of 5 experts who saw the contrast where it is chose an action that the key values most"));
        assertThat(key(venous(), venous(), venous(), other, other).because()).contains("3 of 5", "it takes 4");
        assertThat(key(venous(), venous(), venous(), venous(), venous(), harm).because())
                .isEqualTo("1 of 6 chose an action that the key holds unsafe");
        assertThat(key(venous(), venous(), venous(), venous(), safe()))
                .isInstanceOf(KeyRatification.Verdict.NotSupported.class);
    }

    private static KeyRatification.Verdict key(PlacementJudgment... votes) {
        return new PanelFindings(closed(votes)).key(TRUTH);
    }

    @Test
    void tipMarksOfOneViewGiveTheRadiusThatHoldsNearlyAllOfThem() {
        List<PlacementJudgment> votes = new ArrayList<>();
        for (double[] at : new double[][] {{45, 40}, {55, 40}, {50, 35}, {50, 45}, {50, 40}}) {
            votes.add(vote(TRUTH.compartments(), NextAction.ABORT, 90, at[0], at[1]));
        }
        TipScatter scatter = new PanelFindings(closed(votes.toArray(PlacementJudgment[]::new)))
                .tips(JudgmentFixture.study())
                .find()
                .orElseThrow();

        // four marks 5 px of 0.4 mm away from the mean, 8 degrees of freedom: sqrt(4 * 2² / 8)
        assertThat(scatter.perAxisSdMm()).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(scatter.radiusMm()).isCloseTo(2.45 * Math.sqrt(2), within(1e-12));
        // χ² with 8 degrees of freedom: 2.1797 and 17.5345
        assertThat(scatter.radiusInterval(.95).low())
                .isCloseTo(scatter.radiusMm() * Math.sqrt(8 / 17.5345), within(1e-4));
        assertThat(scatter.radiusInterval(.95).high())
                .isCloseTo(scatter.radiusMm() * Math.sqrt(8 / 2.1797), within(1e-3));
        assertThat(new PanelFindings(closed(safe(), safe())).tips(JudgmentFixture.study()))
                .isInstanceOf(Reported.Withheld.class);
    }

    @Test
    void theSameSplitCountsMoreIfExpertsAreReliableElsewhere() {
        Panel split = closed(venous(), venous(), safe());
        List<Panel> all = new ArrayList<>(List.of(split));
        for (int i = 0; i < 8; i++) {
            all.add(closed(venous(), venous(), venous()));
            all.add(closed(safe(), safe(), safe()));
        }
        double alone = new PanelsTogether(List.of(split))
                .posterior(split.id())
                .orElseThrow()
                .notSafe();
        double known =
                new PanelsTogether(all).posterior(split.id()).orElseThrow().notSafe();

        assertThat(known).isGreaterThan(alone).isGreaterThan(.8);
        assertThat(new PanelsTogether(all)
                        .posterior(all.get(1).id())
                        .orElseThrow()
                        .certainty())
                .isGreaterThan(.9);
    }

    @Test
    void agreementIsToldWithItsIntervalOnceThereAreEnoughPanels() {
        List<Panel> few = List.of(closed(venous(), venous()), closed(safe(), safe()));
        PanelAgreement early = PanelAgreement.of(new PanelsTogether(few)).getFirst();
        assertThat(early.raw()).isEqualTo(Reported.shown(1.0));
        assertThat(early.alpha()).isInstanceOf(Reported.Withheld.class);

        List<Panel> many = new ArrayList<>(few);
        for (int i = 0; i < 5; i++) {
            many.add(closed(venous(), i == 0 ? safe() : venous()));
            many.add(closed(safe(), safe()));
        }
        PanelsTogether together = new PanelsTogether(many);
        PanelAgreement.Measured alpha =
                PanelAgreement.of(together).getFirst().alpha().find().orElseThrow();
        assertThat(alpha.value()).isBetween(.7, .95);
        assertThat(alpha.interval().orElseThrow().contains(alpha.value())).isTrue();
        assertThat(PanelAgreement.of(together).getFirst().kappa().find()).isPresent();
        assertThat(PanelAgreement.pairs(together)).singleElement().satisfies(pair -> {
            assertThat(pair.panels()).isEqualTo(12);
            assertThat(pair.kappa().observed()).isCloseTo(11 / 12.0, within(1e-12));
        });
        assertThat(PanelAgreement.of(together).get(3))
                .as("everybody says the same level")
                .satisfies(level -> {
                    assertThat(level.raw()).isEqualTo(Reported.shown(1.0));
                    assertThat(level.alpha()).isInstanceOf(Reported.Withheld.class);
                    assertThat(level.kappa()).isInstanceOf(Reported.Withheld.class);
                });
        many.add(closed(safe(), safe(), safe()));
        assertThat(PanelAgreement.of(new PanelsTogether(many)).getFirst().kappa())
                .isEqualTo(Reported.withheld("Needs the same number of votes on every panel; they differ"));
    }

    @Test
    void votesOfClosedPanelsAreToldAsATidyTableWithNumberedExperts() {
        String[] lines = PanelVotesFile.of(
                        List.of(closed(venous(), safe()), PanelFixture.open(safe()), PanelFixture.notBlind(safe())))
                .split("\r\n");

        assertThat(lines).hasSize(4);
        assertThat(lines[0]).startsWith("panel,case,case_version,closed_at,expert,voted_at,blind,called,");
        assertThat(lines)
                .anyMatch(line ->
                        line.endsWith(",2,2026-11-23T12:00:00Z,true,epidural,inject,5,L4-5,left,0,0,50.00,40.00,"))
                .anyMatch(line -> line.contains(",true,epidural venous,abort,90,"))
                .anyMatch(line -> line.contains(",1,2026-11-23T12:00:00Z,false,epidural,"))
                .noneMatch(line -> line.contains("Expert"));
        assertThat(lines).allMatch(line -> line.split(",", -1).length == 17);
    }
}
