package org.esicasebook.scoring.measures.practice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.esicasebook.scoring.measures.Probability;
import org.esicasebook.scoring.measures.item.Item;

/**
 * Choice of the next case. For assessment: from the content cell furthest below its target, the items that tell most at
 * the present ability, one of the best few by chance, subject to exposure control. For practice: the case whose success is
 * likeliest to be what is aimed at.
 *
 * @param <I> what names an item
 * @param <C> a content cell: route, level and family of findings together
 */
public final class ItemChoice<I, C> {

    private final List<Candidate<I, C>> bank;
    private final Map<C, Double> targets;
    private final int bestFew;

    /**
     * @param bank calibrated items, each with its cell
     * @param targets share of each cell, ≥ 0 and not all 0
     * @param bestFew one of how many is drawn; 5 is usual, 1 leaves nothing to chance
     */
    public ItemChoice(List<Candidate<I, C>> bank, Map<C, Double> targets, int bestFew) {
        this.bank = List.copyOf(bank);
        this.targets = Map.copyOf(targets);
        this.bestFew = bestFew;
        double total =
                targets.values().stream().mapToDouble(Double::doubleValue).sum();
        if (bestFew < 1 || !(total > 0) || targets.values().stream().anyMatch(share -> !(share >= 0))) {
            throw new IllegalArgumentException("Targets are not negative, and at least one item is chosen from");
        }
        for (Candidate<I, C> candidate : bank) {
            if (!targets.containsKey(candidate.cell())) {
                throw new IllegalArgumentException("No target for " + candidate.cell());
            }
        }
    }

    /** @param exposure probability that it is given once chosen, in (0, 1]: 1 leaves it uncontrolled */
    public record Candidate<I, C>(I id, Item item, C cell, double exposure) {
        public Candidate {
            if (!(exposure > 0 && exposure <= 1)) {
                throw new IllegalArgumentException("A chance of being given is above 0 and at most 1");
            }
        }
    }

    /**
     * Maximum information with content balance (Kingsbury, Zara 1989: cells not used yet first), randomesque choice and
     * Sympson–Hetter exposure control. An item refused by exposure control is passed over; if all are, the first choice is
     * given, for somebody must be.
     *
     * @param ability present estimate [logits]
     * @param given items already given, in this sitting
     * @param barred items that may not be given, such as those seen within sixty days
     */
    public Optional<Candidate<I, C>> forAssessment(
            double ability, List<I> given, Set<I> barred, RandomGenerator random) {
        Set<I> out = new HashSet<>(barred);
        out.addAll(given);
        List<Candidate<I, C>> open =
                bank.stream().filter(one -> !out.contains(one.id())).toList();
        for (C cell : cellsByNeed(given)) {
            List<Candidate<I, C>> ranked = new ArrayList<>(open.stream()
                    .filter(one -> one.cell().equals(cell))
                    .sorted(Comparator.comparingDouble(
                            (Candidate<I, C> one) -> -one.item().information(ability)))
                    .toList());
            if (!ranked.isEmpty()) {
                return Optional.of(drawn(ranked, random));
            }
        }
        return Optional.empty();
    }

    private Candidate<I, C> drawn(List<Candidate<I, C>> ranked, RandomGenerator random) {
        Candidate<I, C> first = ranked.getFirst();
        boolean any = false;
        while (!ranked.isEmpty()) {
            Candidate<I, C> chosen = ranked.remove(random.nextInt(Math.min(bestFew, ranked.size())));
            first = any ? first : chosen;
            any = true;
            if (random.nextDouble() < chosen.exposure()) {
                return chosen;
            }
        }
        return first;
    }

    /** Cells with a target, those not used yet first, then by how far they are below it; ties by larger target. */
    List<C> cellsByNeed(List<I> given) {
        Map<I, C> cellOf = new HashMap<>();
        bank.forEach(one -> cellOf.put(one.id(), one.cell()));
        Map<C, Integer> used = new HashMap<>();
        int counted = 0;
        for (I id : given) {
            C cell = cellOf.get(id);
            if (cell != null) {
                used.merge(cell, 1, Integer::sum);
                counted++;
            }
        }
        double total =
                targets.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<C, Double> need = new HashMap<>();
        for (var target : targets.entrySet()) {
            double share = target.getValue() / total;
            int times = used.getOrDefault(target.getKey(), 0);
            double observed = counted == 0 ? 0 : (double) times / counted;
            // an unused cell comes before any used one: shares differ by at most 1
            need.put(target.getKey(), share - observed + (times == 0 ? 2 : 0));
        }
        return targets.keySet().stream()
                .filter(cell -> targets.getOrDefault(cell, 0.0) > 0)
                .sorted(Comparator.comparingDouble((C cell) -> -need.getOrDefault(cell, 0.0))
                        .thenComparing(Object::toString))
                .toList();
    }

    /**
     * The dichotomous case whose probability of success is nearest to the aim.
     *
     * @param success aimed at: .70 to .80 keeps a learner learning, where assessment would aim at .5
     */
    public Optional<Candidate<I, C>> forPractice(double ability, double success, Set<I> barred) {
        if (!(success > 0 && success < 1)) {
            throw new IllegalArgumentException("Success aimed at lies between 0 and 1");
        }
        double aim = Probability.logit(success);
        return bank.stream()
                .filter(one -> !barred.contains(one.id()))
                .min(Comparator.comparingDouble(one -> Math.abs(
                        one.item().discrimination() * (ability - one.item().difficulty()) - aim)));
    }
}
