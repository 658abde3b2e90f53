package org.esicasebook.fluoroscopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.anatomy.CervicalForamen;
import org.esicasebook.fluoroscopy.anatomy.Disc;
import org.esicasebook.fluoroscopy.anatomy.FacetJoint;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.fluoroscopy.needle.NeedlePath;
import org.esicasebook.fluoroscopy.needle.NeedlePlanner;
import org.esicasebook.geometry.PatientPoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The needle lies where the scenario says and touches no bone, for every pattern and case and several seeds. */
class PlacementTest {

    private static final Set<Scenario> CASES = StarterCases.scenarios().collect(Collectors.toSet());

    static Stream<Scenario> scenarios() {
        return Stream.of(
                        Patterns.scenarios(),
                        NeckPatterns.scenarios(),
                        SacralPatterns.scenarios(),
                        VariantPatterns.scenarios(),
                        StarterCases.scenarios())
                .flatMap(stream -> stream);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theNeedleClearsBoneByMoreThanItsRadiusAndTheTipLiesWhereTheScenarioSays(Scenario scenario) {
        Spine spine = Spine.of(scenario.patient(), scenario.level(), scenario.seed());
        NeedlePath needle = NeedlePlanner.plan(scenario, spine);
        theSurfaceOfTheShaftIsOutsideBone(
                spine, needle, scenario.placement() instanceof Placement.InSacralBone ? 15 : 0);
        theTipLiesWhereTheScenarioSays(scenario, spine.straight(), spine.toStraight(needle.tip()));
        theTipIsInANerveOrTheDuraOnlyIfTheContrastIs(scenario, spine.straight(), spine.toStraight(needle.tip()));
    }

    private static void theTipIsInANerveOrTheDuraOnlyIfTheContrastIs(Scenario scenario, Spine spine, PatientPoint tip) {
        boolean intradural = scenario.spreads().stream()
                .allMatch(spread -> spread.compartment() == Compartment.SUBARACHNOID
                        || spread.compartment() == Compartment.SUBDURAL);
        if (scenario.placement() instanceof Placement.Intraneural) {
            return;
        }
        if (intradural && CASES.contains(scenario)) {
            boolean inSac = spine.canal().sacDistanceMm(tip.xMm(), along(spine, tip), dorsal(spine, tip)) < 0;
            boolean inSleeve = spine.roots().stream()
                    .anyMatch(root -> root.distanceMm(tip.xMm(), tip.yMm(), tip.zMm()) < 0
                            && root.curve()
                                            .foot(tip.xMm(), tip.yMm(), tip.zMm())
                                            .arcMm()
                                    < root.ganglionAtMm());
            assertThat(inSac || inSleeve).as("tip within the dura").isTrue();
        }
        if (intradural) {
            return;
        }
        assertThat(spine.roots()).allSatisfy(root -> assertThat(root.distanceMm(tip.xMm(), tip.yMm(), tip.zMm()))
                .as("distance of the tip from the surface of %s", root.nerve())
                .isGreaterThan(scenario.needle().outerDiameterMm() / 2));
    }

    /**
     * Walks the surface of the shaft itself; does not use the planner's own clearance.
     *
     * @param meantInBoneMm how far behind the tip the scenario itself wants bone [mm]
     */
    private static void theSurfaceOfTheShaftIsOutsideBone(Spine spine, NeedlePath needle, double meantInBoneMm) {
        PatientPoint tip = needle.tip();
        double length = tip.distanceTo(needle.hub());
        double[] d = {
            (needle.hub().xMm() - tip.xMm()) / length,
            (needle.hub().yMm() - tip.yMm()) / length,
            (needle.hub().zMm() - tip.zMm()) / length
        };
        double[] u = {needle.bevelX(), needle.bevelY(), needle.bevelZ()};
        double[] v = {d[1] * u[2] - d[2] * u[1], d[2] * u[0] - d[0] * u[2], d[0] * u[1] - d[1] * u[0]};
        double skin = tip.distanceTo(needle.skin());
        for (double t = meantInBoneMm; t <= skin; t += 0.5) {
            for (int k = 0; k < 6; k++) {
                double a = needle.radiusMm() * Math.cos(k * Math.PI / 3);
                double b = needle.radiusMm() * Math.sin(k * Math.PI / 3);
                double distance = spine.boneDistanceMm(
                        tip.xMm() + t * d[0] + a * u[0] + b * v[0],
                        tip.yMm() + t * d[1] + a * u[1] + b * v[1],
                        tip.zMm() + t * d[2] + a * u[2] + b * v[2]);
                assertThat(distance)
                        .as("distance of the shaft's surface from bone %.1f mm behind the tip", t)
                        .isPositive();
            }
        }
        if (meantInBoneMm == 0) {
            assertThat(needle.clearanceMm()).isGreaterThan(needle.radiusMm());
        }
        assertThat(length).isEqualTo(needle.needle().lengthMm(), within(1e-6));
        assertThat(skin).isLessThan(length);
    }

    private static void theTipLiesWhereTheScenarioSays(Scenario scenario, Spine spine, PatientPoint tip) {
        Side side = scenario.side() == Side.MIDLINE ? Side.LEFT : scenario.side();
        double turn = side == Side.RIGHT ? -1 : 1;
        switch (scenario.placement()) {
            case Placement.Interlaminar p -> {
                assertThat(turn * tip.xMm()).isEqualTo(p.offsetFromMidlineMm(), within(0.5));
                assertThat(spine.canal().depthPastVentralInterlaminarLineMm(tip, side))
                        .isEqualTo(p.depthPastVentralInterlaminarLineMm(), within(0.5));
            }
            case Placement.Subpedicular p -> {
                var pedicle = spine.pedicle(scenario.level().nerve(), side);
                assertThat(turn * (tip.xMm() - pedicle.centre().xMm()))
                        .isEqualTo(p.lateralToPedicleCentreMm(), within(0.5));
                assertThat(tip.zMm()).isLessThan(pedicle.centre().zMm());
            }
            case Placement.CervicalForaminal p -> {
                CervicalForamen foramen = CervicalForamen.of(spine, scenario.level(), side);
                assertThat(foramen.pillarMiddleMm() - turn * tip.xMm())
                        .isEqualTo(p.medialToPillarMiddleMm(), within(0.5));
                assertThat(foramen.fractionOf(tip))
                        .isEqualTo(p.posteriorToAnteriorFraction(), within(0.5 / foramen.widthMm()));
            }
            case Placement.Retrodiscal p -> {
                Disc disc = spine.disc(scenario.level());
                assertThat(disc.dorsal(tip.yMm(), tip.zMm()) - disc.halfDepthMm())
                        .isEqualTo(p.dorsalToDiscMm(), within(0.5));
            }
            case Placement.Intradiscal p -> {
                Disc disc = spine.disc(scenario.level());
                assertThat(disc.halfDepthMm() - disc.dorsal(tip.yMm(), tip.zMm()))
                        .isEqualTo(p.depthPastPosteriorBorderMm(), within(0.5));
                assertThat(disc.annulusMm(tip.xMm(), disc.dorsal(tip.yMm(), tip.zMm())))
                        .isNegative();
            }
            case Placement.IntraArticular p -> {
                FacetJoint joint = spine.facetJoint(scenario.level());
                assertThat(Math.abs(joint.across(tip.xMm(), tip.yMm(), tip.zMm())))
                        .isLessThanOrEqualTo(joint.gapMm() / 2);
                assertThat(joint.along(tip.xMm(), tip.yMm(), tip.zMm()))
                        .isBetween(joint.halfWidthMm() - 2.5, joint.halfWidthMm() + 2.5);
            }
            case Placement.Intraneural p -> {
                var root = spine.root(scenario.level(), side);
                assertThat(root.distanceMm(tip.xMm(), tip.yMm(), tip.zMm())).isNegative();
            }
            case Placement.SacralForaminal p -> {
                PatientPoint dorsal = spine.sacrum().dorsalForamenS1(side);
                PatientPoint ventral = spine.sacrum().ventralForamenS1(side);
                double y = ventral.yMm() - dorsal.yMm();
                double z = ventral.zMm() - dorsal.zMm();
                double depth = ((tip.yMm() - dorsal.yMm()) * y + (tip.zMm() - dorsal.zMm()) * z) / Math.hypot(y, z);
                assertThat(depth).isEqualTo(p.depthFraction() * Math.hypot(y, z), within(0.5));
                assertThat(turn * (dorsal.xMm() - tip.xMm())).isEqualTo(p.medialMm(), within(0.5));
            }
            case Placement.CaudalCanal p -> {
                PatientPoint apex = spine.sacrum().hiatusApex();
                assertThat(along(spine, tip) - along(spine, apex)).isEqualTo(p.cranialToHiatusMm(), within(0.5));
                assertThat(dorsal(spine, tip)).isLessThan(spine.canal().roofMm(along(spine, tip), tip.xMm()));
                assertThat(dorsal(spine, tip)).isGreaterThan(spine.canal().wallMm(along(spine, tip), tip.xMm()));
            }
            case Placement.DorsalToSacrum p ->
                assertThat(dorsal(spine, tip)).isGreaterThan(spine.canal().roofMm(along(spine, tip), tip.xMm()) + 2);
            case Placement.InSacralBone p ->
                assertThat(spine.boneDistanceMm(tip.xMm(), tip.yMm(), tip.zMm()))
                        .isLessThan(-1);
            case Placement.Presacral p -> {
                assertThat(dorsal(spine, tip)).isLessThan(spine.canal().wallMm(along(spine, tip), 0));
                assertThat(spine.sacrum().ventralSurface())
                        .allSatisfy(on -> assertThat(Math.hypot(on.yMm() - tip.yMm(), on.zMm() - tip.zMm()))
                                .isGreaterThan(3));
            }
        }
    }

    private static double along(Spine spine, PatientPoint point) {
        return spine.canal().along(point.yMm(), point.zMm());
    }

    /** Distance dorsal to the canal's reference line [mm]. */
    private static double dorsal(Spine spine, PatientPoint point) {
        return spine.canal().dorsal(along(spine, point), point.yMm(), point.zMm());
    }
}
