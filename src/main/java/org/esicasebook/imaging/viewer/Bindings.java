package org.esicasebook.imaging.viewer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keys, buttons and habits as a reader has set them, where they differ from the viewer's own.
 *
 * @param keys keys by the id of a command, as the viewer names them
 * @param buttons what dragging with a button does
 * @param wheel what turning the wheel does
 * @param autoplay whether every run plays by itself once it is there, or none; empty leaves it to the views
 */
public record Bindings(
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<String>> keys,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<Button, Use> buttons,
        Optional<Use> wheel,
        Optional<Boolean> autoplay) {

    public enum Button {
        /** Drags with the tool in hand; what is set for it is in hand when the viewer opens. */
        @JsonProperty("main")
        MAIN,
        @JsonProperty("middle")
        MIDDLE,
        @JsonProperty("right")
        RIGHT
    }

    public enum Use {
        @JsonProperty("window")
        WINDOW,
        @JsonProperty("pan")
        PAN,
        @JsonProperty("zoom")
        ZOOM,
        @JsonProperty("frames")
        FRAMES
    }

    private static final int MOST_KEYS = 200;
    private static final int LONGEST_KEY = 40;

    /** The maps that stored bindings need not have may be null. */
    public Bindings(
            @Nullable Map<String, List<String>> keys,
            @Nullable Map<Button, Use> buttons,
            Optional<Use> wheel,
            Optional<Boolean> autoplay) {
        this.keys = keys == null ? Map.of() : Map.copyOf(keys);
        this.buttons = buttons == null ? Map.of() : Map.copyOf(buttons);
        this.wheel = wheel;
        this.autoplay = autoplay;
        boolean tooLong = this.keys.values().stream().flatMap(List::stream).anyMatch(key -> key.length() > LONGEST_KEY);
        if (this.keys.size() > MOST_KEYS || tooLong) {
            throw new IllegalArgumentException("These are not the keys of a viewer");
        }
        this.keys.keySet().forEach(Texts::requireId);
        if (wheel.isPresent() && wheel.get() != Use.ZOOM && wheel.get() != Use.FRAMES) {
            throw new IllegalArgumentException("The wheel zooms or goes through the frames");
        }
    }
}
