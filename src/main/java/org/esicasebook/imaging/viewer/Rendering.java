package org.esicasebook.imaging.viewer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How images are drawn. */
public enum Rendering {
    /** By the graphics card where the browser offers it, else by the processor. */
    @JsonProperty("auto")
    AUTO,
    /** Always by the processor. */
    @JsonProperty("cpu")
    CPU
}
