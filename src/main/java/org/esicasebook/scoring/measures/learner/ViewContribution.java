package org.esicasebook.scoring.measures.learner;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.TDistribution;
import org.esicasebook.scoring.measures.Interval;
import org.esicasebook.scoring.measures.Probability;
import org.esicasebook.scoring.measures.Reported;

/** What each view added: how much nearer to the truth a reader's stated probability came by seeing it. */
public final class ViewContribution {

    private static final int LEAST = 10;

    private ViewContribution() {}

    /**
     * One view seen in one case.
     *
     * @param view the kind of view
     * @param before probability stated before it was shown, in [0, 1]
     * @param after probability stated after it, in [0, 1]
     */
    public record Step<V>(V view, double before, double after, boolean outcome) {
        public Step {
            Probability.checked(before);
            Probability.checked(after);
        }

        /** Fall of the squared error, in [-1, 1]. */
        double gain() {
            double y = outcome ? 1 : 0;
            return (before - y) * (before - y) - (after - y) * (after - y);
        }
    }

    /**
     * @param gain mean fall of the Brier score, in [-1, 1]; above 0 the view helped
     * @param interval by Student's t over cases
     */
    public record Gain(double gain, Interval interval, int cases) {}

    public static <V extends Comparable<V>> Map<V, Reported<Gain>> of(Collection<Step<V>> steps, double confidence) {
        return steps.stream()
                .sorted(Comparator.comparing(Step::view))
                .collect(Collectors.groupingBy(
                        Step::view,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), own -> gain(own, confidence))));
    }

    private static <V> Reported<Gain> gain(List<Step<V>> steps, double confidence) {
        return Reported.from("cases seen in this view", steps.size(), LEAST, () -> {
            int n = steps.size();
            double mean = steps.stream().mapToDouble(Step::gain).average().orElseThrow();
            double variance = steps.stream()
                            .mapToDouble(step -> (step.gain() - mean) * (step.gain() - mean))
                            .sum()
                    / (n - 1);
            double t = TDistribution.of(n - 1).inverseSurvivalProbability((1 - confidence) / 2);
            return new Gain(mean, Interval.around(mean, t * Math.sqrt(variance / n)), n);
        });
    }
}
