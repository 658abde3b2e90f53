package org.esicasebook.search.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.esicasebook.search.CaseQuery;

/** Leafs through what was found. */
class Pager extends Nav {

    Pager() {
        addClassName("pager");
        setAriaLabel("Pages");
    }

    void show(CaseQuery query, long total) {
        removeAll();
        long reachable = Math.min(total, CaseQuery.DEEPEST);
        int pages = (int) Math.max(1, (reachable + query.size() - 1) / query.size());
        setVisible(pages > 1);
        if (pages == 1) {
            return;
        }
        if (query.page() > 0) {
            add(link("Previous", query.atPage(query.page() - 1)));
        }
        add(new Span("Page " + (query.page() + 1) + " of " + pages));
        if (query.page() + 1 < pages) {
            add(link("Next", query.atPage(query.page() + 1)));
        }
    }

    private static Anchor link(String label, CaseQuery query) {
        Anchor link = new Anchor(Ways.to(query), label);
        link.addClassName("action");
        return link;
    }
}
