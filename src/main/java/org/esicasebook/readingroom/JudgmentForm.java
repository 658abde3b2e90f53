package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.Term;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.TipMark;
import org.jspecify.annotations.Nullable;

/** The judgment on its way. It holds answers and tells of every change; it neither stores nor commits. */
class JudgmentForm extends Section {

    private final CheckboxGroup<Compartment> compartments = new CheckboxGroup<>();
    private final RadioButtonGroup<Level> level = choice("Level");
    private final RadioButtonGroup<Side> side = choice("Side");
    private final RadioButtonGroup<NextAction> action = choice("Next action");
    private final ConfidenceField confidence = new ConfidenceField();
    private final Paragraph tipStatus = new Paragraph();
    private final Map<JudgmentDraft.Question, Question> questions = new EnumMap<>(JudgmentDraft.Question.class);
    private final SerializableConsumer<JudgmentDraft> onChange;
    private @Nullable TipMark tip;
    private boolean showing;

    JudgmentForm(TeachingCase teachingCase, SerializableConsumer<JudgmentDraft> onChange) {
        this.onChange = onChange;
        addClassName("judgment-form");
        compartments.setAriaLabel("Compartments");
        compartments.setItems(Compartment.values());
        compartments.setItemLabelGenerator(Compartment::label);
        compartments.setItemHelperGenerator(Compartment::description);
        level.setItems(teachingCase.route().levels());
        side.setItems(List.of(Side.LEFT, Side.MIDLINE, Side.RIGHT));
        action.setItems(NextAction.values());
        compartments.addClassName("choice-rows");
        action.addClassName("choice-rows");
        level.addClassName("choice-chips");
        side.addClassName("choice-chips");

        add(new H2("Your judgment"));
        ask(
                JudgmentDraft.Question.COMPARTMENTS,
                "Choose every place that contrast has reached; several may hold.",
                compartments);
        ask(JudgmentDraft.Question.NEEDLE_TIP, "", tipField());
        ask(JudgmentDraft.Question.LEVEL, "Where the needle is, not where it was meant to be.", level);
        ask(JudgmentDraft.Question.SIDE, "The patient’s side. AP images show the patient’s left on the left.", side);
        ask(JudgmentDraft.Question.NEXT_ACTION, "", action);
        ask(JudgmentDraft.Question.CONFIDENCE, "", confidence);
        List<HasValue<?, ?>> fields = List.of(compartments, level, side, action, confidence);
        fields.forEach(field -> field.addValueChangeListener(change -> changed()));
    }

    /** Shows answers given earlier, without telling of a change. */
    void show(JudgmentDraft draft, String tipPlace) {
        showing = true;
        compartments.setValue(draft.compartments());
        level.setValue(draft.level());
        side.setValue(draft.side());
        action.setValue(draft.action());
        confidence.setValue(draft.confidenceNotSafe());
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
                confidence.getValue());
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
        List<JudgmentDraft.Question> open = draft().unanswered();
        questions.forEach((question, asked) -> asked.setAnswered(!open.contains(question)));
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
        Question asked = new Question(question, hint, field);
        questions.put(question, asked);
        add(asked);
    }

    private static <T extends Term> RadioButtonGroup<T> choice(String label) {
        RadioButtonGroup<T> choice = new RadioButtonGroup<>();
        choice.setAriaLabel(label);
        choice.setItemLabelGenerator(Term::label);
        return choice;
    }
}
