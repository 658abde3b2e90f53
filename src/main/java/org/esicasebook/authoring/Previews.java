package org.esicasebook.authoring;

import java.util.function.Consumer;
import org.esicasebook.cases.ReferenceStandard.Reach;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.imaging.PassingStudies.Passing;

/**
 * Quick looks at scenarios, rendered in the background at low resolution. For each page only the newest wish counts: an
 * older one is dropped, or broken off if it is under way.
 */
public interface Previews {

    /** What became of a wish. */
    sealed interface Outcome {

        /**
         * @param reach how far the contrast came
         * @param milliseconds from wish to image
         */
        record Shown(Passing images, Reach reach, long milliseconds) implements Outcome {}

        /** @param reason in plain words, for the author */
        record Impossible(String reason) implements Outcome {}

        record Failed() implements Outcome {}
    }

    /**
     * Renders the stills of a scenario and some frames of its runs, and tells what came of it, from another thread; tells nothing if a newer wish of
     * the same page has overtaken this one.
     *
     * @param username for whom alone the images are
     */
    void wish(Object page, String username, Scenario scenario, Consumer<Outcome> told);

    /** Drops what a page has wished for. */
    void forget(Object page);
}
