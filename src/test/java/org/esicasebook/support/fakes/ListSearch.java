package org.esicasebook.support.fakes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.cases.CaseFindings;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.CatalogueNotes;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.search.CaseFacets;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.CaseSearch;
import org.esicasebook.search.Field;
import org.esicasebook.search.MyCases;
import org.esicasebook.search.SearchPage;
import org.esicasebook.search.SearchPage.Facet;
import org.esicasebook.search.SearchPage.Hit;
import org.esicasebook.search.SearchPage.Source;
import org.esicasebook.search.SearchableCase;

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
    public SearchPage search(CaseQuery query, MyCases mine) {
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
        Map<String, Long> counts = new HashMap<>();
        cases.list().stream()
                .filter(one -> fits(one, query, field))
                .flatMap(one -> codes(one, field).stream())
                .forEach(code -> counts.merge(code, 1L, Long::sum));
        return Facet.of(field, query, counts);
    }

    private static boolean fits(TeachingCase one, CaseQuery query, Field leftOut) {
        boolean text =
                one.title().toLowerCase(Locale.ROOT).contains(query.text().toLowerCase(Locale.ROOT));
        return text
                && Field.in(query.mode()).stream()
                        .filter(field -> field != leftOut)
                        .allMatch(field -> query.chosen(field).isEmpty()
                                || query.chosen(field).stream().anyMatch(codes(one, field)::contains));
    }

    private static List<String> codes(TeachingCase one, Field field) {
        SearchableCase searchable = new SearchableCase(
                one, Optional.of(findings(one)), new CatalogueNotes.Entry(LocalDate.of(2026, 11, 23), Set.of()));
        return field.kind() == Field.Kind.TRUTH
                ? CaseFacets.truth(searchable).get(field)
                : CaseFacets.open(searchable).getOrDefault(field, List.of());
    }

    private static CaseFindings findings(TeachingCase one) {
        var truth = SampleCases.truth(one);
        return new CaseFindings(one.slug(), one.version(), truth.compartments(), truth.teaching());
    }
}
