package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.esicasebook.judgment.JudgmentDraft;

/** One question of the form: its words, a sign whether it is answered, and the field. */
class Question extends FieldSet {

    private final Span state = new Span();

    Question(JudgmentDraft.Question question, String words, String hint, Component field) {
        super(words);
        addClassName("question");
        setId("question-" + question.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        getElement().setAttribute("tabindex", "-1");
        state.addClassName("question-state");
        getLegend().removeAll();
        getLegend().add(new Span(words), state);
        if (!hint.isEmpty()) {
            Paragraph hinted = new Paragraph(hint);
            hinted.addClassName("question-hint");
            add(hinted);
        }
        add(field);
        setAnswered(false);
    }

    final void setAnswered(boolean answered) {
        state.removeAll();
        if (answered) {
            Span glyph = new Span();
            glyph.addClassNames("glyph", "glyph-check");
            glyph.getElement().setAttribute("aria-hidden", "true");
            Span words = new Span("answered");
            words.addClassName("visually-hidden");
            state.add(glyph, words);
        }
        setClassName("answered", answered);
    }

    void show() {
        getElement().callJsFunction("scrollIntoView");
        getElement().callJsFunction("focus");
    }
}
