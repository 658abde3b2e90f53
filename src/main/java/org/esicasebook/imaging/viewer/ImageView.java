package org.esicasebook.imaging.viewer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One view of the study: its frames and how they open.
 *
 * @param id names the view within the document
 * @param label short name on screen, such as "AP"
 * @param altText what a screen reader says about the image; it must not tell what the reader is asked to find out
 * @param columns width [pixels]
 * @param rows height [pixels]
 * @param bitsStored significant bits of a stored value, 1 to 16
 * @param frames where the frames come from
 * @param window the grey-scale window in which the view opens
 * @param presets further windows offered by name
 * @param initialFrame the frame shown first, from 0
 * @param detectorPixelMm pixel pitch at the detector [mm]; lengths are only ever given at the detector plane
 * @param bookmarks frames worth going back to
 * @param autoplay whether the cine plays once it is there, unless the reader has asked for little motion
 */
public record ImageView(
        String id,
        String label,
        String altText,
        int columns,
        int rows,
        int bitsStored,
        Frames frames,
        WindowLevel window,
        List<WindowPreset> presets,
        int initialFrame,
        Optional<Double> detectorPixelMm,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Bookmark> bookmarks,
        Optional<Boolean> autoplay) {

    private static final int MAX_EDGE_PIXELS = 4096;

    /** The list that a stored view need not have may be null. */
    public ImageView(
            String id,
            String label,
            String altText,
            int columns,
            int rows,
            int bitsStored,
            Frames frames,
            WindowLevel window,
            List<WindowPreset> presets,
            int initialFrame,
            Optional<Double> detectorPixelMm,
            @Nullable List<Bookmark> bookmarks,
            Optional<Boolean> autoplay) {
        Texts.requireId(id);
        Texts.require(label, "A view needs a label");
        Texts.require(altText, "A view needs a text for those who cannot see it");
        if (columns < 1 || rows < 1 || columns > MAX_EDGE_PIXELS || rows > MAX_EDGE_PIXELS) {
            throw new IllegalArgumentException("An image has 1 to " + MAX_EDGE_PIXELS + " columns and rows");
        }
        if (bitsStored < 1 || bitsStored > 16) {
            throw new IllegalArgumentException("A pixel has 1 to 16 bits");
        }
        if (initialFrame < 0 || initialFrame >= frames.count()) {
            throw new IllegalArgumentException("View " + id + " has no frame " + initialFrame);
        }
        if (detectorPixelMm.isPresent() && !(detectorPixelMm.get() > 0)) {
            throw new IllegalArgumentException("Pixels at the detector are larger than 0 mm");
        }
        this.id = id;
        this.label = label;
        this.altText = altText;
        this.columns = columns;
        this.rows = rows;
        this.bitsStored = bitsStored;
        this.frames = frames;
        this.window = window;
        this.presets = List.copyOf(presets);
        this.initialFrame = initialFrame;
        this.detectorPixelMm = detectorPixelMm;
        this.bookmarks = bookmarks == null ? List.of() : List.copyOf(bookmarks);
        this.autoplay = autoplay;
        for (Bookmark bookmark : this.bookmarks) {
            if (bookmark.frame() >= frames.count()) {
                throw new IllegalArgumentException("View " + id + " has no frame " + bookmark.frame());
            }
        }
    }

    /** A view without bookmarks that does not play by itself. */
    public ImageView(
            String id,
            String label,
            String altText,
            int columns,
            int rows,
            int bitsStored,
            Frames frames,
            WindowLevel window,
            List<WindowPreset> presets,
            int initialFrame,
            Optional<Double> detectorPixelMm) {
        this(
                id,
                label,
                altText,
                columns,
                rows,
                bitsStored,
                frames,
                window,
                presets,
                initialFrame,
                detectorPixelMm,
                List.of(),
                Optional.empty());
    }

    /** A view that opens on its first frame, without presets. */
    public static ImageView of(
            String id,
            String label,
            String altText,
            int columns,
            int rows,
            int bitsStored,
            Frames frames,
            WindowLevel window) {
        return new ImageView(
                id, label, altText, columns, rows, bitsStored, frames, window, List.of(), 0, Optional.empty());
    }

    /** The same images under another name, so that views of several studies can hang in one document. */
    public ImageView named(String id, String label) {
        return new ImageView(
                id,
                label,
                altText,
                columns,
                rows,
                bitsStored,
                frames,
                window,
                presets,
                initialFrame,
                detectorPixelMm,
                bookmarks,
                autoplay);
    }

    public ImageView withPresets(List<WindowPreset> presets) {
        return new ImageView(
                id,
                label,
                altText,
                columns,
                rows,
                bitsStored,
                frames,
                window,
                presets,
                initialFrame,
                detectorPixelMm,
                bookmarks,
                autoplay);
    }

    public ImageView openingAt(int frame) {
        return new ImageView(
                id,
                label,
                altText,
                columns,
                rows,
                bitsStored,
                frames,
                window,
                presets,
                frame,
                detectorPixelMm,
                bookmarks,
                autoplay);
    }

    public ImageView withBookmarks(List<Bookmark> bookmarks) {
        return new ImageView(
                id,
                label,
                altText,
                columns,
                rows,
                bitsStored,
                frames,
                window,
                presets,
                initialFrame,
                detectorPixelMm,
                bookmarks,
                autoplay);
    }

    /** Plays once its frames are there, unless the reader has asked for little motion. */
    public ImageView playingByItself() {
        return new ImageView(
                id,
                label,
                altText,
                columns,
                rows,
                bitsStored,
                frames,
                window,
                presets,
                initialFrame,
                detectorPixelMm,
                bookmarks,
                Optional.of(true));
    }
}
