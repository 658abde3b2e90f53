package org.esicasebook.fluoroscopy.truth;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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
                tally.sidesByLevel(),
                tally.ventralFraction(),
                needle.clearanceMm());
    }

    private static final class Tally {

        private final Spine spine;
        private final Canal canal;
        private final Map<Disc, Masses> byDisc = new LinkedHashMap<>();
        private final Masses whole = new Masses();
        private double epidural;
        private double ventral;

        Tally(Spine spine) {
            this.spine = spine;
            this.canal = spine.canal();
            for (Level level : spine.levels()) {
                byDisc.put(spine.disc(level), new Masses());
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
                whole.add(x, mass);
                byDisc.forEach((disc, at) -> {
                    if (Math.abs(disc.above(y, z)) < INTERSPACE_MM) {
                        at.add(x, mass);
                    }
                });
                if (cloud.compartment() == Compartment.EPIDURAL) {
                    double s = canal.along(y, z);
                    epidural += mass;
                    ventral += canal.dorsal(s, y, z) < canal.sacMiddleMm(s) ? mass : 0;
                }
            }
        }

        List<Level> levels() {
            List<Level> reached = new ArrayList<>();
            byDisc.forEach((disc, masses) -> {
                if (isReached(masses)) {
                    reached.add(disc.level());
                }
            });
            return reached;
        }

        private boolean isReached(Masses masses) {
            return whole.all > 0 && masses.all >= REACHED * whole.all;
        }

        List<Side> sides() {
            List<Side> reached = whole.sides();
            return whole.all > 0 && reached.isEmpty() ? List.of(Side.MIDLINE) : reached;
        }

        Map<Level, List<Side>> sidesByLevel() {
            Map<Level, List<Side>> reached = new EnumMap<>(Level.class);
            byDisc.forEach((disc, masses) -> {
                if (isReached(masses)) {
                    List<Side> sides = masses.sides();
                    reached.put(disc.level(), sides.isEmpty() ? List.of(Side.LEFT, Side.RIGHT) : sides);
                }
            });
            return reached;
        }

        double ventralFraction() {
            return epidural > 0 ? ventral / epidural : 0;
        }
    }

    /** Iodine of some stretch of the spine [mg]. */
    private static final class Masses {
        private double all;
        private double left;
        private double right;

        void add(double xMm, double mass) {
            all += mass;
            if (xMm > MIDLINE_MM) {
                left += mass;
            } else if (xMm < -MIDLINE_MM) {
                right += mass;
            }
        }

        /** Empty if it all lies in the midline. */
        List<Side> sides() {
            List<Side> reached = new ArrayList<>();
            if (all > 0 && left >= SIDE_REACHED * all) {
                reached.add(Side.LEFT);
            }
            if (all > 0 && right >= SIDE_REACHED * all) {
                reached.add(Side.RIGHT);
            }
            return reached;
        }
    }
}
