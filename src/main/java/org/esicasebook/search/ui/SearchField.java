package org.esicasebook.search.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import org.esicasebook.search.CaseQuery;

/**
 * Free text with completions. The combo box asks only after a pause in typing and drops answers to what has been typed
 * over; Enter searches for what is written, chosen or not.
 */
class SearchField extends Composite<ComboBox<String>> {

    private final SerializableConsumer<String> onSearch;
    private String shown = "";

    SearchField(SerializableFunction<String, List<String>> suggestions, SerializableConsumer<String> onSearch) {
        this.onSearch = onSearch;
        ComboBox<String> box = getContent();
        box.addClassName("search-field");
        box.setAriaLabel("Search cases");
        box.setPlaceholder("Search by words: S1, paresthesia, “loss of resistance” …");
        box.setPrefixComponent(magnifier());
        box.setAllowCustomValue(true);
        box.setClearButtonVisible(true);
        box.setWidthFull();
        box.setItemsWithFilterConverter(
                fetch -> {
                    String typed = fetch.getFilter().orElse("").strip();
                    List<String> completions = typed.isEmpty() ? List.of() : suggestions.apply(typed);
                    return completions.stream().skip(fetch.getOffset()).limit(fetch.getLimit());
                },
                typed -> typed);
        box.addCustomValueSetListener(set -> {
            box.setValue(set.getDetail().strip());
            search(set.getDetail());
        });
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                search(change.getValue() == null ? "" : change.getValue());
            }
        });
    }

    void show(String text) {
        shown = text;
        getContent().setValue(text.isEmpty() ? null : text);
    }

    private void search(String text) {
        String wanted = text.strip();
        if (!wanted.equals(shown)) {
            shown = wanted;
            onSearch.accept(wanted.substring(0, Math.min(wanted.length(), CaseQuery.LONGEST_TEXT)));
        }
    }

    private static Span magnifier() {
        Span glyph = new Span();
        glyph.addClassNames("glyph", "glyph-search");
        glyph.getElement().setAttribute("aria-hidden", "true");
        return glyph;
    }
}
