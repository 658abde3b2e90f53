package org.esicasebook.search.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;

/** A fragment of a case's text in which the matches, which stand between two control characters, are marked. */
class Highlight extends Paragraph {

    private static final char BEGIN = '\u0001';
    private static final char END = '\u0002';

    Highlight(String fragment) {
        addClassName("case-highlight");
        int at = 0;
        while (at < fragment.length()) {
            int begin = fragment.indexOf(BEGIN, at);
            int end = begin < 0 ? -1 : fragment.indexOf(END, begin);
            if (end < 0) {
                break;
            }
            add(new Text(fragment.substring(at, begin)));
            getElement().appendChild(new Element("mark").setText(fragment.substring(begin + 1, end)));
            at = end + 1;
        }
        add(new Text(fragment.substring(at).replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "")));
    }
}
