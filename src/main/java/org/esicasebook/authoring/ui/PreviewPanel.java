package org.esicasebook.authoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Locale;
import org.esicasebook.authoring.Previews.Outcome;
import org.esicasebook.cases.ReachInWords;
import org.esicasebook.cases.ReachInWords.Line;
import org.esicasebook.imaging.viewer.ImageView;
import org.esicasebook.imaging.viewer.ImageViewer;
import org.esicasebook.imaging.viewer.StudyViews;
import org.esicasebook.imaging.viewer.ViewerDocument;
import org.jspecify.annotations.Nullable;

/** What the case would look like, at low resolution; the last image stays until there is another. */
class PreviewPanel extends Section {

    private final Div images = new Div();
    private final Paragraph state = new Paragraph();
    private final DescriptionList reach = new DescriptionList();
    private final ProgressBar busy = new ProgressBar();
    private @Nullable ImageViewer viewer;

    PreviewPanel() {
        addClassName("authoring-preview");
        getElement().setAttribute("aria-label", "Preview");
        images.addClassName("authoring-images");
        state.addClassName("authoring-state");
        state.getElement().setAttribute("role", "status");
        busy.setIndeterminate(true);
        busy.setVisible(false);
        busy.getElement().setAttribute("aria-hidden", "true");
        reach.addClassName("authoring-reach");
        add(images, busy, state, reach);
        images.add(new Paragraph("The preview appears here."));
    }

    void waiting() {
        busy.setVisible(true);
        state.removeClassName("authoring-wrong");
        state.setText("Rendering the preview…");
    }

    /** @param words why there is no new image */
    void cannot(String words) {
        busy.setVisible(false);
        state.addClassName("authoring-wrong");
        state.setText(viewer == null ? words : words + " The images show the case as it was before.");
    }

    void show(Outcome.Shown shown) {
        busy.setVisible(false);
        state.removeClassName("authoring-wrong");
        state.setText(String.format(
                Locale.ROOT,
                "At half resolution, of runs ten frames; rendered in %.1f s. When the case is published it is rendered in full.",
                shown.milliseconds() / 1000.0));
        reach.removeAll();
        List<Line> lines = ReachInWords.of(shown.reach());
        (lines.isEmpty() ? List.of(new Line("Contrast", ReachInWords.NONE_GIVEN)) : lines)
                .forEach(line -> reach.add(new Div(
                        new DescriptionList.Term(line.question()), new DescriptionList.Description(line.answer()))));
        ImageViewer before = viewer;
        var document = StudyViews.of(shown.images().study(), shown.images().grant());
        // other images hang otherwise; the same ones keep their zoom and window
        if (before != null && labels(before.getDocument().orElseThrow()).equals(labels(document))) {
            before.setDocument(document);
            return;
        }
        ImageViewer fresh = new ImageViewer(document);
        viewer = fresh;
        images.removeAll();
        images.add(fresh);
    }

    private static List<String> labels(ViewerDocument document) {
        return document.views().stream().map(ImageView::label).toList();
    }

    /** Runs something in the page that a background thread has found out. */
    static void later(@Nullable UI ui, Runnable action) {
        if (ui != null && ui.isAttached()) {
            ui.access(action::run);
        }
    }
}
