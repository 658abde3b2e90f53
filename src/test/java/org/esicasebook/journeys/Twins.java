package org.esicasebook.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Two cases alike in everything but the truth: the same vignette, the same images. Each carries words in every field of
 * its truth that occur nowhere else.
 */
final class Twins {

    static final String ONE = "lil-71";
    static final String OTHER = "lil-72";

    private static final String SOURCE = "lil-02";

    private Twins() {}

    static void write(Path cases) throws IOException {
        write(cases, ONE, "facet", "quoll");
        write(cases, OTHER, "epidural", "numbat");
    }

    /** Words that only the truth of a twin holds. */
    static Set<String> canaries(String slug) {
        String word = slug.equals(ONE) ? "quoll" : "numbat";
        return Set.of(word + "headline", word + "sign", word + "finding", word + "point", word + "reference");
    }

    private static void write(Path cases, String slug, String compartment, String word) throws IOException {
        String text = Files.readString(Path.of("cases", SOURCE, "case.yaml"));
        int teaching = text.indexOf("  teaching:");
        int simulation = text.indexOf("\nsimulation:");
        String truth = """
                  teaching:
                    headline: %1$sheadline
                    decisiveSign: %1$ssign
                    findings: [%1$sfinding]
                    teachingPoint: %1$spoint
                    references: [%1$sreference]
                """.formatted(word).indent(0);
        String changed = text.substring(0, teaching)
                        .replaceFirst("compartments: \\[[^]]*]", "compartments: [" + compartment + "]")
                + truth
                + text.substring(simulation);
        Path folder = Files.createDirectory(cases.resolve(slug));
        Files.writeString(folder.resolve("case.yaml"), changed);
    }
}
