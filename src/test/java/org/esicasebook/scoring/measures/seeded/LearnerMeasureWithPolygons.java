package org.esicasebook.scoring.measures.seeded;

/** Seeded violation. */
public class LearnerMeasureWithPolygons {
    org.locationtech.jts.geom.Geometry outline;
}
