package org.esicasebook.scoring.measures.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PanelTruthTest {

    private static final double[] SKILL = {.95, .9, .85, .7, .4};

    @Test
    void aPanelOfUnequalExpertsIsWeighedByTheirHabits() {
        Random random = new Random(8);
        int[] truth = random.ints(300, 0, 3).toArray();
        List<Vote> votes = votes(truth, random);
        Consensus consensus = DawidSkene.PLAIN.estimate(votes, 3);

        long right = IntStream.range(0, 300)
                .filter(i -> consensus.category(i) == truth[i])
                .count();
        long byMajority = IntStream.range(0, 300)
                .filter(i -> majority(votes, i) == truth[i])
                .count();
        assertThat(right).isGreaterThan(byMajority);
        for (int rater = 0; rater < SKILL.length; rater++) {
            assertThat(consensus.habits().get(rater).get(0).get(0)).isCloseTo(SKILL[rater], within(.12));
        }
        assertThat(consensus.converged()).isTrue();
    }

    @Test
    void theLogLikelihoodNeverFalls() {
        Random random = new Random(9);
        List<Vote> votes = votes(random.ints(60, 0, 3).toArray(), random);
        for (DawidSkene method : List.of(DawidSkene.PLAIN, DawidSkene.SMOOTHED, new DawidSkene(.01, 1e-9, 500))) {
            assertNeverFalls(method.estimate(votes, 3).logLikelihoods());
        }
    }

    @Test
    void theOrderOfVotesAndTheNamesOfCategoriesDoNotMatter() {
        Random random = new Random(10);
        List<Vote> votes = votes(random.ints(60, 0, 3).toArray(), random);
        Consensus consensus = DawidSkene.SMOOTHED.estimate(votes, 3);
        List<Vote> renamed = new ArrayList<>(votes.stream()
                .map(vote -> new Vote(vote.item(), vote.rater(), (vote.category() + 1) % 3))
                .toList());
        Collections.shuffle(renamed, random);
        Consensus other = DawidSkene.SMOOTHED.estimate(renamed, 3);

        for (int i = 0; i < 60; i++) {
            for (int k = 0; k < 3; k++) {
                assertThat(other.posterior().get(i).get((k + 1) % 3))
                        .isCloseTo(consensus.posterior().get(i).get(k), within(1e-6));
            }
        }
    }

    @Test
    void expertsWhoAgreeMakeACertainTruth() {
        List<Vote> votes = IntStream.range(0, 10)
                .boxed()
                .flatMap(i -> IntStream.range(0, 5).mapToObj(r -> new Vote(i, r, i % 2)))
                .toList();
        Consensus plain = DawidSkene.PLAIN.estimate(votes, 2);
        Consensus smoothed = DawidSkene.SMOOTHED.estimate(votes, 2);

        assertThat(plain.certainty(3)).isEqualTo(1);
        assertThat(plain.category(3)).isEqualTo(1);
        assertThat(smoothed.certainty(3)).isBetween(.99, 1.0);
        assertThat(smoothed.habits().get(0).get(0).get(0)).isLessThan(1);
    }

    @Test
    void aCaseWithoutVotesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DawidSkene.PLAIN.estimate(List.of(new Vote(1, 0, 0)), 2));
        assertThatIllegalArgumentException().isThrownBy(() -> DawidSkene.PLAIN.estimate(List.of(new Vote(0, 0, 2)), 2));
    }

    @Test
    void aMaskIsFoundBehindUnequalHands() {
        Random random = new Random(12);
        BitSet truth = new BitSet();
        truth.set(300, 600);
        double[] sensitivity = {.95, .9, .6};
        double[] specificity = {.97, .9, .95};
        List<BitSet> masks = IntStream.range(0, 3)
                .mapToObj(j -> IntStream.range(0, 1000)
                        .filter(i -> random.nextDouble() < (truth.get(i) ? sensitivity[j] : 1 - specificity[j]))
                        .collect(BitSet::new, BitSet::set, BitSet::or))
                .toList();
        Staple.Estimate estimate = new Staple(1e-7, 500).estimate(masks, 1000);

        assertNeverFalls(estimate.logLikelihoods());
        for (int j = 0; j < 3; j++) {
            assertThat(estimate.sensitivity().get(j)).isCloseTo(sensitivity[j], within(.08));
            assertThat(estimate.specificity().get(j)).isCloseTo(specificity[j], within(.08));
        }
        BitSet differing = estimate.mask(.5);
        differing.xor(truth);
        assertThat(differing.cardinality()).isLessThan(80);
    }

    @Test
    void theMajorityKeepsTheBandInWhichExpertsDiffer() {
        MajorityMask mask = MajorityMask.of(List.of(bits(0, 6), bits(2, 8), bits(2, 6), bits(4, 10)));

        assertThat(mask.agreed()).isEqualTo(bits(2, 8));
        assertThat(mask.core()).isEqualTo(bits(4, 6));
        assertThat(mask.reach()).isEqualTo(bits(0, 10));
        assertThat(mask.band().cardinality()).isEqualTo(8);
    }

    @Test
    void onlyATruthThatIsSureCountsTowardsAGrade() {
        GradeEligibility rule = new GradeEligibility(.9, 5);

        assertThat(rule.of(true, 0, 0)).isInstanceOf(GradeEligibility.Verdict.Eligible.class);
        assertThat(rule.of(false, .95, 5)).isInstanceOf(GradeEligibility.Verdict.Eligible.class);
        assertThat(rule.of(false, .89, 9)).isInstanceOf(GradeEligibility.Verdict.FormativeOnly.class);
        assertThat(rule.of(false, .99, 4)).isInstanceOf(GradeEligibility.Verdict.FormativeOnly.class);
    }

    private static List<Vote> votes(int[] truth, Random random) {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < truth.length; i++) {
            for (int rater = 0; rater < SKILL.length; rater++) {
                boolean right = random.nextDouble() < SKILL[rater];
                votes.add(new Vote(i, rater, right ? truth[i] : (truth[i] + 1 + random.nextInt(2)) % 3));
            }
        }
        return votes;
    }

    private static int majority(List<Vote> votes, int item) {
        int[] counts = new int[3];
        votes.stream().filter(vote -> vote.item() == item).forEach(vote -> counts[vote.category()]++);
        return counts[0] >= counts[1] && counts[0] >= counts[2] ? 0 : counts[1] >= counts[2] ? 1 : 2;
    }

    private static void assertNeverFalls(List<Double> logLikelihoods) {
        for (int i = 1; i < logLikelihoods.size(); i++) {
            assertThat(logLikelihoods.get(i)).isGreaterThanOrEqualTo(logLikelihoods.get(i - 1) - 1e-8);
        }
    }

    private static BitSet bits(int from, int to) {
        BitSet bits = new BitSet();
        bits.set(from, to);
        return bits;
    }
}
