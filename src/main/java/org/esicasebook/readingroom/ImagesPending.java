package org.esicasebook.readingroom;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.esicasebook.cases.ImageReadiness;

/** Stands in for images that are not there yet, and says how far they are. */
class ImagesPending extends Div {

    private final H2 heading = new H2("The images are being prepared");
    private final Paragraph words = new Paragraph();
    private final Span done = new Span();
    private final Div bar = new Div(done);

    ImagesPending(ImageReadiness readiness) {
        addClassNames("face", "images-pending");
        words.getElement().setAttribute("role", "status");
        bar.addClassName("progress");
        bar.getElement().setAttribute("role", "progressbar");
        bar.getElement().setAttribute("aria-label", "Images prepared");
        add(heading, words, bar);
        show(readiness);
    }

    final void show(ImageReadiness readiness) {
        switch (readiness) {
            case ImageReadiness.Waiting waiting -> {
                words.setText(
                        waiting.ahead() == 0
                                ? "This case is next. It opens here by itself; read the history meanwhile."
                                : "This case has been moved to the front; %d before it. It opens here by itself."
                                        .formatted(waiting.ahead()));
                progress(0);
            }
            case ImageReadiness.Rendering rendering -> {
                words.setText("This case comes first now. It opens here by itself; read the history meanwhile.");
                progress((int) Math.round(100 * rendering.fraction()));
            }
            case ImageReadiness.Ready ignored -> progress(100);
            case ImageReadiness.Failed ignored -> {
                heading.setText("The images could not be prepared");
                words.setText("It is not your doing. An administrator finds the reason in the log.");
                bar.setVisible(false);
                Div ways = new Div(Room.way(Addresses.LIBRARY, "Choose another case", true));
                ways.addClassName("ways-on");
                add(ways);
            }
        }
    }

    private void progress(int percent) {
        bar.getElement().setAttribute("aria-valuenow", Integer.toString(percent));
        done.getStyle().set("width", percent + "%");
    }
}
