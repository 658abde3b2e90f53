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
    MAXIMISE,
    /** How many views hang, which where, and what they do together. */
    @JsonProperty("arrange")
    ARRANGE,
    /** The grey-scale window that suits a region. */
    @JsonProperty("region")
    REGION,
    @JsonProperty("sharpen")
    SHARPEN,
    /** Taking a mask frame away. */
    @JsonProperty("subtract")
    SUBTRACT,
    /** An earlier frame beside the present one, in one image. */
    @JsonProperty("wipe")
    WIPE,
    /** Keys and buttons of one's own; the page is told of them and has to keep them. */
    @JsonProperty("bind")
    BIND
}
