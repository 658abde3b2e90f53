package org.esicasebook.geometry.seeded;

/** Seeded violation. */
public class PointThatKnowsSpring {
    org.springframework.core.io.Resource resource;
}
