package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.OptionalInt;
import org.esicasebook.imaging.viewer.ViewerContract;
import org.esicasebook.imaging.viewer.ViewerDocument;
import org.esicasebook.judgment.ReadingId;

/** An injection that runs once, in real time, and can be stopped by one key or one press. */
@Tag("stop-run")
@JsModule("./readingroom/stop-run.ts")
class StopRun extends Component {

    /**
     * @param run a document of the run alone
     * @param onWatched told the frame at which it was stopped, empty if it was let run
     */
    StopRun(ViewerDocument run, int series, ReadingId reading, SerializableConsumer<OptionalInt> onWatched) {
        getElement().setPropertyJson("document", ViewerContract.write(run));
        getElement().setProperty("series", series);
        getElement().setProperty("address", "api/readings/" + reading + "/stop");
        ComponentUtil.addListener(
                this,
                Watched.class,
                watched -> onWatched.accept(watched.frame < 0 ? OptionalInt.empty() : OptionalInt.of(watched.frame)));
    }

    /** The run has been watched, to its end or to the frame at which it was stopped; told as frame -1 if it was not. */
    @DomEvent("run-watched")
    public static final class Watched extends ComponentEvent<StopRun> {

        private final int frame;

        public Watched(StopRun source, boolean fromClient, @EventData("event.detail.frame") int frame) {
            super(source, fromClient);
            this.frame = frame;
        }
    }
}
