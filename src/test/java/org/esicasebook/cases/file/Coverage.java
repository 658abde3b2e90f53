package org.esicasebook.cases.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.esicasebook.epidurography.Difficulty;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Term;

/** Which route, finding and difficulty the library has cases of. Run {@link #main} after adding a case. */
record Coverage(List<CaseFile> cases) {

    static final Path DOCUMENT = Path.of("src/docs/coverage.md");

    public static void main(String[] arguments) throws IOException {
        Files.writeString(DOCUMENT, new Coverage(StarterCasesTest.starters()).document());
    }

    List<CaseFile> of(Route route, Finding finding) {
        return cases.stream()
                .filter(file -> file.route() == route)
                .filter(file -> Finding.of(file.scenario().spreads()).equals(Optional.of(finding)))
                .toList();
    }

    /** Possible cells without a case. */
    List<String> empty() {
        List<String> empty = new ArrayList<>();
        for (Route route : Route.values()) {
            for (Finding finding : Finding.values()) {
                if (PossibleFindings.whyNot(route, finding).isEmpty()
                        && of(route, finding).isEmpty()) {
                    empty.add(route.code() + " " + finding.code());
                }
            }
        }
        return empty;
    }

    String document() {
        StringBuilder text = new StringBuilder();
        text.append("# Coverage of the library\n\n");
        text.append("Generated from `cases/` by `Coverage` among the tests, which fail when it is out of date: ")
                .append(cases.size())
                .append(" cases.\nA cell counts its cases by difficulty: introductory, intermediate, advanced (")
                .append(
                        "`1·2·0`). A dash: excluded, with its\nreason below. **Empty**: possible, and no case yet.\n\n");
        text.append("| Finding | ")
                .append(Arrays.stream(Route.values()).map(Term::code).collect(Collectors.joining(" | ")))
                .append(" |\n|---|")
                .append("---|".repeat(Route.values().length))
                .append("\n");
        for (Finding finding : Finding.values()) {
            text.append("| ").append(finding.label());
            for (Route route : Route.values()) {
                text.append(" | ").append(cell(route, finding));
            }
            text.append(" |\n");
        }
        text.append("| **All** | ");
        text.append(Arrays.stream(Route.values())
                        .map(route -> String.valueOf(cases.stream()
                                .filter(file -> file.route() == route)
                                .count()))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n");
        text.append("\n").append(summary()).append("\n## Why a cell is excluded\n\n");
        Map<String, Set<String>> reasons = new LinkedHashMap<>();
        for (Route route : Route.values()) {
            for (Finding finding : Finding.values()) {
                PossibleFindings.whyNot(route, finding).ifPresent(reason -> reasons.computeIfAbsent(
                                route.code() + ": " + reason, key -> new LinkedHashSet<>())
                        .add(finding.label().toLowerCase(java.util.Locale.ROOT)));
            }
        }
        reasons.forEach((reason, findings) -> {
            String route = reason.substring(0, reason.indexOf(':'));
            text.append("- **")
                    .append(route)
                    .append("**, ")
                    .append(String.join(", ", findings))
                    .append(":")
                    .append(reason.substring(reason.indexOf(':') + 1))
                    .append(".\n");
        });
        return text.toString();
    }

    private String cell(Route route, Finding finding) {
        if (PossibleFindings.whyNot(route, finding).isPresent()) {
            return "–";
        }
        List<CaseFile> here = of(route, finding);
        return here.isEmpty()
                ? "**Empty**"
                : Arrays.stream(Difficulty.values())
                        .map(difficulty -> String.valueOf(here.stream()
                                .filter(file -> file.difficulty() == difficulty)
                                .count()))
                        .collect(Collectors.joining("·"));
    }

    private String summary() {
        long safe = cases.stream()
                .filter(file -> Finding.of(file.scenario().spreads()).equals(Optional.of(Finding.EPIDURAL)))
                .count();
        long misplaced = cases.stream()
                .filter(file -> file.level() != file.truth().level()
                        || file.side() != file.truth().side())
                .count();
        return "Epidural alone: " + safe + " of " + cases.size() + ". At another level or side than intended: "
                + misplaced + ".\n";
    }
}
