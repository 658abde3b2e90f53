package org.esicasebook.scoring;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.ReferenceStandard.FrameTruth;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.imaging.StoredSeries;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.judgment.StopTrial;
import org.esicasebook.scoring.measures.judgment.StopMeasure;

/**
 * A stop held against the first frame in which there is something to stop for. Counted in frames, since nothing can be
 * seen between two.
 *
 * @param sign the first frame with contrast in a vessel or in the cerebrospinal fluid, counted from 0; empty if no frame
 *     of the run shows any
 * @param stoppedAt the frame at which the reader stopped, counted from 0; empty if they let it run
 * @param latencyFrames from the sign to the stop; empty unless the stop came with the sign or after it
 * @param score in [0, 1]
 * @param reason one or two sentences that a resident understands
 */
public record StopScore(
        OptionalInt sign,
        OptionalInt stoppedAt,
        OptionalInt latencyFrames,
        StopMeasure.Outcome outcome,
        double score,
        String reason) {

    /** What must not be injected into, and shows by its flow. */
    private static final Set<Compartment> FLOWING =
            Set.of(Compartment.VENOUS, Compartment.ARTERIAL, Compartment.SUBARACHNOID);

    public static StopScore of(StopTrial trial, ReferenceStandard reference, StoredStudy study, StopMeasure measure) {
        StoredSeries series = study.series().get(trial.series());
        List<FrameTruth> frames = reference.series().get(trial.series()).frames();
        OptionalInt sign = IntStream.range(0, frames.size())
                .filter(frame -> !flowingIn(frames.get(frame)).isEmpty())
                .findFirst();
        StopMeasure.Outcome outcome = StopMeasure.outcome(seconds(sign, series), seconds(trial.stoppedAt(), series));
        OptionalInt latency = outcome instanceof StopMeasure.Outcome.Stopped
                ? OptionalInt.of(trial.stoppedAt().getAsInt() - sign.getAsInt())
                : OptionalInt.empty();
        return new StopScore(
                sign,
                trial.stoppedAt(),
                latency,
                outcome,
                measure.score(outcome),
                reason(outcome, trial, sign, sign.isPresent() ? flowingIn(frames.get(sign.getAsInt())) : Set.of()));
    }

    private static Set<Compartment> flowingIn(FrameTruth frame) {
        return frame.contrast().entrySet().stream()
                .filter(seen ->
                        FLOWING.contains(seen.getKey()) && !seen.getValue().isEmpty())
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** From the start of the run. */
    private static OptionalDouble seconds(OptionalInt frame, StoredSeries series) {
        return frame.isPresent()
                ? OptionalDouble.of(frame.getAsInt() * series.frameTimeMs() / 1000)
                : OptionalDouble.empty();
    }

    private static String reason(
            StopMeasure.Outcome outcome, StopTrial trial, OptionalInt sign, Set<Compartment> flowing) {
        String first = sign.isEmpty()
                ? ""
                : "%s contrast is first seen in frame %d"
                        .formatted(
                                flowing.stream()
                                        .sorted()
                                        .map(Compartment::label)
                                        .collect(Collectors.joining(" and ")),
                                sign.getAsInt() + 1);
        int stop = trial.stoppedAt().orElse(0) + 1;
        return switch (outcome) {
            case StopMeasure.Outcome.Stopped(double latency)
            when stop == sign.orElse(0) + 1 -> first + ", and you stopped at that frame.";
            case StopMeasure.Outcome.Stopped(double latency) ->
                "%s; you stopped at frame %d, %d %s or %s s later."
                        .formatted(
                                first,
                                stop,
                                stop - sign.orElse(0) - 1,
                                stop - sign.orElse(0) == 2 ? "frame" : "frames",
                                String.format(Locale.ROOT, "%.1f", latency));
            case StopMeasure.Outcome.FalseStop()
            when sign.isPresent() -> first + "; you stopped at frame " + stop + ", before there was anything to see.";
            case StopMeasure.Outcome.FalseStop() ->
                "You stopped at frame " + stop
                        + ", but no frame shows contrast in a vessel or in the cerebrospinal fluid.";
            case StopMeasure.Outcome.NotStopped() -> first + "; you let the injection run to its end.";
            case StopMeasure.Outcome.RightlyContinued() ->
                "No frame shows contrast in a vessel or in the cerebrospinal fluid, and you let the injection run.";
        };
    }
}
