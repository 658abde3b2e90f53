package org.esicasebook.fluoroscopy.xray;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.esicasebook.epidurography.Compartment;

/** Iodine across the beam in one image, compartment by compartment [mg/cm²]: what outlines are traced on. */
public final class IodineMaps {

    private final int edge;
    private final Map<Compartment, Raster> densities;

    IodineMaps(int edge, Map<Compartment, Raster> densities) {
        this.edge = edge;
        this.densities = new EnumMap<>(Compartment.class);
        this.densities.putAll(densities);
    }

    /** Columns and rows. */
    public int edgePixels() {
        return edge;
    }

    public Set<Compartment> compartments() {
        return densities.keySet();
    }

    /**
     * Areal density smoothed a little [mg/cm²], row by row; a new array.
     *
     * @param sigmaPixels of the Gaussian, above 0
     */
    public float[] smoothed(Compartment compartment, double sigmaPixels) {
        Raster raster = densities.get(compartment);
        return raster == null ? new float[edge * edge] : raster.blurred(sigmaPixels).values;
    }
}
