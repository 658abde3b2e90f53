package org.esicasebook.fluoroscopy.needle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.ImplausibleScenarioException;
import org.esicasebook.fluoroscopy.Placement;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Spread;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.CervicalForamen;
import org.esicasebook.fluoroscopy.anatomy.Disc;
import org.esicasebook.fluoroscopy.anatomy.FacetJoint;
import org.esicasebook.fluoroscopy.anatomy.Landmarks;
import org.esicasebook.fluoroscopy.anatomy.NerveRoot;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;

/** Every place where the tip may lie and still be where the scenario says. */
final class Targets {

    /** A place, and how unusual it is. */
    record Target(PatientPoint tip, double cost) {}

    private static final Set<Compartment> INTRADURAL = EnumSet.of(Compartment.SUBARACHNOID, Compartment.SUBDURAL);
    /** How far off the place that the scenario says a tip may lie in each direction [mm]. */
    private static final double LEEWAY_MM = 0.4;
    /** Room between the tip's surface and a root that there must be [mm]. */
    private static final double NERVE_MARGIN_MM = 0.1;

    /** How deep in the dura a tip lies that has pierced it [mm]. */
    private static final double DURA_MARGIN_MM = 0.2;

    private final Scenario scenario;
    private final Spine spine;
    private final Side side;
    private final double turn;

    private Targets(Scenario scenario, Spine spine) {
        this.scenario = scenario;
        this.spine = spine;
        this.side = scenario.side() == Side.MIDLINE ? Side.LEFT : scenario.side();
        this.turn = side == Side.RIGHT ? -1 : 1;
    }

    /** Places in the patient. */
    static List<Target> of(Scenario scenario, Spine patient) {
        Spine spine = patient.straight();
        Targets targets = new Targets(scenario, spine);
        List<Target> all =
                switch (scenario.placement()) {
                    case Placement.Interlaminar p -> targets.interlaminar(p);
                    case Placement.Subpedicular p -> targets.subpedicular(p);
                    case Placement.SacralForaminal p -> new SacralTargets(spine, targets.turn).foraminal(p);
                    case Placement.CaudalCanal p -> new SacralTargets(spine, targets.turn).inCanal(p);
                    case Placement.DorsalToSacrum p -> new SacralTargets(spine, targets.turn).dorsal();
                    case Placement.InSacralBone p -> new SacralTargets(spine, targets.turn).inBone();
                    case Placement.Presacral p -> new SacralTargets(spine, targets.turn).presacral();
                    case Placement.CervicalForaminal p -> targets.cervicalForaminal(p);
                    case Placement.Retrodiscal p -> targets.atDisc(p.dorsalToDiscMm());
                    case Placement.Intradiscal p -> targets.atDisc(-p.depthPastPosteriorBorderMm());
                    case Placement.IntraArticular p -> targets.intraArticular();
                    case Placement.Intraneural p -> targets.intraneural(p);
                };
        if (all.isEmpty()) {
            throw new ImplausibleScenarioException(
                    "placement: this place does not exist in the anatomy of seed " + scenario.seed());
        }
        return targets.fittingNerveAndDura(all).stream()
                .map(target -> new Target(patient.toPatient(target.tip()), target.cost()))
                .toList();
    }

    /**
     * Places outside every root by more than the needle's radius; where all contrast is intradural, those in the sac or in
     * the sleeve of a root if there are any.
     */
    private List<Target> fittingNerveAndDura(List<Target> all) {
        if (scenario.placement() instanceof Placement.Intraneural) {
            return all;
        }
        if (scenario.spreads().stream().map(Spread::compartment).allMatch(INTRADURAL::contains)) {
            List<Target> inDura =
                    all.stream().filter(target -> isInDura(target.tip())).toList();
            return inDura.isEmpty() ? all : inDura;
        }
        double least = scenario.needle().outerDiameterMm() / 2 + NERVE_MARGIN_MM;
        List<Target> outside = all.stream()
                .filter(target -> spine.roots().stream().allMatch(root -> distanceMm(root, target.tip()) > least))
                .toList();
        if (outside.isEmpty()) {
            throw new ImplausibleScenarioException("placement: in the anatomy of seed " + scenario.seed()
                    + " the nerve root fills this place; try another seed or a slightly different position");
        }
        return outside;
    }

    private static double distanceMm(NerveRoot root, PatientPoint at) {
        return root.distanceMm(at.xMm(), at.yMm(), at.zMm());
    }

    private boolean isInDura(PatientPoint tip) {
        Canal canal = spine.canal();
        double s = canal.along(tip.yMm(), tip.zMm());
        if (canal.sacDistanceMm(tip.xMm(), s, canal.dorsal(s, tip.yMm(), tip.zMm())) < -DURA_MARGIN_MM) {
            return true;
        }
        return spine.roots().stream()
                .anyMatch(root -> distanceMm(root, tip) < -DURA_MARGIN_MM
                        && root.curve().foot(tip.xMm(), tip.yMm(), tip.zMm()).arcMm() < root.ganglionAtMm());
    }

    private List<Target> interlaminar(Placement.Interlaminar p) {
        Canal canal = spine.canal();
        Disc disc = spine.disc(scenario.level());
        PatientPoint behind = disc.at(0, disc.halfDepthMm() + 12, 0);
        double middle = canal.along(behind.yMm(), behind.zMm());
        double x = turn * p.offsetFromMidlineMm();
        // cervical laminae cover the disc: their windows lie below it
        double wish = scenario.route() == Route.CERVICAL_INTERLAMINAR ? -5 : -1;
        double reach = scenario.route() == Route.CERVICAL_INTERLAMINAR ? 6 : 15;
        List<Target> targets = new ArrayList<>();
        for (double ds = wish - reach; ds <= wish + reach; ds += 1) {
            double low = -22;
            double high = 60;
            // deeper is more ventral: depth falls as r grows
            for (int k = 0; k < 40; k++) {
                double r = (low + high) / 2;
                PatientPoint at = new PatientPoint(x, canal.yAt(middle + ds, r), canal.zAt(middle + ds, r));
                if (canal.depthPastVentralInterlaminarLineMm(at, side) > p.depthPastVentralInterlaminarLineMm()) {
                    low = r;
                } else {
                    high = r;
                }
            }
            targets.add(new Target(
                    new PatientPoint(x, canal.yAt(middle + ds, low), canal.zAt(middle + ds, low)),
                    Math.pow((ds - wish) / 7, 2)));
        }
        return targets;
    }

    private List<Target> subpedicular(Placement.Subpedicular p) {
        Landmarks.Pedicle pedicle = spine.pedicleAbove(scenario.level(), side);
        double tilt = Math.toRadians(spine.disc(scenario.level()).tiltDegrees());
        double x = pedicle.centre().xMm() + turn * p.lateralToPedicleCentreMm();
        double down = pedicle.halfHeightMm() + p.belowPedicleMm();
        double y = pedicle.centre().yMm() + down * Math.sin(tilt);
        double z = pedicle.centre().zMm() - down * Math.cos(tilt);
        double dy = Math.cos(tilt);
        double dz = Math.sin(tilt);
        // the foramen as the lateral view shows it: from the body to the articular process, at the pedicle's middle
        double atX = pedicle.centre().xMm();
        double start = 0;
        double widest = -1;
        for (double at = -4; at <= 12; at += 0.5) {
            double free = spine.boneDistanceMm(atX, y + at * dy, z + at * dz);
            if (free > widest) {
                widest = free;
                start = at;
            }
        }
        double dorsal = start;
        while (dorsal < start + 12 && spine.boneDistanceMm(atX, y + dorsal * dy, z + dorsal * dz) > 0.1) {
            dorsal += 0.2;
        }
        double ventral = start;
        while (ventral > start - 12 && spine.boneDistanceMm(atX, y + ventral * dy, z + ventral * dz) > 0.1) {
            ventral -= 0.2;
        }
        if (dorsal - ventral < 3) {
            return List.of();
        }
        double at = dorsal + (ventral - dorsal) * p.ventralFraction();
        List<Target> targets = new ArrayList<>();
        for (double aside = -LEEWAY_MM; aside <= LEEWAY_MM; aside += LEEWAY_MM) {
            for (double along = -LEEWAY_MM; along <= LEEWAY_MM; along += LEEWAY_MM) {
                for (double up = -LEEWAY_MM; up <= LEEWAY_MM; up += LEEWAY_MM) {
                    targets.add(new Target(
                            new PatientPoint(
                                    x + aside, y + (at + along) * dy - up * dz, z + (at + along) * dz + up * dy),
                            (aside * aside + along * along + up * up) / (LEEWAY_MM * LEEWAY_MM)));
                }
            }
        }
        return targets;
    }

    private List<Target> cervicalForaminal(Placement.CervicalForaminal p) {
        CervicalForamen foramen = CervicalForamen.of(spine, scenario.level(), side);
        PatientPoint at = foramen.at(p.posteriorToAnteriorFraction(), p.medialToPillarMiddleMm());
        List<Target> targets = new ArrayList<>();
        for (double up = -5; up <= 5; up += 0.5) {
            targets.add(new Target(new PatientPoint(at.xMm(), at.yMm(), at.zMm() + up), Math.pow(up / 2.5, 2)));
        }
        return targets;
    }

    private List<Target> atDisc(double dorsalToBorder) {
        Disc disc = spine.disc(scenario.level());
        List<Target> targets = new ArrayList<>();
        boolean infraneural = scenario.route() == Route.LUMBAR_TRANSFORAMINAL_INFRANEURAL;
        double wishX = dorsalToBorder >= 0 ? (scenario.level() == Level.L5_S1 ? 15 : 13) : infraneural ? 8 : 11;
        for (double x = dorsalToBorder >= 0 ? 7 : 2; x <= 20; x += 1) {
            for (double above = -0.2; above <= 0.3; above += 0.1) {
                double up = above * disc.heightMm();
                PatientPoint tip = disc.at(turn * x, disc.halfDepthMm() + dorsalToBorder, up);
                boolean inside = disc.annulusMm(tip.xMm(), disc.dorsal(tip.yMm(), tip.zMm())) < -1.5;
                if (dorsalToBorder < 0 && !inside) {
                    continue;
                }
                targets.add(new Target(tip, Math.pow((x - wishX) / 5, 2) + Math.pow(above / 0.15, 2)));
            }
        }
        return targets;
    }

    private List<Target> intraArticular() {
        FacetJoint joint = spine.facetJoint(scenario.level());
        List<Target> targets = new ArrayList<>();
        for (double along = joint.halfWidthMm() - 2; along <= joint.halfWidthMm() + 1.5; along += 0.5) {
            for (double up = -6; up <= 5; up += 1) {
                for (double across = -0.5; across <= 0.5; across += 0.25) {
                    targets.add(new Target(
                            new PatientPoint(
                                    turn
                                            * (joint.centreX()
                                                    + along * joint.alongX()
                                                    + up * joint.upX()
                                                    + across * joint.normalX()),
                                    joint.centreY()
                                            + along * joint.alongY()
                                            + up * joint.upY()
                                            + across * joint.normalY(),
                                    joint.centreZ()
                                            + along * joint.alongZ()
                                            + up * joint.upZ()
                                            + across * joint.normalZ()),
                            Math.pow((along - joint.halfWidthMm() + 0.5) / 1.5, 2)
                                    + Math.pow((up + 2) / 4, 2)
                                    + Math.abs(across)));
                }
            }
        }
        return targets;
    }

    private List<Target> intraneural(Placement.Intraneural p) {
        NerveRoot root = spine.root(scenario.level(), side);
        return List.of(new Target(root.curve().at(root.ganglionAtMm() + p.lateralToGanglionMm()), 0));
    }
}
