package org.esicasebook.scoring.measures.item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who chose what on one item: the answers beside the key, by how good learners are elsewhere.
 *
 * @param options every option somebody chose, the key first, then by falling share
 * @param key the option held to be right
 */
public record Distractors<O>(List<Option<O>> options, O key) {

    /** Below this share a wrong option tempts nobody. */
    public static final double LEAST_SHARE = .05;

    /** Below this many choices nothing is said about a key. */
    public static final int LEAST_CHOICES = 15;

    public Distractors {
        options = List.copyOf(options);
    }

    /**
     * One learner's choice.
     *
     * @param rest score on the other items, on any scale
     */
    public record Choice<O>(O option, double rest) {}

    /**
     * @param share of all who chose it, in [0, 1]
     * @param byThird share of the weakest, middle and best third who chose it
     * @param restCorrelation of choosing it with the score on the other items; not a number where one does not vary
     */
    public record Option<O>(O option, double share, List<Double> byThird, double restCorrelation) {
        public Option {
            byThird = List.copyOf(byThird);
        }
    }

    public static <O> Distractors<O> of(List<Choice<O>> choices, O key) {
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("Nobody has chosen");
        }
        List<Choice<O>> sorted = choices.stream()
                .sorted(Comparator.comparingDouble(Choice::rest))
                .toList();
        int n = sorted.size();
        Map<O, int[]> counts = new LinkedHashMap<>();
        counts.put(key, new int[3]);
        for (int i = 0; i < n; i++) {
            counts.computeIfAbsent(sorted.get(i).option(), o -> new int[3])[3 * i / n]++;
        }
        int[] thirds = new int[3];
        counts.values().forEach(own -> {
            for (int t = 0; t < 3; t++) {
                thirds[t] += own[t];
            }
        });
        List<Option<O>> options = new ArrayList<>();
        counts.forEach((option, own) -> options.add(new Option<>(
                option,
                (own[0] + own[1] + own[2]) / (double) n,
                List.of(share(own, thirds, 0), share(own, thirds, 1), share(own, thirds, 2)),
                ClassicalItem.correlation(
                        sorted.stream()
                                .map(choice -> new double[] {choice.option().equals(option) ? 1 : 0, choice.rest(), 1})
                                .toList(),
                        0,
                        1))));
        options.sort(Comparator.<Option<O>>comparingInt(o -> o.option().equals(key) ? 0 : 1)
                .thenComparing(
                        Comparator.<Option<O>>comparingDouble(Option::share).reversed()));
        return new Distractors<>(options, key);
    }

    private static double share(int[] own, int[] thirds, int third) {
        return thirds[third] == 0 ? 0 : (double) own[third] / thirds[third];
    }

    /** Wrong options that fewer than one in twenty chose. */
    public List<O> nonFunctioning() {
        return options.stream()
                .filter(option -> !option.option().equals(key) && option.share() < LEAST_SHARE)
                .map(Option::option)
                .toList();
    }

    /** Why the key should go back to the panel, if it should. */
    public Optional<String> suspicion(int choices) {
        if (choices < LEAST_CHOICES) {
            return Optional.empty();
        }
        Option<O> favourite = options.stream()
                .max(Comparator.comparingDouble(option -> option.byThird().get(2)))
                .orElseThrow();
        if (!favourite.option().equals(key) && favourite.byThird().get(2) > .5) {
            return Optional.of("Most of the best third choose " + favourite.option());
        }
        return options.stream()
                .filter(option ->
                        !option.option().equals(key) && option.share() >= LEAST_SHARE && option.restCorrelation() > 0)
                .findFirst()
                .map(option -> "Those who choose " + option.option() + " do better elsewhere than those who do not");
    }
}
