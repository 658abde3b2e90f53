package org.esicasebook.judgment.store;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.Term;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.TipMark;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Drafts and judgments as they are stored: codes of the field, numbers unrounded, unanswered questions left out. */
final class JudgmentJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JudgmentJson() {}

    static String write(JudgmentDraft draft) {
        ObjectNode node = JSON.createObjectNode();
        if (!draft.compartments().isEmpty()) {
            var codes = node.putArray("compartments");
            EnumSet.copyOf(draft.compartments()).forEach(compartment -> codes.add(compartment.code()));
        }
        TipMark tip = draft.tip();
        if (tip != null) {
            node.putObject("tip")
                    .put("series", tip.series())
                    .put("frame", tip.frame())
                    .put("column", tip.at().column())
                    .put("row", tip.at().row());
        }
        put(node, "level", draft.level());
        put(node, "side", draft.side());
        put(node, "action", draft.action());
        Confidence confidence = draft.confidenceNotSafe();
        if (confidence != null) {
            node.put("confidenceNotSafePercent", confidence.percent());
        }
        return JSON.writeValueAsString(node);
    }

    static String write(PlacementJudgment judgment) {
        return write(new JudgmentDraft(
                judgment.compartments(),
                judgment.tip(),
                judgment.level(),
                judgment.side(),
                judgment.action(),
                judgment.confidenceNotSafe()));
    }

    static JudgmentDraft readDraft(String json) {
        JsonNode node = JSON.readTree(json);
        Set<Compartment> compartments = EnumSet.noneOf(Compartment.class);
        for (JsonNode code : node.path("compartments")) {
            compartments.add(term(Compartment.class, code.asString()));
        }
        JsonNode tip = node.get("tip");
        JsonNode percent = node.get("confidenceNotSafePercent");
        return new JudgmentDraft(
                compartments,
                tip == null
                        ? null
                        : new TipMark(
                                tip.get("series").asInt(),
                                tip.get("frame").asInt(),
                                new PixelPoint(
                                        tip.get("column").asDouble(),
                                        tip.get("row").asDouble())),
                find(Level.class, node.get("level")),
                find(Side.class, node.get("side")),
                find(NextAction.class, node.get("action")),
                percent == null ? null : new Confidence(percent.asInt()));
    }

    static PlacementJudgment readJudgment(String json) {
        Optional<PlacementJudgment> judgment = readDraft(json).complete();
        return judgment.orElseThrow(() -> new IllegalStateException("A stored judgment is incomplete: " + json));
    }

    private static void put(ObjectNode node, String name, @Nullable Term term) {
        if (term != null) {
            node.put(name, term.code());
        }
    }

    private static <T extends Enum<T> & Term> @Nullable T find(Class<T> vocabulary, @Nullable JsonNode code) {
        return code == null ? null : term(vocabulary, code.asString());
    }

    private static <T extends Enum<T> & Term> T term(Class<T> vocabulary, String code) {
        return Term.find(vocabulary, code)
                .orElseThrow(() ->
                        new IllegalStateException("No " + vocabulary.getSimpleName() + " has the stored code " + code));
    }
}
