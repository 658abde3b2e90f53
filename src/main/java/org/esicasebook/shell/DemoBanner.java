package org.esicasebook.shell;

import com.vaadin.flow.component.html.Paragraph;

/** Says on every page that this installation is for trying out. */
class DemoBanner extends Paragraph {

    DemoBanner() {
        super("Demonstration: accounts and data are for trying out.");
        addClassName("demo-banner");
        getElement().setAttribute("role", "note");
    }
}
