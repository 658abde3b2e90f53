package org.esicasebook.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.esicasebook.epidurography.Term;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.CaseQuery.Order;

/**
 * The query as it stands in an address. {@link #parse} and {@link #print} are inverses: what one prints the other reads
 * back as the same query, so that reloading, going back, bookmarking and sharing work.
 *
 * <p>Several values of a facet repeat the parameter, or stand in one, separated by commas. Parameters unknown here are
 * left alone: they belong to the page.
 */
public final class CaseQueryAddress {

    public static final String TEXT = "q";
    public static final String MODE = "mode";
    public static final String ORDER = "sort";
    public static final String PAGE = "page";
    public static final String SIZE = "size";

    private CaseQueryAddress() {}

    /** @throws UnreadableQueryException if a parameter cannot be read, naming it */
    public static CaseQuery parse(Map<String, List<String>> parameters) {
        Mode mode = readOne(parameters, MODE, Mode.class, Mode.UNKNOWN);
        String text = String.join(" ", parameters.getOrDefault(TEXT, List.of()));
        if (text.length() > CaseQuery.LONGEST_TEXT) {
            throw new UnreadableQueryException(
                    TEXT, "A search text has at most " + CaseQuery.LONGEST_TEXT + " characters.", List.of());
        }
        Map<Field, SortedSet<String>> chosen = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            chosen.put(field, readCodes(parameters, field));
            if (!Field.in(mode).contains(field) && !chosen.get(field).isEmpty()) {
                throw new UnreadableQueryException(
                        field.parameter(),
                        "Unknown cases cannot be searched by %s, for that would tell the answer. Use mode=study."
                                .formatted(field.label().toLowerCase(Locale.ROOT)),
                        List.of());
            }
        }
        int size = readNumber(parameters, SIZE, CaseQuery.USUAL_PAGE, 1, CaseQuery.LARGEST_PAGE);
        int page = readNumber(parameters, PAGE, 0, 0, CaseQuery.DEEPEST / size - 1);
        return new CaseQuery(text, mode, chosen, readOne(parameters, ORDER, Order.class, Order.BEST), page, size);
    }

    /** Parameters in a fixed order, only those that differ from a library just entered. */
    public static Map<String, List<String>> print(CaseQuery query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!query.text().isEmpty()) {
            parameters.put(TEXT, List.of(query.text()));
        }
        for (Field field : Field.values()) {
            if (!query.chosen(field).isEmpty()) {
                parameters.put(field.parameter(), inOrder(field, query.chosen(field)));
            }
        }
        if (query.mode() != Mode.UNKNOWN) {
            parameters.put(MODE, List.of(query.mode().code()));
        }
        if (query.order() != Order.BEST) {
            parameters.put(ORDER, List.of(query.order().code()));
        }
        if (query.page() != 0) {
            parameters.put(PAGE, List.of(Integer.toString(query.page())));
        }
        if (query.size() != CaseQuery.USUAL_PAGE) {
            parameters.put(SIZE, List.of(Integer.toString(query.size())));
        }
        return parameters;
    }

    private static <T extends Enum<T> & Term> T readOne(
            Map<String, List<String>> parameters, String parameter, Class<T> vocabulary, T usual) {
        List<String> values = values(parameters, parameter);
        if (values.isEmpty()) {
            return usual;
        }
        List<String> allowed = codes(List.of(vocabulary.getEnumConstants()));
        if (values.size() > 1) {
            throw new UnreadableQueryException(parameter, "The parameter " + parameter + " is given once.", allowed);
        }
        return Term.find(vocabulary, values.getFirst())
                .orElseThrow(() -> notOneOf(parameter, values.getFirst(), allowed));
    }

    private static SortedSet<String> readCodes(Map<String, List<String>> parameters, Field field) {
        SortedSet<String> codes = new TreeSet<>();
        List<String> values = field.isFree()
                ? parameters.getOrDefault(field.parameter(), List.of())
                : values(parameters, field.parameter());
        for (String value : values) {
            if (value.isBlank()) {
                continue;
            }
            codes.add(field.findCode(value)
                    .orElseThrow(() -> notOneOf(field.parameter(), value, codes(field.vocabulary()))));
        }
        return codes;
    }

    private static List<String> inOrder(Field field, Set<String> codes) {
        return field.isFree()
                ? List.copyOf(codes)
                : codes(field.vocabulary()).stream().filter(codes::contains).toList();
    }

    private static int readNumber(
            Map<String, List<String>> parameters, String parameter, int usual, int least, int most) {
        List<String> values = values(parameters, parameter);
        if (values.isEmpty()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(values.getFirst());
            if (values.size() == 1 && number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // the refusal below says what is wanted
        }
        throw new UnreadableQueryException(
                parameter,
                "The parameter %s is one whole number from %d to %d.".formatted(parameter, least, most),
                List.of());
    }

    private static List<String> values(Map<String, List<String>> parameters, String parameter) {
        return parameters.getOrDefault(parameter, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static UnreadableQueryException notOneOf(String parameter, String value, List<String> allowed) {
        String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
        return new UnreadableQueryException(
                parameter,
                "The parameter %s has no value \"%s\". It is one of: %s."
                        .formatted(parameter, shown, String.join(", ", allowed)),
                allowed);
    }

    private static List<String> codes(List<? extends Term> vocabulary) {
        return vocabulary.stream().map(Term::code).toList();
    }
}
