package org.esicasebook.imaging.viewer;

import java.util.Optional;

/**
 * Where the frames of a view come from and how fast they run.
 *
 * @param count number of frames, at least 1
 * @param urlTemplate address of a frame, same origin, in which <code>{frame}</code> stands for its number from 0
 * @param encoding how the bytes stand for pixels
 * @param timing onset of each frame; none for a view that is not a cine
 * @param startMs time of the first frame on the clock that the reader sees [ms], such as since the injection began
 * @param clock what that clock counts from, such as "after injection"
 */
public record Frames(
        int count,
        String urlTemplate,
        FrameEncoding encoding,
        Optional<FrameTiming> timing,
        Optional<Double> startMs,
        Optional<String> clock) {

    public static final String FRAME = "{frame}";

    public Frames {
        if (count < 1) {
            throw new IllegalArgumentException("A view has at least one frame");
        }
        if (!urlTemplate.contains(FRAME)) {
            throw new IllegalArgumentException("The address of a frame must contain " + FRAME);
        }
        if (startMs.isPresent() && !Double.isFinite(startMs.get())) {
            throw new IllegalArgumentException("Frames start at a finite time");
        }
        if (timing.orElse(null) instanceof FrameTiming.Onsets onsets
                && onsets.onsetsMs().size() != count) {
            throw new IllegalArgumentException(
                    "There are " + count + " frames but " + onsets.onsetsMs().size() + " onsets");
        }
    }

    public static Frames still(String urlTemplate, FrameEncoding encoding) {
        return new Frames(1, urlTemplate, encoding, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Frames cine(int count, double frameMs, String urlTemplate, FrameEncoding encoding) {
        return cine(count, FrameTiming.constant(frameMs), urlTemplate, encoding);
    }

    public static Frames cine(int count, FrameTiming timing, String urlTemplate, FrameEncoding encoding) {
        return new Frames(count, urlTemplate, encoding, Optional.of(timing), Optional.empty(), Optional.empty());
    }

    public Frames startingAt(double startMs) {
        return new Frames(count, urlTemplate, encoding, timing, Optional.of(startMs), clock);
    }

    /** Says what the clock counts from, such as "after injection". */
    public Frames countedFrom(String clock) {
        Texts.require(clock, "What a clock counts from needs words");
        return new Frames(count, urlTemplate, encoding, timing, startMs, Optional.of(clock));
    }

    /** @param frame from 0 */
    String address(int frame) {
        return urlTemplate.replace(FRAME, Integer.toString(frame));
    }
}
