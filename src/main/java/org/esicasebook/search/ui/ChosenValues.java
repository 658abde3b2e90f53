package org.esicasebook.search.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.stream.Collectors;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.SearchPage.Facet;

/** What narrows the search, each with a way to let it go. */
class ChosenValues extends Div {

    private final SerializableConsumer<CaseQuery> onChanged;

    ChosenValues(SerializableConsumer<CaseQuery> onChanged) {
        this.onChanged = onChanged;
        addClassName("chosen-values");
    }

    void show(CaseQuery query, List<Facet> facets) {
        removeAll();
        if (!query.text().isEmpty()) {
            add(chip("“" + query.text() + "”", query.saying("")));
        }
        for (Facet facet : facets) {
            List<Facet.Value> chosen =
                    facet.values().stream().filter(Facet.Value::chosen).toList();
            for (Facet.Value value : chosen) {
                add(chip(
                        value.label(),
                        query.choosing(
                                facet.field(),
                                chosen.stream()
                                        .filter(other -> other != value)
                                        .map(Facet.Value::code)
                                        .collect(Collectors.toSet()))));
            }
        }
        setVisible(!query.isEverything());
        if (!query.isEverything()) {
            NativeButton clear = new NativeButton(
                    "Clear all",
                    click -> onChanged.accept(CaseQuery.everything(query.mode()).by(query.size())));
            clear.addClassName("clear-all");
            add(clear);
        }
    }

    private NativeButton chip(String label, CaseQuery without) {
        NativeButton chip = new NativeButton(label, click -> onChanged.accept(without));
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-label", "Remove filter " + label);
        Span cross = new Span();
        cross.addClassNames("glyph", "glyph-close");
        cross.getElement().setAttribute("aria-hidden", "true");
        chip.add(cross);
        return chip;
    }
}
