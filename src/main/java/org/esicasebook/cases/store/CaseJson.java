package org.esicasebook.cases.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.esicasebook.cases.ImageKind;
import org.esicasebook.cases.KeySign;
import org.esicasebook.cases.ReviewState;
import org.esicasebook.cases.Slug;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Difficulty;
import org.esicasebook.epidurography.Landmark;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.Term;
import org.esicasebook.epidurography.View;
import org.esicasebook.geometry.PixelPoint;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How cases are written to the database: terms by their codes, points as pairs, so that rows outlive renamed types. */
@Component
class CaseJson {

    private static final double POINT_STEPS_PER_PIXEL = 100;

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(terms())
            .addModule(points())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            // cases stored before it was known of them have contrast in their images
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // what a case leaves open is not written: cases without it keep the text, and so the version, they had
            .withConfigOverride(
                    Optional.class,
                    optional -> optional.setInclude(
                            JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS)))
            .build();

    String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    <T> T read(String json, TypeReference<T> type) {
        return mapper.readValue(json, type);
    }

    private static SimpleModule terms() {
        SimpleModule module = new SimpleModule("terms");
        for (var vocabulary : List.of(
                Route.class,
                Level.class,
                Side.class,
                View.class,
                Difficulty.class,
                Compartment.class,
                NextAction.class,
                Landmark.class,
                ImageKind.class,
                ReviewState.class,
                KeySign.End.class)) {
            addTerm(module, vocabulary.getEnumConstants());
        }
        module.addSerializer(Slug.class, new ValueSerializer<>() {
            @Override
            public void serialize(Slug slug, JsonGenerator out, SerializationContext context) {
                out.writeString(slug.value());
            }
        });
        module.addDeserializer(Slug.class, new ValueDeserializer<>() {
            @Override
            public Slug deserialize(JsonParser in, DeserializationContext context) {
                return new Slug(in.getString());
            }
        });
        return module;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Term> void addTerm(SimpleModule module, T[] constants) {
        Class<T> type = (Class<T>) constants[0].getClass();
        module.addSerializer(type, new ValueSerializer<>() {
            @Override
            public void serialize(T term, JsonGenerator out, SerializationContext context) {
                out.writeString(term.code());
            }
        });
        module.addKeySerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T term, JsonGenerator out, SerializationContext context) {
                out.writeName(term.code());
            }
        });
        module.addDeserializer(type, new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return withCode(constants, in.getString());
            }
        });
        module.addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public T deserializeKey(String key, DeserializationContext context) {
                return withCode(constants, key);
            }
        });
    }

    private static <T extends Term> T withCode(T[] constants, String code) {
        return Arrays.stream(constants)
                .filter(term -> term.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The database holds an unknown term: " + code));
    }

    private static SimpleModule points() {
        SimpleModule module = new SimpleModule("points");
        module.addSerializer(PixelPoint.class, new ValueSerializer<>() {
            @Override
            public void serialize(PixelPoint point, JsonGenerator out, SerializationContext context) {
                out.writeStartArray();
                out.writeNumber(rounded(point.column()));
                out.writeNumber(rounded(point.row()));
                out.writeEndArray();
            }
        });
        module.addDeserializer(PixelPoint.class, new ValueDeserializer<>() {
            @Override
            public PixelPoint deserialize(JsonParser in, DeserializationContext context) {
                double[] pair = context.readValue(in, double[].class);
                return new PixelPoint(pair[0], pair[1]);
            }
        });
        return module;
    }

    private static double rounded(double pixels) {
        return Math.round(pixels * POINT_STEPS_PER_PIXEL) / POINT_STEPS_PER_PIXEL;
    }
}
