package org.esicasebook.search;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Difficulty;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.Term;
import org.esicasebook.epidurography.View;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.SearchPage.Facet.Field;

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
    public static final String PAGE = "page";
    public static final String SIZE = "size";

    private CaseQueryAddress() {}

    /** @throws UnreadableQueryException if a parameter cannot be read, naming it */
    public static CaseQuery parse(Map<String, List<String>> parameters) {
        Mode mode = readMode(parameters);
        String text = String.join(" ", parameters.getOrDefault(TEXT, List.of()));
        if (text.length() > CaseQuery.LONGEST_TEXT) {
            throw new UnreadableQueryException(
                    TEXT, "A search text has at most " + CaseQuery.LONGEST_TEXT + " characters.", List.of());
        }
        Set<Compartment> findings = readTerms(parameters, Field.FINDING, Compartment.class);
        if (mode == Mode.UNKNOWN && !findings.isEmpty()) {
            throw new UnreadableQueryException(
                    Field.FINDING.parameter(),
                    "Unknown cases cannot be searched by finding, for that would tell the answer. Use mode=study.",
                    List.of());
        }
        int size = readNumber(parameters, SIZE, CaseQuery.USUAL_PAGE, 1, CaseQuery.LARGEST_PAGE);
        int page = readNumber(parameters, PAGE, 0, 0, CaseQuery.DEEPEST / size - 1);
        return new CaseQuery(
                text,
                mode,
                readTerms(parameters, Field.ROUTE, Route.class),
                readTerms(parameters, Field.LEVEL, Level.class),
                readTerms(parameters, Field.SIDE, Side.class),
                findings,
                readTerms(parameters, Field.VIEW, View.class),
                readTerms(parameters, Field.DIFFICULTY, Difficulty.class),
                page,
                size);
    }

    /** Parameters in a fixed order, only those that differ from a library just entered. */
    public static Map<String, List<String>> print(CaseQuery query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!query.text().isEmpty()) {
            parameters.put(TEXT, List.of(query.text()));
        }
        for (Field field : Field.values()) {
            Set<? extends Term> chosen = query.chosen(field);
            if (!chosen.isEmpty()) {
                parameters.put(
                        field.parameter(),
                        field.vocabulary().stream()
                                .filter(chosen::contains)
                                .map(Term::code)
                                .toList());
            }
        }
        if (query.mode() != Mode.UNKNOWN) {
            parameters.put(MODE, List.of(query.mode().code()));
        }
        if (query.page() != 0) {
            parameters.put(PAGE, List.of(Integer.toString(query.page())));
        }
        if (query.size() != CaseQuery.USUAL_PAGE) {
            parameters.put(SIZE, List.of(Integer.toString(query.size())));
        }
        return parameters;
    }

    private static Mode readMode(Map<String, List<String>> parameters) {
        List<String> values = values(parameters, MODE);
        if (values.isEmpty()) {
            return Mode.UNKNOWN;
        }
        if (values.size() > 1) {
            throw new UnreadableQueryException(MODE, "The parameter mode is given once.", codes(Mode.values()));
        }
        return Term.find(Mode.class, values.getFirst())
                .orElseThrow(() -> notOneOf(MODE, values.getFirst(), codes(Mode.values())));
    }

    private static <T extends Enum<T> & Term> Set<T> readTerms(
            Map<String, List<String>> parameters, Field field, Class<T> vocabulary) {
        Set<T> terms = EnumSet.noneOf(vocabulary);
        for (String value : values(parameters, field.parameter())) {
            terms.add(Term.find(vocabulary, value)
                    .orElseThrow(() -> notOneOf(field.parameter(), value, codes(vocabulary.getEnumConstants()))));
        }
        return terms;
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

    private static List<String> codes(Term[] vocabulary) {
        return Arrays.stream(vocabulary).map(Term::code).collect(Collectors.toList());
    }
}
