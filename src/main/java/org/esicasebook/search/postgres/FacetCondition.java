package org.esicasebook.search.postgres;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.esicasebook.cases.Slug;
import org.esicasebook.epidurography.Term;
import org.esicasebook.search.CaseFacets;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.Field;
import org.esicasebook.search.MyCases;
import org.esicasebook.search.TextReader.Reading;
import org.jspecify.annotations.Nullable;

/** Fields narrowed down, as SQL. Its parameters grow with the conditions asked of it. */
final class FacetCondition {

    private final CaseQuery query;
    private final MyCases mine;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    FacetCondition(CaseQuery query, MyCases mine) {
        this.query = query;
        this.mine = mine;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Fields in which something is chosen. */
    Set<Field> fields() {
        return query.chosen().keySet();
    }

    /** Everything chosen, in all facets but one: the counts of a facet show what choosing in it would lead to. */
    String except(@Nullable Field except) {
        List<String> conditions = new ArrayList<>();
        for (Field field : fields()) {
            if (field != except) {
                conditions.add(having(field, query.chosen(field)));
            }
        }
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** Fields asked for by name in the text. */
    String of(Reading reading) {
        return reading.conditions().stream()
                .map(condition -> (condition.excluded() ? "not " : "") + having(condition.field(), condition.codes()))
                .reduce((one, other) -> one + " and " + other)
                .orElse("true");
    }

    /** How many of the values named by the words a case has: each counts about as much as a word in its title. */
    String named(Reading reading) {
        return reading.named().stream()
                .map(named -> "0.3 * (" + having(named.field(), named.codes()) + ")::int")
                .reduce((one, other) -> one + " + " + other)
                .orElse("0");
    }

    String having(Field field, Collection<String> codes) {
        return switch (field.kind()) {
            case OPEN -> "facets && " + tags(field, codes);
            case TRUTH -> "study_facets && " + tags(field, codes);
            case READER -> status(codes);
        };
    }

    private String tags(Field field, Collection<String> codes) {
        return array(codes.stream().map(code -> CaseFacets.tag(field, code)).toList());
    }

    private String status(Collection<String> codes) {
        Set<MyCases.Status> statuses = codes.stream()
                .flatMap(code -> Term.find(MyCases.Status.class, code).stream())
                .collect(Collectors.toSet());
        String begun = "slug = any(" + slugs(mine.withAny(statuses)) + ")";
        return statuses.contains(MyCases.Status.NEW)
                ? "(" + begun + " or not slug = any(" + slugs(mine.begun()) + "))"
                : begun;
    }

    private String slugs(Collection<Slug> slugs) {
        return array(slugs.stream().map(Slug::value).sorted().toList());
    }

    private String array(List<String> values) {
        String name = "chosen" + parameters.size();
        parameters.put(name, values.toArray(String[]::new));
        return "cast(:" + name + " as text[])";
    }
}
