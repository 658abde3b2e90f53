package org.esicasebook.imaging;

import java.util.List;

/**
 * A study as it lies in the archive. Series stand in hanging order: stills by view, then cine runs by view.
 *
 * @param thumbnail small 8-bit PNG of the scout (needle in place, no contrast yet), which tells nothing of the truth
 * @param simulated whether the frames come from the simulator; said wherever they are shown
 */
public record StoredStudy(StudyId id, List<StoredSeries> series, FrameHash thumbnail, boolean simulated) {

    public StoredStudy {
        series = List.copyOf(series);
        if (series.isEmpty()) {
            throw new IllegalArgumentException("A study needs at least one series");
        }
    }

    /** Address of the thumbnail, relative to the application's root. */
    public String thumbnailAddress() {
        return "images/thumbnails/" + thumbnail.sha256();
    }
}
