package org.esicasebook.scoring.measures.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.esicasebook.scoring.measures.Probability;
import org.esicasebook.scoring.measures.ReferenceValues;
import org.esicasebook.scoring.measures.Reported;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void brier() {
        ReferenceValues published = ReferenceValues.of("brier");
        double[] p = published.numbers("murphy.p");
        double[] y = published.numbers("murphy.y");
        Calibration calibration = Calibration.of(IntStream.range(0, p.length)
                .mapToObj(i -> new Forecast(p[i], y[i] == 1))
                .toList());
        Calibration.Decomposition parts = calibration.decomposition();

        published.assertNumber("murphy.BS", calibration.brier());
        published.assertNumber("murphy.REL", parts.reliability());
        published.assertNumber("murphy.RES", parts.resolution());
        published.assertNumber("murphy.UNC", parts.uncertainty());
        assertThat(parts.brier()).isCloseTo(calibration.brier(), within(1e-12));
        assertThat(calibration.overstatement()).isCloseTo(.44 - .5, within(1e-12));
    }

    @Test
    void ofFewJudgmentsEvenPerfectCalibrationShowsAnError() {
        // means that the scoring design found by simulation: about .17, .12, .07, .04
        assertThat(errorIfPerfect(20)).isBetween(.12, .22);
        assertThat(errorIfPerfect(40)).isBetween(.08, .16);
        assertThat(errorIfPerfect(400)).isBetween(.02, .06);
    }

    @Test
    void onlyAnErrorBeyondTheBandIsMiscalibration() {
        Random random = new Random(3);
        List<Forecast> honest = forecasts(400, 1, random);
        List<Forecast> extreme = forecasts(400, 3, random);

        assertThat(error(honest).beyondChance()).isFalse();
        assertThat(error(extreme).beyondChance()).isTrue();
    }

    @Test
    void statementsThatAreTooExtremeShowAsAFlatLine() {
        Random random = new Random(3);
        Calibration.Line honest = line(forecasts(4000, 1, random));
        Calibration.Line extreme = line(forecasts(4000, 2, random));

        assertThat(honest.slope()).isBetween(.9, 1.1);
        assertThat(honest.intercept()).isBetween(-.1, .1);
        assertThat(extreme.slope()).isBetween(.42, .58);
        // everything certain and right has no finite line without the ridge
        List<Forecast> certain = IntStream.range(0, 40)
                .mapToObj(i -> new Forecast(i % 2, i % 2 == 1))
                .toList();
        assertThat(line(certain).slope()).isFinite();
    }

    @Test
    void binsAreOfEqualCountAndFewForFew() {
        List<Calibration.Bin> bins = Calibration.of(forecasts(62, 1, new Random(1)))
                .diagram(.95)
                .find()
                .orElseThrow();

        assertThat(bins).hasSize(5).allSatisfy(bin -> {
            assertThat(bin.observed().trials()).isBetween(12, 13);
            assertThat(bin.interval().contains(bin.observed().value())).isTrue();
        });
        assertThat(Calibration.of(forecasts(200, 1, new Random(1)))
                        .diagram(.95)
                        .find()
                        .orElseThrow())
                .hasSize(10);
    }

    @Test
    void whatTooFewJudgmentsCannotCarryIsWithheld() {
        Calibration few = Calibration.of(forecasts(19, 1, new Random(1)));

        assertThat(few.diagram(.95)).isInstanceOf(Reported.Withheld.class);
        assertThat(few.error(new Random(1), 100)).isInstanceOf(Reported.Withheld.class);
        assertThat(Calibration.of(forecasts(39, 1, new Random(1))).line(.1)).isInstanceOf(Reported.Withheld.class);
    }

    @Test
    void skillBeginsWhereTheBestConstantAnswerEnds() {
        List<String> cases = List.of("E", "E", "A", "V", "E");
        var blind = Skill.bestBlind(List.of("A", "E", "V"), cases, (answer, truth) -> answer.equals(truth) ? 1 : 0);

        assertThat(blind).isEqualTo(new Skill.BlindStrategy<>("E", .6));
        assertThat(Skill.score(.6, blind.mean()).find()).contains(0.0);
        assertThat(Skill.score(.8, blind.mean()).find().orElseThrow()).isCloseTo(.5, within(1e-12));
        assertThat(Skill.score(1, 1)).isInstanceOf(Reported.Withheld.class);
        for (String answer : List.of("A", "V")) {
            assertThat(Skill.bestBlind(List.of(answer), cases, (a, truth) -> a.equals(truth) ? 1 : 0)
                            .mean())
                    .isLessThanOrEqualTo(blind.mean());
        }
    }

    @Test
    void aViewThatMovesBeliefTowardsTheTruthGains() {
        List<ViewContribution.Step<String>> steps = IntStream.range(0, 20)
                .mapToObj(i -> i % 2 == 0
                        ? new ViewContribution.Step<>("AP", .5, .5, i % 4 == 0)
                        : new ViewContribution.Step<>("CLO", .5, .8, true))
                .toList();
        var gains = ViewContribution.of(steps, .95);

        assertThat(gains.get("AP").find().orElseThrow().gain()).isZero();
        assertThat(gains.get("CLO").find().orElseThrow().gain()).isCloseTo(.25 - .04, within(1e-12));
        assertThat(ViewContribution.of(steps.subList(0, 6), .95).get("AP")).isInstanceOf(Reported.Withheld.class);
    }

    @Test
    void theSurestErrorsComeFirst() {
        Forecast missed = new Forecast(.05, true);
        Forecast alarm = new Forecast(.95, false);
        Forecast worst = new Forecast(1, false);
        Forecast unsure = new Forecast(.4, true);

        assertThat(ConfidentlyWrong.list(List.of(alarm, unsure, worst, missed), f -> f, .8))
                .containsExactly(worst, missed, alarm);
    }

    /** Outcomes that happen as often as honest statements say, stated more extreme by a factor on the logit scale. */
    private static List<Forecast> forecasts(int n, double exaggeration, Random random) {
        return IntStream.range(0, n)
                .mapToObj(i -> {
                    double honest = .05 + .9 * random.nextDouble();
                    boolean outcome = random.nextDouble() < honest;
                    return new Forecast(Probability.logistic(exaggeration * Probability.logit(honest)), outcome);
                })
                .toList();
    }

    private static double errorIfPerfect(int n) {
        return Calibration.of(forecasts(n, 1, new Random(n)))
                .error(new Random(1), 400)
                .find()
                .orElseThrow()
                .ifPerfect();
    }

    private static Calibration.Error error(List<Forecast> forecasts) {
        return Calibration.of(forecasts).error(new Random(1), 400).find().orElseThrow();
    }

    private static Calibration.Line line(List<Forecast> forecasts) {
        return Calibration.of(forecasts).line(.1).find().orElseThrow();
    }
}
