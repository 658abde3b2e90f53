package org.esicasebook.scoring.measures.item;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.item.MantelHaenszel.Stratum;

/**
 * Two groups held against each other on every item of a bank of which nobody has answered all: those who answered an item
 * are matched by their ability on their other items, in fifths.
 */
public final class GroupsOnItems {

    /** Fewer answers than this in either group are not compared at all. */
    public static final int LEAST_ANSWERS = 10;

    private static final int STRATA = 5;

    /** Items whose true differences are alike leave no spread to estimate; the scale of D is hundreds of times coarser. */
    private static final double LEAST_VARIANCE = 1e-4;

    private GroupsOnItems() {}

    /** Which of the two a person is of. */
    public enum Group {
        REFERENCE,
        FOCAL,
        NEITHER
    }

    /**
     * One item.
     *
     * @param reference answers of the reference group
     * @param focal answers of the focal group
     * @param shrunkDelta D = -2.35 ln α, pulled towards the mean of all items; below 0: harder for the focal group
     */
    public record Compared(int item, int reference, int focal, MantelHaenszel test, double shrunkDelta) {

        /** By the rules of ETS, if both groups are large enough. */
        public Reported<MantelHaenszel.Category> category() {
            return test.report(reference, focal);
        }
    }

    /**
     * @param answers by person, from which abilities come
     * @param right whether the answers were right, by the same persons and items
     * @param groups by person
     * @return items with enough answers of both groups, in order
     */
    public static List<Compared> compare(FittedItems bank, Responses answers, Responses right, List<Group> groups) {
        if (answers.persons().size() != groups.size() || right.persons().size() != groups.size()) {
            throw new IllegalArgumentException("Every person has answers and a group");
        }
        List<List<Matched>> byItem = new ArrayList<>();
        IntStream.range(0, answers.items()).forEach(item -> byItem.add(new ArrayList<>()));
        for (int p = 0; p < groups.size(); p++) {
            if (groups.get(p) != Group.NEITHER) {
                Responses.Person person = answers.persons().get(p);
                double[] rest = restAbilities(bank, person);
                for (int i = 0; i < rest.length; i++) {
                    boolean correct = right.persons().get(p).category(i) > 0;
                    byItem.get(person.item(i)).add(new Matched(rest[i], groups.get(p) == Group.FOCAL, correct));
                }
            }
        }
        List<Compared> compared = new ArrayList<>();
        for (int item = 0; item < byItem.size(); item++) {
            int of = item;
            compare(byItem.get(item)).ifPresent(test -> compared.add(raw(of, byItem.get(of), test)));
        }
        return shrunk(compared);
    }

    private record Matched(double restAbility, boolean focal, boolean right) {}

    private static Compared raw(int item, List<Matched> answers, MantelHaenszel test) {
        int focal = (int) answers.stream().filter(Matched::focal).count();
        return new Compared(item, answers.size() - focal, focal, test, test.delta());
    }

    private static Optional<MantelHaenszel> compare(List<Matched> answers) {
        long focal = answers.stream().filter(Matched::focal).count();
        if (Math.min(focal, answers.size() - focal) < LEAST_ANSWERS) {
            return Optional.empty();
        }
        double[] sorted =
                answers.stream().mapToDouble(Matched::restAbility).sorted().toArray();
        double[][] counts = new double[STRATA][4];
        for (Matched one : answers) {
            int stratum = 0;
            while (stratum < STRATA - 1 && one.restAbility() >= sorted[(stratum + 1) * sorted.length / STRATA]) {
                stratum++;
            }
            counts[stratum][(one.focal() ? 2 : 0) + (one.right() ? 0 : 1)]++;
        }
        return MantelHaenszel.find(strata(counts, 0))
                // a group all right or all wrong has odds without end: half an answer is added everywhere
                .or(() -> MantelHaenszel.find(strata(counts, .5)));
    }

    private static List<Stratum> strata(double[][] counts, double added) {
        return Arrays.stream(counts)
                .map(n -> new Stratum(n[0] + added, n[1] + added, n[2] + added, n[3] + added))
                .toList();
    }

    private static List<Compared> shrunk(List<Compared> raw) {
        double mean =
                raw.stream().mapToDouble(one -> one.test().delta()).average().orElse(0);
        double spread = 0;
        double error = 0;
        for (Compared one : raw) {
            double gap = one.test().delta() - mean;
            double own = one.test().deltaStandardError();
            spread += gap * gap / Math.max(1, raw.size() - 1);
            error += own * own / raw.size();
        }
        double variance = Math.max(LEAST_VARIANCE, spread - error);
        return raw.stream()
                .map(one -> new Compared(
                        one.item(),
                        one.reference(),
                        one.focal(),
                        one.test(),
                        one.test().shrunkDelta(mean, variance)))
                .toList();
    }

    /** For each answer of a person the ability that the others tell (a posteriori, prior N(0, 1)) [logits]. */
    static double[] restAbilities(FittedItems bank, Responses.Person person) {
        double[] abilities = Grid.USUAL.abilities();
        double[] all = Grid.USUAL.logNormalWeights(0, 1);
        double[][] own = new double[person.size()][abilities.length];
        for (int i = 0; i < person.size(); i++) {
            Item item = bank.items().get(person.item(i));
            for (int q = 0; q < abilities.length; q++) {
                own[i][q] = Math.log(item.probabilities(abilities[q])[person.category(i)]);
                all[q] += own[i][q];
            }
        }
        double[] rest = new double[person.size()];
        for (int i = 0; i < rest.length; i++) {
            double top = Double.NEGATIVE_INFINITY;
            for (int q = 0; q < all.length; q++) {
                top = Math.max(top, all[q] - own[i][q]);
            }
            double sum = 0;
            for (int q = 0; q < all.length; q++) {
                double weight = Math.exp(all[q] - own[i][q] - top);
                sum += weight;
                rest[i] += weight * abilities[q];
            }
            rest[i] /= sum;
        }
        return rest;
    }
}
