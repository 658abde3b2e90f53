package org.esicasebook.fluoroscopy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.esicasebook.cases.file.CaseFileReader;

/** The scenarios of the cases in this repository. */
public final class StarterCases {

    private static final Path FOLDER = Path.of("cases");

    private StarterCases() {}

    /** Names of the folders that hold a case. */
    public static List<String> names() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(folder -> Files.exists(folder.resolve(CaseFileReader.FILE_NAME)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Scenario scenario(String name) {
        return switch (new CaseFileReader().read(FOLDER, name)) {
            case CaseFileReader.Outcome.Accepted accepted -> accepted.caseFile().scenario();
            case CaseFileReader.Outcome.Refused refused ->
                throw new IllegalStateException(refused.problems().toString());
        };
    }

    public static Stream<Scenario> scenarios() {
        return names().stream().map(StarterCases::scenario);
    }
}
