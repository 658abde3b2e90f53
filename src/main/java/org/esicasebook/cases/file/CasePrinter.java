package org.esicasebook.cases.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the fields of a case file in the manner of the library: long texts folded, small groups on one line. */
final class CasePrinter {

    private static final int WIDTH = 118;
    private static final int SHORT = 80;
    private static final String SCHEMA = "# yaml-language-server: $schema=../case.schema.json\n";

    private static final Map<String, String> WORDS_BEFORE = Map.of(
            "truth", "# Everything below tells the answer.\n",
            "simulation", "# What the simulator renders, at the true level and side.\n");

    /** Sections that never share a line. */
    private static final Set<String> BLOCKS = Set.of(
            "vignette",
            "provenance",
            "reading",
            "truth",
            "actions",
            "teaching",
            "simulation",
            "placement",
            "views",
            "differential");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][\\w .;()/'–-]*");

    /** Words that YAML does not take for text. */
    private static final Set<String> NOT_TEXT = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private final StringBuilder out = new StringBuilder(SCHEMA);

    String print(Map<String, Object> file) {
        file.forEach((name, value) -> {
            if (value instanceof Map) {
                out.append('\n').append(WORDS_BEFORE.getOrDefault(name, ""));
            }
            field(name, value, 0);
        });
        return out.toString();
    }

    private void field(String name, Object value, int indent) {
        out.append(" ".repeat(indent)).append(name).append(':');
        value(name, value, indent);
    }

    /** What stands after a name or a dash, with the end of the line. */
    private void value(String name, Object value, int indent) {
        boolean fits = !BLOCKS.contains(name)
                && indent + name.length() + 2 + inline(value).length() <= WIDTH;
        switch (value) {
            case Map<?, ?> map when map.isEmpty() -> out.append(" {}\n");
            case List<?> list when list.isEmpty() -> out.append(" []\n");
            case Map<?, ?> map
            when fits && isSmall(map) -> out.append(' ').append(inline(map)).append('\n');
            case List<?> list
            when fits && list.stream().allMatch(CasePrinter::isWord) ->
                out.append(' ').append(inline(list)).append('\n');
            case Map<?, ?> map -> {
                out.append('\n');
                map.forEach((key, inner) -> field(String.valueOf(key), inner, indent + 2));
            }
            case List<?> list -> {
                out.append('\n');
                list.forEach(item -> item(item, indent + 2));
            }
            case String text when (text.length() > SHORT || !fits) && isFoldable(text) -> folded(text, indent + 2);
            default -> out.append(' ').append(inline(value)).append('\n');
        }
    }

    private void item(Object item, int indent) {
        out.append(" ".repeat(indent)).append('-');
        boolean fits = indent + 2 + inline(item).length() <= WIDTH;
        if (item instanceof Map<?, ?> map && !map.isEmpty() && !(fits && isSmall(map))) {
            int start = out.length();
            map.forEach((key, inner) -> field(String.valueOf(key), inner, indent + 2));
            out.replace(start, start + indent + 2, " ");
        } else {
            value("", item, indent);
        }
    }

    /** A group of words and numbers, and no more than one longer text. */
    private static boolean isSmall(Map<?, ?> map) {
        return map.values().stream()
                        .allMatch(value -> value instanceof Map<?, ?> inner
                                ? isSmall(inner)
                                : !(value instanceof List) && inline(value).length() <= SHORT)
                && map.values().stream()
                                .filter(value -> !isWord(value) && value instanceof String)
                                .count()
                        <= 1
                && !map.containsKey("findings");
    }

    private static boolean isWord(Object value) {
        return !(value instanceof Map || value instanceof List)
                && !(value instanceof String text && (text.length() > 24 || text.isBlank()));
    }

    private void folded(String text, int indent) {
        out.append(" >-\n");
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && indent + line.length() + 1 + word.length() > WIDTH) {
                out.append(" ".repeat(indent)).append(line).append('\n');
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        out.append(" ".repeat(indent)).append(line).append('\n');
    }

    /** Whether breaking lines at its spaces and joining them again gives the same text. */
    private static boolean isFoldable(String text) {
        return !text.contains("  ")
                && text.equals(text.strip())
                && !text.startsWith("#")
                && text.chars()
                        .allMatch(c -> c >= ' ' && c != '\u007f' && c != '\u0085' && c != '\u2028' && c != '\u2029');
    }

    private static String inline(Object value) {
        return switch (value) {
            case Map<?, ?> map when map.isEmpty() -> "{}";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + inline(entry.getValue()))
                        .collect(Collectors.joining(", ", "{ ", " }"));
            case List<?> list -> list.stream().map(CasePrinter::inline).collect(Collectors.joining(", ", "[", "]"));
            case Double number -> plain(number);
            case Float number -> plain(number.doubleValue());
            case String text -> scalar(text);
            default -> String.valueOf(value);
        };
    }

    private static String plain(double number) {
        String digits = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        return digits.equals("-0") ? "0" : digits;
    }

    private static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && text.equals(text.strip())
                && !NOT_TEXT.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029 || c == 0xfeff) {
                        quoted.append(String.format("\\u%04x", c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
