package org.esicasebook.presentation;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.epidurography.View;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.imaging.viewer.Layout;
import org.esicasebook.imaging.viewer.Link;
import org.esicasebook.imaging.viewer.StudyViews;

/**
 * How a reader likes images to hang, whatever the case: which projections first, how many beside one another, and what
 * they do together.
 *
 * @param views projections in the order of hanging; others follow
 * @param hung how many hang beside one another; as many as there are if empty
 */
public record OwnHanging(List<View> views, Optional<Integer> hung, Set<Link> linked) {

    public OwnHanging {
        views = List.copyOf(views);
        linked = Set.copyOf(linked);
        if (hung.isPresent() && (hung.get() < 1 || hung.get() > Layout.MOST_HUNG)) {
            throw new IllegalArgumentException("hung: one to " + Layout.MOST_HUNG + " images hang side by side");
        }
    }

    /** What is peculiar to one case, such as windows and frames, is left out. */
    public static OwnHanging of(Layout layout, StoredStudy study) {
        Set<View> views = new LinkedHashSet<>();
        layout.order().forEach(id -> views.add(projection(id, study)));
        return new OwnHanging(List.copyOf(views), layout.hung(), layout.linked());
    }

    /** The same of another case. */
    public Layout of(StoredStudy study, List<String> viewIds) {
        List<String> order = viewIds.stream()
                .sorted(Comparator.comparingInt(id -> place(projection(id, study))))
                .toList();
        return new Layout(order, Optional.empty(), hung, linked, List.of());
    }

    private int place(View view) {
        int place = views.indexOf(view);
        return place < 0 ? views.size() : place;
    }

    private static View projection(String viewId, StoredStudy study) {
        return study.series().get(StudyViews.seriesOf(viewId)).view();
    }
}
