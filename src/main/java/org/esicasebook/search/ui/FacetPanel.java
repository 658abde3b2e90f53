package org.esicasebook.search.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.esicasebook.search.Field;
import org.esicasebook.search.SearchPage.Facet;

/** All ways to narrow down that the present search has. Groups are kept and changed in place, so focus stays put. */
class FacetPanel extends Div {

    private final SerializableBiConsumer<Field, Set<String>> onChosen;
    private final Map<Field, FacetGroup> groups = new EnumMap<>(Field.class);

    FacetPanel(SerializableBiConsumer<Field, Set<String>> onChosen) {
        this.onChosen = onChosen;
        addClassName("facet-panel");
    }

    void show(List<Facet> facets) {
        for (Facet facet : facets) {
            groups.computeIfAbsent(facet.field(), this::added).show(facet.values());
        }
        groups.forEach((field, group) -> group.setVisible(facets.stream().anyMatch(facet -> facet.field() == field)));
    }

    private FacetGroup added(Field field) {
        FacetGroup group = new FacetGroup(field.label(), codes -> onChosen.accept(field, codes));
        add(group);
        return group;
    }
}
