package org.esicasebook.readingroom.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
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
import org.esicasebook.judgment.Spread;
import org.esicasebook.judgment.TipMark;
import org.esicasebook.readingroom.web.InvalidFieldsException.FieldProblem;
import org.jspecify.annotations.Nullable;

/** A judgment, complete or on its way, as the HTTP interface takes and tells it. Terms stand as their codes. */
@Schema(name = "Judgment")
record JudgmentForm(
        @Schema(
                description = "Where the contrast is; several may hold",
                example = "[\"epidural\", \"venous\"]",
                allowableValues = {
                    "epidural",
                    "muscular",
                    "venous",
                    "arterial",
                    "facet",
                    "subarachnoid",
                    "subdural",
                    "intraneural",
                    "intradiscal"
                })
        @Nullable
        List<@Nullable String> compartments,

        @Nullable Tip tip,

        @Schema(description = "Level of the needle, one of the case's levelChoices", example = "L4-5") @Nullable
        String level,

        @Schema(
                description = "Side of the patient",
                allowableValues = {"left", "right", "midline"},
                example = "left")
        @Nullable
        String side,

        @Schema(
                description = "What to do next",
                allowableValues = {
                    "inject",
                    "another-view",
                    "live-contrast",
                    "advance",
                    "reposition",
                    "change-level-or-route",
                    "abort"
                },
                example = "reposition")
        @Nullable
        String action,

        @Schema(
                description = "How sure that this is not a safe epidural placement",
                minimum = "0",
                maximum = "100",
                example = "70")
        @Nullable
        Integer confidenceNotSafePercent,

        @Schema(description = "How far contrast has come; may be left out", nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        SpreadForm spread,

        @Schema(
                description = "In a draft: the views so far cannot decide. A judgment has no use for it",
                nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Boolean cannotDecide) {

    /** Names of the fields in the order of {@link JudgmentDraft.Question}. */
    private static String field(JudgmentDraft.Question question) {
        return switch (question) {
            case COMPARTMENTS -> "compartments";
            case NEEDLE_TIP -> "tip";
            case LEVEL -> "level";
            case SIDE -> "side";
            case NEXT_ACTION -> "action";
            case CONFIDENCE -> "confidenceNotSafePercent";
            case SPREAD -> "spread";
        };
    }

    @Schema(
            name = "TipMark",
            description =
                    "Needle tip on an image; series and frame count from 0; (0, 0) is the centre of the top-left pixel")
    record Tip(
            @Schema(example = "0") @Nullable Integer series,
            @Schema(example = "0") @Nullable Integer frame,
            @Schema(example = "512.25") @Nullable Double column,
            @Schema(example = "430.5") @Nullable Double row) {}

    static JudgmentForm of(JudgmentDraft draft) {
        TipMark mark = draft.tip();
        Confidence confidence = draft.confidenceNotSafe();
        return new JudgmentForm(
                codes(draft.compartments()),
                mark == null
                        ? null
                        : new Tip(
                                mark.series(),
                                mark.frame(),
                                mark.at().column(),
                                mark.at().row()),
                code(draft.level()),
                code(draft.side()),
                code(draft.action()),
                confidence == null ? null : confidence.percent(),
                draft.spread() == null ? null : SpreadForm.of(draft.spread()),
                draft.cannotDecide() ? true : null);
    }

    static JudgmentForm of(PlacementJudgment judgment) {
        return of(JudgmentDraft.of(judgment));
    }

    static <T extends Enum<T> & Term> List<String> codes(Set<T> terms) {
        return terms.stream().sorted(Comparator.naturalOrder()).map(Term::code).toList();
    }

    private static @Nullable String code(@Nullable Term term) {
        return term == null ? null : term.code();
    }

    /** @throws InvalidFieldsException naming every field that cannot be read */
    JudgmentDraft toDraft() {
        return read("");
    }

    /** @throws InvalidFieldsException naming every field that cannot be read or is missing */
    PlacementJudgment toJudgment() {
        JudgmentDraft draft = read("judgment.");
        return draft.complete()
                .orElseThrow(() -> new InvalidFieldsException(draft.unanswered().stream()
                        .map(question -> new FieldProblem(
                                "judgment." + field(question), "is missing. " + question.text(), List.of()))
                        .toList()));
    }

    private JudgmentDraft read(String path) {
        List<FieldProblem> problems = new ArrayList<>();
        Set<Compartment> named = EnumSet.noneOf(Compartment.class);
        List<@Nullable String> codes = compartments == null ? List.of() : compartments;
        for (int i = 0; i < codes.size(); i++) {
            Compartment compartment =
                    term(Compartment.class, String.valueOf(codes.get(i)), path + "compartments[" + i + "]", problems);
            if (compartment != null) {
                named.add(compartment);
            }
        }
        TipMark mark = tip == null ? null : mark(tip, path, problems);
        Level atLevel = term(Level.class, level, path + "level", problems);
        Side onSide = term(Side.class, side, path + "side", problems);
        NextAction next = term(NextAction.class, action, path + "action", problems);
        Confidence confidence = null;
        if (confidenceNotSafePercent != null) {
            if (confidenceNotSafePercent < 0 || confidenceNotSafePercent > 100) {
                problems.add(new FieldProblem(
                        path + "confidenceNotSafePercent", "is a whole number from 0 to 100.", List.of()));
            } else {
                confidence = new Confidence(confidenceNotSafePercent);
            }
        }
        Spread painted = spread == null ? null : spread.read(path + "spread", problems);
        if (!problems.isEmpty()) {
            throw new InvalidFieldsException(problems);
        }
        return new JudgmentDraft(
                named, mark, atLevel, onSide, next, confidence, painted, Boolean.TRUE.equals(cannotDecide));
    }

    private static @Nullable TipMark mark(Tip tip, String path, List<FieldProblem> problems) {
        if (tip.series == null || tip.frame == null || tip.column == null || tip.row == null) {
            problems.add(new FieldProblem(path + "tip", "needs series, frame, column and row.", List.of()));
            return null;
        }
        if (tip.series < 0 || tip.frame < 0 || !Double.isFinite(tip.column) || !Double.isFinite(tip.row)) {
            problems.add(new FieldProblem(
                    path + "tip", "counts series and frame from 0 and lies at a finite place.", List.of()));
            return null;
        }
        return new TipMark(tip.series, tip.frame, new PixelPoint(tip.column, tip.row));
    }

    static <T extends Enum<T> & Term> @Nullable T term(
            Class<T> vocabulary, @Nullable String code, String field, List<FieldProblem> problems) {
        if (code == null) {
            return null;
        }
        Optional<T> term = Term.find(vocabulary, code);
        if (term.isEmpty()) {
            List<String> allowed =
                    Arrays.stream(vocabulary.getEnumConstants()).map(Term::code).toList();
            problems.add(new FieldProblem(
                    field,
                    "has no value \"%s\". It is one of: %s.".formatted(code, String.join(", ", allowed)),
                    allowed));
        }
        return term.orElse(null);
    }
}
