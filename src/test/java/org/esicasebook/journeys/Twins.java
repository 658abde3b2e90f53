package org.esicasebook.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two cases alike in everything but the truth: the same vignette, the same images, but other
 * worth of the next actions and another teaching. (Compartments cannot differ: the images are rendered from them.) Each
 * carries words in every field of its truth that occur nowhere else.
 */
final class Twins {

    static final String ONE = "lil-71";
    static final String OTHER = "lil-72";

    private static final String SOURCE = "lil-02";

    private Twins() {}

    static void write(Path cases) throws IOException {
        write(cases, ONE, "quoll", "{ reposition: 1, advance: 0.5 }", "[inject]");
        write(cases, OTHER, "numbat", "{ advance: 1, change-level-or-route: 0.7 }", "[inject, abort]");
    }

    /** Words that only the truth of a twin holds. */
    static Set<String> canaries(String slug) {
        String word = slug.equals(ONE) ? "quoll" : "numbat";
        return Stream.of(
                        "headline",
                        "sign",
                        "decides",
                        "limit",
                        "finding",
                        "caption",
                        "like",
                        "apart",
                        "error",
                        "point",
                        "second",
                        "reference",
                        "support")
                .map(field -> word + field)
                .collect(Collectors.toSet());
    }

    private static void write(Path cases, String slug, String word, String actions, String unsafeActions)
            throws IOException {
        String text = Files.readString(Path.of("cases", SOURCE, "case.yaml"));
        String head = text.substring(0, text.indexOf("\n  actions:"));
        String simulation = text.substring(text.indexOf("\nsimulation:"));
        String view =
                "decides: %1$sdecides, cannotDecide: %1$slimit, fitsAlso: [], findings: [%1$sfinding], signs: [%2$s]"
                        .formatted(word, "{ arrow: tip, caption: " + word + "caption }");
        String truth = """

                  actions: %2$s
                  unsafeActions: %3$s
                  teaching:
                    headline: %1$sheadline
                    decisiveSign: %1$ssign
                    views:
                      - { view: AP, %4$s }
                      - { view: lateral, %4$s }
                      - { view: CLO, %4$s }
                    differential: [{ looksLike: %1$slike, tellApart: %1$sapart }]
                    criticalErrors: [%1$serror]
                    teachingPoints: [%1$spoint, %1$ssecond]
                    references: [{ title: %1$sreference, supports: %1$ssupport }]
                """.formatted(word, actions, unsafeActions, view);
        Path folder = Files.createDirectory(cases.resolve(slug));
        Files.writeString(folder.resolve("case.yaml"), head + truth + simulation);
    }
}
