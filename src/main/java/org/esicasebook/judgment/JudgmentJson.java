package org.esicasebook.judgment;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.epidurography.CanalPart;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.Term;
import org.esicasebook.geometry.PixelPoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Drafts and judgments as they are stored: codes of the field, numbers unrounded, unanswered questions left out. */
public final class JudgmentJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JudgmentJson() {}

    public static String write(JudgmentDraft draft) {
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
        Spread spread = draft.spread();
        if (spread != null) {
            write(spread, node.putObject("spread"));
        }
        if (draft.cannotDecide()) {
            node.put("cannotDecide", true);
        }
        return JSON.writeValueAsString(node);
    }

    private static void write(Spread spread, ObjectNode node) {
        var reached = node.putArray("reached");
        spread.reached().stream()
                .sorted(Comparator.comparing(Spread.Cell::level).thenComparing(Spread.Cell::side))
                .forEach(cell -> reached.addObject()
                        .put("level", cell.level().code())
                        .put("side", cell.side().code()));
        var parts = node.putArray("parts");
        spread.parts().stream().sorted().forEach(part -> parts.add(part.code()));
    }

    public static String write(PlacementJudgment judgment) {
        return write(JudgmentDraft.of(judgment));
    }

    public static String write(Impression impression) {
        return switch (impression) {
            case Impression.SoFar soFar ->
                write(new JudgmentDraft(soFar.compartments(), null, null, null, null, soFar.notSafe()));
            case Impression.CannotDecide cannot ->
                write(new JudgmentDraft(Set.of(), null, null, null, null, cannot.notSafe(), null, true));
            case Impression.Passed passed -> "{}";
        };
    }

    public static Impression readImpression(String json) {
        return readDraft(json).impression().orElseGet(Impression.Passed::new);
    }

    public static JudgmentDraft readDraft(String json) {
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
                percent == null ? null : new Confidence(percent.asInt()),
                spread(node.get("spread")),
                node.path("cannotDecide").asBoolean(false));
    }

    private static @Nullable Spread spread(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        Set<Spread.Cell> reached = new HashSet<>();
        for (JsonNode cell : node.path("reached")) {
            reached.add(new Spread.Cell(
                    term(Level.class, cell.path("level").asString("")),
                    term(Side.class, cell.path("side").asString(""))));
        }
        Set<CanalPart> parts = EnumSet.noneOf(CanalPart.class);
        for (JsonNode part : node.path("parts")) {
            parts.add(term(CanalPart.class, part.asString()));
        }
        return new Spread(reached, parts);
    }

    public static PlacementJudgment readJudgment(String json) {
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
