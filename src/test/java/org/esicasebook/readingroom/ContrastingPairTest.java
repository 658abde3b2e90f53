package org.esicasebook.readingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.cases.CaseFindings;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.Teaching;
import org.esicasebook.cases.Teaching.LookAlike;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Difficulty;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;
import org.esicasebook.readingroom.ContrastingPair.Candidate;
import org.esicasebook.readingroom.ContrastingPair.Likeness;
import org.esicasebook.support.fakes.SampleCases;
import org.junit.jupiter.api.Test;

class ContrastingPairTest {

    private static final Set<Compartment> MIXED = Set.of(Compartment.EPIDURAL, Compartment.VENOUS);
    private static final Set<Compartment> EPIDURAL = Set.of(Compartment.EPIDURAL);
    private static final Set<Compartment> VENOUS = Set.of(Compartment.VENOUS);
    private static final Set<Compartment> SUBDURAL = Set.of(Compartment.SUBDURAL);
    private static final TeachingCase SHOWN = at("shown", Route.LUMBAR_INTERLAMINAR, Level.L4_L5);

    @Test
    void whatTheReaderTookTheCaseForComesFirst() {
        var choice = choose(
                VENOUS,
                candidate("alike", Level.L4_L5, EPIDURAL, true),
                candidate("called", Level.L1_L2, VENOUS, true));
        assertThat(choice).hasValueSatisfying(chosen -> {
            assertThat(slug(chosen)).isEqualTo("called");
            assertThat(chosen.likeness()).isEqualTo(Likeness.CALLED);
        });
    }

    @Test
    void whoeverWasRightSeesWhatTheAuthorNames() {
        var choice = choose(
                MIXED,
                candidate("other", Level.L4_L5, SUBDURAL, true),
                candidate("alike", Level.L2_L3, EPIDURAL, true));
        assertThat(choice.map(ContrastingPairTest::slug)).contains("alike");
        assertThat(choice.map(ContrastingPair.Choice::likeness)).contains(Likeness.LOOK_ALIKE);
    }

    @Test
    void ofCasesEquallyAlikeTheNearestInLevelIsTaken() {
        var choice = choose(
                MIXED, candidate("far", Level.L1_L2, EPIDURAL, true), candidate("near", Level.L3_L4, EPIDURAL, true));
        assertThat(choice.map(ContrastingPairTest::slug)).contains("near");
    }

    @Test
    void aCaseAlreadySeenComesBeforeABetterOneStillUnknown() {
        var choice = choose(
                MIXED,
                candidate("unknown", Level.L4_L5, EPIDURAL, false),
                candidate("seen", Level.L1_L2, VENOUS, true));
        assertThat(choice.map(ContrastingPairTest::slug)).contains("seen");
    }

    @Test
    void aCaseThatNobodyConfusesDoesNotKeepOneThatIsConfusedAway() {
        var choice = choose(
                MIXED,
                candidate("unknown", Level.L4_L5, EPIDURAL, false),
                candidate("seen", Level.L4_L5, SUBDURAL, true));
        assertThat(choice.map(ContrastingPairTest::slug)).contains("unknown");
    }

    @Test
    void neitherTheSameFindingNorAnotherRouteIsAContrast() {
        var otherRoute = new Candidate(
                at("other-route", Route.LUMBAR_TRANSFORAMINAL_SUBPEDICULAR, Level.L4_L5),
                findings("other-route", EPIDURAL),
                true);
        assertThat(choose(MIXED, candidate("same", Level.L4_L5, MIXED, true), otherRoute))
                .isEmpty();
    }

    @Test
    void wordsOfLookAlikesNameTheirCompartments() {
        assertThat(LookAlikes.named("Epidural and venous at once")).isEqualTo(MIXED);
        assertThat(LookAlikes.named("Foraminal vein")).isEqualTo(VENOUS);
        assertThat(LookAlikes.named("Subdural railroad lines")).isEqualTo(SUBDURAL);
        assertThat(LookAlikes.named("Retrodural space")).containsExactly(Compartment.FACET);
        assertThat(LookAlikes.named("The same picture at C7–T1")).isEmpty();
    }

    private static Optional<ContrastingPair.Choice> choose(Set<Compartment> called, Candidate... library) {
        return ContrastingPair.choose(
                SHOWN, MIXED, teaching("Epidural contrast alone"), called, Arrays.asList(library));
    }

    private static String slug(ContrastingPair.Choice choice) {
        return choice.candidate().teachingCase().slug().value();
    }

    private static Candidate candidate(String slug, Level level, Set<Compartment> finding, boolean seen) {
        return new Candidate(at(slug, Route.LUMBAR_INTERLAMINAR, level), findings(slug, finding), seen);
    }

    private static CaseFindings findings(String slug, Set<Compartment> finding) {
        return new CaseFindings(new Slug(slug), 1, finding, teaching("Anything"));
    }

    private static TeachingCase at(String slug, Route route, Level level) {
        return SampleCases.teachingCase(
                slug, "Back pain", route, level, Side.MIDLINE, List.of(View.LATERAL), false, Difficulty.INTERMEDIATE);
    }

    private static Teaching teaching(String looksLike) {
        return new Teaching(
                "Headline",
                "Sign",
                List.of(),
                List.of(new LookAlike(looksLike, "Nothing fades.")),
                List.of(),
                List.of(),
                List.of());
    }
}
