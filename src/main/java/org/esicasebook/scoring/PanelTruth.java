package org.esicasebook.scoring;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.scoring.measures.judgment.PointMeasure;

/**
 * What a panel adds to the truth of a case: how far its experts call the placement unsafe, and how closely they themselves
 * mark the needle tip. Where the contrast is stays as it is known: the images are simulated.
 *
 * @param version of the truth of the case; 1 is the one that came with it, without a panel
 * @param experts whose votes count
 * @param named how many of them named each compartment
 * @param safety the split that confidence is held against; empty leaves that to the compartments
 * @param tipPerAxisSdMm scatter of the experts' own marks along one axis [mm]; empty leaves the tolerance of the rules
 */
public record PanelTruth(
        int version,
        UUID panel,
        int experts,
        Map<Compartment, Integer> named,
        Optional<Safety> safety,
        Optional<Double> tipPerAxisSdMm,
        String adoptedBy,
        Instant adoptedAt) {

    /** The truth that a case came with. */
    public static final int WITHOUT_A_PANEL = 1;

    public PanelTruth {
        if (version <= WITHOUT_A_PANEL) {
            throw new IllegalArgumentException("The first version of a truth is that of the case, not of a panel");
        }
        EnumMap<Compartment, Integer> ordered = new EnumMap<>(Compartment.class);
        ordered.putAll(named);
        named = Collections.unmodifiableMap(ordered);
    }

    /**
     * The split of experts on whether a placement is safe.
     *
     * @param unsafe how many call it unsafe
     * @param experts who were asked: those who saw the contrast where it is
     */
    public record Safety(int unsafe, int experts) {
        public Safety {
            if (unsafe < 0 || unsafe > experts || experts == 0) {
                throw new IllegalArgumentException(unsafe + " of " + experts + " experts is no split");
            }
        }

        /** q, the share that calls it unsafe, in [0, 1]. */
        public double share() {
            return (double) unsafe / experts;
        }

        public String words() {
            if (unsafe == experts) {
                return "All %d experts call it unsafe".formatted(experts);
            }
            return unsafe == 0
                    ? "All %d experts call it safe".formatted(experts)
                    : "%d of %d experts call it unsafe".formatted(unsafe, experts);
        }
    }

    /** The rules' tolerance, widened to the experts' own. */
    PointMeasure tolerating(PointMeasure rules) {
        return tipPerAxisSdMm
                .map(sd -> rules.withPanelScatter(sd, rules.toleranceMm()))
                .orElse(rules);
    }
}
