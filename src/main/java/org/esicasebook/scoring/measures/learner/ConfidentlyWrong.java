package org.esicasebook.scoring.measures.learner;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Judgments to look at again first: far from the truth and sure of it. */
public final class ConfidentlyWrong {

    private ConfidentlyWrong() {}

    /**
     * @param by at least how far the stated probability was from what was so, in (.5, 1]
     * @return furthest first; missed danger before false alarm where equally far
     */
    public static <R> List<R> list(Collection<R> readings, Function<R, Forecast> forecast, double by) {
        if (!(by > .5 && by <= 1)) {
            throw new IllegalArgumentException("Confidently wrong means off by more than one half");
        }
        return readings.stream()
                .filter(reading -> gap(forecast.apply(reading)) >= by)
                .sorted(Comparator.comparingDouble((R reading) -> -gap(forecast.apply(reading)))
                        .thenComparing(reading -> forecast.apply(reading).outcome() ? 0 : 1))
                .toList();
    }

    private static double gap(Forecast forecast) {
        return Math.abs(forecast.probability() - forecast.y());
    }
}
