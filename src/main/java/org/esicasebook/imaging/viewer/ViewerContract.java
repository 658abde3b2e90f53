package org.esicasebook.imaging.viewer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.esicasebook.geometry.PixelPoint;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/** The document as JSON, as {@code frontend/viewer/contract/viewer-document.schema.json} has it. */
public final class ViewerContract {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(new PointWriter())
                    .addDeserializer(PixelPoint.class, new PointReader()))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private ViewerContract() {}

    public static ObjectNode write(ViewerDocument document) {
        return MAPPER.valueToTree(document);
    }

    public static ObjectNode write(Spotlight spotlight) {
        return MAPPER.valueToTree(spotlight);
    }

    public static ObjectNode write(Layout layout) {
        return MAPPER.valueToTree(layout);
    }

    public static ObjectNode write(Bindings bindings) {
        return MAPPER.valueToTree(bindings);
    }

    public static ObjectNode write(Annotation annotation) {
        return MAPPER.valueToTree(annotation);
    }

    /** @throws IllegalArgumentException if the JSON is not a layout */
    public static Layout readLayout(JsonNode json) {
        return read(json, Layout.class, "a layout");
    }

    /** @throws IllegalArgumentException if the JSON is no bindings */
    public static Bindings readBindings(JsonNode json) {
        return read(json, Bindings.class, "bindings");
    }

    /** @throws IllegalArgumentException if the JSON is not an annotation */
    public static Annotation readAnnotation(JsonNode json) {
        return read(json, Annotation.class, "an annotation");
    }

    /** @throws IllegalArgumentException if the JSON is not a document of this version */
    public static ViewerDocument read(JsonNode json) {
        if (json.path("version").asInt(0) != ViewerDocument.VERSION) {
            throw new IllegalArgumentException("Not a document of version " + ViewerDocument.VERSION);
        }
        return read(json, ViewerDocument.class, "a viewer document");
    }

    private static <T> T read(JsonNode json, Class<T> type, String what) {
        try {
            return MAPPER.treeToValue(json, type);
        } catch (tools.jackson.core.JacksonException | NullPointerException e) {
            throw new IllegalArgumentException("Not " + what + ": " + e.getMessage(), e);
        }
    }

    /** A point is {@code [column, row]}: outlines have thousands of them. Hundredths of a pixel are enough. */
    private static final class PointWriter extends StdSerializer<PixelPoint> {

        PointWriter() {
            super(PixelPoint.class);
        }

        @Override
        public void serialize(PixelPoint point, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            json.writeNumber(hundredths(point.column()));
            json.writeNumber(hundredths(point.row()));
            json.writeEndArray();
        }

        private static double hundredths(double value) {
            return Math.round(value * 100) / 100.0;
        }
    }

    private static final class PointReader extends StdDeserializer<PixelPoint> {

        PointReader() {
            super(PixelPoint.class);
        }

        @Override
        public PixelPoint deserialize(JsonParser json, DeserializationContext context) {
            double[] pair = context.readValue(json, double[].class);
            if (pair.length != 2) {
                return context.reportInputMismatch(this, "A point is [column, row]");
            }
            return new PixelPoint(pair[0], pair[1]);
        }
    }
}
