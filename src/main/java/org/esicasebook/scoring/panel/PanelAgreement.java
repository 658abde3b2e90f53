package org.esicasebook.scoring.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.esicasebook.accounts.UserId;
import org.esicasebook.scoring.measures.Bootstrap;
import org.esicasebook.scoring.measures.Interval;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.panel.Disagreement;
import org.esicasebook.scoring.measures.panel.Kappa;
import org.esicasebook.scoring.measures.panel.Krippendorff;
import org.esicasebook.scoring.measures.panel.Vote;
import org.esicasebook.scoring.panel.PanelsTogether.Question;

/**
 * How far experts agree on one question over all closed panels.
 *
 * @param question in words
 * @param raw share of pairs of experts on the same case who answer alike, in [0, 1]
 * @param commonest share of all answers that the commonest answer has, in [0, 1]: where it is high, chance agrees often
 * @param alpha Krippendorff's, beyond chance; any number of experts
 * @param kappa Fleiss', beyond chance; needs the same number of experts on every panel
 */
public record PanelAgreement(
        String question,
        Reported<Double> raw,
        Reported<Double> commonest,
        Reported<Measured> alpha,
        Reported<Measured> kappa) {

    /** Fewer panels tell of these cases, not of the experts. */
    public static final int LEAST_PANELS = 5;

    private static final int REPETITIONS = 2000;

    /** @param interval of 95 % by bootstrap over panels; empty where the votes leave none */
    public record Measured(double value, Optional<Interval> interval) {}

    /** Two experts who sat on enough panels together, on whether the placement is safe. */
    public record Pair(String one, String other, int panels, Kappa kappa) {}

    public static List<PanelAgreement> of(PanelsTogether together) {
        return Question.ALL.stream().map(question -> of(together, question)).toList();
    }

    private static PanelAgreement of(PanelsTogether together, Question question) {
        List<List<List<Vote>>> byPanel = together.panels().stream()
                .map(panel -> question.answers().stream()
                        .map(answer -> together.votes(0, panel, answer))
                        .toList())
                .filter(items -> items.getFirst().size() >= 2)
                .toList();
        List<int[]> counts = byPanel.stream()
                .flatMap(List::stream)
                .map(votes -> counts(votes, question.categories()))
                .toList();
        if (counts.isEmpty()) {
            String none = "Needs a closed panel with two votes that count; there is none so far";
            return new PanelAgreement(
                    question.words(),
                    Reported.withheld(none),
                    Reported.withheld(none),
                    Reported.withheld(none),
                    Reported.withheld(none));
        }
        return new PanelAgreement(
                question.words(),
                Reported.shown(raw(counts)),
                Reported.shown(commonest(counts)),
                beyondChance(byPanel.size(), sample -> alpha(byPanel, sample, question.categories())),
                sameSize(byPanel)
                        ? beyondChance(byPanel.size(), sample -> fleiss(byPanel, sample, question.categories()))
                        : Reported.withheld("Needs the same number of votes on every panel; they differ"));
    }

    private static Reported<Measured> beyondChance(int panels, java.util.function.ToDoubleFunction<int[]> statistic) {
        if (panels < LEAST_PANELS) {
            return Reported.withheld("Needs at least " + LEAST_PANELS + " closed panels with two votes; there are "
                    + panels + " so far");
        }
        double value = statistic.applyAsDouble(
                java.util.stream.IntStream.range(0, panels).toArray());
        if (!Double.isFinite(value)) {
            return Reported.withheld("All votes are the same, so chance cannot be told from agreement");
        }
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1979);
        Optional<Interval> interval;
        try {
            interval = Optional.of(Bootstrap.bca(panels, statistic, REPETITIONS, .95, random));
        } catch (IllegalArgumentException tooFewDrawsGiveANumber) {
            interval = Optional.empty();
        }
        return Reported.shown(new Measured(value, interval));
    }

    private static double alpha(List<List<List<Vote>>> byPanel, int[] sample, int categories) {
        List<Vote> votes = new ArrayList<>();
        int item = 0;
        for (int panel : sample) {
            for (List<Vote> answers : byPanel.get(panel)) {
                for (Vote vote : answers) {
                    votes.add(new Vote(item, vote.rater(), vote.category()));
                }
                item++;
            }
        }
        return Krippendorff.alpha(votes, categories, Disagreement.NOMINAL);
    }

    /** Not a number if all votes are the same, as rounding must not decide what chance leaves. */
    private static double fleiss(List<List<List<Vote>>> byPanel, int[] sample, int categories) {
        List<int[]> counts = Arrays.stream(sample)
                .boxed()
                .flatMap(panel -> byPanel.get(panel).stream())
                .map(votes -> counts(votes, categories))
                .toList();
        return commonest(counts) == 1
                ? Double.NaN
                : Kappa.fleiss(counts.toArray(int[][]::new)).kappa().value();
    }

    private static boolean sameSize(List<List<List<Vote>>> byPanel) {
        return byPanel.stream().map(items -> items.getFirst().size()).distinct().count() == 1;
    }

    private static int[] counts(List<Vote> votes, int categories) {
        int[] counts = new int[categories];
        votes.forEach(vote -> counts[vote.category()]++);
        return counts;
    }

    private static double raw(List<int[]> counts) {
        double same = 0;
        double pairs = 0;
        for (int[] row : counts) {
            int n = Arrays.stream(row).sum();
            same += Arrays.stream(row).mapToDouble(c -> c * (c - 1.0)).sum();
            pairs += n * (n - 1.0);
        }
        return same / pairs;
    }

    private static double commonest(List<int[]> counts) {
        int[] sum = new int[counts.getFirst().length];
        counts.forEach(row -> Arrays.setAll(sum, i -> sum[i] + row[i]));
        return Arrays.stream(sum).max().orElse(0) / (double) Arrays.stream(sum).sum();
    }

    /** Those with at least {@link #LEAST_PANELS} panels in common. */
    public static List<Pair> pairs(PanelsTogether together) {
        Map<List<UserId>, double[][]> tables = new HashMap<>();
        for (Panel panel : together.panels()) {
            List<Seat> voted = panel.seats().stream()
                    .filter(seat -> seat.vote().filter(PanelVote::blind).isPresent())
                    .sorted(java.util.Comparator.comparing(seat -> seat.expert().value()))
                    .toList();
            for (int a = 0; a < voted.size(); a++) {
                for (int b = a + 1; b < voted.size(); b++) {
                    tables.computeIfAbsent(
                                    List.of(voted.get(a).expert(), voted.get(b).expert()), pair -> new double[2][2])[
                            unsafe(voted.get(a))][unsafe(voted.get(b))]++;
                }
            }
        }
        return tables.entrySet().stream()
                .map(entry -> new Pair(
                        together.name(entry.getKey().get(0)),
                        together.name(entry.getKey().get(1)),
                        (int) Arrays.stream(entry.getValue())
                                .flatMapToDouble(Arrays::stream)
                                .sum(),
                        Kappa.cohen(entry.getValue())))
                .filter(pair -> pair.panels() >= LEAST_PANELS)
                .sorted(java.util.Comparator.comparing(Pair::one).thenComparing(Pair::other))
                .toList();
    }

    private static int unsafe(Seat seat) {
        return seat.vote().filter(PanelVote::callsUnsafe).isPresent() ? 1 : 0;
    }
}
