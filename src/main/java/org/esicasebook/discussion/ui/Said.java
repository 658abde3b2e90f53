package org.esicasebook.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Who said something, when, and what. */
class Said extends Div {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    Said(String who, Instant at, String note, String text) {
        addClassName("said");
        Span name = new Span(who);
        name.addClassName("said-by");
        Span when = new Span();
        Element time = new Element("time");
        time.setAttribute("datetime", at.toString());
        time.setText(WHEN.format(at.atZone(ZoneId.systemDefault())));
        when.getElement().appendChild(time);
        Div head = new Div(name, when);
        head.addClassName("said-head");
        if (!note.isEmpty()) {
            head.add(new Span(note));
        }
        Paragraph words = new Paragraph(text);
        words.addClassName("said-words");
        add(head, words);
    }
}
