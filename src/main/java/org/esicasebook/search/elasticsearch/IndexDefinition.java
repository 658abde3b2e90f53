package org.esicasebook.search.elasticsearch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.esicasebook.search.FieldSynonyms;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settings and mapping of the index with the field's synonyms worked in.
 *
 * @param json body of the request that creates the index
 * @param fingerprint of the body and of the format of documents; an index made by another definition is filled anew
 */
record IndexDefinition(String json, String fingerprint) {

    /** Where an index says which definition made it. */
    static final String FINGERPRINT_IN_META = "definition";

    private static final String RESOURCE = "/search/elasticsearch/cases-v1.json";

    static IndexDefinition load(FieldSynonyms synonyms) {
        JsonMapper mapper = JsonMapper.builder().build();
        try (InputStream resource = Objects.requireNonNull(IndexDefinition.class.getResourceAsStream(RESOURCE))) {
            ObjectNode definition = (ObjectNode) mapper.readTree(resource);
            ArrayNode rules = (ArrayNode) definition.at("/settings/analysis/filter/field_synonyms/synonyms");
            synonyms.rules().forEach(rules::add);
            String fingerprint = hash(mapper.writeValueAsString(definition) + CaseDocument.FORMAT);
            ((ObjectNode) definition.at("/mappings")).putObject("_meta").put(FINGERPRINT_IN_META, fingerprint);
            return new IndexDefinition(mapper.writeValueAsString(definition), fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
