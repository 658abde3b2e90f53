package org.esicasebook.readingroom.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.esicasebook.epidurography.CanalPart;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.judgment.Spread;
import org.esicasebook.readingroom.web.InvalidFieldsException.FieldProblem;
import org.jspecify.annotations.Nullable;

/** How far contrast has come, as the HTTP interface takes and tells it. */
@Schema(name = "Spread")
record SpreadForm(
        @Schema(description = "Interspaces and sides that it has reached, at least one") @Nullable
        List<@Nullable Place> reached,

        @Schema(
                description = "Where in the canal; empty if none of it is",
                allowableValues = {"ventral", "dorsal"})
        @Nullable
        List<@Nullable String> parts) {

    @Schema(name = "Place")
    record Place(
            @Schema(example = "L4-5") @Nullable String level,

            @Schema(
                    description = "Side of the patient",
                    allowableValues = {"left", "right"})
            @Nullable
            String side) {}

    static SpreadForm of(Spread spread) {
        return new SpreadForm(
                spread.reached().stream()
                        .sorted(Comparator.comparing(Spread.Cell::level).thenComparing(Spread.Cell::side))
                        .map(cell -> new Place(cell.level().code(), cell.side().code()))
                        .toList(),
                JudgmentForm.codes(spread.parts()));
    }

    @Nullable
    Spread read(String path, List<FieldProblem> problems) {
        int before = problems.size();
        Set<Spread.Cell> cells = new HashSet<>();
        List<@Nullable Place> places = reached == null ? List.of() : reached;
        for (int i = 0; i < places.size(); i++) {
            cell(places.get(i), path + ".reached[" + i + "]", cells, problems);
        }
        Set<CanalPart> named = new HashSet<>();
        for (String code : parts == null ? List.<String>of() : parts) {
            CanalPart part = JudgmentForm.term(CanalPart.class, String.valueOf(code), path + ".parts", problems);
            if (part != null) {
                named.add(part);
            }
        }
        if (cells.isEmpty() && problems.size() == before) {
            problems.add(new FieldProblem(path + ".reached", "names at least one place.", List.of()));
        }
        return problems.size() > before ? null : new Spread(cells, named);
    }

    private static void cell(@Nullable Place place, String path, Set<Spread.Cell> cells, List<FieldProblem> problems) {
        if (place == null || place.level == null || place.side == null) {
            problems.add(new FieldProblem(path, "needs level and side.", List.of()));
            return;
        }
        Level level = JudgmentForm.term(Level.class, place.level, path + ".level", problems);
        Side side = JudgmentForm.term(Side.class, place.side, path + ".side", problems);
        if (level == null || side == null) {
            return;
        }
        try {
            cells.add(new Spread.Cell(level, side));
        } catch (IllegalArgumentException noSuchPlace) {
            problems.add(new FieldProblem(path, "is an interspace, left or right.", List.of()));
        }
    }
}
