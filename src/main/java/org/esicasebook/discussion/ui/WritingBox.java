package org.esicasebook.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.esicasebook.discussion.Outcome;
import org.esicasebook.discussion.PlainText;

/** Where plain text is typed. What was typed stays until it has been taken. */
class WritingBox extends Div {

    private final TextArea words = new TextArea();

    /** @param send takes the text and answers with why it could not be taken, if so */
    WritingBox(String label, String button, SerializableFunction<PlainText, Outcome> send) {
        addClassName("writing-box");
        words.setLabel(label);
        words.setMaxLength(PlainText.LONGEST);
        words.setWidthFull();
        words.setMinRows(2);
        words.addValueChangeListener(change -> words.setInvalid(false));
        NativeButton sending = new NativeButton(button, click -> send(send));
        sending.addClassNames("action", "action-main");
        Div ways = new Div(sending);
        ways.addClassName("writing-ways");
        add(words, ways);
    }

    WritingBox containing(String text) {
        words.setValue(text);
        return this;
    }

    WritingBox withCancel(SerializableRunnable cancel) {
        NativeButton button = new NativeButton("Cancel", click -> cancel.run());
        button.addClassName("action");
        getChildren()
                .filter(child -> child.hasClassName("writing-ways"))
                .findFirst()
                .ifPresent(ways -> ((Div) ways).add(button));
        return this;
    }

    WritingBox withHint(String hint) {
        words.setHelperText(hint);
        return this;
    }

    void begin() {
        words.focus();
    }

    private void send(SerializableFunction<PlainText, Outcome> send) {
        Optional<String> objection = PlainText.objection(words.getValue());
        if (objection.isEmpty()) {
            Outcome outcome = send.apply(new PlainText(words.getValue()));
            if (outcome == Outcome.DONE) {
                words.clear();
                return;
            }
            objection = Optional.of(outcome.words());
        }
        words.setErrorMessage(objection.get());
        words.setInvalid(true);
    }
}
