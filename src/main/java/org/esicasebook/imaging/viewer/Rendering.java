package org.esicasebook.imaging.viewer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How images are drawn. */
public enum Rendering {
    /** By the graphics card where there is one, else plainly by the processor. */
    @JsonProperty("auto")
    AUTO,
    /** Always by the processor. */
    @JsonProperty("cpu")
    CPU,
    /** With WebGL even where the processor imitates it. */
    @JsonProperty("gpu")
    GPU
}
