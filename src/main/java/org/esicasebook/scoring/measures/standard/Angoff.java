package org.esicasebook.scoring.measures.standard;

import java.util.List;
import java.util.stream.IntStream;
import org.esicasebook.scoring.measures.Probability;
import org.esicasebook.scoring.measures.Reported;

/**
 * Angoff's method: each judge says for each item how likely a borderline learner is to get it right. The cut is the mean
 * over judges of their sums; its error SD / √J, over judges.
 *
 * @param estimates by judge and item, in [0, 1]
 * @see "Angoff, Scales, norms, and equivalent scores, in Educational Measurement, 2nd edition (1971)"
 */
public record Angoff(List<List<Double>> estimates) {

    /** Fewer judges than this set no standard that counts. */
    public static final int LEAST_JUDGES = 8;

    public Angoff {
        estimates = estimates.stream().map(List::copyOf).toList();
        if (estimates.size() < 2 || estimates.getFirst().isEmpty()) {
            throw new IllegalArgumentException("At least two judges and one item");
        }
        int items = estimates.getFirst().size();
        for (List<Double> judge : estimates) {
            if (judge.size() != items) {
                throw new IllegalArgumentException("Every judge estimates every item");
            }
            judge.forEach(Probability::checked);
        }
    }

    /** Expected number of right answers of a borderline learner. */
    public CutScore cut() {
        double[] sums = estimates.stream()
                .mapToDouble(
                        judge -> judge.stream().mapToDouble(Double::doubleValue).sum())
                .toArray();
        double mean = IntStream.range(0, sums.length)
                .mapToDouble(j -> sums[j])
                .average()
                .orElseThrow();
        double squares = 0;
        for (double sum : sums) {
            squares += (sum - mean) * (sum - mean);
        }
        return new CutScore(mean, Math.sqrt(squares / (sums.length - 1) / sums.length));
    }

    /** The cut, once there are enough judges for it to count. */
    public Reported<CutScore> report() {
        return Reported.from("judges", estimates.size(), LEAST_JUDGES, this::cut);
    }

    /** Mean over judges for each item: the prior of its difficulty. */
    public List<Double> itemMeans() {
        return IntStream.range(0, estimates.getFirst().size())
                .mapToObj(i -> estimates.stream()
                        .mapToDouble(judge -> judge.get(i))
                        .average()
                        .orElseThrow())
                .toList();
    }

    /**
     * Two rounds by the same judges on the same items, with what learners really did shown in between.
     *
     * @param changeOfCut second less first
     * @param spreadBefore SD over judges of their sums in the first round
     * @param spreadAfter and in the second: smaller if they came nearer to each other
     */
    public record TwoRounds(CutScore cut, double changeOfCut, double spreadBefore, double spreadAfter) {}

    public TwoRounds revisedBy(Angoff second) {
        if (second.estimates.size() != estimates.size()
                || second.estimates.getFirst().size() != estimates.getFirst().size()) {
            throw new IllegalArgumentException("Both rounds have the same judges and items");
        }
        double root = Math.sqrt(estimates.size());
        return new TwoRounds(
                second.cut(),
                second.cut().value() - cut().value(),
                cut().standardError() * root,
                second.cut().standardError() * root);
    }
}
