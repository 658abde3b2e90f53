package org.esicasebook.cases;

import java.util.List;
import org.esicasebook.epidurography.View;

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
     * What one image of the case is good for, and what it shows.
     *
     * @param series its place among the images of the case, from 0
     * @param decides what can be told from it
     * @param cannotDecide what cannot, so that another is needed
     * @param findings what the expert saw in it, in the order of looking
     * @param signs pointed out in the image, in the order in which to look at them
     */
    public record ViewNotes(
            int series,
            View view,
            ImageKind kind,
            String decides,
            String cannotDecide,
            List<String> findings,
            List<KeySign> signs) {
        public ViewNotes {
            findings = List.copyOf(findings);
            signs = List.copyOf(signs);
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
