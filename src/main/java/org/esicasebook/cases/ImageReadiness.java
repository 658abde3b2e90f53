package org.esicasebook.cases;

import org.esicasebook.imaging.StoredStudy;

/** Whether a case can be looked at yet. */
public sealed interface ImageReadiness {

    /** @param ahead how many cases are rendered before this one */
    record Waiting(int ahead) implements ImageReadiness {}

    /** @param fraction done, in [0, 1] */
    record Rendering(double fraction) implements ImageReadiness {}

    record Ready(StoredStudy study) implements ImageReadiness {}

    /** @param reason in plain words */
    record Failed(String reason) implements ImageReadiness {}
}
