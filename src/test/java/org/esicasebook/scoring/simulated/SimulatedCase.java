package org.esicasebook.scoring.simulated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.Teaching;
import org.esicasebook.cases.file.CaseFile;
import org.esicasebook.cases.file.CaseFileReader;
import org.esicasebook.epidurography.Route;
import org.esicasebook.geometry.PixelPoint;

/**
 * A case as simulated learners meet it: its truth without outlines, and how hard it is to them.
 *
 * @param difficulty [logits]
 */
public record SimulatedCase(Slug slug, Route route, ReferenceStandard reference, double difficulty) {

    static final PixelPoint TIP = new PixelPoint(50, 40);

    /** The library's own cases, with invented difficulties. */
    public static List<SimulatedCase> library() {
        try (var folders = Files.list(Path.of("cases"))) {
            return folders.map(folder -> folder.resolve("case.yaml"))
                    .filter(Files::exists)
                    .sorted()
                    .map(SimulatedCase::read)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<SimulatedCase> read(Path file) {
        try {
            String slug = file.getParent().getFileName().toString();
            return new CaseFileReader().read(new Slug(slug), slug, Files.readString(file))
                            instanceof CaseFileReader.Outcome.Accepted accepted
                    ? Optional.of(of(accepted.caseFile()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SimulatedCase of(CaseFile file) {
        var frame = new ReferenceStandard.FrameTruth(Map.of(), TIP, List.of(), List.of(), List.of());
        CaseFile.Truth truth = file.truth();
        return new SimulatedCase(
                file.slug(),
                file.route(),
                new ReferenceStandard(
                        file.slug(),
                        1,
                        new HashSet<>(truth.compartments()),
                        truth.level(),
                        truth.side(),
                        truth.actions(),
                        Set.copyOf(truth.unsafeActions()),
                        new Teaching("", "", List.of(), List.of(), List.of(), List.of(), List.of()),
                        List.of(
                                new ReferenceStandard.SeriesTruth(List.of(frame)),
                                new ReferenceStandard.SeriesTruth(Collections.nCopies(40, frame))),
                        Optional.empty()),
                new Random(file.slug().value().hashCode()).nextGaussian());
    }
}
