package org.esicasebook.scoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.esicasebook.cases.ReadingProtocol;
import org.esicasebook.cases.ReadingSteps;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.judgment.CommittedImpression;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.Reading;

/**
 * How a judgment came about.
 *
 * @param took from opening the case to committing, pauses included; empty where it is not known
 * @param views that came when something had been stated before them, in their order; those about which nothing was stated
 *     until a later one came are left out, since their parts cannot be told
 */
public record Looking(Optional<Duration> took, List<SeenView> views) {

    public static final Looking UNKNOWN = new Looking(Optional.empty(), List.of());

    public Looking {
        views = List.copyOf(views);
    }

    /**
     * One step of views and what it did to the belief.
     *
     * @param views its kinds, such as "Lateral and contralateral oblique"
     * @param percentBefore stated probability that this is no safe epidural placement, before it was shown [%]
     * @param percentAfter and after it [%]
     */
    public record SeenView(String views, int percentBefore, int percentAfter) {}

    static Looking of(
            Reading.Committed reading, List<CommittedImpression> impressions, ReadingSteps steps, StoredStudy study) {
        return new Looking(
                Optional.of(Duration.between(reading.openedAt(), reading.committedAt())),
                views(reading.judgment(), impressions, steps, study));
    }

    private static List<SeenView> views(
            PlacementJudgment judgment, List<CommittedImpression> impressions, ReadingSteps steps, StoredStudy study) {
        List<SeenView> views = new ArrayList<>();
        Optional<Confidence> before = Optional.empty();
        for (CommittedImpression one : impressions) {
            Optional<Confidence> now = one.impression().confidence();
            if (one.step() < steps.last()) {
                add(views, kinds(steps, one.step(), study), before, now);
                before = now;
            }
        }
        boolean toTheLast = impressions.size() == steps.last();
        if (toTheLast) {
            add(views, kinds(steps, steps.last(), study), before, Optional.of(judgment.confidenceNotSafe()));
        }
        return views;
    }

    private static void add(
            List<SeenView> views, String kinds, Optional<Confidence> before, Optional<Confidence> after) {
        if (before.isPresent() && after.isPresent()) {
            views.add(new SeenView(kinds, before.get().percent(), after.get().percent()));
        }
    }

    /** By kind, not by the name that a case gives its view, so that the views of many cases are alike. */
    private static String kinds(ReadingSteps steps, int step, StoredStudy study) {
        List<String> kinds = new TreeSet<>(steps.added().get(step))
                .stream()
                        .map(series -> ReadingProtocol.Image.of(study.series().get(series))
                                .label())
                        .distinct()
                        .toList();
        return kinds.size() == 1
                ? kinds.getFirst()
                : kinds.stream().limit(kinds.size() - 1L).collect(Collectors.joining(", ")) + " and " + kinds.getLast();
    }
}
