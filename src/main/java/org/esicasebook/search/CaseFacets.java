package org.esicasebook.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Term;

/** The values that a case has in each field. */
public final class CaseFacets {

    private CaseFacets() {}

    /** What anybody may be told. */
    public static Map<Field, List<String>> open(SearchableCase searchable) {
        TeachingCase found = searchable.teachingCase();
        Map<Field, List<String>> values = new EnumMap<>(Field.class);
        values.put(Field.REGION, List.of(Field.codeOf(found.route().region())));
        values.put(Field.ROUTE, codes(List.of(found.route())));
        values.put(Field.LEVEL, codes(List.of(found.level())));
        values.put(Field.SIDE, codes(List.of(found.side())));
        values.put(Field.VIEW, codes(found.views()));
        values.put(Field.DIFFICULTY, codes(List.of(found.difficulty())));
        values.put(Field.MOTION, List.of(found.hasCine() ? "yes" : "no"));
        values.put(Field.SOURCE, List.of(found.provenance().simulated() ? "simulated" : "clinical"));
        values.put(Field.CONTRIBUTOR, List.of(found.provenance().contributor().strip()));
        values.put(Field.LICENCE, List.of(found.provenance().licence().strip()));
        values.put(
                Field.YEAR,
                List.of(Integer.toString(searchable.catalogue().published().getYear())));
        return values;
    }

    /** What only study mode may be told. */
    public static Map<Field, List<String>> truth(SearchableCase searchable) {
        Map<Field, List<String>> values = new EnumMap<>(Field.class);
        searchable.findings().ifPresent(findings -> {
            Set<Compartment> compartments = findings.compartments();
            values.put(Field.FINDING, codes(compartments));
            values.put(Field.EPIDUROGRAM, codes(List.of(Epidurogram.of(compartments))));
            values.put(Field.COMPLICATION, codes(Complication.of(compartments)));
            values.put(Field.VARIANT, codes(searchable.catalogue().variants()));
        });
        return values;
    }

    /** The codes written as one word each, {@code route:LIL}. */
    public static List<String> tagged(Map<Field, List<String>> values) {
        return values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(code -> tag(entry.getKey(), code)))
                .toList();
    }

    public static String tag(Field field, String code) {
        return field.parameter() + ":" + code;
    }

    private static List<String> codes(Collection<? extends Term> terms) {
        return terms.stream().map(Term::code).distinct().sorted().collect(Collectors.toList());
    }
}
