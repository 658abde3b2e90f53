package org.esicasebook.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody typed into the search box, taken apart: words, {@code "phrases in quotes"}, {@code -exclusions} and
 * {@code field:values}. Every text can be read; an open quote runs to the end.
 */
public record SearchText(List<String> words, List<String> phrases, List<String> excluded, List<Asked> asked) {

    /** A hyphen excludes only before a word of letters: in "L4 -5" or "C7 -T1" it joins. */
    private static final Pattern PART = Pattern.compile(
            "(?<not>(?<![^\\s])-(?=\"|\\p{L}{2}))?(?:(?<field>\\p{L}+):(?=[^\\s:]))?(?:\"(?<phrase>[^\"]*)(?:\"|$)|(?<word>[^\\s\"]+))");

    private static final Pattern SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    public SearchText {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        excluded = List.copyOf(excluded);
        asked = List.copyOf(asked);
    }

    /** {@code level:L4-5}, or {@code -level:L4-5} for all but that. */
    public record Asked(Field field, String value, boolean excluded) {}

    public static SearchText parse(String text) {
        List<String> words = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        List<Asked> asked = new ArrayList<>();
        var parts = PART.matcher(straightQuotes(text));
        while (parts.find()) {
            String phrase = parts.group("phrase");
            String content = phrase != null ? phrase.strip() : parts.group("word");
            if (content == null || !SOMETHING.matcher(content).find()) {
                continue;
            }
            Optional<Field> field = Optional.ofNullable(parts.group("field")).flatMap(Field::find);
            if (field.isPresent()) {
                asked.add(new Asked(field.get(), content, parts.group("not") != null));
                continue;
            }
            if (parts.group("field") != null) {
                // a colon that names no field is only a colon
                words.add(parts.group("field"));
            }
            if (parts.group("not") != null) {
                excluded.add(content);
            } else if (phrase != null) {
                phrases.add(content);
            } else {
                words.add(content);
            }
        }
        return new SearchText(words, phrases, excluded, asked);
    }

    /** All loose words, as typed. */
    public String wording() {
        return String.join(" ", words);
    }

    public boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty() && excluded.isEmpty() && asked.isEmpty();
    }

    private static String straightQuotes(String text) {
        return text.replaceAll("[\u201C\u201D\u201E]", "\"");
    }

    /** Lower-case words of letters and digits without accents, as they are compared. */
    public static List<String> tokens(String text) {
        String folded = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> tokens = new ArrayList<>();
        var words = WORD.matcher(folded);
        while (words.find()) {
            tokens.add(words.group());
        }
        return tokens;
    }
}
