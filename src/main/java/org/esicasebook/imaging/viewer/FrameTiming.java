package org.esicasebook.imaging.viewer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** When each frame begins, counted from the first frame. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FrameTiming.Constant.class, name = "constant"),
    @JsonSubTypes.Type(value = FrameTiming.Onsets.class, name = "onsets")
})
public sealed interface FrameTiming {

    /**
     * Equal frames: DICOM Frame Time (0018,1063).
     *
     * @param frameMs duration of a frame [ms], &gt; 0
     */
    record Constant(double frameMs) implements FrameTiming {
        public Constant {
            if (!(frameMs > 0) || !Double.isFinite(frameMs)) {
                throw new IllegalArgumentException("A frame lasts longer than 0 ms");
            }
        }
    }

    /**
     * Unequal frames: the running sum of a DICOM Frame Time Vector (0018,1065).
     *
     * @param onsetsMs onset of each frame [ms], one for each frame, the first 0, ascending
     */
    record Onsets(List<Double> onsetsMs) implements FrameTiming {
        public Onsets {
            onsetsMs = List.copyOf(onsetsMs);
            if (onsetsMs.isEmpty() || onsetsMs.getFirst() != 0) {
                throw new IllegalArgumentException("The first frame begins at 0 ms");
            }
            for (int i = 1; i < onsetsMs.size(); i++) {
                if (!(onsetsMs.get(i) > onsetsMs.get(i - 1)) || !Double.isFinite(onsetsMs.get(i))) {
                    throw new IllegalArgumentException("Frame " + i + " must begin after the frame before it");
                }
            }
        }
    }

    static FrameTiming constant(double frameMs) {
        return new Constant(frameMs);
    }
}
