package org.esicasebook.readingroom;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableFunction;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.imaging.StoredStudy;
import org.jspecify.annotations.Nullable;

/** Shows the images of a case; while they are being prepared, moves the case to the front and waits beside the reader. */
class AwaitedImages extends Div {

    private final CaseDesk desk;
    private final TeachingCase teachingCase;
    private final SerializableFunction<StoredStudy, Component> whenReady;
    private @Nullable ImagesPending pending;
    private @Nullable Runnable stopListening;
    private boolean shown;

    AwaitedImages(CaseDesk desk, TeachingCase teachingCase, SerializableFunction<StoredStudy, Component> whenReady) {
        this.desk = desk;
        this.teachingCase = teachingCase;
        this.whenReady = whenReady;
        addClassName("awaited-images");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        if (shown) {
            return;
        }
        if (!(desk.readiness(teachingCase) instanceof ImageReadiness.Ready)) {
            desk.hurry(teachingCase);
            UI ui = attach.getUI();
            stopListening = desk.onChange(progress -> ui.access(this::look));
        }
        // only now, so that a change in between is not missed
        look();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        stop();
    }

    private void look() {
        if (shown) {
            return;
        }
        ImageReadiness readiness = desk.readiness(teachingCase);
        if (readiness instanceof ImageReadiness.Ready ready) {
            shown = true;
            stop();
            removeAll();
            add(whenReady.apply(ready.study()));
        } else if (pending == null || readiness instanceof ImageReadiness.Failed) {
            removeAll();
            pending = new ImagesPending(readiness);
            add(pending);
        } else {
            pending.show(readiness);
        }
    }

    private void stop() {
        if (stopListening != null) {
            stopListening.run();
            stopListening = null;
        }
    }
}
