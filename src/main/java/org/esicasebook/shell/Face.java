package org.esicasebook.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** A page that has nothing else to show: what happened, and the way on. */
class Face extends Div {

    Face(String heading, String explanation) {
        addClassName("face");
        Anchor library = new Anchor("", "Back to the library");
        library.addClassNames("action", "action-main");
        Div waysOn = new Div(library);
        waysOn.addClassName("ways-on");
        add(new H1(heading), new Paragraph(explanation), waysOn);
    }
}
