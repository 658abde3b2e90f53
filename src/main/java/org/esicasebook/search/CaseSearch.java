package org.esicasebook.search;

import java.util.List;

/** Finds cases; always answers, from PostgreSQL if Elasticsearch does not. */
public interface CaseSearch {

    /** @param mine how far the reader has come, for what is asked of that */
    SearchPage search(CaseQuery query, MyCases mine);

    /** For somebody who has read nothing. */
    default SearchPage search(CaseQuery query) {
        return search(query, MyCases.NONE);
    }

    /** Completions of what somebody is typing, at most ten, spoiler-free in unknown mode. */
    List<String> suggest(String prefix, CaseQuery.Mode mode);
}
