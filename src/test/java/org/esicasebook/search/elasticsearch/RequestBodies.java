package org.esicasebook.search.elasticsearch;

import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.FieldSynonyms;
import org.esicasebook.search.MyCases;
import org.esicasebook.search.TextReader;

/** What the product sends to Elasticsearch for a query, for whoever wants to send it by other means. */
public final class RequestBodies {

    private final SearchRequests requests = new SearchRequests("any", "800ms", new TextReader(FieldSynonyms.load()));
    private final Jackson3JsonpMapper mapper = new Jackson3JsonpMapper();

    public String of(CaseQuery query) {
        return JsonpUtils.toJsonString(requests.search(query, MyCases.NONE), mapper);
    }

    public String ofSuggestion(String typed, CaseQuery.Mode mode) {
        return JsonpUtils.toJsonString(requests.suggest(typed, mode), mapper);
    }
}
