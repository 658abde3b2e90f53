package org.esicasebook.scoring.measures.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.esicasebook.scoring.measures.Probability;
import org.esicasebook.scoring.measures.ReferenceValues;
import org.esicasebook.scoring.measures.item.MarginalLikelihood.Discriminations;
import org.junit.jupiter.api.Test;

class CalibrationOfItemsTest {

    @Test
    void lsat62pl() {
        ReferenceValues published = ReferenceValues.of("lsat6_2pl");
        Responses responses = Lsat6.read();
        FittedItems fitted = new MarginalLikelihood(Discriminations.FREE).fit(responses);
        List<ObservedInformation.Errors> errors =
                new ObservedInformation(responses, Grid.USUAL, true).standardErrors(fitted.items());

        assertThat(fitted.converged()).isTrue();
        published.assertNumbers("a", Lsat6.discriminations(fitted.items()));
        published.assertNumbers("b", Lsat6.difficulties(fitted.items()));
        published.assertNumber("loglik", fitted.logLikelihood());
        published.assertNumbers(
                "se_a",
                errors.stream()
                        .mapToDouble(ObservedInformation.Errors::discrimination)
                        .toArray());
        published.assertNumbers(
                "se_b", errors.stream().mapToDouble(e -> e.steps().getFirst()).toArray());
    }

    @Test
    void lsat61pl() {
        ReferenceValues published = ReferenceValues.of("lsat6_1pl");
        Responses responses = Lsat6.read();
        FittedItems common = new MarginalLikelihood(Discriminations.COMMON).fit(responses);
        FittedItems one = new MarginalLikelihood(Discriminations.ONE).fit(responses);
        double a = common.items().getFirst().discrimination();

        published.assertNumber("common_a.a", a);
        published.assertNumbers("common_a.b", Lsat6.difficulties(common.items()));
        published.assertNumber("common_a.loglik", common.logLikelihood());
        published.assertNumbers("a_fixed_1.b", Lsat6.difficulties(one.items()));
        published.assertNumber("a_fixed_1.loglik", one.logLikelihood());
        // a common discrimination is the Rasch model with a free variance: easiness d = -a b, variance a²
        published.assertNumbers(
                "rasch_free_var.d",
                common.items().stream()
                        .mapToDouble(item -> -a * item.difficulty())
                        .toArray());
        published.assertNumber("rasch_free_var.var", a * a);
    }

    @Test
    void lsat6Cml() {
        ReferenceValues published = ReferenceValues.of("lsat6_cml");
        ConditionalRasch fitted = ConditionalRasch.fit(Lsat6.read());

        published.assertNumbers(
                "beta_easiness_sum0",
                fitted.easiness().stream().mapToDouble(Double::doubleValue).toArray());
        published.assertNumbers(
                "se",
                fitted.standardErrors().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
        assertThat(fitted.logLikelihood()).isCloseTo(published.number("cond_loglik"), within(5e-5));
        int[][] patterns = {{1, 0, 0, 0, 0}, {1, 1, 0, 0, 0}, {1, 1, 1, 0, 0}, {1, 1, 1, 1, 0}};
        for (int i = 0; i < patterns.length; i++) {
            Ability ability = Ability.maximumLikelihood(Lsat6.answers(fitted.items(), patterns[i]));
            published.assertNumber("person_theta_score1_4." + i, ability.value());
            // the source takes the information one iteration before the last: its errors lie 3e-5 off those at its
            // abilities
            assertThat(ability.standardError()).isCloseTo(published.number("person_se." + i), within(5e-5));
        }
    }

    @Test
    void lsat6Eap() {
        ReferenceValues published = ReferenceValues.of("lsat6_eap");
        List<Item> items =
                new MarginalLikelihood(Discriminations.FREE).fit(Lsat6.read()).items();
        Ability none = eap(items, 0, 0, 0, 0, 0);
        Ability all = eap(items, 1, 1, 1, 1, 1);

        published.assertNumber("theta_00000", none.value());
        published.assertNumber("se_00000", none.standardError());
        published.assertNumber("theta_00001", eap(items, 0, 0, 0, 0, 1).value());
        published.assertNumber("theta_11111", all.value());
        published.assertNumber("se_11111", all.standardError());
    }

    @Test
    void raschScoringSmall() {
        ReferenceValues published = ReferenceValues.of("rasch_scoring_small");
        List<Item> items = IntStream.rangeClosed(-2, 2).mapToObj(Item::rasch).toList();
        List<Ability.Answer> answers = Lsat6.answers(items, 1, 1, 1, 0, 0);
        Ability.Prior prior = Ability.Prior.STANDARD;

        published.assertNumbers("ML", numbers(Ability.maximumLikelihood(answers)));
        published.assertNumbers("MAP", numbers(Ability.maximumAPosteriori(answers, prior)));
        // the source integrates on 33 points over ±4
        published.assertNumbers("EAP", numbers(Ability.expectedAPosteriori(answers, prior, new Grid(-4, 4, 33))));
        published.assertNumbers("WLE", numbers(Ability.weightedLikelihood(answers)));
        published.assertNumber("info_at_0", Ability.information(answers, 0));
        Item partial = new Item(1, List.of(-1.0, 0.0, 1.0));
        published.assertNumbers("pcm_steps_m1_0_1.P", partial.probabilities(0));
        published.assertNumber("pcm_steps_m1_0_1.info", partial.information(0));
    }

    @Test
    void theLogLikelihoodNeverFalls() {
        Responses responses = simulated(40, 8, 2, .7, new Random(2));
        for (Discriminations discriminations : Discriminations.values()) {
            for (double logSd : new double[] {.3, Double.POSITIVE_INFINITY}) {
                List<Double> trace = new MarginalLikelihood(discriminations, Grid.USUAL, 1e-5, 100, logSd)
                        .fit(responses, priors(8, .8))
                        .trace();
                for (int i = 1; i < trace.size(); i++) {
                    assertThat(trace.get(i))
                            .as("%s, iteration %d", discriminations, i)
                            .isGreaterThanOrEqualTo(trace.get(i - 1) - 1e-8);
                }
            }
        }
    }

    @Test
    void stepsOfPartialCreditAreFoundAgainFromSparseAnswers() {
        Responses responses = simulated(1500, 10, 3, .8, new Random(6));
        FittedItems fitted = new MarginalLikelihood(Discriminations.ONE, Grid.USUAL, 1e-4, 500, 1).fit(responses);

        for (int i = 0; i < 10; i++) {
            Item truth = trueItem(i, 10, 3);
            for (int v = 0; v < 3; v++) {
                assertThat(fitted.items().get(i).steps().get(v))
                        .isCloseTo(truth.steps().get(v), within(.35));
            }
            assertThat(fitted.difficultyErrors().get(i)).isBetween(.02, .1);
        }
    }

    @Test
    void withFewAnswersThePanelsGuessHelps() {
        Random random = new Random(20);
        double withGuess = 0;
        double without = 0;
        for (int repetition = 0; repetition < 5; repetition++) {
            double[] truth = IntStream.range(0, 40)
                    .mapToDouble(i -> random.nextGaussian() * 1.2)
                    .toArray();
            Responses.Builder builder = Responses.over(40);
            for (int person = 0; person < 25; person++) {
                double theta = random.nextGaussian();
                builder.add(IntStream.range(0, 40)
                        .map(i -> random.nextBoolean()
                                ? -1
                                : random.nextDouble() < Probability.logistic(theta - truth[i]) ? 1 : 0)
                        .toArray());
            }
            Responses responses = builder.build();
            MarginalLikelihood method = new MarginalLikelihood(Discriminations.ONE, Grid.USUAL, 1e-5, 500, 1);
            List<Optional<ItemPrior>> guesses = IntStream.range(0, 40)
                    .mapToObj(i -> Optional.of(
                            ItemPrior.ofAngoff(Probability.logistic(-truth[i] + .8 * random.nextGaussian()))))
                    .toList();
            withGuess += squaredError(method.fit(responses, guesses), truth);
            without += squaredError(method.fit(responses, priors(40, 1)), truth);
        }
        assertThat(withGuess).isLessThan(without);
    }

    @Test
    void anItemNobodyAnsweredKeepsItsPrior() {
        Responses responses = Responses.of(new int[][] {{1, -1}, {0, -1}, {1, -1}});
        FittedItems fitted = new MarginalLikelihood(Discriminations.ONE)
                .fit(responses, List.of(Optional.of(new ItemPrior(0, .8)), Optional.of(new ItemPrior(1.25, .8))));

        assertThat(fitted.items().get(1).difficulty()).isCloseTo(1.25, within(1e-6));
        assertThat(fitted.difficultyErrors().get(1)).isCloseTo(.8, within(1e-9));
    }

    @Test
    void anItemThatEverybodyGotRightNeedsAPrior() {
        Responses responses = Responses.of(new int[][] {{1, 1}, {1, 0}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarginalLikelihood(Discriminations.ONE).fit(responses));
        assertThatIllegalArgumentException().isThrownBy(() -> ConditionalRasch.fit(responses));
    }

    private static double squaredError(FittedItems fitted, double[] truth) {
        return IntStream.range(0, truth.length)
                .mapToDouble(i -> Math.pow(fitted.items().get(i).difficulty() - truth[i], 2))
                .sum();
    }

    private static List<Optional<ItemPrior>> priors(int items, double sd) {
        return Collections.nCopies(items, Optional.of(new ItemPrior(0, sd)));
    }

    private static Item trueItem(int index, int items, int steps) {
        double middle = -1.5 + 3.0 * index / (items - 1);
        return new Item(
                1,
                IntStream.range(0, steps)
                        .mapToObj(v -> middle + .8 * (v - (steps - 1) / 2.0))
                        .toList());
    }

    private static Responses simulated(int persons, int items, int steps, double density, Random random) {
        Responses.Builder builder = Responses.over(items);
        for (int person = 0; person < persons; person++) {
            double theta = random.nextGaussian();
            builder.add(IntStream.range(0, items)
                    .map(i -> random.nextDouble() < density ? draw(trueItem(i, items, steps), theta, random) : -1)
                    .toArray());
        }
        return builder.build();
    }

    private static int draw(Item item, double theta, Random random) {
        double[] p = item.probabilities(theta);
        double u = random.nextDouble();
        int k = 0;
        while (k < p.length - 1 && u >= p[k]) {
            u -= p[k++];
        }
        return k;
    }

    private static Ability eap(List<Item> items, int... categories) {
        return Ability.expectedAPosteriori(Lsat6.answers(items, categories), Ability.Prior.STANDARD, Grid.USUAL);
    }

    private static double[] numbers(Ability ability) {
        return new double[] {ability.value(), ability.standardError()};
    }
}
