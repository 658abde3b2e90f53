package org.esicasebook.imaging.viewer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the reader may do with the images. Marking is offered when the document asks for marks. */
public enum Tool {
    @JsonProperty("window")
    WINDOW,
    @JsonProperty("zoom")
    ZOOM,
    @JsonProperty("pan")
    PAN,
    @JsonProperty("invert")
    INVERT,
    @JsonProperty("cine")
    CINE,
    @JsonProperty("maximise")
    MAXIMISE
}
