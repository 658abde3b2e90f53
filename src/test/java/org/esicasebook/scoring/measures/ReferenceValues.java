package org.esicasebook.scoring.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One entry of the published values and data kept beside the repository; a test without them is skipped, and says so. */
public record ReferenceValues(String id, JsonNode values, double tolerance) {

    private static final Path FOLDER = Path.of("..", "shared", "fixtures", "scoring");

    /** Of all entries. */
    public static List<String> ids() {
        return StreamSupport.stream(all().spliterator(), false)
                .map(entry -> entry.get("id").asString())
                .toList();
    }

    private static JsonNode all() {
        Path file = FOLDER.resolve("reference-values.json");
        assumeTrue(Files.isReadable(file), () -> "No reference values beside the repository at " + file);
        return JsonMapper.builder().build().readTree(file.toFile());
    }

    public static ReferenceValues of(String id) {
        return StreamSupport.stream(all().spliterator(), false)
                .filter(entry -> entry.get("id").asString().equals(id))
                .map(entry -> new ReferenceValues(
                        id, entry.get("values"), entry.get("tol").asDouble()))
                .findFirst()
                .orElseThrow();
    }

    /** Rows of a data file without its header, each split at its commas and freed of quotes. */
    public static List<String[]> rows(String file) {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.isReadable(path), () -> "No reference data beside the repository at " + path);
        try (var lines = Files.lines(path)) {
            return lines.skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .map(cell -> cell.replace("\"", "").strip())
                            .toArray(String[]::new))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param path names and indices, as in "common_a.b" */
    public JsonNode at(String path) {
        JsonNode node = values;
        for (String name : path.split("\\.")) {
            node = node.isArray() ? node.get(Integer.parseInt(name)) : node.get(name);
        }
        return node;
    }

    public double number(String path) {
        return at(path).asDouble();
    }

    public double[] numbers(String path) {
        return numbers(at(path));
    }

    public static double[] numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    public Offset<Double> within() {
        return Offset.offset(tolerance);
    }

    public void assertNumber(String path, double actual) {
        assertThat(actual).as("%s: %s", id, path).isCloseTo(number(path), within());
    }

    public void assertNumbers(String path, double... actual) {
        assertThat(actual).as("%s: %s", id, path).containsExactly(numbers(path), within());
    }
}
