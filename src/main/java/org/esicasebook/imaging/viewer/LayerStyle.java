package org.esicasebook.imaging.viewer;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a layer is drawn. Each style is a colour <em>and</em> a dash <em>and</em> a fill pattern, so that no two differ by
 * colour alone.
 */
public enum LayerStyle {
    @JsonProperty("amber")
    AMBER,
    @JsonProperty("sky")
    SKY,
    @JsonProperty("green")
    GREEN,
    @JsonProperty("vermilion")
    VERMILION,
    @JsonProperty("pink")
    PINK,
    @JsonProperty("yellow")
    YELLOW,
    @JsonProperty("blue")
    BLUE,
    @JsonProperty("violet")
    VIOLET,
    @JsonProperty("teal")
    TEAL,
    @JsonProperty("white")
    WHITE
}
