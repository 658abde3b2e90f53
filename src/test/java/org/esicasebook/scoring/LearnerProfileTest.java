package org.esicasebook.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.esicasebook.scoring.JudgedCaseFixture.judged;
import static org.esicasebook.scoring.JudgedCaseFixture.safe;
import static org.esicasebook.scoring.JudgedCaseFixture.twentyFour;
import static org.esicasebook.scoring.JudgedCaseFixture.unsafe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.learner.Detection;
import org.esicasebook.scoring.measures.learner.ViewContribution;
import org.junit.jupiter.api.Test;

class LearnerProfileTest {

    private static LearnerProfile of(List<JudgedCase> cases) {
        return LearnerProfile.of(cases, ScoringFixture.RULES);
    }

    @Test
    void callsOfUnsafeAreCountedByWhatWasStatedAndByWhatWouldHaveBeenDone() {
        LearnerProfile profile = of(twentyFour());

        assertThat(profile.byProbability()).isEqualTo(new Detection(10, 2, 2, 10));
        assertThat(profile.byAction()).isEqualTo(new Detection(10, 2, 2, 10));
        assertThat(profile.unsafe()).isEqualTo(12);
        assertThat(profile.safe()).isEqualTo(12);
    }

    @Test
    void theAreaIsWithheldBelowTenOfAKindAndSaysHowManyThereAre() {
        List<JudgedCase> few = List.of(safe(10), safe(20), unsafe(90));

        assertThat(of(few).area())
                .isEqualTo(Reported.withheld(
                        "Needs at least 10 safe and 10 unsafe cases; there are 2 safe and 1 unsafe so far"));
        assertThat(of(few).localisation()).isInstanceOf(Reported.Withheld.class);
        assertThat(of(few).skill()).isInstanceOf(Reported.Withheld.class);
        assertThat(of(few).trend()).isInstanceOf(Reported.Withheld.class);
        assertThat(of(few).calibrationError()).isInstanceOf(Reported.Withheld.class);
        assertThat(of(twentyFour()).area().find().orElseThrow().value()).isBetween(.8, .9);
    }

    @Test
    void everyNumberOfTheConfusionMatrixOpensItsCases() {
        Set<Compartment> mixed = Set.of(Compartment.EPIDURAL, Compartment.VENOUS);
        JudgedCase overlooked = judged(mixed, Set.of(Compartment.EPIDURAL), 20);
        JudgedCase invented = judged(Set.of(Compartment.EPIDURAL), mixed, 60);
        JudgedCase swapped = judged(Set.of(Compartment.ARTERIAL), Set.of(Compartment.VENOUS), 90);
        LearnerProfile profile = of(List.of(overlooked, invented, swapped));

        assertThat(profile.overlooked(Compartment.VENOUS)).containsExactly(overlooked);
        assertThat(profile.invented(Compartment.VENOUS)).containsExactly(invented);
        assertThat(profile.called(Compartment.ARTERIAL, Compartment.VENOUS)).containsExactly(swapped);
        assertThat(profile.called(Compartment.EPIDURAL, Compartment.EPIDURAL)).containsExactly(overlooked, invented);
        for (Compartment truth : Compartment.values()) {
            for (Compartment called : Compartment.values()) {
                assertThat(profile.called(truth, called).isEmpty())
                        .isEqualTo(profile.confusion().count(truth, called) == 0);
            }
            assertThat(profile.overlooked(truth))
                    .hasSize((int) profile.confusion().overlooked(truth));
            assertThat(profile.invented(truth))
                    .hasSize((int) profile.confusion().invented(truth));
        }
    }

    @Test
    void confidentlyWrongCasesComeFurthestOffFirst() {
        assertThat(of(twentyFour()).confidentlyWrong())
                .extracting(one -> one.facts().percentNotSafe())
                .containsExactly(5, 80);
    }

    @Test
    void theTrendHasWholeStepsOnly() {
        assertThat(of(twentyFour()).trend().find().orElseThrow())
                .extracting(LearnerProfile.Step::first, LearnerProfile.Step::last)
                .containsExactly(tuple(1, 10), tuple(11, 20));
    }

    @Test
    void theSameCasesAlwaysGiveTheSameBandsAndRanges() {
        assertThat(of(twentyFour()).calibrationBand())
                .isEqualTo(of(twentyFour()).calibrationBand());
        assertThat(of(twentyFour()).calibrationError())
                .isEqualTo(of(twentyFour()).calibrationError());
        assertThat(of(twentyFour()).skill()).isEqualTo(of(twentyFour()).skill());
    }

    @Test
    void thePerfectBandHoldsWhatWasStated() {
        LearnerProfile profile = of(twentyFour());
        var bins = profile.calibrationDiagram().find().orElseThrow();
        var band = profile.calibrationBand().find().orElseThrow();

        assertThat(band).hasSameSizeAs(bins);
        for (int i = 0; i < bins.size(); i++) {
            assertThat(band.get(i).contains(bins.get(i).stated())).isTrue();
        }
    }

    @Test
    void findingsAreCountedEachAgainstAllOthers() {
        var findings = of(twentyFour()).byFinding();

        assertThat(findings.keySet()).containsExactly(Compartment.EPIDURAL, Compartment.VENOUS);
        assertThat(findings).containsEntry(Compartment.VENOUS, new Detection(10, 2, 2, 10));
        assertThat(LearnerProfile.share(3, 1, "cases")).isInstanceOf(Reported.Withheld.class);
        assertThat(LearnerProfile.share(4, 1, "cases").find().orElseThrow().value())
                .isCloseTo(.8, within(1e-12));
    }

    @Test
    void aFurtherViewIsWorthWhatItBroughtNearerToTheTruth() {
        Looking helped = new Looking(Optional.empty(), List.of(new Looking.SeenView("Lateral", 50, 20)));
        Looking misled = new Looking(Optional.empty(), List.of(new Looking.SeenView("AP cine", 20, 50)));
        List<JudgedCase> cases = new ArrayList<>(Collections.nCopies(10, safe(20).by(helped)));
        cases.addAll(Collections.nCopies(3, safe(50).by(misled)));

        Map<String, Reported<ViewContribution.Gain>> byView = of(cases).byView();

        assertThat(byView.get("Lateral").find().orElseThrow().gain()).isCloseTo(.21, within(1e-12));
        assertThat(byView.get("AP cine"))
                .isEqualTo(Reported.withheld("Needs at least 10 cases seen in this view; there are 3 so far"));
        assertThat(of(twentyFour()).byView()).isEmpty();
    }
}
