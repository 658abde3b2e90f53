package org.esicasebook.search.ui;

import com.vaadin.flow.router.QueryParameters;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.CaseQueryAddress;

/** Addresses of searches, relative to the application's root. */
final class Ways {

    private Ways() {}

    static String to(CaseQuery query) {
        String parameters = new QueryParameters(CaseQueryAddress.print(query)).getQueryString();
        return parameters.isEmpty() ? "." : "?" + parameters;
    }
}
