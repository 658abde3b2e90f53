package org.esicasebook.search.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.esicasebook.search.SearchPage.Facet;

/** Values of one facet, each with its count. Chosen ones stay whatever their count. */
class FacetGroup extends FieldSet {

    private final SerializableConsumer<Set<String>> onChosen;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    FacetGroup(String label, SerializableConsumer<Set<String>> onChosen) {
        super(label);
        this.onChosen = onChosen;
        addClassName("facet-group");
    }

    void show(List<Facet.Value> values) {
        Set<String> codes = values.stream().map(Facet.Value::code).collect(Collectors.toSet());
        rows.entrySet().removeIf(entry -> {
            if (!codes.contains(entry.getKey())) {
                remove(entry.getValue().checkbox);
                return true;
            }
            return false;
        });
        // the legend stands first
        int position = 1;
        for (Facet.Value value : values) {
            Row row = rows.computeIfAbsent(value.code(), code -> new Row(value.label()));
            row.show(value);
            if (row.checkbox.getParent().isEmpty()) {
                getElement().insertChild(Math.min(position, getElement().getChildCount()), row.checkbox.getElement());
            }
            position++;
        }
    }

    private void changed() {
        onChosen.accept(rows.entrySet().stream()
                .filter(row -> row.getValue().checkbox.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    private final class Row {

        private final Checkbox checkbox = new Checkbox();
        private final Span count = new Span();

        Row(String label) {
            count.addClassName("facet-count");
            Span words = new Span(label);
            NativeLabel both = new NativeLabel();
            both.add(words, count);
            checkbox.setLabelComponent(both);
            checkbox.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed();
                }
            });
        }

        void show(Facet.Value value) {
            checkbox.setValue(value.chosen());
            count.setText(Long.toString(value.count()));
            count.getElement().setAttribute("aria-label", ", " + CaseWords.cases(value.count()));
        }
    }
}
