package org.esicasebook.search;

import java.util.List;
import java.util.Optional;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.SearchPage.Source;

/** Something that can answer searches. In unknown mode it touches nothing that depends on the truth of a case. */
public interface SearchEngine {

    Source source();

    /** Empty if this engine cannot answer now. */
    Optional<SearchPage> search(CaseQuery query, MyCases mine);

    default Optional<SearchPage> search(CaseQuery query) {
        return search(query, MyCases.NONE);
    }

    /** Empty if this engine cannot answer now. */
    Optional<List<String>> suggest(String prefix, Mode mode);
}
