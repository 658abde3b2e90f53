package org.esicasebook.imaging.viewer;

import java.util.List;
import java.util.Optional;

/**
 * Which views hang where.
 *
 * @param order ids of all views, the ones hung first; what finds no room beside them waits in the strip above
 * @param maximised the view that opens alone, if any
 */
public record Layout(List<String> order, Optional<String> maximised) {

    public Layout {
        order = List.copyOf(order);
        if (order.isEmpty() || order.size() != order.stream().distinct().count()) {
            throw new IllegalArgumentException("A layout names each of its views once");
        }
        if (maximised.isPresent() && !order.contains(maximised.get())) {
            throw new IllegalArgumentException("The maximised view is not in the layout");
        }
    }

    public static Layout of(List<ImageView> views) {
        return new Layout(views.stream().map(ImageView::id).toList(), Optional.empty());
    }
}
