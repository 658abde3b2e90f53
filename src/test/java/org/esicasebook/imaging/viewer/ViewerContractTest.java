package org.esicasebook.imaging.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.esicasebook.geometry.PixelPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Java side of the treaty; {@code frontend/viewer/contract/contract.test.ts} is the other. */
class ViewerContractTest {

    private static final Path CONTRACT = Path.of("frontend/viewer/contract");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(json(CONTRACT.resolve("viewer-document.schema.json")));

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleFitsTheSchema(Path example) {
        assertThat(SCHEMA.validate(json(example))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsReadAndWrittenBackUnchanged(Path example) {
        JsonNode original = json(example);
        JsonNode written = ViewerContract.write(ViewerContract.read(original));
        assertThat(normalised(written)).isEqualTo(normalised(original));
        assertThat(SCHEMA.validate(written)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalidExamples")
    void everyInvalidExampleIsRefusedBySchemaAndReader(Path example) {
        assertThat(SCHEMA.validate(json(example))).isNotEmpty();
        assertThatThrownBy(() -> ViewerContract.read(json(example))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pointsAreWrittenToAHundredthOfAPixel() {
        Mark mark = new Mark("m", "v1", 0, "needle-tip", new PixelPoint(10.123456, 20.5), "Tip", "mine", true);
        JsonNode written = ViewerContract.write(ViewerFixture.still()
                .withLayers(List.of(Layer.of("mine", "Mine", LayerStyle.WHITE)))
                .withMarks(List.of(mark)));
        assertThat(written.at("/marks/0/point")).hasToString("[10.12,20.5]");
    }

    static Stream<Path> examples() {
        return jsonFiles(CONTRACT.resolve("examples"));
    }

    static Stream<Path> invalidExamples() {
        return jsonFiles(CONTRACT.resolve("examples/invalid"));
    }

    private static Stream<Path> jsonFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tools are a set, and 40 is 40.0. */
    private static String normalised(JsonNode node) {
        if (node.isNumber()) {
            return String.valueOf(node.asDouble());
        }
        if (node.isArray()) {
            Stream<String> items = node.valueStream().map(ViewerContractTest::normalised);
            boolean strings = node.valueStream().allMatch(JsonNode::isString);
            return (strings ? items.sorted() : items).toList().toString();
        }
        if (node.isObject()) {
            return node.propertyStream()
                    .map(field -> field.getKey() + "=" + normalised(field.getValue()))
                    .sorted()
                    .toList()
                    .toString();
        }
        return node.toString();
    }
}
