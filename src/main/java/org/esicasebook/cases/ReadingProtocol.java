package org.esicasebook.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /** The AP alone, then the other stills, then whatever moves. */
    public static ReadingProtocol usual(Collection<Image> images) {
        List<Image> stills = ofKind(images, true);
        List<Image> first = stills.stream()
                .filter(image -> image.view() == View.ANTEROPOSTERIOR)
                .toList();
        if (first.isEmpty()) {
            first = stills.stream().limit(1).toList();
        }
        List<Image> others = new ArrayList<>(stills);
        others.removeAll(first);
        List<Step> steps = new ArrayList<>();
        for (List<Image> together : List.of(first, others, ofKind(images, false))) {
            if (!together.isEmpty()) {
                steps.add(new Step(together));
            }
        }
        return new ReadingProtocol(steps);
    }

    private static List<Image> ofKind(Collection<Image> images, boolean still) {
        return images.stream()
                .filter(image -> (image.kind() == ImageKind.STILL) == still)
                .sorted(Comparator.comparing(Image::kind).thenComparing(Image::view))
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
