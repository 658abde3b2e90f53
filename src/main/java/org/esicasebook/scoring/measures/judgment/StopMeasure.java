package org.esicasebook.scoring.measures.judgment;

import java.util.OptionalDouble;

/**
 * Score of stopping an injection in a running cine: how long after the first visible sign of contrast in a vessel or in
 * cerebrospinal fluid the learner pressed stop. Full within a reaction time, then halved with every half-life. A stop
 * before any sign, or in a run without one, is a false stop. Thresholds are the project's own starting values.
 *
 * @param reactionSeconds full marks up to this latency [s], ≥ 0
 * @param halfLifeSeconds latency beyond it that halves the score [s], > 0
 * @param falseStop what a false stop earns, in [0, 1)
 */
public record StopMeasure(double reactionSeconds, double halfLifeSeconds, double falseStop) {

    public StopMeasure {
        if (!(reactionSeconds >= 0) || !(halfLifeSeconds > 0) || !(falseStop >= 0 && falseStop < 1)) {
            throw new IllegalArgumentException("Reaction and half-life are positive; a false stop earns less than 1");
        }
    }

    public sealed interface Outcome {

        /** @param latencySeconds from the first visible sign to the stop [s], ≥ 0 */
        record Stopped(double latencySeconds) implements Outcome {}

        /** Stopped without a sign to stop for. */
        record FalseStop() implements Outcome {}

        /** Contrast went on where it must not. */
        record NotStopped() implements Outcome {}

        /** Nothing to stop for, and not stopped. */
        record RightlyContinued() implements Outcome {}
    }

    /**
     * @param signSeconds when the sign is first visible, from the start of the run [s]; empty for a run without one
     * @param stopSeconds when stop was pressed [s]; empty if it was not
     */
    public static Outcome outcome(OptionalDouble signSeconds, OptionalDouble stopSeconds) {
        if (stopSeconds.isEmpty()) {
            return signSeconds.isPresent() ? new Outcome.NotStopped() : new Outcome.RightlyContinued();
        }
        double latency = stopSeconds.getAsDouble() - signSeconds.orElse(Double.POSITIVE_INFINITY);
        return latency >= 0 ? new Outcome.Stopped(latency) : new Outcome.FalseStop();
    }

    /** @return in [0, 1] */
    public double score(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stopped stopped ->
                Math.pow(.5, Math.max(0, stopped.latencySeconds() - reactionSeconds) / halfLifeSeconds);
            case Outcome.FalseStop _ -> falseStop;
            case Outcome.NotStopped _ -> 0;
            case Outcome.RightlyContinued _ -> 1;
        };
    }
}
