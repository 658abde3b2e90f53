package org.esicasebook.scoring;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.scoring.measures.Interval;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.item.ClassicalItem;
import org.esicasebook.scoring.measures.item.Distractors;
import org.esicasebook.scoring.measures.item.ModelLadder.Rung;
import org.esicasebook.scoring.measures.learner.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * What first exposures tell of one case. Plain figures, as they are stored; what too few answers cannot carry is withheld
 * when it is asked for.
 *
 * @param answers first exposures
 * @param right of them, safe and right
 * @param meanPoints mean score, 0 to 100
 * @param itemRest correlation of right answers with those to other cases; not a number where one does not vary
 * @param upperLower share right of the best 27% elsewhere less that of the weakest
 * @param options what was called, the truth first
 * @param suspicion why the truth should be looked at again; empty if nothing speaks for it
 * @param difficulty on the scale of abilities [logits]
 * @param difficultyError standard error of it [logits]
 * @param steps where grades are told apart, from each grade to the next [logits]; empty where answers are right or wrong
 */
public record CaseStatistic(
        String slug,
        int answers,
        int right,
        double meanPoints,
        double itemRest,
        double upperLower,
        List<Option> options,
        Optional<String> suspicion,
        Rung rung,
        double difficulty,
        double difficultyError,
        List<Double> steps) {

    /** Below so many answers a discrimination is noise. */
    public static final int LEAST_FOR_DISCRIMINATION = 30;

    /** Below so many answers thirds are too thin to show. */
    public static final int LEAST_FOR_THIRDS = 15;

    /** Those stored before steps were kept have null for them. */
    public CaseStatistic(
            String slug,
            int answers,
            int right,
            double meanPoints,
            double itemRest,
            double upperLower,
            List<Option> options,
            Optional<String> suspicion,
            Rung rung,
            double difficulty,
            double difficultyError,
            @Nullable List<Double> steps) {
        this.slug = slug;
        this.answers = answers;
        this.right = right;
        this.meanPoints = meanPoints;
        this.itemRest = itemRest;
        this.upperLower = upperLower;
        this.options = List.copyOf(options);
        this.suspicion = suspicion;
        this.rung = rung;
        this.difficulty = difficulty;
        this.difficultyError = difficultyError;
        this.steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /**
     * @param called compartments in words
     * @param truth whether this is the truth
     * @param share of all who called it so, in [0, 1]
     * @param byThird share of the weakest, middle and best third elsewhere
     * @param restCorrelation of calling it so with getting other cases right; not a number where one does not vary
     */
    public record Option(String called, boolean truth, double share, List<Double> byThird, double restCorrelation) {
        public Option {
            byThird = List.copyOf(byThird);
        }
    }

    public Reported<Proportion> shareRight() {
        return LearnerProfile.share(right, answers - right, "answers");
    }

    /** @param interval by Fisher's z */
    public record Discrimination(double value, Interval interval) {}

    public Reported<Discrimination> discrimination() {
        if (answers >= LEAST_FOR_DISCRIMINATION && Double.isNaN(itemRest)) {
            return Reported.withheld("Everybody answers this case alike, so it tells learners not apart");
        }
        return Reported.from(
                "answers", answers, LEAST_FOR_DISCRIMINATION, () -> new Discrimination(itemRest, range(itemRest)));
    }

    private Interval range(double correlation) {
        double z = Math.log((1 + correlation) / (1 - correlation)) / 2;
        double half = 1.96 / Math.sqrt(answers - 3.0);
        return new Interval(Math.tanh(z - half), Math.tanh(z + half));
    }

    /** Whether what speaks against the truth is more than chance among so many answers brings about. */
    public boolean firmlySuspect() {
        if (suspicion.isEmpty()) {
            return flags().contains(ClassicalItem.Flag.WRONG_WAY)
                    && range(itemRest).high() < 0;
        }
        return options.stream().anyMatch(option -> !option.truth() && speaksFirmly(option));
    }

    private boolean speaksFirmly(Option option) {
        boolean oftenEnough = option.share() >= Distractors.LEAST_SHARE;
        return oftenEnough
                        && option.restCorrelation() > 0
                        && range(option.restCorrelation()).low() > 0
                || option.byThird().getLast() > .5;
    }

    public Reported<List<Option>> choices() {
        return Reported.from("answers", answers, LEAST_FOR_THIRDS, () -> options);
    }

    /** None below the answers that they take. */
    public Set<ClassicalItem.Flag> flags() {
        return answers < LEAST_FOR_DISCRIMINATION
                ? EnumSet.noneOf(ClassicalItem.Flag.class)
                : new ClassicalItem(answers, (double) right / answers, itemRest, itemRest, upperLower).flags();
    }
}
