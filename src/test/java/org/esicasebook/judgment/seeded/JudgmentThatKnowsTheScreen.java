package org.esicasebook.judgment.seeded;

/** Seeded violation. */
public class JudgmentThatKnowsTheScreen {
    com.vaadin.flow.component.Component panel;
}
