package org.esicasebook.scoring.measures.standard;

import java.util.List;

/**
 * How many learners have each whole score from 0 to the highest possible on one form.
 *
 * @param counts by score, ≥ 0, at least one learner
 */
public record ScoreDistribution(List<Double> counts) {

    public ScoreDistribution {
        counts = List.copyOf(counts);
        if (counts.stream().anyMatch(count -> !(count >= 0)) || !(total(counts) > 0)) {
            throw new IllegalArgumentException("Counts are not negative and somebody has a score");
        }
    }

    private static double total(List<Double> counts) {
        return counts.stream().mapToDouble(Double::doubleValue).sum();
    }

    public int highest() {
        return counts.size() - 1;
    }

    public double learners() {
        return total(counts);
    }

    public double mean() {
        double sum = 0;
        for (int score = 0; score < counts.size(); score++) {
            sum += score * counts.get(score);
        }
        return sum / learners();
    }

    /** With n - 1. */
    public double sd() {
        double mean = mean();
        double squares = 0;
        for (int score = 0; score < counts.size(); score++) {
            squares += counts.get(score) * (score - mean) * (score - mean);
        }
        return Math.sqrt(squares / (learners() - 1));
    }

    /** Share with at most a whole score; 0 below 0. */
    double cumulative(int score) {
        double sum = 0;
        for (int s = 0; s <= Math.min(score, highest()); s++) {
            sum += counts.get(s);
        }
        return sum / learners();
    }

    /** Percentile rank in [0, 1]: a whole score stands for the unit around it, spread evenly. */
    public double percentileRank(double score) {
        int whole = (int) Math.floor(score + .5);
        if (whole < 0) {
            return 0;
        }
        if (whole > highest()) {
            return 1;
        }
        double below = cumulative(whole - 1);
        return below + (score - (whole - .5)) * (cumulative(whole) - below);
    }

    /** The score with a percentile rank; inverse of {@link #percentileRank}, in [-.5, highest + .5]. */
    public double scoreAt(double rank) {
        for (int whole = 0; whole <= highest(); whole++) {
            double above = cumulative(whole);
            if (above > rank) {
                double below = cumulative(whole - 1);
                return whole - .5 + (rank - below) / (above - below);
            }
        }
        return highest() + .5;
    }
}
