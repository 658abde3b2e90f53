package org.esicasebook.shell;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Paragraph;

/** Says on every page that this installation is for trying out. */
class DemoBanner extends Aside {

    DemoBanner() {
        addClassName("demo-banner");
        getElement().setAttribute("aria-label", "Demonstration");
        add(new Paragraph("Demonstration: accounts and data are for trying out."));
    }
}
