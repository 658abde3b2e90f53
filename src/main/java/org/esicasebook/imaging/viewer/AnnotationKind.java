package org.esicasebook.imaging.viewer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the points of an {@link Annotation} stand for. */
public enum AnnotationKind {
    /** Tail and head. */
    @JsonProperty("arrow")
    ARROW(2, 2),
    /** The label stands there. */
    @JsonProperty("text")
    TEXT(1, 1),
    @JsonProperty("point")
    POINT(1, 1),
    @JsonProperty("line")
    LINE(2, 2),
    /** Along an open path. */
    @JsonProperty("freehand")
    FREEHAND(2, 2000),
    /** On a closed spline that passes through them. */
    @JsonProperty("outline")
    OUTLINE(3, 200),
    /** Opposite corners of the box that holds it. */
    @JsonProperty("ellipse")
    ELLIPSE(2, 2),
    /** One arm's end, the corner, the other arm's end. */
    @JsonProperty("angle")
    ANGLE(3, 3),
    /** A length in pixels or, where the view knows its pitch, in millimetres at the detector. */
    @JsonProperty("measure")
    MEASURE(2, 2);

    private final int least;
    private final int most;

    AnnotationKind(int least, int most) {
        this.least = least;
        this.most = most;
    }

    boolean allows(int points) {
        return points >= least && points <= most;
    }
}
