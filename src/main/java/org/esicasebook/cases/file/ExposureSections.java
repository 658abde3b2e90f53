package org.esicasebook.cases.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Exposure;
import org.esicasebook.fluoroscopy.Exposure.Cine;
import org.esicasebook.fluoroscopy.Exposure.Field;
import org.esicasebook.fluoroscopy.Exposure.Motion;
import org.esicasebook.fluoroscopy.Exposure.Still;
import org.esicasebook.fluoroscopy.Exposure.Subtraction;
import org.esicasebook.fluoroscopy.Projection;

/** The images that a case file asks for. Bounds here are those of {@code cases/case.schema.json}. */
final class ExposureSections {

    /** Stills by view, then live runs, then subtraction runs. */
    private static final Comparator<Exposure> HANGING = Comparator.comparing(ExposureSections::kind)
            .thenComparing(exposure -> exposure.projection().view());

    private ExposureSections() {}

    /** In hanging order. */
    static List<Exposure> read(Fields simulation, Route route, Side side) {
        List<Exposure> exposures = new ArrayList<>();
        for (Fields section : simulation.sections("exposures", 1, 10)) {
            exposure(section, route, side).ifPresent(exposures::add);
        }
        check(simulation, exposures);
        return exposures.stream().sorted(HANGING).toList();
    }

    private static int kind(Exposure exposure) {
        return switch (exposure) {
            case Still still -> 0;
            case Cine cine -> 1;
            case Subtraction subtraction -> 2;
        };
    }

    private static void check(Fields fields, List<Exposure> exposures) {
        record Shown(int kind, View view) {}
        Set<Shown> shown = new HashSet<>();
        for (Exposure exposure : exposures) {
            View view = exposure.projection().view();
            if (!shown.add(new Shown(kind(exposure), view))) {
                fields.contradiction("exposures", "show the " + view.label() + " view twice in the same way");
            }
        }
        if (!exposures.isEmpty() && exposures.stream().noneMatch(Still.class::isInstance)) {
            fields.contradiction("exposures", "need at least one still");
        }
    }

    private static Optional<Exposure> exposure(Fields fields, Route route, Side side) {
        Optional<Exposure> exposure = fields.kind(List.of("still", "cine", "subtraction"))
                .flatMap(kind -> {
                    Fields image = kind.fields();
                    Optional<Projection> projection = projection(image, route, side);
                    Field usual = Field.full();
                    double collimation = image.number("collimation", 0.4, 1, usual.collimation());
                    double magnification = image.number("magnification", 1, 2, usual.magnification());
                    Exposure.Receptor detector = image.has("detector")
                            ? image.choice("detector", Exposure.Receptor.class)
                            : usual.detector();
                    Optional<Field> field = sound(() -> new Field(collimation, magnification, detector));
                    return switch (kind.name()) {
                        case "still" -> {
                            double at = image.number("atSeconds", -5, 1800);
                            yield image.build(() -> new Still(projection.orElseThrow(), at, field.orElseThrow()));
                        }
                        case "cine" ->
                            run(
                                    image,
                                    1800,
                                    2,
                                    (start, frames, rate, motion, pulsed) -> new Cine(
                                            projection.orElseThrow(),
                                            start,
                                            frames,
                                            rate,
                                            field.orElseThrow(),
                                            motion,
                                            pulsed));
                        default ->
                            run(
                                    image,
                                    0,
                                    3,
                                    (start, frames, rate, motion, pulsed) -> new Subtraction(
                                            projection.orElseThrow(),
                                            start,
                                            frames,
                                            rate,
                                            field.orElseThrow(),
                                            motion,
                                            pulsed));
                    };
                });
        fields.build(() -> true);
        return exposure;
    }

    private interface Maker {
        Exposure make(double start, int frames, double framesPerSecond, Motion motion, boolean pulsed);
    }

    private static Optional<Exposure> run(Fields image, double latestStart, int fewestFrames, Maker maker) {
        double start = image.number("startSeconds", -5, latestStart);
        int frames = image.whole("frames", fewestFrames, 120);
        double rate = image.number("framesPerSecond", 1, 30);
        double breathing = image.number("breathingMm", 0, 8, 0);
        double shift = image.number("motionMm", 0, 10, 0);
        boolean pulsed = !image.has("pulsed") || image.flag("pulsed");
        return image.build(() -> maker.make(start, frames, rate, new Motion(breathing, shift), pulsed));
    }

    private static Optional<Projection> projection(Fields fields, Route route, Side side) {
        View view = fields.term("view", View.class);
        Projection usual = Projection.standard(view, route, side);
        double angle = fields.number("angleDegrees", -180, 180, usual.angleDegrees());
        double tilt = fields.number("tiltDegrees", -40, 40, usual.tiltDegrees());
        return sound(() -> new Projection(view, angle, tilt));
    }

    /** The value, unless a stand-in for a wrong number makes it impossible; the number itself has been reported. */
    private static <T> Optional<T> sound(Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
