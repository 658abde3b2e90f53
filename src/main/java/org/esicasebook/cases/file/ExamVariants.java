package org.esicasebook.cases.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Variations;
import org.esicasebook.fluoroscopy.Variations.Variation;
import org.esicasebook.fluoroscopy.Variations.Wish;

/**
 * A case made over for other patients, for examinations. Pictures and truth are right by construction; in the texts
 * sides and levels are exchanged word by word, so somebody has to read them before they are shown.
 */
public final class ExamVariants {

    private static final Pattern SIDES = Pattern.compile("\\b(left|right)\\b", Pattern.CASE_INSENSITIVE);

    private ExamVariants() {}

    /** What became of one variant. */
    public sealed interface Outcome {

        String name();

        record Made(String name, CaseDocument document) implements Outcome {}

        record Skipped(String name, String reason) implements Outcome {}
    }

    /** @param wish its levels are those that the needle truly enters */
    public static List<Outcome> of(CaseFile file, Wish wish) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Variation variation : Variations.of(file.scenario(), wish)) {
            outcomes.add(
                    switch (variation) {
                        case Variation.Skipped(String name, String reason) -> new Outcome.Skipped(name, reason);
                        case Variation.Made(String name, Scenario scenario) -> made(name, file, scenario);
                    });
        }
        return outcomes;
    }

    private static Outcome made(String name, CaseFile file, Scenario scenario) {
        boolean mirrored = scenario.side() != file.truth().side();
        int down = scenario.level().ordinal() - file.truth().level().ordinal();
        int intended = file.level().ordinal() + down;
        if (intended < 0
                || intended >= Level.values().length
                || !file.route().levels().contains(Level.values()[intended])) {
            return new Outcome.Skipped(name, "the intended level would not exist on this route");
        }
        Side side = mirrored ? opposite(file.side()) : file.side();
        CaseDocument document = CaseDocument.of(file);
        Map<String, Object> rewritten = new LinkedHashMap<>();
        for (String section : List.of("title", "vignette")) {
            document.find(section).ifPresent(value -> rewritten.put(section, rewritten(value, mirrored, down)));
        }
        CaseDocument variant = document;
        for (Map.Entry<String, Object> text : rewritten.entrySet()) {
            variant = variant.with(text.getKey(), text.getValue());
        }
        Object teaching = rewritten(document.find("truth", "teaching").orElseThrow(), mirrored, down);
        return new Outcome.Made(
                name,
                variant.with("level", Level.values()[intended].code())
                        .with("side", side.code())
                        .with("truth.level", scenario.level().code())
                        .with("truth.side", scenario.side().code())
                        .with("truth.teaching", teaching)
                        .with("simulation", CaseFields.simulation(scenario)));
    }

    private static Side opposite(Side side) {
        return switch (side) {
            case LEFT -> Side.RIGHT;
            case RIGHT -> Side.LEFT;
            case MIDLINE -> Side.MIDLINE;
        };
    }

    private static Object rewritten(Object value, boolean mirrored, int down) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((key, inner) -> copy.put(
                        String.valueOf(key),
                        String.valueOf(key).equals("references") ? inner : rewritten(inner, mirrored, down)));
                yield copy;
            }
            case List<?> list ->
                list.stream().map(item -> rewritten(item, mirrored, down)).toList();
            case String text -> levels(mirrored ? sides(text) : text, down);
            default -> value;
        };
    }

    private static String sides(String text) {
        return SIDES.matcher(text).replaceAll(match -> {
            String word = match.group();
            String other = word.toLowerCase(Locale.ROOT).equals("left") ? "right" : "left";
            return Character.isUpperCase(word.charAt(0))
                    ? Character.toUpperCase(other.charAt(0)) + other.substring(1)
                    : other;
        });
    }

    /** Vertebrae, discs and roots, each as many places further down as the needle. */
    private static String levels(String text, int down) {
        return down == 0 ? text : VERTEBRA.matcher(text).replaceAll(match -> further(match, down));
    }

    private static final Pattern VERTEBRA = Pattern.compile("\\b([CTLS])(\\d{1,2})(?:([–-])([TS]?)(\\d{1,2}))?\\b");

    private static String further(MatchResult match, int down) {
        String upper = further(match.group(1) + match.group(2), down);
        if (match.group(3) == null) {
            return upper;
        }
        String region = match.group(4).isEmpty() ? match.group(1) : match.group(4);
        String lower = further(region + match.group(5), down);
        return upper + match.group(3) + (lower.charAt(0) == upper.charAt(0) ? lower.substring(1) : lower);
    }

    private static String further(String vertebra, int down) {
        List<String> column = COLUMN;
        int at = column.indexOf(vertebra);
        int to = at + down;
        return at < 0 || to < 0 || to >= column.size() ? vertebra : column.get(to);
    }

    private static final List<String> COLUMN = column();

    private static List<String> column() {
        List<String> column = new ArrayList<>();
        Map<String, Integer> regions = new LinkedHashMap<>();
        regions.put("C", 7);
        regions.put("T", 12);
        regions.put("L", 5);
        regions.put("S", 5);
        regions.forEach((region, count) -> {
            for (int i = 1; i <= count; i++) {
                column.add(region + i);
            }
        });
        return List.copyOf(column);
    }
}
