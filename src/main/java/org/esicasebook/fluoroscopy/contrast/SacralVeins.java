package org.esicasebook.fluoroscopy.contrast;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Route;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Spread;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.NerveRoot;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;

/**
 * The sacral venous plexus: two channels on the floor of the sacral canal that swing about each other and go on into the
 * lumbar plexus, rungs between them, veins that leave with the roots through the ventral foramina, and before the sacrum
 * the lateral sacral veins that gather these and run up to the internal iliac vein. Contrast set free in spongy bone drains
 * the same way.
 */
final class SacralVeins {

    private static final double BLOOD_MM_PER_SECOND = 29;
    /** What a side branch must be given to be filled at all [mm³/s]. */
    private static final double LEAST_FLOW = 4;

    private final Spine spine;
    private final Canal canal;
    private final Noise noise;
    private final PatientPoint tip;
    private final Spread spread;
    private final double turn;
    private final double flow;
    private final VesselTree tree;
    private int draws;

    private SacralVeins(Scenario scenario, Spine spine, Spread spread, PatientPoint tip, double part, Noise noise) {
        this.spine = spine;
        this.canal = spine.canal();
        this.noise = noise;
        this.tip = tip;
        this.spread = spread;
        this.turn = tip.xMm() < -1e-9 || (Math.abs(tip.xMm()) < 1 && noise.uniform(1999) < 0.5) ? -1 : 1;
        this.flow = 1000 * part * spread.volumeMl() / scenario.injectionSeconds();
        this.tree = new VesselTree(spine, noise, 1.5);
    }

    static VesselCloud cloud(Scenario scenario, Spine spine, Spread spread, PatientPoint tip, Noise noise) {
        return cloud(scenario, spine, spread, tip, 1, noise);
    }

    /** What a tip in bone sends off by the veins of the bone, which open into the plexus on the floor behind it. */
    static VesselCloud drainage(
            Scenario scenario, Spine spine, Spread spread, PatientPoint tip, double part, Noise noise) {
        return cloud(scenario, spine, spread, nearestFloor(spine, tip), part, noise);
    }

    private static VesselCloud cloud(
            Scenario scenario, Spine spine, Spread spread, PatientPoint from, double part, Noise noise) {
        SacralVeins veins = new SacralVeins(scenario, spine, spread, from, part, noise);
        if (scenario.route() == Route.S1_TRANSFORAMINAL) {
            veins.fromForamen();
        } else {
            veins.fromCanal();
        }
        double concentration = scenario.injection().iodineMgPerMl() / 1000;
        double end = scenario.injectionSeconds();
        return new VesselCloud(
                Compartment.VENOUS,
                veins.tree,
                from,
                BLOOD_MM_PER_SECOND * Math.clamp(Math.sqrt(veins.flow / 300), 0.92, 1.3),
                veins.flow,
                concentration,
                end,
                List.of(new VesselCloud.Pulse(0, end, veins.flow * concentration)),
                0.38,
                1,
                noise);
    }

    private double draw(double least, double most) {
        return noise.between(2000 + draws++, least, most);
    }

    private boolean isFilled(VesselTree.Branch parent, double part) {
        return parent.share() * part * flow > LEAST_FLOW;
    }

    private void fromCanal() {
        double start = canal.along(tip.yMm(), tip.zMm());
        double crossing = 0.25 + 0.2 * spread.midlineCrossing();
        List<PatientPoint> own = new ArrayList<>();
        own.add(tip);
        own.add(onFloor(start + 4, turn * 2.6));
        own.addAll(channel(start + 8, start + 78 + 26 * spread.cranialTendency() + draw(-8, 14), turn));
        VesselTree.Branch near = tree.root(own, 0.5 * (1 - crossing) + 0.25, 0.95, 1.1);
        List<PatientPoint> other = new ArrayList<>();
        other.add(tip);
        other.add(onFloor(start + 5, -turn * 1.6));
        other.addAll(channel(start + 9, start + 52 + draw(-8, 16), -turn));
        VesselTree.Branch far = tree.root(other, 0.5 * crossing, 0.85, 0.8);
        List<PatientPoint> down = new ArrayList<>();
        down.add(tip);
        down.addAll(channel(start - 4, Math.max(4, start - 24), -turn));
        tree.root(down, 0.75 - 0.5 * (1 - crossing) - 0.5 * crossing, 0.75, 0.6);
        outlets(near);
        outlets(far);
        rungs(near);
    }

    /** From the S1 foramen: out to the pelvis with the root, and into the canal up and down. */
    private void fromForamen() {
        NerveRoot root = spine.roots().stream()
                .filter(r ->
                        r.nerve().equals("S1") && Math.signum(r.curve().at(0).xMm()) == turn)
                .findFirst()
                .orElseThrow();
        List<PatientPoint> out = new ArrayList<>();
        out.add(tip);
        out.addAll(
                along(root, root.curve().foot(tip.xMm(), tip.yMm(), tip.zMm()).arcMm() + 5, 16));
        VesselTree.Branch pelvic = tree.root(out, 0.45, 1.2, 1.3);
        lateralSacral(pelvic, 0.5, 0.3);
        PatientPoint passage = root.curve().at(root.ganglionAtMm());
        double s = canal.along(passage.yMm(), passage.zMm());
        List<PatientPoint> in = new ArrayList<>();
        in.add(tip);
        in.add(new PatientPoint(passage.xMm(), passage.yMm() - 2, passage.zMm() + 3));
        in.add(onFloor(s + 5, turn * 8));
        VesselTree.Branch into = tree.root(in, 0.55, 1.2, 1.2);
        double end = into.curve().lengthMm();
        VesselTree.Branch up = into.grow(
                end, channel(s + 9, s + 44 + 18 * spread.cranialTendency() + draw(-6, 14), turn), 0.5, 1.2, 1.0);
        VesselTree.Branch down = into.grow(end, channel(s, s - 36 - draw(-6, 10), turn), 0.3, 1.0, 0.7);
        outlets(down);
        rungs(up);
        if (isFilled(into, 0.18)) {
            List<PatientPoint> over = new ArrayList<>();
            for (double x : new double[] {4, 0, -4}) {
                over.add(onFloor(s + 6 + draw(-2, 2), turn * x));
            }
            over.addAll(channel(s + 10, s + 38 + draw(-6, 10), -turn));
            into.grow(end, over, 0.18, 0.9, 0.7);
        }
    }

    /** A longitudinal channel on the floor of the canal, winding. */
    private List<PatientPoint> channel(double fromS, double toS, double side) {
        List<PatientPoint> points = new ArrayList<>();
        double direction = Math.signum(toS - fromS);
        double last = Math.clamp(toS, 4, canal.lengthMm() - 4);
        double phase = draw(0, 6);
        for (double s = fromS; direction * (last - s) > 0; s += direction * draw(5, 7.5)) {
            double swing = 0.5 + 0.24 * Math.sin(s / 6.5 + phase) + 0.1 * noise.at(s / 4, side, 3);
            points.add(onFloor(s, side * swing * Math.min(11, canal.halfWidthMm(s))));
        }
        if (points.isEmpty()) {
            points.add(onFloor(Math.clamp(fromS + 4 * direction, 3, canal.lengthMm() - 3), side * 3));
        }
        return points;
    }

    private PatientPoint onFloor(double s, double x) {
        double room = Math.max(0.5, canal.halfWidthMm(s) - 1.7);
        double held = Math.clamp(x, -room, room);
        double r = canal.wallMm(s, held) + Math.min(1.6, 0.4 * (canal.roofMm(s, held) - canal.wallMm(s, held)));
        return new PatientPoint(held, canal.yAt(s, r), canal.zAt(s, r));
    }

    /** Places beside a root, outwards from an arc length. */
    private List<PatientPoint> along(NerveRoot root, double fromArc, double forMm) {
        List<PatientPoint> points = new ArrayList<>();
        for (double d = 0; d <= forMm; d += 4) {
            double arc = Math.min(fromArc + d, root.curve().lengthMm() - 0.5);
            PatientPoint p = root.curve().at(arc);
            double aside = 0.8 + root.radiusMm(arc);
            points.add(new PatientPoint(p.xMm() - 0.7 * aside * Math.signum(p.xMm()), p.yMm() - 0.5 * aside, p.zMm()));
        }
        return points;
    }

    /** Veins that leave a channel with the roots S1 to S4, each into the lateral sacral vein of its side. */
    private void outlets(VesselTree.Branch channel) {
        double side =
                Math.signum(channel.curve().at(channel.curve().lengthMm() * 0.7).xMm());
        int taken = 0;
        for (NerveRoot root : spine.roots()) {
            boolean sacral = root.nerve().startsWith("S") && !root.nerve().equals("S5");
            PatientPoint passage = root.curve().at(root.ganglionAtMm());
            double arc = channel.near(passage);
            double part = 0.14 + draw(-0.05, 0.08);
            if (!sacral
                    || Math.signum(passage.xMm()) != side
                    || arc < 5
                    || arc > channel.curve().lengthMm() - 4
                    || taken > 3
                    || !isFilled(channel, part)) {
                continue;
            }
            taken++;
            List<PatientPoint> way = new ArrayList<>();
            way.addAll(along(root, root.ganglionAtMm(), 18));
            VesselTree.Branch out = channel.grow(Math.max(2, arc - 5), way, part, 0.9, 1.0);
            if (taken == 1) {
                lateralSacral(out, 0.7, 0);
            }
        }
    }

    /** Up before the alae to the internal iliac vein, and down to the next foramen. */
    private void lateralSacral(VesselTree.Branch out, double up, double down) {
        double end = out.curve().lengthMm();
        PatientPoint at = out.curve().at(end);
        double side = Math.signum(at.xMm());
        List<PatientPoint> cranial = new ArrayList<>();
        List<PatientPoint> caudal = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            cranial.add(new PatientPoint(
                    at.xMm() + side * (2.2 * i + draw(-1.5, 1.5)), at.yMm() - 5 - 2.5 * i, at.zMm() + 9.0 * i));
            caudal.add(new PatientPoint(
                    at.xMm() - side * (0.8 * i + draw(-1, 1)), at.yMm() + 0.8 * i - 3, at.zMm() - 7.0 * i));
        }
        if (isFilled(out, up)) {
            out.grow(end, cranial, up, 1.4, 1.9);
        }
        if (down > 0 && isFilled(out, down)) {
            out.grow(end, caudal, down, 1.0, 0.8);
        }
    }

    /** Thin veins across the floor. */
    private void rungs(VesselTree.Branch channel) {
        double length = channel.curve().lengthMm();
        for (double arc = draw(10, 16); arc < length - 8; arc += draw(16, 24)) {
            if (!isFilled(channel, 0.07)) {
                return;
            }
            PatientPoint from = channel.curve().at(arc);
            double s = canal.along(from.yMm(), from.zMm());
            List<PatientPoint> way = new ArrayList<>();
            for (double part : new double[] {0.5, 0, -0.5, -0.9}) {
                way.add(onFloor(s + draw(0, 5), part * from.xMm() - 0.5));
            }
            channel.grow(arc, way, 0.07, 0.7, 0.6);
        }
    }

    /** Where contrast set free at a place in bone finds the plexus: the nearest point of the floor. */
    private static PatientPoint nearestFloor(Spine spine, PatientPoint place) {
        Canal canal = spine.canal();
        double s = canal.along(place.yMm(), place.zMm()) + 3;
        double r = canal.wallMm(s, 0) + 1.2;
        return new PatientPoint(0.5, canal.yAt(s, r), canal.zAt(s, r));
    }
}
