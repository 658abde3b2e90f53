package org.esicasebook.search.ui;

import com.vaadin.flow.component.html.Paragraph;

/** How many cases were found; read out when it changes. */
class ResultCount extends Paragraph {

    ResultCount() {
        addClassName("result-count");
        getElement().setAttribute("role", "status");
    }

    void show(long total) {
        setText(total == 0 ? "No case found" : CaseWords.cases(total));
    }
}
