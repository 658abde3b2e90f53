package org.esicasebook.fluoroscopy.contrast;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.ImplausibleScenarioException;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Spread;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.NerveRoot;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.fluoroscopy.anatomy.VertebralArtery;
import org.esicasebook.geometry.PatientPoint;

/**
 * Arteries that a foraminal needle can enter. The vertebral artery: a straight column of about 4 mm that runs rapidly
 * upwards. A radiculomedullary artery: with the root through the foramen and the dura, straight up beside the cauda to the cord,
 * there by a hairpin into the anterior spinal artery in the midline. Radii 0.35 to 0.5 mm. Contrast enters with the
 * heartbeat, more in systole, and is gone within a second of the end of the injection.
 */
final class Arteries {

    private static final double BLOOD_MM_PER_SECOND = 140;
    private static final double VERTEBRAL_BLOOD_MM_PER_SECOND = 125;
    /** Part of a heartbeat taken by systole. */
    private static final double SYSTOLE = 0.38;

    /** From the surface of the cord to the middle of an artery on it: pia and the artery's radius [mm]. */
    private static final double ON_CORD_MM = 0.75;

    private final Spine spine;
    private final Canal canal;
    private final Noise noise;
    private final PatientPoint tip;
    private final double turn;
    private final NerveRoot root;
    private final VesselTree tree;

    private Arteries(Scenario scenario, Spine spine, PatientPoint tip, Noise noise) {
        this.spine = spine;
        this.canal = spine.canal();
        this.noise = noise;
        this.tip = tip;
        this.turn = scenario.side() == Side.RIGHT ? -1 : 1;
        this.root = spine.root(scenario.level(), scenario.side());
        this.tree = new VesselTree(spine, noise, 0.35);
    }

    static VesselCloud radiculomedullary(Scenario scenario, Spine spine, Spread spread, PatientPoint tip, Noise noise) {
        Arteries arteries = new Arteries(scenario, spine, tip, noise);
        arteries.growRadiculomedullary();
        return arteries.cloud(scenario, spread, BLOOD_MM_PER_SECOND, 0.8);
    }

    /** @throws ImplausibleScenarioException if the stretch of spine has no vertebral artery */
    static VesselCloud vertebral(Scenario scenario, Spine spine, Spread spread, PatientPoint tip, Noise noise) {
        Arteries arteries = new Arteries(scenario, spine, tip, noise);
        arteries.growVertebral(spine.findVertebralArtery(scenario.side())
                .orElseThrow(() -> new ImplausibleScenarioException("spread: there is no vertebral artery here")));
        return arteries.cloud(scenario, spread, VERTEBRAL_BLOOD_MM_PER_SECOND, 0.94);
    }

    private VesselCloud cloud(Scenario scenario, Spread spread, double leastSpeed, double diastolicFlow) {
        double end = scenario.injectionSeconds();
        double flow = 1000 * spread.volumeMl() / end;
        double concentration = scenario.injection().iodineMgPerMl() / 1000;
        return new VesselCloud(
                Compartment.ARTERIAL,
                tree,
                tip,
                leastSpeed,
                flow,
                concentration,
                end,
                pulses(end, flow * concentration, diastolicFlow, noise.between(5, 0.74, 0.95), noise.uniform(6)),
                0.27,
                2.4,
                noise);
    }

    /**
     * The injection as the heart lets it in. What waits at the tip when the injection ends goes with the next systole.
     *
     * @param diastolicFlow how the flow of contrast in diastole compares with the mean
     * @param beatSeconds length of a heartbeat
     * @param phase part of a beat that is over at the start
     */
    private static List<VesselCloud.Pulse> pulses(
            double end, double rate, double diastolicFlow, double beatSeconds, double phase) {
        double systolicFlow = (1 - (1 - SYSTOLE) * diastolicFlow) / SYSTOLE;
        List<VesselCloud.Pulse> pulses = new ArrayList<>();
        double waiting = 0;
        double from = 0;
        boolean systole = phase < SYSTOLE;
        double to = beatSeconds * ((systole ? SYSTOLE : 1) - phase);
        while (from < end) {
            double until = Math.min(to, end);
            double span = until - from;
            double enters = rate * (systole ? systolicFlow : diastolicFlow);
            enters = Math.min(enters, rate + waiting / span);
            pulses.add(new VesselCloud.Pulse(from, until, enters));
            waiting += (rate - enters) * span;
            from = until;
            systole = !systole;
            to = from + beatSeconds * (systole ? SYSTOLE : 1 - SYSTOLE);
        }
        if (waiting > 1e-9) {
            double span = SYSTOLE * beatSeconds;
            pulses.add(new VesselCloud.Pulse(end, end + span, waiting / span));
        }
        return pulses;
    }

    private void growRadiculomedullary() {
        double cordEndS = cordEndS();
        PatientPoint exit = root.curve().at(1);
        double exitS = canal.along(exit.yMm(), exit.zMm());
        List<PatientPoint> way = new ArrayList<>();
        way.add(tip);
        double tipArc = root.curve().foot(tip.xMm(), tip.yMm(), tip.zMm()).arcMm();
        for (double arc = tipArc - 6; arc > 2; arc -= 6) {
            PatientPoint p = root.curve().at(arc);
            double beside = root.radiusMm(arc) + 0.8;
            way.add(new PatientPoint(p.xMm() - turn * 0.2 * beside, p.yMm() - 0.8 * beside, p.zMm() + 0.3 * beside));
        }
        double ascent = cordEndS < 0 ? noise.between(1, 9, 20) : 30;
        double top = Math.max(exitS + ascent, cordEndS + noise.between(3, 8, 18));
        double hairpinS = Math.min(top, canal.lengthMm() - 5);
        boolean reachesCord = hairpinS > cordEndS + 2;
        double start = turn * Math.abs(exit.xMm());
        for (double t = 0.08; t < 0.95; t += 0.14) {
            double s = exitS + t * (hairpinS - 3 - exitS);
            double x = start + (turn * 2.4 - start) * t;
            double r = canal.sacMiddleMm(s) - 1.2 - 1.4 * t;
            way.add(besideCord(x, s, r));
        }
        if (reachesCord) {
            way.add(onCord(turn * 1.5, hairpinS - 1));
            way.add(onCord(turn * 0.8, hairpinS));
            way.add(onCord(turn * 0.15, hairpinS - 1.2));
            way.add(onCord(0, hairpinS - 4));
            for (double s = hairpinS - 10; s > Math.max(cordEndS - 8, 6); s -= 7) {
                way.add(onCord(0.25 * noise.at(s / 9, 1, 1), s));
            }
        }
        VesselTree.Branch main = tree.root(way, 0.8, 0.6, 0.5);
        if (reachesCord && hairpinS + 8 < canal.lengthMm()) {
            List<PatientPoint> up = new ArrayList<>();
            for (double s = hairpinS + 4; s < canal.lengthMm() - 2; s += 7) {
                up.add(onCord(0.2 * noise.at(s / 9, 1, 2), s));
            }
            main.grow(main.near(onCord(turn * 0.8, hairpinS)), up, 0.3, 0.36, 0.3);
        }
        reflux();
    }

    /** Up the artery with the stream; a little goes back between heartbeats. */
    private void growVertebral(VertebralArtery artery) {
        double at = artery.curve().foot(tip.xMm(), tip.yMm(), tip.zMm()).arcMm();
        double radius = artery.radiusMm();
        VesselTree.Branch up = tree.root(along(artery, at, artery.curve().lengthMm()), 0.93, 0.8 * radius, radius);
        up.grow(
                0.35 * up.curve().lengthMm(),
                muscular(up.curve().at(0.35 * up.curve().lengthMm())),
                0.04,
                0.5,
                0.4);
        tree.root(along(artery, at, Math.max(0, at - 12)), 0.07, 0.7 * radius, 0.4 * radius);
    }

    private List<PatientPoint> along(VertebralArtery artery, double from, double to) {
        List<PatientPoint> points = new ArrayList<>();
        points.add(tip);
        int n = Math.max(1, (int) (Math.abs(to - from) / 4));
        for (int i = 1; i <= n; i++) {
            points.add(artery.curve().at(from + (to - from) * i / n));
        }
        return points;
    }

    private List<PatientPoint> muscular(PatientPoint from) {
        return List.of(
                new PatientPoint(from.xMm() + 6 * turn, from.yMm() + 4, from.zMm() + 2),
                new PatientPoint(from.xMm() + 13 * turn, from.yMm() + 10, from.zMm() + 7));
    }

    /** Against the stream into the segmental artery round the body, and into its dorsal branch. */
    private void reflux() {
        double out = turn;
        PatientPoint p = tip;
        tree.root(
                List.of(
                        p,
                        new PatientPoint(p.xMm() + 5 * out, p.yMm() - 7, p.zMm() - 1),
                        new PatientPoint(p.xMm() + 6 * out, p.yMm() - 18, p.zMm() - 3),
                        new PatientPoint(p.xMm() + 3 * out, p.yMm() - 30, p.zMm() - 3)),
                0.12,
                0.5,
                0.6);
        tree.root(
                List.of(
                        p,
                        new PatientPoint(p.xMm() + 4 * out, p.yMm() + 8, p.zMm() - 4),
                        new PatientPoint(p.xMm() + 6 * out, p.yMm() + 20, p.zMm() - 9)),
                0.08,
                0.4,
                0.3);
    }

    /** On the ventral surface of the cord. */
    private PatientPoint onCord(double x, double s) {
        return besideCord(x, s, canal.sacMiddleMm(s) - 3.2);
    }

    /** A place in the sac, or where the cord lies there, the nearest before it. */
    private PatientPoint besideCord(double x, double s, double r) {
        double before = r;
        while (canal.cordDistanceMm(x, s, before) < ON_CORD_MM && before > r - 8) {
            before -= 0.1;
        }
        return new PatientPoint(x, canal.yAt(s, before), canal.zAt(s, before));
    }

    /** Where the cord ends: at the disc L1–2 in most people; in the neck never. */
    private double cordEndS() {
        if (!spine.levels().contains(Level.L1_L2)) {
            return -50;
        }
        var disc = spine.disc(Level.L1_L2);
        PatientPoint behind = disc.at(0, disc.halfDepthMm() + 6, 0);
        return canal.along(behind.yMm(), behind.zMm()) + noise.between(2, -14, 8);
    }
}
