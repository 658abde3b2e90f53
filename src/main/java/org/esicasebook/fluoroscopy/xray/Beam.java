package org.esicasebook.fluoroscopy.xray;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The beam behind the patient and the needle, group of energies by group; iodine is laid over it frame by frame. */
public final class Beam {

    private final int size;
    private final Spectrum spectrum;
    private final float[][] groups;

    private Beam(int size, Spectrum spectrum, float[][] groups) {
        this.size = size;
        this.spectrum = spectrum;
        this.groups = groups;
    }

    public static Beam behind(PatientShadow patient, NeedleShadow.@Nullable Lengths needle, Spectrum spectrum) {
        int n = patient.size();
        float[][] groups = new float[spectrum.groups()][n * n];
        for (int g = 0; g < groups.length; g++) {
            float[] out = groups[g];
            float weight = (float) spectrum.groupWeight(g);
            float adipose = (float) spectrum.groupAttenuationPerMm(Material.ADIPOSE, g);
            float muscle = (float) spectrum.groupAttenuationPerMm(Material.MUSCLE, g);
            float soft = (float) spectrum.groupAttenuationPerMm(Material.SOFT_TISSUE, g);
            float bone = (float) spectrum.groupAttenuationPerMm(Material.CORTICAL_BONE, g) - soft;
            float steel = (float) spectrum.groupAttenuationPerMm(Material.STEEL, g);
            float plastic = (float) spectrum.groupAttenuationPerMm(Material.PLASTIC, g);
            IntStream.range(0, n).parallel().forEach(row -> {
                for (int at = row * n; at < (row + 1) * n; at++) {
                    float x = adipose * patient.adipose()[at]
                            + muscle * patient.muscle()[at]
                            + soft * patient.soft()[at]
                            + bone * patient.bone()[at];
                    if (needle != null && (needle.steel()[at] > 0 || needle.plastic()[at] > 0)) {
                        x += steel * needle.steel()[at] + plastic * needle.plastic()[at];
                    }
                    out[at] = weight * Exponential.minus(x);
                }
            });
        }
        return new Beam(n, spectrum, groups);
    }

    /** The same beam behind a needle too. */
    Beam with(NeedleShadow.Lengths needle) {
        float[][] behind = new float[groups.length][];
        IntStream.range(0, groups.length).parallel().forEach(g -> {
            float[] out = groups[g].clone();
            float steel = (float) spectrum.groupAttenuationPerMm(Material.STEEL, g);
            float plastic = (float) spectrum.groupAttenuationPerMm(Material.PLASTIC, g);
            for (int at = 0; at < out.length; at++) {
                if (needle.steel()[at] > 0 || needle.plastic()[at] > 0) {
                    out[at] *= Exponential.minus(steel * needle.steel()[at] + plastic * needle.plastic()[at]);
                }
            }
            behind[g] = out;
        });
        return new Beam(size, spectrum, behind);
    }

    /** The same beam behind the patient where they have moved to. */
    Beam seen(Warp warp) {
        float[][] moved = new float[groups.length][];
        for (int g = 0; g < groups.length; g++) {
            moved[g] = warp.of(groups[g]);
        }
        return new Beam(size, spectrum, moved);
    }

    /**
     * Signal of the primary beam, 1 where nothing is in the way.
     *
     * @param iodine on every ray [mg/mm²]
     */
    public float[] through(float @Nullable [] iodine) {
        int n = size;
        float[] out = new float[n * n];
        float[] attenuation = new float[groups.length];
        for (int g = 0; g < attenuation.length; g++) {
            attenuation[g] = (float) spectrum.groupAttenuationPerMm(Material.IODINE, g);
        }
        IntStream.range(0, n).parallel().forEach(row -> {
            for (int g = 0; g < groups.length; g++) {
                float[] group = groups[g];
                float mu = attenuation[g];
                for (int at = row * n; at < (row + 1) * n; at++) {
                    float value = group[at];
                    if (iodine != null && iodine[at] > 1e-7f) {
                        value *= Exponential.minus(mu * iodine[at]);
                    }
                    out[at] += value;
                }
            }
        });
        return out;
    }
}
