package org.esicasebook.scoring.measures.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.esicasebook.scoring.measures.ReferenceValues;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.standard.PassRule.Outcome;
import org.junit.jupiter.api.Test;

class StandardTest {

    @Test
    void standardSettingHand() {
        ReferenceValues published = ReferenceValues.of("standard_setting_hand");
        double[] rating = published.numbers("brm.rating");
        double[] score = published.numbers("brm.score");
        BorderlineRegression regression = BorderlineRegression.of(IntStream.range(0, rating.length)
                .mapToObj(i -> new BorderlineRegression.Rated(rating[i], score[i]))
                .toList());
        Angoff angoff = new Angoff(IntStream.range(0, 3)
                .mapToObj(j -> Arrays.stream(published.numbers("angoff.judges." + j))
                        .boxed()
                        .toList())
                .toList());

        published.assertNumber("brm.slope", regression.slope());
        published.assertNumber("brm.intercept", regression.intercept());
        published.assertNumber("brm.cut_at_2", regression.cutAt(2).value());
        published.assertNumber("brm.se", regression.cutAt(2).standardError());
        published.assertNumber("angoff.cut", angoff.cut().value());
        published.assertNumber("angoff.se", angoff.cut().standardError());
        assertThat(angoff.report()).isInstanceOf(Reported.Withheld.class);
    }

    @Test
    void equatingActmath() {
        ReferenceValues published = ReferenceValues.of("equating_actmath");
        List<String[]> rows = ReferenceValues.rows("ACTmath.csv");
        ScoreDistribution x = distribution(rows, 1);
        ScoreDistribution y = distribution(rows, 2);
        Equating.Line linear = Equating.linear(x, y);
        DoubleUnaryOperator equipercentile = Equating.equipercentile(x, y);

        published.assertNumbers("x", x.mean(), x.sd(), x.learners());
        published.assertNumbers("y", y.mean(), y.sd(), y.learners());
        published.assertNumbers("linear", linear.intercept(), linear.slope());
        for (String score : List.of("1", "10", "24", "40")) {
            published.assertNumber("equip." + score, equipercentile.applyAsDouble(Double.parseDouble(score)));
        }
    }

    @Test
    void aFormEquatedToItselfStaysAsItIs() {
        ScoreDistribution form = new ScoreDistribution(List.of(1.0, 4.0, 9.0, 5.0, 2.0));
        for (double score = 0; score <= 4; score += .25) {
            assertThat(Equating.equipercentile(form, form).applyAsDouble(score)).isCloseTo(score, within(1e-9));
            assertThat(Equating.linear(form, form).applyAsDouble(score)).isCloseTo(score, within(1e-9));
            assertThat(Equating.mean(form, form).applyAsDouble(score)).isCloseTo(score, within(1e-9));
        }
    }

    @Test
    void theArcPassesThroughItsThreePoints() {
        for (double middle : new double[] {27, 30, 33}) {
            DoubleUnaryOperator arc = Equating.circleArc(
                    new Equating.Pair(10, 10), new Equating.Pair(30, middle), new Equating.Pair(60, 60));
            assertThat(arc.applyAsDouble(10)).isCloseTo(10, within(1e-9));
            assertThat(arc.applyAsDouble(30)).isCloseTo(middle, within(1e-9));
            assertThat(arc.applyAsDouble(60)).isCloseTo(60, within(1e-9));
        }
    }

    @Test
    void groupsThatAreAlikeNeedNoAnchor() {
        var x = new Equating.Anchored(20, 36, 8, 9, 15, 200);
        var y = new Equating.Anchored(22, 49, 8, 9, 16, 300);

        assertThat(Equating.tucker(x, y).slope()).isCloseTo(7 / 6.0, within(1e-12));
        assertThat(Equating.tucker(x, y).applyAsDouble(20)).isCloseTo(22, within(1e-12));
        assertThat(Equating.levine(x, y).applyAsDouble(20)).isCloseTo(22, within(1e-12));
        // an abler group on X: X is harder than raw means say
        var abler = new Equating.Anchored(20, 36, 9, 9, 15, 200);
        assertThat(Equating.tucker(abler, y).applyAsDouble(20)).isGreaterThan(22);
    }

    @Test
    void anAnchorThatMovedAloneIsDropped() {
        List<Equating.Anchor> anchors = List.of(
                new Equating.Anchor(-1, -.8),
                new Equating.Anchor(0, .2),
                new Equating.Anchor(1, 1.25),
                new Equating.Anchor(.5, 2));
        Equating.RaschLink link = Equating.link(anchors);

        assertThat(link.dropped()).containsExactly(anchors.get(3));
        assertThat(link.shift()).isCloseTo(.65 / 3, within(1e-12));
        assertThat(Equating.strength(29)).isEqualTo(Equating.Strength.IDENTITY);
        assertThat(Equating.strength(99)).isEqualTo(Equating.Strength.ARC_OR_MEAN_SHIFT);
    }

    @Test
    void theSecondRoundBringsJudgesNearerToEachOther() {
        Angoff first = new Angoff(List.of(List.of(.4, .5), List.of(.8, .7), List.of(.6, .6)));
        Angoff second = new Angoff(List.of(List.of(.5, .6), List.of(.7, .7), List.of(.6, .6)));
        Angoff.TwoRounds rounds = first.revisedBy(second);

        assertThat(rounds.changeOfCut()).isCloseTo(3.7 / 3 - 1.2, within(1e-12));
        assertThat(rounds.spreadAfter()).isLessThan(rounds.spreadBefore());
        assertThat(first.itemMeans().getFirst()).isCloseTo(.6, within(1e-12));
        assertThat(new Angoff(Collections.nCopies(8, List.of(.5))).report()).isInstanceOf(Reported.Shown.class);
        assertThatIllegalArgumentException().isThrownBy(() -> new Angoff(List.of(List.of(.5), List.of(1.2))));
    }

    @Test
    void theBookmarkLiesLnTwoAboveItsItem() {
        assertThat(Bookmark.TWO_THIRDS.ability(.3)).isCloseTo(.3 + Math.log(2), within(1e-12));
    }

    @Test
    void pointsDoNotBuyOffCriticalErrors() {
        PassRule rule = new PassRule(new CutScore(65, 1.5), 4, 0, 1);

        assertThat(rule.decide(99, 1, 1).outcome()).isEqualTo(Outcome.FAIL_BY_SAFETY);
        assertThat(rule.decide(99, 0, 2).outcome()).isEqualTo(Outcome.FAIL_BY_SAFETY);
        assertThat(rule.decide(99, 0, 1).outcome()).isEqualTo(Outcome.PASS);
        assertThat(rule.decide(68.9, 0, 0).outcome()).isEqualTo(Outcome.SECOND_FORM);
        assertThat(rule.decide(61, 0, 0).outcome()).isEqualTo(Outcome.SECOND_FORM);
        assertThat(rule.decide(60.9, 0, 0).outcome()).isEqualTo(Outcome.FAIL_BY_SCORE);
        assertThat(rule.decide(65, 0, 0).probability()).isCloseTo(.5, within(1e-12));
        double before = 0;
        for (double score = 40; score < 90; score++) {
            assertThat(rule.decide(score, 0, 0).probability()).isGreaterThan(before);
            before = rule.decide(score, 0, 0).probability();
        }
    }

    @Test
    void hofsteeLiesBetweenWhatJudgesCanBear() {
        List<Double> scores =
                DoubleStream.iterate(40, s -> s <= 90, s -> s + .5).boxed().toList();
        double cut = new Hofstee(55, 75, .05, .5).cut(scores).orElseThrow();
        double failures = (double) scores.stream().filter(score -> score < cut).count() / scores.size();

        assertThat(cut).isBetween(55.0, 75.0);
        assertThat(failures).isCloseTo(.5 - (cut - 55) / 20 * .45, within(.02));
        assertThat(new Hofstee(85, 89, .05, .1).cut(scores)).isEmpty();
    }

    @Test
    void onlyThoseWhoChangedTheirVoteCount() {
        McNemar vote = new McNemar(15, 5);
        assertThat(vote.chiSquared()).isCloseTo(5, within(1e-12));
        assertThat(vote.p()).isCloseTo(.02535, within(5e-6));
        // 2 P(X <= 5), X ~ Bin(20, 1/2)
        assertThat(vote.exactP()).isCloseTo(2 * 21_700 / 1_048_576.0, within(1e-9));
        assertThat(new McNemar(0, 0).exactP()).isEqualTo(1);
        assertThat(new McNemar(4, 4).exactP()).isEqualTo(1);
    }

    private static ScoreDistribution distribution(List<String[]> rows, int column) {
        return new ScoreDistribution(
                rows.stream().map(row -> Double.valueOf(row[column])).toList());
    }
}
