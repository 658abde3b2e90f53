package org.esicasebook.fluoroscopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.esicasebook.epidurography.Side;
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

    static Stream<Scenario> scenarios() {
        return Stream.concat(Patterns.scenarios(), StarterCases.scenarios());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theNeedleClearsBoneByMoreThanItsRadiusAndTheTipLiesWhereTheScenarioSays(Scenario scenario) {
        Spine spine = Spine.of(scenario.patient(), scenario.level(), scenario.seed());
        NeedlePath needle = NeedlePlanner.plan(scenario, spine);
        theSurfaceOfTheShaftIsOutsideBone(spine, needle);
        theTipLiesWhereTheScenarioSays(scenario, spine, needle.tip());
    }

    /** Walks the surface of the shaft itself; does not use the planner's own clearance. */
    private static void theSurfaceOfTheShaftIsOutsideBone(Spine spine, NeedlePath needle) {
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
        for (double t = 0; t <= skin; t += 0.5) {
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
        assertThat(needle.clearanceMm()).isGreaterThan(needle.radiusMm());
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
            case Placement.CervicalForaminal p -> throw new AssertionError("not lumbar: " + p);
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
            default -> throw new AssertionError("Nothing is said here about " + scenario.placement());
        }
    }
}
