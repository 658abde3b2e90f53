package org.esicasebook.fluoroscopy.xray;

/**
 * Linear attenuation of what stands in the beam, 40 to 100 keV, interpolated log-log. Values at 50 to 80 keV for mixtures
 * as computed from the NIST and ICRU-44 tables; those at 40 and 100 keV from the same tables (NISTIR 5632). Outside that
 * range the ends are extrapolated log-log.
 */
public enum Material {
    ADIPOSE(0.228, 0.202, 0.188, 0.171, 0.160),
    MUSCLE(0.282, 0.238, 0.215, 0.191, 0.178),
    SOFT_TISSUE(0.285, 0.240, 0.217, 0.193, 0.179),
    CORTICAL_BONE(1.278, 0.815, 0.604, 0.428, 0.356),
    /** Steel 304, 8.0 g/cm³. */
    STEEL(29.0, 15.4, 9.5, 4.7, 2.97),
    /** Polypropylene of hubs and tubing, about 0.9 g/cm³. */
    POLYMER(0.21, 0.187, 0.176, 0.163, 0.154),
    /** One gram of iodine in each cubic centimetre: multiply by the concentration. */
    IODINE(22.1, 12.3, 7.58, 3.51, 1.94);

    private static final double[] ENERGIES_KEV = {40, 50, 60, 80, 100};

    private final double[] perCm;

    Material(double... perCm) {
        this.perCm = perCm;
    }

    /**
     * Linear attenuation coefficient [1/cm]; for {@link #IODINE} mass attenuation [cm²/g].
     *
     * @param energyKev photon energy [keV], meant for 35 to 110
     */
    public double attenuationPerCm(double energyKev) {
        int i = 0;
        while (i < ENERGIES_KEV.length - 2 && energyKev > ENERGIES_KEV[i + 1]) {
            i++;
        }
        double t = Math.log(energyKev / ENERGIES_KEV[i]) / Math.log(ENERGIES_KEV[i + 1] / ENERGIES_KEV[i]);
        return Math.exp((1 - t) * Math.log(perCm[i]) + t * Math.log(perCm[i + 1]));
    }
}
