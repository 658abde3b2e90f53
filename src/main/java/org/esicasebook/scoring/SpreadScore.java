package org.esicasebook.scoring;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.epidurography.CanalPart;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.judgment.Spread;
import org.esicasebook.judgment.Spread.Cell;
import org.esicasebook.scoring.measures.judgment.SpreadMeasure;

/**
 * Painted spread held against the places that contrast reached.
 *
 * @param reached where it truly came, whatever compartment it is in
 * @param parts of the canal in which its epidural part lies; empty if none of it is epidural
 * @param reason one or two sentences that a resident understands
 */
public record SpreadScore(Set<Cell> reached, Set<CanalPart> parts, SpreadMeasure.Result result, String reason) {

    public SpreadScore {
        reached = Set.copyOf(reached);
        parts = Set.copyOf(parts);
    }

    public static SpreadScore of(
            Spread said, Set<Compartment> compartments, ReferenceStandard.Reach reach, SpreadMeasure measure) {
        Set<Cell> reached = new HashSet<>();
        reach.sidesByLevel().forEach((level, sides) -> sides.forEach(side -> reached.add(new Cell(level, side))));
        Set<CanalPart> parts = parts(compartments, reach, measure);
        OptionalDouble agreement =
                parts.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(SpreadMeasure.dice(parts, said.parts()));
        SpreadMeasure.Result result = measure.score(reached, said.reached(), agreement);
        return new SpreadScore(reached, parts, result, reason(reached, said, parts));
    }

    private static Set<CanalPart> parts(
            Set<Compartment> compartments, ReferenceStandard.Reach reach, SpreadMeasure measure) {
        Set<CanalPart> parts = EnumSet.noneOf(CanalPart.class);
        if (compartments.contains(Compartment.EPIDURAL)) {
            if (reach.ventralFraction() >= measure.partReachedFrom()) {
                parts.add(CanalPart.VENTRAL);
            }
            if (1 - reach.ventralFraction() >= measure.partReachedFrom()) {
                parts.add(CanalPart.DORSAL);
            }
        }
        return parts;
    }

    private static String reason(Set<Cell> reached, Spread said, Set<CanalPart> parts) {
        Set<Cell> missed = new HashSet<>(reached);
        missed.removeAll(said.reached());
        Set<Cell> extra = new HashSet<>(said.reached());
        extra.removeAll(reached);
        StringBuilder words = new StringBuilder();
        if (missed.isEmpty() && extra.isEmpty()) {
            words.append("Every place that you painted was reached, and no other.");
        } else {
            words.append("Contrast reached %s; you found %d of them"
                    .formatted(places(reached.size()), reached.size() - missed.size()));
            words.append(extra.isEmpty() ? "." : " and painted %d that it did not reach.".formatted(extra.size()));
        }
        if (parts.isEmpty()) {
            words.append(" None of it is epidural, so ventral and dorsal are not scored.");
        } else if (!parts.equals(said.parts())) {
            words.append(" Its epidural part lies ")
                    .append(parts.size() == 2 ? "both ventral and dorsal." : only(parts) + ".");
        }
        return words.toString();
    }

    private static String places(int count) {
        return count == 1 ? "one place" : count + " places";
    }

    private static String only(Set<CanalPart> parts) {
        return parts.contains(CanalPart.VENTRAL) ? "ventral" : "dorsal";
    }
}
