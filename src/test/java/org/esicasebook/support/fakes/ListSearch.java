package org.esicasebook.support.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.cases.CaseFindings;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.epidurography.Term;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.CaseSearch;
import org.esicasebook.search.SearchPage;
import org.esicasebook.search.SearchPage.Facet;
import org.esicasebook.search.SearchPage.Facet.Field;
import org.esicasebook.search.SearchPage.Hit;
import org.esicasebook.search.SearchPage.Source;

/** Searches a list by going through it. */
public final class ListSearch implements CaseSearch {

    private final Cases cases;
    private Source source = Source.ELASTICSEARCH;

    public ListSearch(Cases cases) {
        this.cases = cases;
    }

    public void answersFrom(Source other) {
        source = other;
    }

    @Override
    public SearchPage search(CaseQuery query) {
        List<Hit> hits = cases.list().stream()
                .filter(one -> fits(one, query, null))
                .map(one -> new Hit(
                        one, query.mode() == Mode.STUDY ? Optional.of(findings(one)) : Optional.empty(), List.of()))
                .toList();
        List<Facet> facets = Field.in(query.mode()).stream()
                .map(field -> facet(field, query))
                .toList();
        List<Hit> page = hits.stream()
                .skip((long) query.page() * query.size())
                .limit(query.size())
                .toList();
        return new SearchPage(hits.size(), page, facets, source);
    }

    @Override
    public List<String> suggest(String prefix, Mode mode) {
        return cases.list().stream()
                .map(TeachingCase::title)
                .filter(title -> title.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private Facet facet(Field field, CaseQuery query) {
        List<Facet.Value> values = new ArrayList<>();
        for (Term term : field.vocabulary()) {
            long count = cases.list().stream()
                    .filter(one -> fits(one, query, field))
                    .filter(one -> terms(one, field).contains(term))
                    .count();
            boolean chosen = query.chosen(field).contains(term);
            if (count > 0 || chosen) {
                values.add(new Facet.Value(term.code(), term.label(), count, chosen));
            }
        }
        return new Facet(field, values);
    }

    private static boolean fits(TeachingCase one, CaseQuery query, Field leftOut) {
        boolean text =
                one.title().toLowerCase(Locale.ROOT).contains(query.text().toLowerCase(Locale.ROOT));
        return text
                && Field.in(query.mode()).stream()
                        .filter(field -> field != leftOut)
                        .allMatch(field -> query.chosen(field).isEmpty()
                                || query.chosen(field).stream().anyMatch(terms(one, field)::contains));
    }

    private static Set<? extends Term> terms(TeachingCase one, Field field) {
        return switch (field) {
            case ROUTE -> Set.of(one.route());
            case LEVEL -> Set.of(one.level());
            case SIDE -> Set.of(one.side());
            case VIEW -> Set.copyOf(one.views());
            case DIFFICULTY -> Set.of(one.difficulty());
            case FINDING -> SampleCases.truth(one).compartments();
        };
    }

    private static CaseFindings findings(TeachingCase one) {
        var truth = SampleCases.truth(one);
        return new CaseFindings(one.slug(), one.version(), truth.compartments(), truth.teaching());
    }
}
