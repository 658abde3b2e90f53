package org.esicasebook.fluoroscopy.truth;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Spread;
import org.esicasebook.fluoroscopy.Study.CaseTruth;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.Disc;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.fluoroscopy.contrast.ContrastVolume;
import org.esicasebook.fluoroscopy.contrast.ContrastVolume.Cloud;
import org.esicasebook.fluoroscopy.needle.NeedlePath;
import org.esicasebook.geometry.PatientPoint;

/** What holds for a whole case, measured on the contrast as it lies at the end of the injection. */
public final class CaseTruths {

    /** Part of the iodine that must lie at an interspace or on a side to count as having reached it. */
    private static final double REACHED = 0.02;

    private static final double SIDE_REACHED = 0.06;
    /** An interspace reaches this far above and below the middle of its disc [mm]. */
    private static final double INTERSPACE_MM = 9;
    /** Within this distance of the midline contrast is on no side [mm]. */
    private static final double MIDLINE_MM = 2;

    private CaseTruths() {}

    public static CaseTruth of(Scenario scenario, Spine spine, NeedlePath needle, ContrastVolume contrast) {
        Map<Compartment, Double> volumes = new EnumMap<>(Compartment.class);
        for (Spread spread : scenario.spreads()) {
            volumes.put(spread.compartment(), spread.volumeMl());
        }
        double end = scenario.injectionSeconds();
        Tally tally = new Tally(spine);
        for (Cloud cloud : contrast.clouds()) {
            tally.add(cloud, end);
        }
        return new CaseTruth(
                needle.tip(),
                spine.canal().depthPastVentralInterlaminarLineMm(spine.toStraight(needle.tip()), scenario.side()),
                volumes,
                tally.levels(),
                tally.sides(),
                tally.ventralFraction(),
                needle.clearanceMm());
    }

    private static final class Tally {

        private final Spine spine;
        private final Canal canal;
        private final Map<Disc, Double> byDisc = new java.util.LinkedHashMap<>();
        private double all;
        private double left;
        private double right;
        private double epidural;
        private double ventral;

        Tally(Spine spine) {
            this.spine = spine;
            this.canal = spine.canal();
            for (Level level : spine.levels()) {
                byDisc.put(spine.disc(level), 0.0);
            }
        }

        void add(Cloud cloud, double seconds) {
            double[] masses = cloud.iodineMgAt(seconds);
            for (int i = 0; i < masses.length; i++) {
                double mass = masses[i];
                if (mass <= 0) {
                    continue;
                }
                PatientPoint p = spine.toStraight(new PatientPoint(cloud.xMm(i), cloud.yMm(i), cloud.zMm(i)));
                double x = p.xMm();
                double y = p.yMm();
                double z = p.zMm();
                all += mass;
                if (x > MIDLINE_MM) {
                    left += mass;
                } else if (x < -MIDLINE_MM) {
                    right += mass;
                }
                byDisc.replaceAll((disc, sum) -> Math.abs(disc.above(y, z)) < INTERSPACE_MM ? sum + mass : sum);
                if (cloud.compartment() == Compartment.EPIDURAL) {
                    double s = canal.along(y, z);
                    epidural += mass;
                    ventral += canal.dorsal(s, y, z) < canal.sacMiddleMm(s) ? mass : 0;
                }
            }
        }

        List<Level> levels() {
            List<Level> reached = new ArrayList<>();
            byDisc.forEach((disc, mass) -> {
                if (all > 0 && mass >= REACHED * all) {
                    reached.add(disc.level());
                }
            });
            return reached;
        }

        List<Side> sides() {
            List<Side> reached = new ArrayList<>();
            if (all > 0 && left >= SIDE_REACHED * all) {
                reached.add(Side.LEFT);
            }
            if (all > 0 && right >= SIDE_REACHED * all) {
                reached.add(Side.RIGHT);
            }
            if (all > 0 && reached.isEmpty()) {
                reached.add(Side.MIDLINE);
            }
            return reached;
        }

        double ventralFraction() {
            return epidural > 0 ? ventral / epidural : 0;
        }
    }
}
