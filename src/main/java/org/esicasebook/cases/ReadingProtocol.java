package org.esicasebook.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.View;
import org.esicasebook.imaging.StoredSeries;
import org.esicasebook.imaging.StoredStudy;

/**
 * In which steps the images of a case come before a reader. It may depend on the route and on which images there are, and
 * on nothing else: whatever else decided it would tell of the truth.
 */
public record ReadingProtocol(List<Step> steps) {

    public static final int MOST_STEPS = 6;

    public ReadingProtocol {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("steps: a case is read in one to " + MOST_STEPS + " steps");
        }
        Set<Image> named = new HashSet<>();
        for (Step step : steps) {
            for (Image image : step.views()) {
                if (!named.add(image)) {
                    throw new IllegalArgumentException("steps: the " + image.label() + " comes twice");
                }
            }
        }
    }

    /** What comes together. */
    public record Step(List<Image> views) {
        public Step {
            views = List.copyOf(views);
            if (views.isEmpty()) {
                throw new IllegalArgumentException("views: a step shows something");
            }
        }
    }

    /** One image of a case: there is at most one of a view and kind. */
    public record Image(View view, ImageKind kind) {

        public static Image of(StoredSeries series) {
            ImageKind moving = series.attributes().isSubtracted() ? ImageKind.SUBTRACTION : ImageKind.CINE;
            return new Image(series.view(), series.isCine() ? moving : ImageKind.STILL);
        }

        /** "AP" for a still, "AP cine" for a run. */
        public String label() {
            return label(view.label());
        }

        String label(String calledView) {
            return kind == ImageKind.STILL
                    ? calledView
                    : calledView + " " + kind.label().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The order in which a clinician would look, which depends on the route: what shows depth first where depth is all, the
     * foramen first where the needle went by it; whatever moves comes after all stills, subtraction last.
     */
    public static ReadingProtocol usual(Route route, Collection<Image> images) {
        List<List<Image>> order = new ArrayList<>();
        List<Image> stills = new ArrayList<>(ofKind(images, ImageKind.STILL));
        for (Set<View> together : stills(route)) {
            order.add(stills.stream()
                    .filter(image -> together.contains(image.view()))
                    .toList());
        }
        order.forEach(stills::removeAll);
        order.add(stills);
        order.add(ofKind(images, ImageKind.CINE));
        order.add(ofKind(images, ImageKind.SUBTRACTION));
        return new ReadingProtocol(order.stream()
                .filter(together -> !together.isEmpty())
                .map(Step::new)
                .toList());
    }

    private static List<Set<View>> stills(Route route) {
        return switch (route) {
            case CERVICAL_INTERLAMINAR ->
                List.of(Set.of(View.ANTEROPOSTERIOR), Set.of(View.CONTRALATERAL_OBLIQUE), Set.of(View.LATERAL));
            case LUMBAR_INTERLAMINAR ->
                List.of(Set.of(View.ANTEROPOSTERIOR), Set.of(View.LATERAL, View.CONTRALATERAL_OBLIQUE));
            case CERVICAL_TRANSFORAMINAL ->
                List.of(Set.of(View.IPSILATERAL_OBLIQUE), Set.of(View.ANTEROPOSTERIOR), Set.of(View.LATERAL));
            case LUMBAR_TRANSFORAMINAL_SUBPEDICULAR, LUMBAR_TRANSFORAMINAL_INFRANEURAL, S1_TRANSFORAMINAL ->
                List.of(Set.of(View.ANTEROPOSTERIOR, View.IPSILATERAL_OBLIQUE), Set.of(View.LATERAL));
            case CAUDAL -> List.of(Set.of(View.LATERAL), Set.of(View.ANTEROPOSTERIOR));
        };
    }

    private static List<Image> ofKind(Collection<Image> images, ImageKind kind) {
        return images.stream()
                .filter(image -> image.kind() == kind)
                .sorted(Comparator.comparing(Image::view))
                .toList();
    }

    /** The same steps by the series of a study. What no step names comes with the last, so that nothing is kept back. */
    public ReadingSteps over(StoredStudy study) {
        List<Set<Integer>> series = new ArrayList<>();
        Set<Integer> left = new HashSet<>();
        for (int i = 0; i < study.series().size(); i++) {
            left.add(i);
        }
        for (Step step : steps) {
            Set<Integer> together = new HashSet<>();
            for (int i = 0; i < study.series().size(); i++) {
                if (step.views().contains(Image.of(study.series().get(i))) && left.remove(i)) {
                    together.add(i);
                }
            }
            if (!together.isEmpty()) {
                series.add(together);
            }
        }
        if (series.isEmpty()) {
            return new ReadingSteps(List.of(left));
        }
        series.getLast().addAll(left);
        return new ReadingSteps(series);
    }
}
