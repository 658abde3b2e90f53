package org.esicasebook.cases.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.file.CaseFileReader;
import org.esicasebook.cases.file.CaseFileReader.Outcome;
import org.esicasebook.cases.store.CaseVersions.Change;
import org.esicasebook.cases.store.CaseVersions.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings case files into the library. What is wrong with one is said in a line each and holds up no other. */
@Component
class CaseImport {

    private static final Logger log = LoggerFactory.getLogger(CaseImport.class);

    private final CaseVersions versions;
    private final Renderer renderer;

    CaseImport(CaseVersions versions, Renderer renderer) {
        this.versions = versions;
        this.renderer = renderer;
    }

    /** How many files did what. */
    record Report(int read, int added, int changed, int withdrawn, int refused) {}

    /** Reads every {@code <folder>/<slug>/case.yaml}; published cases whose folder is gone are withdrawn. */
    Report importFrom(Path folder) {
        List<String> names = caseFolders(folder);
        if (names.isEmpty()) {
            log.warn(
                    "No case files in {}: the library keeps the cases it has. Set casebook.cases-dir to the folder of"
                            + " cases.",
                    folder.toAbsolutePath());
            return new Report(0, 0, 0, 0, 0);
        }
        CaseFileReader reader = new CaseFileReader();
        int added = 0;
        int changed = 0;
        int refused = 0;
        for (String name : names) {
            switch (reader.read(folder, name)) {
                case Outcome.Accepted accepted -> {
                    Change change = publish(accepted);
                    added += change == Change.NEW_CASE ? 1 : 0;
                    changed += change == Change.NEW_VERSION ? 1 : 0;
                }
                case Outcome.Refused(var problems) -> {
                    refused++;
                    problems.forEach(problem -> log.warn("{}", problem));
                }
            }
        }
        int withdrawn = withdrawAllBut(new HashSet<>(names));
        Report report = new Report(names.size(), added, changed, withdrawn, refused);
        log.info(
                "{} case files read: {} new, {} changed, {} withdrawn, {} refused",
                report.read(),
                added,
                changed,
                withdrawn,
                refused);
        return report;
    }

    private Change publish(Outcome.Accepted accepted) {
        var study = RenderingOrder.of(accepted.caseFile().scenario()).studyId(renderer.version());
        return versions.publish(accepted.caseFile(), accepted.source(), study);
    }

    private int withdrawAllBut(Set<String> folders) {
        Set<Slug> drafts =
                versions.publishedDrafts().stream().map(Published::slug).collect(Collectors.toSet());
        List<Slug> gone = versions.published().stream()
                .map(Published::slug)
                .filter(slug -> !drafts.contains(slug))
                .filter(slug -> !folders.contains(slug.value()))
                .toList();
        gone.forEach(versions::withdraw);
        return gone.size();
    }

    private static List<String> caseFolders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve(CaseFileReader.FILE_NAME)))
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            log.warn("The folder of cases {} cannot be read: {}", folder.toAbsolutePath(), e.getMessage());
            return List.of();
        }
    }
}
