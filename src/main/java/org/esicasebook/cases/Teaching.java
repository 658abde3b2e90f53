package org.esicasebook.cases;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.View;
import org.jspecify.annotations.Nullable;

/**
 * What a case teaches: its finding in a line, what each view shows, what it is mistaken for, and where to read on.
 *
 * @param headline the finding, for study mode
 * @param decisiveSign the one sign that settles it
 * @param views what each image of the case decides and shows, in hanging order
 * @param differential what else it could be taken for
 * @param criticalErrors what must not be done here, in words
 * @param teachingPoints what to take home, two or three
 */
public record Teaching(
        String headline,
        String decisiveSign,
        List<ViewNotes> views,
        List<LookAlike> differential,
        List<String> criticalErrors,
        List<String> teachingPoints,
        List<Reference> references) {

    public Teaching {
        views = List.copyOf(views);
        differential = List.copyOf(differential);
        criticalErrors = List.copyOf(criticalErrors);
        teachingPoints = List.copyOf(teachingPoints);
        references = List.copyOf(references);
    }

    /** Findings of all views, in hanging order. */
    public List<String> findings() {
        return views.stream().flatMap(view -> view.findings().stream()).toList();
    }

    /**
     * What images seen together could be as well: that which fits each of them. They decide where nothing is left.
     *
     * @param series places of the images among those of the case
     * @return empty if the author has not said it of one of them, as in cases stored before authors could
     */
    public Optional<List<Set<Compartment>>> alternativesAfter(Collection<Integer> series) {
        List<Optional<List<Set<Compartment>>>> said = views.stream()
                .filter(view -> series.contains(view.series()))
                .map(ViewNotes::fitsAlso)
                .toList();
        if (said.isEmpty() || said.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(said.getFirst().orElseThrow().stream()
                .filter(other -> said.stream().allMatch(one -> one.orElseThrow().contains(other)))
                .toList());
    }

    /**
     * What one image of the case is good for, and what it shows.
     *
     * @param series its place among the images of the case, from 0
     * @param decides what can be told from it
     * @param cannotDecide what cannot, so that another is needed
     * @param fitsAlso what it could be as well, seen alone, each named by the compartments with contrast; nothing where
     *     it decides. Empty if that is not said
     * @param findings what the expert saw in it, in the order of looking
     * @param signs pointed out in the image, in the order in which to look at them
     */
    public record ViewNotes(
            int series,
            View view,
            ImageKind kind,
            String decides,
            String cannotDecide,
            Optional<List<Set<Compartment>>> fitsAlso,
            List<String> findings,
            List<KeySign> signs) {

        /** Notes that were stored before that was said have null for what the image fits also. */
        public ViewNotes(
                int series,
                View view,
                ImageKind kind,
                String decides,
                String cannotDecide,
                @Nullable Optional<List<Set<Compartment>>> fitsAlso,
                List<String> findings,
                List<KeySign> signs) {
            this.series = series;
            this.view = view;
            this.kind = kind;
            this.decides = decides;
            this.cannotDecide = cannotDecide;
            this.fitsAlso = fitsAlso == null
                    ? Optional.empty()
                    : fitsAlso.map(
                            others -> others.stream().map(ViewNotes::inOrder).toList());
            this.findings = List.copyOf(findings);
            this.signs = List.copyOf(signs);
        }

        /** Says nothing of what the image fits also. */
        public ViewNotes(
                int series,
                View view,
                ImageKind kind,
                String decides,
                String cannotDecide,
                List<String> findings,
                List<KeySign> signs) {
            this(series, view, kind, decides, cannotDecide, Optional.empty(), findings, signs);
        }

        /** The same order in every run, so that what is stored is the same text. */
        private static Set<Compartment> inOrder(Set<Compartment> compartments) {
            if (compartments.isEmpty()) {
                throw new IllegalArgumentException("fitsAlso: names compartments");
            }
            return Collections.unmodifiableSet(EnumSet.copyOf(compartments));
        }

        /** Another place among the images. */
        public ViewNotes at(int otherSeries) {
            return new ViewNotes(otherSeries, view, kind, decides, cannotDecide, fitsAlso, findings, signs);
        }

        /** Whether there is something that it cannot decide; where there is not, the author begins with "Nothing". */
        public boolean leavesSomethingOpen() {
            return !cannotDecide.isBlank() && !cannotDecide.startsWith("Nothing");
        }

        /** "AP" for a still, "AP cine" for a run. */
        public String label() {
            return kind == ImageKind.STILL
                    ? view.label()
                    : view.label() + " " + kind.label().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A placement that looks similar, and how to tell it apart. */
    public record LookAlike(String looksLike, String tellApart) {}
}
