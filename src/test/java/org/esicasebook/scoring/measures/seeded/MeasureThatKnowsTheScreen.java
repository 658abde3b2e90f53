package org.esicasebook.scoring.measures.seeded;

/** Seeded violation. */
public class MeasureThatKnowsTheScreen {
    com.vaadin.flow.component.Component panel;
}
