package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where something cannot be shown: what it is, why, and the ways on. */
class Face extends Div {

    private Face(Component heading, String explanation, Component... waysOn) {
        addClassName("face");
        add(heading, new Paragraph(explanation));
        if (waysOn.length > 0) {
            Div ways = new Div(waysOn);
            ways.addClassName("ways-on");
            add(ways);
        }
    }

    static Face page(String heading, String explanation, Component... waysOn) {
        Face face = new Face(new H1(heading), explanation, waysOn);
        face.addClassName("dark-room");
        return face;
    }

    static Face part(String heading, String explanation, Component... waysOn) {
        return new Face(new H2(heading), explanation, waysOn);
    }
}
