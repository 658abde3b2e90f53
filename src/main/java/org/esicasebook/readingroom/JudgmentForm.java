package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.Term;
import org.esicasebook.epidurography.TipDepth;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.TipMark;
import org.jspecify.annotations.Nullable;

/** The judgment on its way. It holds answers and tells of every change; it neither stores nor commits. */
class JudgmentForm extends Section {

    private static final Set<JudgmentDraft.Question> IMPRESSION =
            EnumSet.of(JudgmentDraft.Question.COMPARTMENTS, JudgmentDraft.Question.CONFIDENCE);
    private static final List<Side> SIDES = List.of(Side.LEFT, Side.MIDLINE, Side.RIGHT);

    private final CheckboxGroup<Compartment> compartments = new CheckboxGroup<>();
    private final RadioButtonGroup<Level> level = choice("Level");
    private final RadioButtonGroup<Side> side = choice("Side");
    private final RadioButtonGroup<NextAction> action = choice("Next action");
    private final ConfidenceField confidence = new ConfidenceField();
    private final SpreadField spread;
    private final Checkbox cannotDecide = new Checkbox("These views cannot decide: I need another view");
    private final H2 heading = new H2("Your judgment");
    private final Paragraph explanation = new Paragraph();
    private final Paragraph tipStatus = new Paragraph();
    private final Map<JudgmentDraft.Question, Question> questions = new EnumMap<>(JudgmentDraft.Question.class);
    private final SerializableConsumer<JudgmentDraft> onChange;
    private @Nullable TipMark tip;
    private final List<HasValue<?, ?>> fields;
    private final boolean beforeContrast;
    private boolean showing;
    private boolean impression;

    JudgmentForm(TeachingCase teachingCase, SerializableConsumer<JudgmentDraft> onChange) {
        this.onChange = onChange;
        addClassName("judgment-form");
        spread = new SpreadField(teachingCase.route());
        explanation.addClassName("question-hint");
        compartments.setAriaLabel("Compartments");
        beforeContrast = teachingCase.beforeContrast();
        compartments.setItems(choices(teachingCase));
        compartments.setItemLabelGenerator(beforeContrast ? TipDepth::label : Compartment::label);
        compartments.setItemHelperGenerator(compartment -> TipDepth.of(compartment)
                .filter(depth -> beforeContrast)
                .map(TipDepth::description)
                .orElseGet(compartment::description));
        level.setItems(teachingCase.route().levels());
        side.setItems(SIDES);
        action.setItems(NextAction.values());
        compartments.addClassName("choice-rows");
        action.addClassName("choice-rows");
        level.addClassName("choice-chips");
        side.addClassName("choice-chips");

        cannotDecide.addClassName("cannot-decide");
        choices(compartments, "compartments");
        choices(level, "level");
        choices(side, "side");
        choices(action, "action");
        choices(cannotDecide, "cannotDecide");

        add(heading, explanation);
        ask(
                JudgmentDraft.Question.COMPARTMENTS,
                beforeContrast
                        ? "No contrast has been given yet."
                        : "Choose every place that contrast has reached; several may hold.",
                new Div(compartments, cannotDecide));
        ask(JudgmentDraft.Question.NEEDLE_TIP, "", tipField());
        ask(JudgmentDraft.Question.LEVEL, "Where the needle is, not where it was meant to be.", level);
        ask(JudgmentDraft.Question.SIDE, sides(teachingCase.route()), side);
        ask(
                JudgmentDraft.Question.SPREAD,
                "Paint every interspace and side that contrast has reached, in whatever compartment; sides stand as on the AP image. Leave it empty if you see none.",
                spread);
        ask(JudgmentDraft.Question.NEXT_ACTION, "", action);
        ask(JudgmentDraft.Question.CONFIDENCE, "", confidence);
        fields = List.of(compartments, cannotDecide, level, side, spread, action, confidence);
        cannotDecide.addValueChangeListener(change -> {
            if (change.getValue()) {
                compartments.clear();
            }
        });
        compartments.addValueChangeListener(change -> {
            if (!change.getValue().isEmpty()) {
                cannotDecide.setValue(false);
            }
            if (beforeContrast && change.getValue().size() > 1) {
                Set<Compartment> latest = EnumSet.copyOf(change.getValue());
                latest.removeAll(change.getOldValue());
                compartments.setValue(latest);
            }
        });
        fields.forEach(field -> field.addValueChangeListener(change -> changed()));
    }

    private static String sides(Route route) {
        return route == Route.CERVICAL_TRANSFORAMINAL
                ? "The patient’s side. This patient lies supine: AP images show the patient’s right on the left."
                : "The patient’s side. AP images show the patient’s left on the left.";
    }

    /** Asks what the views so far let somebody think, or that they cannot decide. */
    void askImpression(String views) {
        heading.setText("Your impression so far");
        explanation.setText("From the " + views + " alone. Once committed it stands, and the next views appear.");
        cannotDecide.setVisible(true);
        showOnly(IMPRESSION);
    }

    /** Asks the whole judgment, as far as it is asked here. */
    void askJudgment(Set<JudgmentDraft.Question> asked) {
        heading.setText("Your judgment");
        explanation.setText("");
        cannotDecide.setVisible(false);
        showOnly(asked);
    }

    /** By name, what the browser may say by itself: what is not asked just now it does not know. */
    List<String> asked() {
        List<String> asked = new ArrayList<>();
        questions.forEach((question, field) -> {
            if (field.isVisible()) {
                asked.add(name(question));
            }
        });
        if (impression) {
            asked.add("cannotDecide");
        }
        return asked;
    }

    private static String name(JudgmentDraft.Question question) {
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

    void setReadOnly(boolean readOnly) {
        fields.forEach(field -> field.setReadOnly(readOnly));
    }

    private void showOnly(Set<JudgmentDraft.Question> asked) {
        impression = asked == IMPRESSION;
        explanation.setVisible(!explanation.getText().isEmpty());
        questions.forEach((question, field) -> field.setVisible(asked.contains(question)));
        showAnswered();
    }

    /** The choices of each question, in the order in which they stand. */
    static Map<String, List<? extends Term>> codes(TeachingCase teachingCase) {
        return Map.of(
                "compartments", choices(teachingCase),
                "level", teachingCase.route().levels(),
                "side", SIDES,
                "action", List.of(NextAction.values()));
    }

    /** Before any contrast, three depths of which one holds; else every place contrast can go. */
    private static List<Compartment> choices(TeachingCase teachingCase) {
        return teachingCase.beforeContrast() ? TipDepth.compartments() : List.of(Compartment.values());
    }

    /** Shows answers given earlier, without telling of a change. */
    void show(JudgmentDraft draft, String tipPlace) {
        showing = true;
        compartments.setValue(draft.compartments());
        level.setValue(draft.level());
        side.setValue(draft.side());
        action.setValue(draft.action());
        confidence.setValue(draft.confidenceNotSafe());
        spread.setValue(draft.spread());
        cannotDecide.setValue(draft.cannotDecide());
        tip = draft.tip();
        showTip(tipPlace);
        showing = false;
        showAnswered();
    }

    /** The needle tip was marked, moved or taken away in the viewer. */
    void mark(@Nullable TipMark mark, String place) {
        tip = mark;
        showTip(place);
        changed();
    }

    JudgmentDraft draft() {
        return new JudgmentDraft(
                compartments.getValue(),
                tip,
                level.getValue(),
                side.getValue(),
                action.getValue(),
                confidence.getValue(),
                spread.getValue(),
                cannotDecide.getValue());
    }

    void lead(JudgmentDraft.Question question) {
        Question asked = questions.get(question);
        if (asked != null) {
            asked.show();
        }
    }

    private void changed() {
        if (showing) {
            return;
        }
        showAnswered();
        onChange.accept(draft());
    }

    private void showAnswered() {
        JudgmentDraft draft = draft();
        List<JudgmentDraft.Question> open =
                impression ? draft.unansweredForImpression() : draft.unanswered(questions.keySet());
        questions.forEach((question, asked) -> asked.setAnswered(
                question == JudgmentDraft.Question.SPREAD ? draft.spread() != null : !open.contains(question)));
    }

    private void showTip(String place) {
        tipStatus.setText(tip == null ? "Mark the tip on any image." : "Marked on " + place + ".");
    }

    private Div tipField() {
        Span glyph = new Span();
        glyph.addClassNames("glyph", "glyph-target");
        glyph.getElement().setAttribute("aria-hidden", "true");
        tipStatus.getElement().setAttribute("role", "status");
        Paragraph keys =
                new Paragraph("By mouse or touch: choose the mark tool and press on the tip. By keyboard: in an"
                        + " image press C, move the crosshair with the arrow keys, set it with Enter.");
        keys.addClassName("question-hint");
        Div status = new Div(glyph, tipStatus);
        status.addClassName("tip-status");
        return new Div(status, keys);
    }

    private void ask(JudgmentDraft.Question question, String hint, Component field) {
        Question asked = new Question(question, JudgmentWords.asking(question, beforeContrast), hint, field);
        questions.put(question, asked);
        add(asked);
    }

    /** By this name the browser finds the answers when it has to keep them by itself. */
    private static void choices(Component field, String name) {
        field.getElement().setAttribute("data-draft", name);
    }

    private static <T extends Term> RadioButtonGroup<T> choice(String label) {
        RadioButtonGroup<T> choice = new RadioButtonGroup<>();
        choice.setAriaLabel(label);
        choice.setItemLabelGenerator(Term::label);
        return choice;
    }
}
