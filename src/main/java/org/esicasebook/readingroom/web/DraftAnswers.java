package org.esicasebook.readingroom.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.esicasebook.judgment.JudgmentDraft;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Some answers of a draft: what is not named is not touched.
 *
 * @param named names of the fields that are there, be it with null
 */
@JsonDeserialize(using = DraftAnswers.Reader.class)
record DraftAnswers(Set<String> named, JudgmentForm form) {

    /** @param said what this form says, once read */
    JudgmentDraft over(JudgmentDraft before, JudgmentDraft said) {
        return new JudgmentDraft(
                (names("compartments") ? said : before).compartments(),
                (names("tip") ? said : before).tip(),
                (names("level") ? said : before).level(),
                (names("side") ? said : before).side(),
                (names("action") ? said : before).action(),
                (names("confidenceNotSafePercent") ? said : before).confidenceNotSafe(),
                (names("spread") ? said : before).spread(),
                (names("cannotDecide") ? said : before).cannotDecide());
    }

    private boolean names(String field) {
        return named.contains(field);
    }

    static final class Reader extends ValueDeserializer<DraftAnswers> {

        @Override
        public DraftAnswers deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            return new DraftAnswers(
                    node.properties().stream().map(field -> field.getKey()).collect(Collectors.toUnmodifiableSet()),
                    context.readTreeAsValue(node, JudgmentForm.class));
        }
    }
}
