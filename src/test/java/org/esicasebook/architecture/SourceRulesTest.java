package org.esicasebook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that bytecode cannot show. */
class SourceRulesTest {

    private static final Path JAVA = Path.of("src/main/java/org/esicasebook");
    private static final int MOST_LINES = 400;

    /** Longer files, each with its reason. */
    private static final Map<String, String> LONG_FOR_A_REASON = Map.of();

    private static final Set<String> SCHEMAS = Set.of(
            "accounts",
            "imaging",
            "cases",
            "cases_truth",
            "judgment",
            "scoring",
            "search",
            "authoring",
            "discussion",
            "presentation");

    private static final Pattern TABLE_IN_SQL =
            Pattern.compile("(?i)\\b(?:from|join|into|update|table|on|references)\\s+([a-z_]+)\\.[a-z_]+");

    @Test
    void sqlNamesOnlyTablesOfItsOwnModule() {
        assertThat(sources(JAVA, ".java").flatMap(file -> foreignTables(moduleOf(JAVA, file), read(file)).stream()))
                .isEmpty();
        Path migrations = Path.of("src/main/resources/db/migration");
        assertThat(sources(migrations, ".sql")
                        .flatMap(file -> foreignTables(moduleOf(migrations, file), read(file)).stream()))
                .isEmpty();
    }

    @Test
    void aForeignTableInSqlIsCaught() {
        assertThat(foreignTables("judgment", "select * from judgment.reading r join cases.teaching_case c on true"))
                .containsExactly("judgment uses cases.teaching_case");
    }

    @Test
    void filesStayShort() {
        assertThat(Stream.of(JAVA, Path.of("frontend"))
                        .flatMap(root -> sources(root, ".java", ".ts"))
                        .filter(file -> read(file).lines().count() > MOST_LINES)
                        .map(file -> file.getFileName().toString())
                        .filter(name -> !LONG_FOR_A_REASON.containsKey(name)))
                .isEmpty();
    }

    @Test
    void theViewerElementKnowsNothingOfTheApplicationAroundIt() {
        Path viewer = Path.of("frontend/viewer");
        assertThat(sources(viewer, ".ts")
                        .filter(file -> !file.startsWith(viewer.resolve("testbed")))
                        .filter(file -> !file.toString().endsWith(".test.ts"))
                        .flatMap(file -> foreignToTheViewer(viewer, file, read(file)).stream()))
                .isEmpty();
    }

    @Test
    void aViewerElementThatKnowsTheApplicationIsCaught() {
        Path viewer = Path.of("frontend/viewer");
        assertThat(foreignToTheViewer(viewer, viewer.resolve("surface/a.ts"), """
                        import { html } from 'lit';
                        import { judge } from '../../room/judging';
                        import '../contract/read-document';
                        const words = 'Commit your judgment';
                        """))
                .containsExactly("a.ts imports ../../room/judging", "a.ts says judg");
    }

    /** Imports from outside its folder and the two libraries it stands on, and words of the application. */
    private static List<String> foreignToTheViewer(Path viewer, Path file, String source) {
        List<String> foreign = new ArrayList<>();
        var imported = Pattern.compile("(?:\\bfrom\\s+|\\bimport\\s*\\(?\\s*)'([^']+)'")
                .matcher(source);
        while (imported.find()) {
            String from = imported.group(1);
            boolean within = from.startsWith(".")
                    && file.resolveSibling(from).normalize().startsWith(viewer);
            if (!within && !from.matches("lit(/.*)?|@cornerstonejs/.*")) {
                foreign.add(file.getFileName() + " imports " + from);
            }
        }
        var word = Pattern.compile("(?i)judg|learner|curator|teaching case|scorecard|epidural\\b")
                .matcher(source);
        while (word.find()) {
            foreign.add(file.getFileName() + " says " + word.group());
        }
        return foreign.stream().distinct().toList();
    }

    private static List<String> foreignTables(String module, String source) {
        List<String> foreign = new ArrayList<>();
        var table = TABLE_IN_SQL.matcher(source);
        while (table.find()) {
            String schema = table.group(1);
            boolean own = schema.equals(module) || schema.startsWith(module + "_");
            if (SCHEMAS.contains(schema) && !own) {
                foreign.add(module + " uses " + table.group().split("\\s+")[1]);
            }
        }
        return foreign;
    }

    private static String moduleOf(Path root, Path file) {
        return root.relativize(file).getName(0).toString();
    }

    private static Stream<Path> sources(Path root, String... endings) {
        try (var files = Files.walk(root)) {
            return files
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .filter(file -> Stream.of("generated", "node_modules").noneMatch(file.toString()::contains))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
