package org.esicasebook.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.esicasebook.cases.ReferenceStandard.Reach;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;

/** How far contrast came, as a colleague would say it. Part of the truth: for after the judgment, and for authors. */
public final class ReachInWords {

    /** A question and its answer. */
    public record Line(String question, String answer) {}

    /** To be said where {@link #of} has nothing to tell. */
    public static final String NONE_GIVEN = "All images were taken before any contrast.";

    private ReachInWords() {}

    /** @return nothing if no contrast was given */
    public static List<Line> of(Reach reach) {
        List<Line> lines = new ArrayList<>();
        if (reach.volumesMl().isEmpty()) {
            return lines;
        }
        lines.add(new Line("Contrast given", volumes(reach.volumesMl())));
        lines.add(new Line("Levels reached", levels(reach.levels())));
        lines.add(new Line("Sides", sides(reach.sides())));
        if (reach.volumesMl().containsKey(Compartment.EPIDURAL)) {
            lines.add(new Line("In the epidural space", depth(reach.ventralFraction())));
        }
        return lines;
    }

    private static String volumes(Map<Compartment, Double> volumesMl) {
        return volumesMl.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().label() + " " + millilitres(entry.getValue()) + " mL")
                .collect(Collectors.joining(", "));
    }

    private static String millilitres(double volume) {
        return String.format(Locale.ROOT, "%.2f", volume).replaceAll("\\.?0+$", "");
    }

    private static String levels(List<Level> reached) {
        List<Level> levels = reached.stream().sorted(Comparator.naturalOrder()).toList();
        if (levels.isEmpty()) {
            return "None: the contrast lies at no interspace";
        }
        boolean isOneStretch = levels.equals(Level.between(levels.getFirst(), levels.getLast()));
        if (levels.size() > 2 && isOneStretch) {
            return levels.getFirst().label() + " to " + levels.getLast().label() + ", " + levels.size()
                    + " interspaces";
        }
        return joined(levels.stream().map(Level::label).toList());
    }

    private static String sides(List<Side> sides) {
        if (sides.contains(Side.LEFT) && sides.contains(Side.RIGHT)) {
            return "Both";
        }
        return sides.contains(Side.LEFT)
                ? "Left only"
                : sides.contains(Side.RIGHT) ? "Right only" : "Neither: it keeps to the midline";
    }

    private static String depth(double ventralFraction) {
        long ventral = Math.round(100 * ventralFraction);
        if (ventral <= 2) {
            return "Dorsal";
        }
        if (ventral >= 98) {
            return "Ventral";
        }
        return ventral > 50
                ? "Mostly ventral (" + ventral + " %), the rest dorsal"
                : "Mostly dorsal (" + (100 - ventral) + " %), the rest ventral";
    }

    private static String joined(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
