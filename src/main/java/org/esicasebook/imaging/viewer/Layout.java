package org.esicasebook.imaging.viewer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which views hang where, and how they open.
 *
 * @param order ids of all views, the ones hung first; what finds no room beside them waits in the strip above
 * @param maximised the view that opens alone, if any
 * @param hung how many hang side by side, 1 to {@value #MOST_HUNG}; as many as there are if empty
 * @param linked what the views do together
 * @param views how views open, at most one for each
 */
public record Layout(
        List<String> order,
        Optional<String> maximised,
        Optional<Integer> hung,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<Link> linked,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ViewState> views) {

    public static final int MOST_HUNG = 4;

    /** The sets that a stored layout need not have may be null. */
    public Layout(
            List<String> order,
            Optional<String> maximised,
            Optional<Integer> hung,
            @Nullable Set<Link> linked,
            @Nullable List<ViewState> views) {
        this.order = List.copyOf(order);
        this.maximised = maximised;
        this.hung = hung;
        this.linked = linked == null ? Set.of() : Set.copyOf(linked);
        this.views = views == null ? List.of() : List.copyOf(views);
        if (order.isEmpty() || order.size() != order.stream().distinct().count()) {
            throw new IllegalArgumentException("A layout names each of its views once");
        }
        if (maximised.isPresent() && !order.contains(maximised.get())) {
            throw new IllegalArgumentException("The maximised view is not in the layout");
        }
        if (hung.isPresent() && (hung.get() < 1 || hung.get() > MOST_HUNG)) {
            throw new IllegalArgumentException("One to " + MOST_HUNG + " views hang side by side");
        }
        List<String> named = this.views.stream().map(ViewState::viewId).toList();
        if (!order.containsAll(named) || named.size() != Set.copyOf(named).size()) {
            throw new IllegalArgumentException("A layout says once how a view of its own opens");
        }
    }

    public Layout(List<String> order, Optional<String> maximised) {
        this(order, maximised, Optional.empty(), Set.of(), List.of());
    }

    public static Layout of(List<ImageView> views) {
        return new Layout(views.stream().map(ImageView::id).toList(), Optional.empty());
    }
}
