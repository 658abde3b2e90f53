package org.esicasebook.readingroom;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.epidurography.CanalPart;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.Term;
import org.esicasebook.judgment.Spread;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BaseJsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A schematic of the spine on which the reader paints how far contrast has come. Painting needs no server. */
@Tag("spread-field")
@JsModule("./readingroom/spread-field.ts")
class SpreadField extends AbstractField<SpreadField, @Nullable Spread> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Level> levels;

    SpreadField(Route route) {
        super(null);
        this.levels = Spread.levels(route);
        getElement().setPropertyJson("sides", sides(route));
        getElement().setPropertyJson("levels", named(levels));
        getElement().setPropertyJson("parts", named(List.of(CanalPart.values())));
        getElement()
                .addEventListener(
                        "spread-changed",
                        event -> setModelValue(
                                read(event.getEventData().path("event.detail.value"))
                                        .orElse(null),
                                true))
                .addEventData("event.detail.value");
    }

    /** Shows beside what was painted the places that contrast truly reached. */
    void reveal(Set<Spread.Cell> reached) {
        ArrayNode truth = JSON.createArrayNode();
        sorted(reached)
                .forEach(cell ->
                        truth.add(cell.level().code() + " " + cell.side().code()));
        getElement().setPropertyJson("truth", truth);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        getElement().setProperty("readonly", readOnly);
    }

    @Override
    public boolean isReadOnly() {
        return getElement().getProperty("readonly", false);
    }

    @Override
    protected void setPresentationValue(@Nullable Spread value) {
        BaseJsonNode written = value == null ? JsonNodeFactory.instance.nullNode() : write(value);
        getElement().setPropertyJson("value", written);
    }

    /** What the browser says is read with care: only places that are asked about count. */
    private Optional<Spread> read(JsonNode value) {
        Set<Spread.Cell> reached = new HashSet<>();
        for (JsonNode cell : value.path("reached")) {
            Optional<Level> level =
                    Term.find(Level.class, cell.path("level").asString("")).filter(levels::contains);
            Optional<Side> side =
                    Term.find(Side.class, cell.path("side").asString("")).filter(known -> known != Side.MIDLINE);
            level.ifPresent(known -> side.ifPresent(of -> reached.add(new Spread.Cell(known, of))));
        }
        Set<CanalPart> parts = new HashSet<>();
        for (JsonNode part : value.path("parts")) {
            Term.find(CanalPart.class, part.asString("")).ifPresent(parts::add);
        }
        return reached.isEmpty() ? Optional.empty() : Optional.of(new Spread(reached, parts));
    }

    private static ObjectNode write(Spread spread) {
        ObjectNode node = JSON.createObjectNode();
        ArrayNode reached = node.putArray("reached");
        sorted(spread.reached()).forEach(cell -> reached.addObject()
                .put("level", cell.level().code())
                .put("side", cell.side().code()));
        ArrayNode parts = node.putArray("parts");
        spread.parts().stream().sorted().forEach(part -> parts.add(part.code()));
        return node;
    }

    private static List<Spread.Cell> sorted(Collection<Spread.Cell> cells) {
        return cells.stream()
                .sorted(Comparator.comparing(Spread.Cell::level).thenComparing(Spread.Cell::side))
                .toList();
    }

    /** From left to right as on the AP image beside it: turned round where the patient lies supine. */
    private static ArrayNode sides(Route route) {
        List<Side> prone = List.of(Side.LEFT, Side.RIGHT);
        ArrayNode sides = JSON.createArrayNode();
        (route == Route.CERVICAL_TRANSFORAMINAL ? prone.reversed() : prone).forEach(side -> sides.add(side.code()));
        return sides;
    }

    private static ArrayNode named(List<? extends Term> terms) {
        ArrayNode array = JSON.createArrayNode();
        terms.forEach(term -> array.addObject().put("code", term.code()).put("label", term.label()));
        return array;
    }
}
