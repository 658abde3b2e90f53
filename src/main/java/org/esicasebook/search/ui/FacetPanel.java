package org.esicasebook.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.esicasebook.search.Field;
import org.esicasebook.search.SearchPage.Facet;

/**
 * All ways to narrow down that the present search has, those seldom needed folded away. Groups are kept and changed in
 * place, so focus stays put.
 */
class FacetPanel extends Div {

    private static final Set<Field> SELDOM = EnumSet.of(
            Field.REGION, Field.MOTION, Field.SOURCE, Field.VARIANT, Field.CONTRIBUTOR, Field.LICENCE, Field.YEAR);

    private final SerializableBiConsumer<Field, Set<String>> onChosen;
    private final Map<Field, FacetGroup> groups = new EnumMap<>(Field.class);
    private final Div seldom = new Div();
    private final NativeDetails more = new NativeDetails("More filters", seldom);

    FacetPanel(SerializableBiConsumer<Field, Set<String>> onChosen) {
        this.onChosen = onChosen;
        addClassName("facet-panel");
        seldom.addClassName("facet-panel");
        more.addClassName("more-facets");
        add(more);
    }

    void show(List<Facet> facets) {
        groups.forEach((field, group) -> group.setVisible(false));
        for (Facet facet : facets) {
            if (facet.values().isEmpty()) {
                continue;
            }
            FacetGroup group = groups.computeIfAbsent(facet.field(), this::added);
            group.show(facet.values());
            group.setVisible(true);
            boolean folded = SELDOM.contains(facet.field()) && !more.isOpen();
            if (folded && facet.values().stream().anyMatch(Facet.Value::chosen)) {
                more.setOpen(true);
            }
        }
        more.setVisible(seldom.getChildren().anyMatch(Component::isVisible));
    }

    /** In the order of the fields, wherever the search that first had it came. */
    private FacetGroup added(Field field) {
        FacetGroup group = new FacetGroup(field.label(), codes -> onChosen.accept(field, codes));
        boolean isSeldom = SELDOM.contains(field);
        long before = groups.keySet().stream()
                .filter(other -> SELDOM.contains(other) == isSeldom && other.compareTo(field) < 0)
                .count();
        (isSeldom ? seldom : this).addComponentAtIndex((int) before, group);
        return group;
    }
}
