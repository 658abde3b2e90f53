package org.esicasebook.imaging.viewer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the views of a document do together. */
public enum Link {
    /** Zoom and what is in the middle. */
    @JsonProperty("position")
    POSITION,
    /** Playing and stepping, by the clock that the reader sees. */
    @JsonProperty("cine")
    CINE
}
