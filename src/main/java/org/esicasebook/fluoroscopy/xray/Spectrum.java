package org.esicasebook.fluoroscopy.xray;

import java.util.stream.IntStream;

/**
 * Tube spectrum as the detector weighs it: Kramers' law, N(E) ∝ (kVp − E)/E, behind 3 mm of aluminium, absorbed in 0.5 mm
 * of caesium iodide (packed to 80 %) that integrates energy. Characteristic lines and the heel effect are left out.
 *
 * <p>At 75 kVp behind 20 cm of water the mean transmitted energy comes out near 52 keV, where 2 mm of iohexol 240 take
 * away about 0.42 of the primary.
 */
public final class Spectrum {

    private static final double LOWEST_KEV = 37;
    private static final double STEP_KEV = 8;
    private static final double ALUMINIUM_CM = 0.3;
    private static final double CSI_G_PER_CM2 = 4.51 * 0.05 * 0.8;

    /** Bin centres [keV]. */
    private final double[] energiesKev;

    /** Share of the detector's signal without anything in the beam; sums to 1. */
    private final double[] weights;

    /** @param kilovolts peak tube voltage [kV], 50 to 120 */
    public Spectrum(double kilovolts) {
        if (!(kilovolts >= 50 && kilovolts <= 120)) {
            throw new IllegalArgumentException("Tube voltage: " + kilovolts + " kV is not between 50 and 120");
        }
        int bins = (int) Math.ceil((kilovolts - LOWEST_KEV) / STEP_KEV);
        energiesKev = IntStream.range(0, bins)
                .mapToDouble(i -> LOWEST_KEV + (i + 0.5) * (kilovolts - LOWEST_KEV) / bins)
                .toArray();
        double[] signal = new double[bins];
        double sum = 0;
        for (int i = 0; i < bins; i++) {
            double e = energiesKev[i];
            double photons = (kilovolts - e) / e * Math.exp(-aluminiumPerCm(e) * ALUMINIUM_CM);
            signal[i] = photons * e * (1 - Math.exp(-csiCm2PerG(e) * CSI_G_PER_CM2));
            sum += signal[i];
        }
        for (int i = 0; i < bins; i++) {
            signal[i] /= sum;
        }
        weights = signal;
    }

    public int bins() {
        return energiesKev.length;
    }

    /** Centre of a bin [keV]. */
    public double energyKev(int bin) {
        return energiesKev[bin];
    }

    /** Share of the open beam's signal in a bin. */
    public double weight(int bin) {
        return weights[bin];
    }

    /** NIST XAAMDI, 2.70 g/cm³, power law between 40 and 60 keV tables. */
    private static double aluminiumPerCm(double kev) {
        return 1.535 * Math.pow(kev / 40, -1.65);
    }

    /** NIST XAAMDI above the K edges of iodine and caesium (36 keV): 22.3 at 40 keV, 3.7 at 80 keV. */
    private static double csiCm2PerG(double kev) {
        return 22.3 * Math.pow(kev / 40, -2.6);
    }
}
