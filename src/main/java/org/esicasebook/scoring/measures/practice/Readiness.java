package org.esicasebook.scoring.measures.practice;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.esicasebook.scoring.measures.Interval;
import org.esicasebook.scoring.measures.Probability;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.item.Ability;
import org.esicasebook.scoring.measures.learner.Proportion;

/**
 * Whether a learner is ready, as guidance for self-study: enough ability, each family of dangerous findings found often
 * enough, and no critical error of late. No link to the outcome of patients is shown by it. Bounds are the project's own
 * starting values.
 *
 * @param firstExposures before anything is said
 * @param sensitivity that each family's true one should exceed, in (0, 1)
 * @param likely probability from which it is likely
 * @param unlikely probability below which it is not yet
 * @param recent dangerous cases that must be free of critical errors
 */
public record Readiness(int firstExposures, double sensitivity, double likely, double unlikely, int recent) {

    public static final Readiness STARTING_VALUES = new Readiness(60, .9, .8, .2, 20);

    public Readiness {
        if (firstExposures < 1 || recent < 1 || !(sensitivity > 0 && sensitivity < 1)) {
            throw new IllegalArgumentException("Counts are above 0 and a sensitivity lies between 0 and 1");
        }
        if (!(0 < unlikely && unlikely < likely && likely < 1)) {
            throw new IllegalArgumentException("Not yet lies below likely");
        }
    }

    /**
     * A family of findings that must not be missed.
     *
     * @param found of those shown, first exposures only
     */
    public record Family(String name, Proportion found) {}

    /** @param probability that the true sensitivity exceeds the one wanted, from a Beta(1 + hits, 1 + misses) posterior */
    public record FamilyReadiness(Family family, double probability) {}

    public enum Word {
        LIKELY("Likely ready"),
        UNCERTAIN("Uncertain"),
        NOT_YET("Not yet");

        private final String label;

        Word(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param probability that the true ability is above the cut
     * @param ability with 80 % interval [logits]
     * @param recentCriticalErrors among the last dangerous cases
     */
    public record Verdict(
            Word word, double probability, Interval ability, List<FamilyReadiness> families, int recentCriticalErrors) {
        public Verdict {
            families = List.copyOf(families);
        }
    }

    /** Φ((θ - cut) / √(SE² + SE_cut²)). */
    public static double probability(Ability ability, double cut, double cutStandardError) {
        return Probability.normal((ability.value() - cut) / Math.hypot(ability.standardError(), cutStandardError));
    }

    /** P(sensitivity above the one wanted | found), uniform prior. */
    public double probability(Proportion found) {
        int misses = found.trials() - found.successes();
        return BetaDistribution.of(1.0 + found.successes(), 1.0 + misses).survivalProbability(sensitivity);
    }

    /**
     * @param cut ability that passes [logits], with its standard error
     * @param exposures first exposures so far
     * @param dangerousCases of late: whether each brought a critical error, newest last
     */
    public Reported<Verdict> of(
            Ability ability,
            double cut,
            double cutStandardError,
            List<Family> families,
            int exposures,
            List<Boolean> dangerousCases) {
        return Reported.from("cases judged for the first time", exposures, firstExposures, () -> {
            double probability = probability(ability, cut, cutStandardError);
            List<FamilyReadiness> byFamily = families.stream()
                    .map(family -> new FamilyReadiness(family, probability(family.found())))
                    .toList();
            List<Boolean> last =
                    dangerousCases.subList(Math.max(0, dangerousCases.size() - recent), dangerousCases.size());
            int errors = (int) last.stream().filter(error -> error).count();
            double weakest = Math.min(
                    probability,
                    byFamily.stream()
                            .mapToDouble(FamilyReadiness::probability)
                            .min()
                            .orElse(1));
            return new Verdict(
                    word(weakest, errors, last.size()),
                    probability,
                    Interval.around(ability.value(), Probability.deviate(.8) * ability.standardError()),
                    byFamily,
                    errors);
        });
    }

    private Word word(double weakest, int errors, int dangerous) {
        if (errors > 0 || weakest < unlikely) {
            return Word.NOT_YET;
        }
        return weakest >= likely && dangerous >= recent ? Word.LIKELY : Word.UNCERTAIN;
    }
}
