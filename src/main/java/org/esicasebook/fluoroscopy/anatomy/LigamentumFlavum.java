package org.esicasebook.fluoroscopy.anatomy;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.epidurography.Level;
import org.esicasebook.geometry.PatientPoint;

/**
 * How thick the ligamentum flavum is dorsal of the {@link Canal}'s roof: 1.5 to 3 mm in the neck, 3 to 5 mm lumbar
 * (general knowledge; 3.2 mm at L2–3, Khas 2023), thicker to lateral; and where its two halves leave a gap in the midline,
 * in the middle and lower part of an interspace. Gaps: C7–T1 71.4 per cent, C5–6 2 per cent (Joshi 2022); for C6–7 half
 * of the former is taken, for lumbar levels one in ten (neither measured).
 */
public final class LigamentumFlavum {

    /** Half the width of a gap, and how far it reaches above and below its middle [mm]. */
    private static final double GAP_HALF_WIDTH = 1.1;

    private static final double GAP_REACH = 4;
    /** Loose tissue that fills a gap [mm]. */
    private static final double GAP_TISSUE = 0.6;

    private final boolean neck;
    private final Noise noise;
    private final List<Double> gaps = new ArrayList<>();

    public LigamentumFlavum(Spine spine) {
        this.neck = spine.levels().getFirst().compareTo(Level.C7_T1) <= 0;
        this.noise = spine.noise().branch(71);
        for (Level level : spine.levels()) {
            if (noise.uniform(level.ordinal()) < chanceOfGap(level)) {
                Disc disc = spine.disc(level);
                PatientPoint behind = disc.at(0, disc.halfDepthMm() + 6, 0);
                gaps.add(spine.canal().along(behind.yMm(), behind.zMm()) - (neck ? 2 : 4));
            }
        }
    }

    private static double chanceOfGap(Level level) {
        return switch (level) {
            case C7_T1 -> 0.714;
            case C6_C7 -> 0.36;
            case C3_C4, C4_C5, C5_C6 -> 0.02;
            case S1_FORAMEN, SACRAL_HIATUS -> 0;
            default -> 0.1;
        };
    }

    /** Whether the halves of the ligament leave a gap here. */
    public boolean isGap(double s, double x) {
        return Math.abs(x) < GAP_HALF_WIDTH && gaps.stream().anyMatch(at -> Math.abs(s - at) < GAP_REACH);
    }

    /** Thickness at a place along the canal and to the left [mm]. */
    public double thicknessMm(double s, double x) {
        if (isGap(s, x)) {
            return GAP_TISSUE;
        }
        double middle = neck ? 1.8 : 3.1;
        double lateral = neck ? 2.6 : 4.4;
        return Shapes.mix(middle, lateral, Shapes.clamp(Math.abs(x) / 8, 0, 1)) + 0.4 * noise.at(x / 3, s / 3, 9);
    }
}
