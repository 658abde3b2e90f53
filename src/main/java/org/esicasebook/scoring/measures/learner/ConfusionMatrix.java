package org.esicasebook.scoring.measures.learner;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.epidurography.Compartment;

/**
 * What was called what. Both sides may name several compartments: those named rightly pair with themselves; what was
 * missed is spread evenly over the wrong names beside it; what was missed without a wrong name, and wrong names beside
 * nothing missed, are counted apart. Each true compartment of each reading adds up to 1.
 */
public final class ConfusionMatrix {

    private final Map<Compartment, Map<Compartment, Double>> counts = new EnumMap<>(Compartment.class);
    private final Map<Compartment, Double> overlooked = new EnumMap<>(Compartment.class);
    private final Map<Compartment, Double> invented = new EnumMap<>(Compartment.class);

    private ConfusionMatrix() {}

    public static ConfusionMatrix of(Collection<Detection.Named> readings) {
        ConfusionMatrix matrix = new ConfusionMatrix();
        readings.forEach(matrix::add);
        return matrix;
    }

    private void add(Detection.Named reading) {
        Set<Compartment> missed = EnumSet.copyOf(reading.truth());
        missed.removeAll(reading.response());
        Set<Compartment> wrong = EnumSet.noneOf(Compartment.class);
        wrong.addAll(reading.response());
        wrong.removeAll(reading.truth());
        for (Compartment truth : reading.truth()) {
            if (!missed.contains(truth)) {
                cell(truth).merge(truth, 1.0, Double::sum);
            } else if (wrong.isEmpty()) {
                overlooked.merge(truth, 1.0, Double::sum);
            } else {
                wrong.forEach(called -> cell(truth).merge(called, 1.0 / wrong.size(), Double::sum));
            }
        }
        if (missed.isEmpty()) {
            wrong.forEach(called -> invented.merge(called, 1.0, Double::sum));
        }
    }

    private Map<Compartment, Double> cell(Compartment truth) {
        return counts.computeIfAbsent(truth, t -> new EnumMap<>(Compartment.class));
    }

    /** How often contrast in the one was called the other, ≥ 0; not always whole. */
    public double count(Compartment truth, Compartment called) {
        return counts.getOrDefault(truth, Map.of()).getOrDefault(called, 0.0);
    }

    /** Missed with no wrong name in its place. */
    public double overlooked(Compartment truth) {
        return overlooked.getOrDefault(truth, 0.0);
    }

    /** Named with nothing missed that it could stand for. */
    public double invented(Compartment called) {
        return invented.getOrDefault(called, 0.0);
    }

    /** Confusions, most frequent first. */
    public List<Confusion> confusions() {
        return counts.entrySet().stream()
                .flatMap(row -> row.getValue().entrySet().stream()
                        .filter(cell -> cell.getKey() != row.getKey())
                        .map(cell -> new Confusion(row.getKey(), cell.getKey(), cell.getValue())))
                .sorted(Comparator.comparingDouble(Confusion::count)
                        .reversed()
                        .thenComparing(Confusion::truth)
                        .thenComparing(Confusion::called))
                .toList();
    }

    /** What to put side by side in practice. */
    public Optional<Confusion> mostFrequentConfusion() {
        return confusions().stream().findFirst();
    }

    public record Confusion(Compartment truth, Compartment called, double count) {}
}
