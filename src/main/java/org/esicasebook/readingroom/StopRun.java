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
     * @param begunBefore whether the run was begun by a page that is gone; it is not shown so again
     */
    StopRun(
            ViewerDocument run,
            int series,
            ReadingId reading,
            boolean begunBefore,
            SerializableConsumer<Watched> onWatched) {
        getElement().setPropertyJson("document", ViewerContract.write(run));
        getElement().setProperty("series", series);
        getElement().setProperty("begunBefore", begunBefore);
        getElement().setProperty("address", "api/readings/" + reading + "/stop");
        ComponentUtil.addListener(this, Watched.class, onWatched::accept);
    }

    /** The run has been watched, to its end or to the frame at which it was stopped, or cannot be watched any more. */
    @DomEvent("run-watched")
    public static final class Watched extends ComponentEvent<StopRun> {

        private final int frame;
        private final boolean interrupted;

        /** @param frame at which it was stopped, -1 if it was not */
        public Watched(
                StopRun source,
                boolean fromClient,
                @EventData("event.detail.frame") int frame,
                @EventData("event.detail.interrupted") boolean interrupted) {
            super(source, fromClient);
            this.frame = frame;
            this.interrupted = interrupted;
        }

        OptionalInt stoppedAt() {
            return frame < 0 ? OptionalInt.empty() : OptionalInt.of(frame);
        }

        boolean isInterrupted() {
            return interrupted;
        }
    }
}
