package org.esicasebook.fluoroscopy.contrast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Region;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.ImplausibleScenarioException;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Spread;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.fluoroscopy.needle.NeedlePath;
import org.esicasebook.geometry.PatientPoint;

/** Injects what a scenario says through a needle that lies in a spine. */
public final class Injectate {

    /** How much denser than it would be at rest a compartment may be packed. */
    private static final double MOST_PACKED = 1.12;

    private final Scenario scenario;
    private final Spine spine;
    private final PatientPoint tip;
    private final Noise noise;

    private Injectate(Scenario scenario, Spine spine, PatientPoint tip) {
        this.scenario = scenario;
        this.spine = spine;
        this.tip = tip;
        this.noise = spine.noise().branch(40);
    }

    /** @throws ImplausibleScenarioException if a compartment is out of the needle's reach or cannot hold its volume */
    public static ContrastVolume inject(Scenario scenario, Spine spine, NeedlePath needle) {
        // contrast runs in the straightened spine, in which left and right mirror one another
        ContrastVolume straight = new Injectate(scenario, spine.straight(), spine.toStraight(needle.tip())).inject();
        return spine == spine.straight()
                ? straight
                : new ContrastVolume(straight.clouds().stream()
                        .<ContrastVolume.Cloud>map(cloud -> new BentCloud(cloud, spine))
                        .toList());
    }

    private ContrastVolume inject() {
        List<ContrastVolume.Cloud> clouds = new ArrayList<>();
        for (Spread spread : scenario.spreads()) {
            clouds.add(cloud(spread, noise.branch(spread.compartment().ordinal())));
        }
        return new ContrastVolume(clouds);
    }

    private ContrastVolume.Cloud cloud(Spread spread, Noise own) {
        double turn = tip.xMm() < 0 ? -1 : 1;
        return switch (spread.compartment()) {
            case EPIDURAL -> filled(spread, epidural(spread, own), 9, 0.36, own);
            case SUBDURAL -> filled(spread, new SubduralSpace(spine, spread, tip, own), 9, 0.36, own);
            case MUSCLE -> muscle(spread, own);
            case FACET -> filled(spread, new FacetSpace(spine, spread, scenario.level(), turn, own), 12, 0.32, own);
            case INTRADISCAL -> filled(spread, new DiscSpace(spine, scenario.level(), own), 8, 0.38, own);
            case INTRANEURAL -> {
                Side rootSide = turn < 0 ? Side.RIGHT : Side.LEFT;
                yield filled(
                        spread, new NerveInterior(spine, spine.root(scenario.level(), rootSide), tip), 6, 0.30, own);
            }
            case VENOUS -> vein(spread, own);
            case ARTERIAL -> artery(spread, own);
            case SUBARACHNOID ->
                new CerebrospinalCloud(
                        spine,
                        tip,
                        scenario.position(),
                        spread.volumeMl(),
                        spread.cranialTendency(),
                        spread.volumeMl()
                                / scenario.injectionSeconds()
                                * scenario.injection().iodineMgPerMl(),
                        scenario.injectionSeconds(),
                        own);
        };
    }

    private ContrastVolume.Cloud muscle(Spread spread, Noise own) {
        return switch (spread.course()) {
            case USUAL -> filled(spread, new BackMuscle(spine, tip, own), 8, 0.34, own);
            case PARAVERTEBRAL -> filled(spread, new ParavertebralSpace(spine, spread, tip, own), 12, 0.34, own);
            case INTERSPINOUS_LIGAMENT -> filled(spread, new InterspinousLigament(spine, tip, own), 9, 0.34, own);
            case SACRAL_SUBCUTANEOUS -> filled(spread, new SacralSoftTissue(spine, own), 10, 0.42, own);
            case PRESACRAL -> filled(spread, new PresacralSpace(spine, own), 10, 0.42, own);
            default -> throw notYet(spread);
        };
    }

    private ContrastVolume.Cloud vein(Spread spread, Noise own) {
        return switch (spread.course()) {
            case USUAL ->
                scenario.route().region() == Region.SACRAL
                        ? SacralVeins.cloud(scenario, spine, spread, tip, own)
                        : Veins.cloud(scenario, spine, spread, tip, own);
            case INTRAOSSEOUS -> {
                double blush = IntraosseousCloud.BLUSH;
                yield new IntraosseousCloud(
                        filled(spread, blush, new SacralSpongiosa(spine, own), 4, 0.38, own),
                        SacralVeins.drainage(scenario, spine, spread, tip, 1 - blush, own),
                        scenario.injectionSeconds());
            }
            default -> throw notYet(spread);
        };
    }

    private ContrastVolume.Cloud artery(Spread spread, Noise own) {
        return switch (spread.course()) {
            case RADICULOMEDULLARY -> Arteries.radiculomedullary(scenario, spine, spread, tip, own);
            case VERTEBRAL -> Arteries.vertebral(scenario, spine, spread, tip, own);
            default -> throw notYet(spread);
        };
    }

    private static ImplausibleScenarioException notYet(Spread spread) {
        return new ImplausibleScenarioException(
                "spread: the course " + spread.course().code() + " is not simulated yet");
    }

    private Medium epidural(Spread spread, Noise own) {
        boolean foramen = scenario.route().isTransforaminal();
        return scenario.route() == Route.CAUDAL
                ? new CaudalEpiduralSpace(spine, spread, tip, own)
                : new EpiduralSpace(spine, spread, scenario.side(), tip, foramen, own);
    }

    private StayingCloud filled(Spread spread, Medium medium, double reachMm, double blobMm, Noise own) {
        return filled(spread, 1, medium, reachMm, blobMm, own);
    }

    /** @param part of the spread's volume that the medium takes up */
    private StayingCloud filled(Spread spread, double part, Medium medium, double reachMm, double blobMm, Noise own) {
        double volumeMm3 = part * spread.volumeMl() * 1000;
        Compartment compartment = spread.compartment();
        String name = compartment.label().toLowerCase(Locale.ROOT);
        Filling.Filled filled = Filling.fill(medium, tip, volumeMm3, reachMm)
                .orElseThrow(() -> new ImplausibleScenarioException(
                        "spread: from where the tip lies contrast cannot reach this compartment: " + name));
        double packed = volumeMm3 / filled.volumeMm3();
        if (packed > MOST_PACKED) {
            throw new ImplausibleScenarioException(String.format(
                    Locale.ROOT,
                    "spread: %s takes up %.1f mL at most here, not %.1f mL",
                    name,
                    filled.volumeMm3() / part / 1000 * MOST_PACKED,
                    spread.volumeMl()));
        }
        if (packed > 1) {
            for (int i = 0; i < filled.volumes().length; i++) {
                filled.volumes()[i] *= packed;
            }
        }
        double flow = volumeMm3 / scenario.injectionSeconds();
        return new StayingCloud(
                compartment, filled, blobMm, flow, scenario.injection().iodineMgPerMl() / 1000, own);
    }
}
