package org.esicasebook.search.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.Field;

/** Takes the facets in where there is no room for them beside the results. */
class FacetDialog extends Dialog {

    private final Button opener = new Button("Filters");
    private final Button done = new Button("Show the cases", click -> close());

    FacetDialog(FacetPanel facets, HasComponents usualPlace) {
        setHeaderTitle("Filters");
        addClassName("facet-dialog");
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.setWidthFull();
        getFooter().add(done);
        Span glyph = new Span();
        glyph.addClassNames("glyph", "glyph-filter");
        glyph.getElement().setAttribute("aria-hidden", "true");
        opener.setIcon(glyph);
        opener.addClassName("facet-opener");
        opener.getElement().setAttribute("aria-haspopup", "dialog");
        opener.addClickListener(click -> {
            add(facets);
            open();
        });
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                usualPlace.add(facets);
            }
        });
    }

    Button opener() {
        return opener;
    }

    void show(CaseQuery query, long total) {
        int chosen = 0;
        for (Field field : Field.values()) {
            chosen += query.chosen(field).size();
        }
        opener.setText(chosen == 0 ? "Filters" : "Filters (" + chosen + ")");
        done.setText("Show " + CaseWords.cases(total));
    }
}
