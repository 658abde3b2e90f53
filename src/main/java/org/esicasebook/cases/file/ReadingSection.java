package org.esicasebook.cases.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.esicasebook.cases.ImageKind;
import org.esicasebook.cases.ReadingProtocol;
import org.esicasebook.cases.ReadingProtocol.Image;
import org.esicasebook.cases.ReadingProtocol.Step;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Exposure;

/** In which steps a case is to be read. */
final class ReadingSection {

    private ReadingSection() {}

    /** Empty where the file leaves it to the usual order, or says it wrongly. */
    static Optional<ReadingProtocol> read(Fields file) {
        return file.has("reading") ? file.section("reading").flatMap(fields -> read(file, fields)) : Optional.empty();
    }

    private static Optional<ReadingProtocol> read(Fields file, Fields fields) {
        List<Step> steps = new ArrayList<>();
        for (Fields section : fields.sections("steps", 1, ReadingProtocol.MOST_STEPS)) {
            List<Image> views = section.sections("views", 1, 10).stream()
                    .flatMap(view -> image(view).stream())
                    .toList();
            section.build(() -> new Step(views)).ifPresent(steps::add);
        }
        return fields.build(() -> new ReadingProtocol(steps), file);
    }

    private static Optional<Image> image(Fields fields) {
        View view = fields.term("view", View.class);
        ImageKind kind = fields.term("image", ImageKind.class, ImageKind.STILL);
        return fields.build(() -> new Image(view, kind));
    }

    /** Every image comes, and none that is not there. */
    static void check(Fields file, ReadingProtocol protocol, List<Exposure> exposures) {
        List<Image> named =
                protocol.steps().stream().flatMap(step -> step.views().stream()).toList();
        List<Image> taken = exposures.stream()
                .map(exposure -> new Image(exposure.projection().view(), TeachingSection.kind(exposure)))
                .toList();
        named.stream()
                .filter(image -> !taken.contains(image))
                .forEach(image ->
                        file.contradiction("reading", "no image among simulation.exposures is the " + image.label()));
        taken.stream()
                .filter(image -> !named.contains(image))
                .forEach(image -> file.contradiction("reading", "leaves out the " + image.label()));
    }

    static Map<String, Object> plain(ReadingProtocol protocol) {
        return Map.of(
                "steps",
                protocol.steps().stream()
                        .map(step -> Map.of(
                                "views",
                                step.views().stream().map(ReadingSection::plain).toList()))
                        .toList());
    }

    private static Map<String, Object> plain(Image image) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("view", image.view().code());
        if (image.kind() != ImageKind.STILL) {
            fields.put("image", image.kind().code());
        }
        return fields;
    }
}
