package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;

/** What each view added. */
final class ViewsPart {

    private ViewsPart() {}

    static Component of() {
        return new Part("What does each view tell you?")
                .says("How much nearer to the truth your stated probability came with each further view.")
                .shows(Part.withheld(
                        "Needs cases judged view by view; the judgments so far were made with all views open"));
    }
}
