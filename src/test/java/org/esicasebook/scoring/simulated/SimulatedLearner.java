package org.esicasebook.scoring.simulated;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Side;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.judgment.JudgmentFixture;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.TipMark;
import org.esicasebook.scoring.JudgedCase;
import org.esicasebook.scoring.Looking;
import org.esicasebook.scoring.Scorecard;
import org.esicasebook.scoring.Scorer;
import org.esicasebook.scoring.ScoringRules;

/**
 * Somebody who does not exist, for looking at pages and for trying measures: an ability, and judgments that follow from
 * it by a simple model of recognition, look-alikes and over-confidence. Nothing about real learners follows from it.
 *
 * @param ability [logits]
 */
public record SimulatedLearner(UserId id, double ability) {

    private static final Instant BEGIN = Instant.parse("2026-09-01T08:00:00Z");

    /** A judgment with its score. */
    public record Judged(Reading.Committed reading, Scorecard scorecard, JudgedCase judgedCase) {}

    /** Many, with standard normal abilities. */
    public static List<SimulatedLearner> cohort(int size, long seed) {
        Random random = new Random(seed);
        List<SimulatedLearner> learners = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            learners.add(new SimulatedLearner(
                    new UserId(new UUID(random.nextLong(), random.nextLong())), random.nextGaussian()));
        }
        return learners;
    }

    /** First exposures of all these cases in this order, a bit better with each. */
    public List<Judged> judges(List<SimulatedCase> cases, ScoringRules rules, long seed) {
        Random random = new Random(seed);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            judged.add(
                    judge(cases.get(i), ability + .015 * i, BEGIN.plus(7L * i, ChronoUnit.HOURS), true, rules, random));
        }
        return judged;
    }

    /** The same cases again, remembered in part. */
    public List<Judged> judgesAgain(List<SimulatedCase> cases, ScoringRules rules, long seed) {
        Random random = new Random(seed);
        return cases.stream()
                .map(one -> judge(one, ability + 1.5, BEGIN.plus(60, ChronoUnit.DAYS), false, rules, random))
                .toList();
    }

    private Judged judge(
            SimulatedCase one, double ability, Instant at, boolean first, ScoringRules rules, Random random) {
        ReferenceStandard truth = one.reference();
        boolean recognised = random.nextDouble() < 1 / (1 + Math.exp(-1.3 * (ability - one.difficulty() + .6)));
        Set<Compartment> called =
                recognised ? truth.compartments() : mistaken(truth.compartments(), one, rules, random);
        boolean believedUnsafe = !called.equals(Set.of(Compartment.EPIDURAL));
        double lean = believedUnsafe ? .84 : .17;
        int percent = (int) Math.round(100 * Math.clamp(lean + .15 * random.nextGaussian(), 0, 1)) / 5 * 5;
        NextAction action = action(truth, believedUnsafe, recognised, random);
        double offMm = Math.abs(random.nextGaussian()) * Math.max(.8, 3 - ability);
        Side side = truth.side() != Side.MIDLINE && random.nextDouble() < .03 ? Side.MIDLINE : truth.side();
        PlacementJudgment judgment = new PlacementJudgment(
                called,
                new TipMark(1, 20, new PixelPoint(SimulatedCase.TIP.column() + offMm / .4, SimulatedCase.TIP.row())),
                truth.level(),
                side,
                action,
                new Confidence(percent));
        Reading.Committed reading = new Reading.Committed(
                new ReadingId(new UUID(random.nextLong(), random.nextLong())),
                id,
                one.slug(),
                1,
                at.minusSeconds(90),
                at,
                judgment,
                first);
        Scorecard scorecard = Scorer.score(judgment, one.route(), truth, JudgmentFixture.study(), rules);
        return new Judged(
                reading,
                scorecard,
                JudgedCase.of(reading, one.route(), truth, JudgedCase.Score.of(scorecard))
                        .by(looking(percent, random)));
    }

    /** From not knowing towards what was stated in the end, in three steps. */
    private static Looking looking(int percent, Random random) {
        int first = 50 + (int) Math.round((percent - 50) * (.2 + .4 * random.nextDouble()));
        int second = first + (int) Math.round((percent - first) * (.1 + .6 * random.nextDouble()));
        return new Looking(
                Optional.of(Duration.ofSeconds(20 + random.nextInt(120))),
                List.of(
                        new Looking.SeenView("Lateral and contralateral oblique", first, second),
                        new Looking.SeenView("AP cine", second, percent)));
    }

    private static Set<Compartment> mistaken(
            Set<Compartment> truth, SimulatedCase one, ScoringRules rules, Random random) {
        Set<Compartment> called = EnumSet.copyOf(truth);
        Compartment missed = List.copyOf(EnumSet.copyOf(truth)).get(random.nextInt(truth.size()));
        called.remove(missed);
        if (called.isEmpty() || random.nextDouble() < .5) {
            called.add(lookAlike(missed, one, rules, random));
        }
        return called;
    }

    private static Compartment lookAlike(Compartment missed, SimulatedCase one, ScoringRules rules, Random random) {
        var likeness = rules.compartments(one.route()).lookAlikes();
        List<Compartment> alike = EnumSet.allOf(Compartment.class).stream()
                .filter(other -> other != missed && likeness.between(missed, other) > 0)
                .sorted(Comparator.comparingDouble(other -> -likeness.between(missed, other)))
                .toList();
        return alike.isEmpty() || random.nextDouble() < .3
                ? Compartment.values()[random.nextInt(3)]
                : alike.get(random.nextInt(Math.min(2, alike.size())));
    }

    private static NextAction action(
            ReferenceStandard truth, boolean believedUnsafe, boolean recognised, Random random) {
        if (!believedUnsafe) {
            return random.nextDouble() < .85 ? NextAction.INJECT : NextAction.LIVE_CONTRAST;
        }
        if (recognised && random.nextDouble() < .7) {
            return truth.actions().entrySet().stream()
                    .max(Map.Entry.<NextAction, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(NextAction.REPOSITION);
        }
        return random.nextBoolean() ? NextAction.REPOSITION : NextAction.ANOTHER_VIEW;
    }
}
