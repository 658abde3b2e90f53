package org.esicasebook.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.esicasebook.accounts.UserId;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.cohort.ReaderStudy;
import org.esicasebook.scoring.measures.cohort.StudyExport;
import org.esicasebook.scoring.measures.item.ModelLadder.Rung;
import org.esicasebook.scoring.simulated.SimulatedCase;
import org.esicasebook.scoring.simulated.SimulatedLearner;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CaseCalibrationTest {

    private static final Instant NOW = Instant.parse("2026-11-01T03:30:00Z");
    private static final List<SimulatedCase> LIBRARY = SimulatedCase.library();
    private static final List<JudgedCase> EXPOSURES = exposures(LIBRARY, 120, 3);
    private static final CaseCalibration MEASURED = CaseCalibration.of(EXPOSURES, Map.of(), NOW);

    @Test
    void hardCasesAreFoundHard() {
        List<CaseStatistic> answered = MEASURED.cases().stream()
                .filter(one -> one.rung() != Rung.PRIOR_ONLY)
                .toList();
        Map<String, Double> truth = new HashMap<>();
        LIBRARY.forEach(one -> truth.put(one.slug().value(), one.difficulty()));

        assertThat(answered.size()).isGreaterThan(LIBRARY.size() * 9 / 10);
        assertThat(correlation(answered, truth)).isGreaterThan(.7);
        assertThat(MEASURED.reliability().orElseThrow()).isBetween(.5, 1.0);
        assertThat(MEASURED.readers()).isEqualTo(120);
        assertThat(MEASURED.judgments()).isEqualTo(EXPOSURES.size());
    }

    @Test
    void aWrongTruthBecomesSuspect() {
        String slug = MEASURED.cases().stream()
                .filter(one -> one.answers() >= 30 && one.right() > .7 * one.answers())
                .findFirst()
                .orElseThrow()
                .slug();
        Set<Compartment> wrong = Set.of(Compartment.INTRADISCAL, Compartment.FACET);
        List<JudgedCase> spoilt = EXPOSURES.stream()
                .map(one -> one.slug().value().equals(slug) ? withTruth(one, wrong) : one)
                .toList();

        CaseStatistic suspect = CaseCalibration.of(spoilt, Map.of(), NOW).cases().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow();

        assertThat(suspect.suspicion())
                .hasValueSatisfying(why -> assertThat(why).contains("best third"));
        assertThat(suspect.firmlySuspect()).isTrue();
        assertThat(MEASURED.cases()).filteredOn(CaseStatistic::firmlySuspect).hasSizeLessThan(LIBRARY.size() / 8);
    }

    @Test
    void withFewAnswersNothingIsSaidOfDiscriminationAndTheDifficultyStaysProvisional() {
        CaseCalibration few = CaseCalibration.of(exposures(LIBRARY.subList(0, 5), 4, 1), Map.of(), NOW);

        assertThat(few.cases()).allSatisfy(one -> {
            assertThat(one.discrimination()).isInstanceOf(Reported.Withheld.class);
            assertThat(one.choices()).isInstanceOf(Reported.Withheld.class);
            assertThat(one.flags()).isEmpty();
            assertThat(one.rung()).isEqualTo(Rung.PRIOR_ONLY);
            assertThat(one.suspicion()).isEmpty();
        });
        assertThat(CaseCalibration.of(List.of(), Map.of(), NOW).cases()).isEmpty();
    }

    @Test
    void onlyTheFirstOfTwoJudgmentsOfACaseCounts() {
        List<JudgedCase> twice = new ArrayList<>(EXPOSURES);
        twice.addAll(EXPOSURES);

        assertThat(CaseCalibration.of(twice, Map.of(), NOW)).isEqualTo(MEASURED);
    }

    @Test
    void whatIsStoredIsReadBackAlike() {
        JsonMapper json = JsonMapper.builder().build();

        assertThat(json.readValue(json.writeValueAsString(MEASURED), CaseCalibration.class))
                .isEqualTo(MEASURED);
    }

    @Test
    void aMeasurementStoredBeforeGroupsAndReadersWereLookedAtIsStillRead() {
        JsonMapper json = JsonMapper.builder().build();
        ObjectNode old = (ObjectNode) json.readTree(json.writeValueAsString(MEASURED));
        old.remove(List.of("differences", "fits"));
        old.get("cases").forEach(one -> ((ObjectNode) one).remove("steps"));

        CaseCalibration read = json.treeToValue(old, CaseCalibration.class);

        assertThat(read.cases()).hasSameSizeAs(MEASURED.cases());
        assertThat(read.differences()).isEmpty();
        assertThat(read.fits()).isEmpty();
    }

    @Test
    void aCaseHarderForAGroupOfTheSameAbilityStandsOut() {
        Map<UserId, Background> backgrounds = new HashMap<>();
        EXPOSURES.forEach(one -> backgrounds.put(
                one.reader(),
                new Background(
                        Optional.of(
                                one.reader().value().hashCode() % 2 == 0
                                        ? TrainingStage.FELLOW
                                        : TrainingStage.JUNIOR_RESIDENT),
                        Optional.empty())));
        String slug = MEASURED.cases().stream()
                .filter(one -> one.answers() >= 40 && one.right() > .6 * one.answers())
                .findFirst()
                .orElseThrow()
                .slug();
        TrainingStage largest = backgrounds.values().stream()
                                .filter(one -> one.stage().equals(Optional.of(TrainingStage.FELLOW)))
                                .count()
                        > 60
                ? TrainingStage.FELLOW
                : TrainingStage.JUNIOR_RESIDENT;
        List<JudgedCase> unfair = EXPOSURES.stream()
                .map(one -> one.slug().value().equals(slug)
                                && !Optional.of(largest)
                                        .equals(backgrounds.get(one.reader()).stage())
                        ? withTruth(one, Set.of(Compartment.INTRADISCAL))
                        : one)
                .toList();

        List<GroupDifference> differences =
                CaseCalibration.of(unfair, backgrounds, NOW).differences();

        assertThat(differences).hasSizeGreaterThan(50).allSatisfy(one -> {
            assertThat(one.reference()).isEqualTo(largest.label());
            assertThat(one.category()).isEmpty();
        });
        assertThat(differences).filteredOn(GroupDifference::standsOut).first().satisfies(one -> {
            assertThat(one.slug()).isEqualTo(slug);
            assertThat(one.shrunkDelta()).isNegative();
        });
        assertThat(MEASURED.differences()).isEmpty();
    }

    @Test
    void whoseAnswersDoNotFitIsANumberToLookAtWithAReason() {
        assertThat(MEASURED.fits()).hasSize(120).extracting(ReaderFit::reader).doesNotHaveDuplicates();
        assertThat(MEASURED.fits())
                .filteredOn(one -> !one.reasonsForReview().isEmpty())
                .hasSizeLessThan(10);

        JudgedCase any = EXPOSURES.getFirst();
        List<JudgedCase> hasty = EXPOSURES.stream()
                .map(one -> one.reader().equals(any.reader())
                        ? one.by(new Looking(Optional.of(Duration.ofMillis(900)), List.of()))
                        : one)
                .toList();
        assertThat(CaseCalibration.of(hasty, Map.of(), NOW).fits())
                .filteredOn(one -> one.fit().hastyAnswers() > 0)
                .singleElement()
                .satisfies(one ->
                        assertThat(String.join(" ", one.reasonsForReview())).contains("within two seconds"));
    }

    @Test
    void readersOfTheSameCasesMakeAReaderStudy() {
        List<JudgedCase> all = exposures(LIBRARY.subList(0, 12), 6, 1);
        ReaderStudy study = CrossedStudy.of(all).find().orElseThrow();

        assertThat(study.readers()).hasSize(6);
        assertThat(study.cases()).hasSize(12);
        assertThat(study.ratings().getFirst().getFirst()).hasSize(12).allMatch(rating -> rating >= 0 && rating <= 100);
        assertThat(StudyExport.imrmc(study, "x")).contains("NR:6", "BEGIN DATA:");
        assertThat(CrossedStudy.of(all.subList(0, 5))).isInstanceOf(Reported.Withheld.class);
    }

    @Test
    void aTidyFileHasOneRowForEachJudgmentAndNamesNobody() {
        List<String> lines = JudgedCasesFile.ofAllReaders(EXPOSURES).lines().toList();

        assertThat(lines).hasSize(EXPOSURES.size() + 1);
        assertThat(lines.getFirst()).startsWith("reader,case,case_version,route");
        assertThat(lines.get(1))
                .startsWith("1,")
                .doesNotContain(EXPOSURES.getFirst().reader().value().toString());
        assertThat(lines)
                .allMatch(line -> line.split(",", -1).length == lines.getFirst().split(",").length);
    }

    /** Every reader judges one in so many cases. */
    private static List<JudgedCase> exposures(List<SimulatedCase> library, int readers, int oneIn) {
        Random random = new Random(21);
        List<JudgedCase> all = new ArrayList<>();
        for (SimulatedLearner learner : SimulatedLearner.cohort(readers, 22)) {
            List<SimulatedCase> some = new ArrayList<>(library);
            Collections.shuffle(some, random);
            learner.judges(some.subList(0, some.size() / oneIn), RulesFixture.rules(), random.nextLong())
                    .forEach(judged -> all.add(judged.judgedCase()));
        }
        return all;
    }

    private static JudgedCase withTruth(JudgedCase one, Set<Compartment> truth) {
        JudgedCase.Facts facts = one.facts();
        return new JudgedCase(
                one.reading(),
                one.reader(),
                one.slug(),
                one.caseVersion(),
                one.route(),
                one.committedAt(),
                true,
                new JudgedCase.Facts(
                        facts.called(),
                        truth,
                        facts.action(),
                        facts.percentNotSafe(),
                        facts.safe(),
                        facts.worth(),
                        facts.unsafeActions()),
                new JudgedCase.Score(
                        10,
                        Map.of(Scorecard.Component.COMPARTMENTS, 0.0),
                        0,
                        one.score().rulesVersion()));
    }

    private static double correlation(List<CaseStatistic> cases, Map<String, Double> truth) {
        double[] x = cases.stream().mapToDouble(CaseStatistic::difficulty).toArray();
        double[] y = cases.stream().mapToDouble(one -> truth.get(one.slug())).toArray();
        double mx = Arrays.stream(x).average().orElseThrow();
        double my = Arrays.stream(y).average().orElseThrow();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
            xy += (x[i] - mx) * (y[i] - my);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
