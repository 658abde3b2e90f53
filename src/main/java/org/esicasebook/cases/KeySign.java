package org.esicasebook.cases;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Landmark;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.Term;
import org.jspecify.annotations.Nullable;

/**
 * A sign that a reader should see, pointed out in the image. What is drawn comes from the truth about each frame; the
 * author only says what to point at.
 *
 * @param atSeconds the moment of a run at which it is seen best, from the start of the injection [s]
 */
public record KeySign(
        String caption, Anchor anchor, @Nullable Double atSeconds) {

    /** What is drawn, and where. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = AtTip.class, name = "tip"),
        @JsonSubTypes.Type(value = AtPedicle.class, name = "pedicle"),
        @JsonSubTypes.Type(value = AtContrast.class, name = "contrast"),
        @JsonSubTypes.Type(value = AtLandmark.class, name = "landmark"),
        @JsonSubTypes.Type(value = AlongContrast.class, name = "outline"),
        @JsonSubTypes.Type(value = AlongLandmark.class, name = "line")
    })
    public sealed interface Anchor {}

    /** An arrow to the needle tip. */
    public record AtTip() implements Anchor {}

    /**
     * An arrow to a pedicle.
     *
     * @param vertebra for example L4
     * @param side left or right
     */
    public record AtPedicle(String vertebra, Side side) implements Anchor {

        public AtPedicle {
            if (side == Side.MIDLINE) {
                throw new IllegalArgumentException("side: a pedicle is on the left or on the right");
            }
        }
    }

    /** An arrow to the contrast in a compartment. */
    public record AtContrast(Compartment compartment, End end) implements Anchor {}

    /** An arrow to a landmark, where it comes closest to the needle tip. */
    public record AtLandmark(Landmark landmark) implements Anchor {}

    /** The outline of the contrast in a compartment. */
    public record AlongContrast(Compartment compartment) implements Anchor {}

    /** A landmark line, drawn out. */
    public record AlongLandmark(Landmark landmark) implements Anchor {}

    /** Which part of the contrast is meant, in directions of the patient. */
    public enum End implements Term {
        MIDDLE("middle", "Middle"),
        CRANIAL("cranial", "Cranial end"),
        CAUDAL("caudal", "Caudal end"),
        VENTRAL("ventral", "Ventral border"),
        DORSAL("dorsal", "Dorsal border"),
        LEFT("left", "Left end"),
        RIGHT("right", "Right end");

        private final String code;
        private final String label;

        End(String code, String label) {
            this.code = code;
            this.label = label;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
