package org.esicasebook.fluoroscopy.xray;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.esicasebook.epidurography.Compartment;

/** Iodine across the beam in one image, compartment by compartment [mg/mm²]: what outlines are traced on. */
public final class IodineMaps {

    private final int edge;
    private final Map<Compartment, float[]> densities = new EnumMap<>(Compartment.class);

    IodineMaps(int edge) {
        this.edge = edge;
    }

    /** Adds a cloud's map, which is handed over. */
    void add(Compartment compartment, float[] density) {
        densities.merge(compartment, density, (sum, more) -> {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += more[i];
            }
            return sum;
        });
    }

    /** The mean of maps of the same size and compartments. */
    static IodineMaps mean(List<IodineMaps> maps) {
        IodineMaps mean = new IodineMaps(maps.getFirst().edge);
        float part = 1f / maps.size();
        for (IodineMaps one : maps) {
            one.densities.forEach((compartment, density) -> {
                float[] scaled = new float[density.length];
                for (int i = 0; i < scaled.length; i++) {
                    scaled[i] = part * density[i];
                }
                mean.add(compartment, scaled);
            });
        }
        return mean;
    }

    /** All compartments together; a new map. */
    float[] sum() {
        float[] all = new float[edge * edge];
        for (float[] density : densities.values()) {
            for (int i = 0; i < all.length; i++) {
                all[i] += density[i];
            }
        }
        return all;
    }

    /** Columns and rows. */
    public int edgePixels() {
        return edge;
    }

    /** Compartments with contrast, seen or not. */
    public Set<Compartment> compartments() {
        return densities.keySet();
    }

    /**
     * Areal density smoothed a little [mg/cm²], row by row; a new array.
     *
     * @param sigmaPixels of the Gaussian
     */
    public float[] smoothed(Compartment compartment, double sigmaPixels) {
        float[] density = densities.get(compartment);
        if (density == null) {
            return new float[edge * edge];
        }
        float[] smooth = Resampling.blurred(density, edge, sigmaPixels);
        for (int i = 0; i < smooth.length; i++) {
            smooth[i] *= 100;
        }
        return smooth;
    }
}
