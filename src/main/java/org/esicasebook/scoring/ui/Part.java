package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.esicasebook.scoring.measures.Reported;

/** One question of the page and its answer: a heading, a sentence, figures, and how to read them. */
class Part extends Section {

    Part(String heading) {
        addClassName("progress-part");
        H2 title = new H2(heading);
        add(title);
        getElement().setAttribute("aria-label", heading);
    }

    Part says(String sentence) {
        Paragraph words = new Paragraph(sentence);
        words.addClassName("part-lead");
        add(words);
        return this;
    }

    Part adds(String sentence) {
        Paragraph words = new Paragraph(sentence);
        words.addClassName("part-more");
        add(words);
        return this;
    }

    Part shows(Component... shown) {
        add(shown);
        return this;
    }

    /** Says why something is not shown. */
    Part withholds(Reported<?> figure) {
        if (figure instanceof Reported.Withheld<?>(String reason)) {
            add(withheld(reason));
        }
        return this;
    }

    static Component withheld(String reason) {
        Span label = new Span("Not shown yet");
        label.addClassName("tag");
        Paragraph words = new Paragraph(label, new Span(" " + reason + "."));
        words.addClassName("withheld");
        return words;
    }

    Part explains(String... sentences) {
        NativeDetails details = new NativeDetails("How to read this");
        details.addClassName("how-to-read");
        Div words = new Div();
        for (String sentence : sentences) {
            words.add(new Paragraph(sentence));
        }
        details.setContent(words);
        add(details);
        return this;
    }
}
