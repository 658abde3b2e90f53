package org.esicasebook.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks Elasticsearch and, if that cannot answer, PostgreSQL. */
@Component
class EnginesInTurn implements CaseSearch {

    private static final int LONGEST_PREFIX = 60;

    private final List<SearchEngine> engines;
    private final TextReader reader;

    EnginesInTurn(List<SearchEngine> engines, FieldSynonyms synonyms) {
        this.reader = new TextReader(synonyms);
        this.engines = engines.stream()
                .sorted(Comparator.comparing(SearchEngine::source))
                .toList();
    }

    @Override
    public SearchPage search(CaseQuery query, MyCases mine) {
        return engines.stream()
                .map(engine -> engine.search(query, mine))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No search engine answers"))
                .remarking(reader.read(query.text(), query.mode()).remarks());
    }

    @Override
    public List<String> suggest(String prefix, CaseQuery.Mode mode) {
        String typed = CaseQuery.everything(mode).saying(shortened(prefix)).text();
        if (typed.isEmpty()) {
            return List.of();
        }
        return engines.stream()
                .map(engine -> engine.suggest(typed, mode))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(List.of());
    }

    private static String shortened(String prefix) {
        return prefix.length() > LONGEST_PREFIX ? prefix.substring(0, LONGEST_PREFIX) : prefix;
    }
}
