package org.esicasebook.cases.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors use and the reader that the library uses say the same. */
class CaseSchemaTest {

    private static final int ALTERATIONS = 200;
    private static final JsonMapper json = JsonMapper.builder().build();
    private static Schema schema;

    @BeforeAll
    static void readSchema() throws Exception {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CaseText.STARTER_CASES.resolve("case.schema.json")));
    }

    @ParameterizedTest
    @MethodSource("org.esicasebook.cases.file.CaseText#starterSlugs")
    void everyStarterCaseFitsTheSchemaAndNamesIt(String slug) {
        CaseText starter = CaseText.starter(slug);

        assertThat(complaintsOfSchema(starter)).isEmpty();
        assertThat(starter.text()).startsWith("# yaml-language-server: $schema=../case.schema.json\n");
    }

    @Test
    void theSchemaIsItselfAValidSchema() throws Exception {
        Schema metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaSchema.validate(
                        Files.readString(CaseText.STARTER_CASES.resolve("case.schema.json")), InputFormat.JSON))
                .isEmpty();
    }

    /** What one field alone gets wrong, both see; what only the whole file shows, the reader alone. */
    @Test
    void readerAndSchemaAgreeOnAlteredCases() {
        List<String> slugs = CaseText.starterSlugs();
        DumperOptions plain = new DumperOptions();
        plain.setWidth(10_000);
        plain.setDereferenceAliases(true);
        SoftAssertions softly = new SoftAssertions();
        int refused = 0;
        for (int seed = 0; seed < ALTERATIONS; seed++) {
            Random random = new Random(seed);
            Object document = new Yaml()
                    .load(CaseText.starter(slugs.get(random.nextInt(slugs.size())))
                            .text());
            String alteration = alter(document, random);
            CaseText altered = new CaseText(new Yaml(plain).dump(document));
            List<Problem> misshapen = altered.problems().stream()
                    .filter(problem -> problem.kind() == Problem.Kind.SHAPE)
                    .toList();
            List<String> complaints = complaintsOfSchema(altered);

            softly.assertThat(complaints.isEmpty())
                    .as("seed %d, %s: the reader says %s, the schema says %s", seed, alteration, misshapen, complaints)
                    .isEqualTo(misshapen.isEmpty());
            refused += misshapen.isEmpty() ? 0 : 1;
        }
        softly.assertThat(refused).as("alterations refused").isBetween(ALTERATIONS / 4, ALTERATIONS * 9 / 10);
        softly.assertAll();
    }

    private static List<String> complaintsOfSchema(CaseText text) {
        return schema.validate(json.writeValueAsString(new Yaml().load(text.text())), InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    /** Changes one place of a document and says what it did. */
    private static String alter(Object document, Random random) {
        List<Place> places = new ArrayList<>();
        collect(document, "", places);
        Place place = places.get(random.nextInt(places.size()));
        return place.path() + ": " + place.alter(random);
    }

    private static void collect(Object container, String path, List<Place> places) {
        if (container instanceof Map<?, ?> map) {
            for (Object key : map.keySet()) {
                places.add(new Place(container, key, path + "/" + key));
                collect(map.get(key), path + "/" + key, places);
            }
        } else if (container instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                places.add(new Place(container, i, path + "/" + i));
                collect(list.get(i), path + "/" + i, places);
            }
        }
    }

    private record Place(Object container, Object key, String path) {

        String alter(Random random) {
            Object value = get();
            int choice = random.nextInt(10);
            if (choice == 0 && container instanceof Map<?, ?> map) {
                map.remove(key);
                return "removed";
            }
            if (choice == 1 && container instanceof Map<?, ?>) {
                entries().put(key + "x", value);
                return "doubled under another name";
            }
            if (choice == 2 && container instanceof List<?>) {
                items().add(value);
                return "repeated";
            }
            if (choice == 3 && container instanceof List<?> list) {
                list.clear();
                return "emptied";
            }
            Object changed =
                    switch (value) {
                        case Integer number
                        when choice < 8 ->
                            List.of(-number - 1, number * 1000, number + 0.5, number + 1, 0, 1_000_000)
                                    .get(random.nextInt(6));
                        case Double number
                        when choice < 8 ->
                            List.of(-number, number * 1000, number + 1, 0.0, -1.0)
                                    .get(random.nextInt(5));
                        case String text
                        when choice < 8 ->
                            List.of(text + "x", text.toUpperCase(), " ", text + " x".repeat(1500), "left", "AP")
                                    .get(random.nextInt(6));
                        default ->
                            random.nextBoolean()
                                    ? "a text"
                                    : List.of(17, 0.5, true, List.of("one"), Map.of("name", "value"))
                                            .get(random.nextInt(5));
                    };
            set(changed);
            return "set to " + (changed instanceof String text && text.length() > 50 ? "a long text" : changed);
        }

        private Object get() {
            return container instanceof Map<?, ?> map ? map.get(key) : items().get((int) key);
        }

        private void set(Object value) {
            if (container instanceof Map<?, ?>) {
                entries().put(key, value);
            } else {
                items().set((int) key, value);
            }
        }

        @SuppressWarnings("unchecked")
        private Map<Object, Object> entries() {
            return (Map<Object, Object>) container;
        }

        @SuppressWarnings("unchecked")
        private List<Object> items() {
            return (List<Object>) container;
        }
    }
}
