package org.esicasebook.search;

import java.util.List;

/** Finds cases; always answers, from PostgreSQL if Elasticsearch does not. */
public interface CaseSearch {

    SearchPage search(CaseQuery query);

    /** Completions of what somebody is typing, at most ten, spoiler-free in unknown mode. */
    List<String> suggest(String prefix, CaseQuery.Mode mode);
}
