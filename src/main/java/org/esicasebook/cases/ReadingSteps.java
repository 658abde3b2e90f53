package org.esicasebook.cases;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.esicasebook.epidurography.View;
import org.esicasebook.imaging.StoredSeries;
import org.esicasebook.imaging.StoredStudy;

/**
 * The steps in which a study is shown.
 *
 * @param added series, counted from 0, that each step adds to those before
 */
public record ReadingSteps(List<Set<Integer>> added) {

    public ReadingSteps {
        added = added.stream().map(Set::copyOf).toList();
        if (added.isEmpty()) {
            throw new IllegalArgumentException("A study is shown in at least one step");
        }
    }

    public int count() {
        return added.size();
    }

    /** The place of the last step, at which the whole judgment is made. */
    public int last() {
        return added.size() - 1;
    }

    /** All series on show at a step, in hanging order. */
    public List<Integer> shownAt(int step) {
        TreeSet<Integer> shown = new TreeSet<>();
        added.subList(0, Math.min(step, last()) + 1).forEach(shown::addAll);
        return List.copyOf(shown);
    }

    /** "AP" or "Lateral and contralateral oblique": what a step adds. */
    public String label(int step, StoredStudy study) {
        List<StoredSeries> images = new TreeSet<>(added.get(step))
                .stream().map(series -> study.series().get(series)).toList();
        StringBuilder words = new StringBuilder(label(images.getFirst()));
        for (int i = 1; i < images.size(); i++) {
            words.append(i == images.size() - 1 ? " and " : ", ").append(labelWithin(images.get(i)));
        }
        return words.toString();
    }

    /** "AP" for a still, "AP cine" for a run, in the words of the field for a patient who lies as this one does. */
    public static String label(StoredSeries series) {
        return ReadingProtocol.Image.of(series).label(series.viewLabel());
    }

    /** The same within a sentence. */
    private static String labelWithin(StoredSeries series) {
        String label = label(series);
        return series.view() == View.ANTEROPOSTERIOR
                ? label
                : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
