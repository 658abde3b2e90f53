package org.esicasebook.fluoroscopy.seeded;

/** Seeded violation. */
public class SimulatorThatKnowsCases {
    org.esicasebook.cases.Slug slug;
}
