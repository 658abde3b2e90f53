package org.esicasebook.fluoroscopy;

/**
 * Needle as bought.
 *
 * @param gauge Birmingham gauge, 17 to 25
 * @param type form of the tip
 * @param lengthMm from hub to tip [mm]; 90 (3.5 in), 127 (5 in) or 178 (7 in) are usual
 */
public record Needle(int gauge, Type type, double lengthMm) {

    /** Form of the tip. */
    public enum Type {
        TUOHY,
        QUINCKE,
        WHITACRE
    }

    public Needle {
        Bounds.check("gauge", gauge, 17, 25);
        Bounds.check("lengthMm", lengthMm, 50, 200);
    }

    /** Outer diameter [mm] by ISO 9626. */
    public double outerDiameterMm() {
        return switch (gauge) {
            case 17 -> 1.47;
            case 18 -> 1.27;
            case 19 -> 1.07;
            case 20 -> 0.91;
            case 21 -> 0.82;
            case 22 -> 0.72;
            case 23 -> 0.64;
            case 24 -> 0.57;
            default -> 0.51;
        };
    }

    /** Inner diameter [mm], thin-walled below 21 gauge as epidural needles are. */
    public double innerDiameterMm() {
        return switch (gauge) {
            case 17 -> 1.19;
            case 18 -> 0.99;
            case 19 -> 0.80;
            case 20 -> 0.66;
            case 21 -> 0.51;
            case 22 -> 0.41;
            case 23 -> 0.34;
            case 24 -> 0.31;
            default -> 0.26;
        };
    }

    /** The usual needle of interlaminar work. */
    public static Needle tuohy20() {
        return new Needle(20, Type.TUOHY, 90);
    }

    /** The usual needle of transforaminal work. */
    public static Needle spinal22() {
        return new Needle(22, Type.QUINCKE, 127);
    }
}
