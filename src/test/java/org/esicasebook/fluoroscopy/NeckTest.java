package org.esicasebook.fluoroscopy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.CervicalForamen;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a neck a neck, and what contrast does there. */
class NeckTest {

    private static final List<Level> LEVELS = Level.between(Level.C3_C4, Level.C7_T1);

    private static Spine spine(long seed) {
        Scenario scenario = NeckPatterns.CIL_EPIDURAL.scenario(seed);
        return Spine.of(scenario.patient(), scenario.level(), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void vertebralArteriesRunOutsideBone(long seed) {
        Spine spine = spine(seed);
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            var artery = spine.findVertebralArtery(side).orElseThrow();
            for (double arc = 0; arc < artery.curve().lengthMm(); arc += 0.5) {
                PatientPoint p = artery.curve().at(arc);
                assertThat(spine.boneDistanceMm(p.xMm(), p.yMm(), p.zMm())).isGreaterThan(artery.radiusMm());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theCordLiesWithinTheSacAndTheEpiduralSpaceIsDeepestAtTheCervicothoracicJunction(long seed) {
        Spine spine = spine(seed);
        Canal canal = spine.canal();
        for (double s = 40; s < canal.lengthMm() - 20; s += 2) {
            for (double x = -8; x <= 8; x += 1) {
                for (double r = -7; r <= 7; r += 1) {
                    if (canal.cordDistanceMm(x, s, r) < 0) {
                        assertThat(canal.sacDistanceMm(x, s, r)).isNegative();
                    }
                }
            }
        }
        assertThat(dorsalDepth(spine, Level.C7_T1)).isBetween(2.5, 5.5);
        assertThat(dorsalDepth(spine, Level.C7_T1)).isGreaterThan(dorsalDepth(spine, Level.C4_C5) + 1);
    }

    /** Greatest depth of the dorsal epidural space in the midline about an interspace [mm]. */
    private static double dorsalDepth(Spine spine, Level level) {
        Canal canal = spine.canal();
        PatientPoint behind = spine.disc(level).at(0, spine.disc(level).halfDepthMm() + 8, 0);
        double middle = canal.along(behind.yMm(), behind.zMm());
        double most = 0;
        for (double s = middle - 9; s < middle + 4; s += 0.5) {
            most = Math.max(most, canal.roofMm(s, 0) - canal.sacMiddleMm(s) - canal.sacHalfDepthMm(s));
        }
        return most;
    }

    @Test
    void shouldersHideTheCervicothoracicJunctionInTheLateral() {
        Spine spine = spine(1);
        assertThat(acrossMm(spine, Level.C7_T1)).isGreaterThan(1.6 * acrossMm(spine, Level.C4_C5));
    }

    private static double acrossMm(Spine spine, Level level) {
        PatientPoint middle = spine.disc(level).middle();
        double across = 0;
        for (double x = -250; x < 250; x++) {
            across += spine.flesh().skinDistanceMm(x, middle.yMm(), middle.zMm()) < 0 ? 1 : 0;
        }
        return across;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theFiftyDegreeObliqueRunsAlongTheLaminaOfTheNeedlesSide(long seed) {
        Spine spine = spine(seed);
        Projection oblique = Projection.standard(
                View.CONTRALATERAL_OBLIQUE,
                NeckPatterns.CIL_EPIDURAL.scenario(seed).route(),
                Side.LEFT);
        double turn = Math.toRadians(oblique.angleDegrees());
        Canal canal = spine.canal();
        PatientPoint beside =
                spine.disc(Level.C6_C7).at(0, spine.disc(Level.C6_C7).halfDepthMm() + 8, 8);
        double s = canal.along(beside.yMm(), beside.zMm());
        // from 3 to 8 mm beside the midline the roof recedes as the beam does
        double recedes = (canal.roofMm(s, 3) - canal.roofMm(s, 8)) / 5;
        assertThat(Math.toDegrees(Math.atan(1 / recedes))).isBetween(40.0, 60.0);
        assertThat(Math.abs(Math.toDegrees(turn))).isEqualTo(50);
    }

    @ParameterizedTest
    @EnumSource(names = {"CIL_EPIDURAL", "CIL_PLICA", "CIL_UPPER"})
    void interlaminarContrastIsAThinDorsalStripeOverSeveralLevels(NeckPatterns pattern) {
        Injected injected = Injected.of(pattern.scenario(1));
        Canal canal = injected.spine().canal();
        assertThat(injected.part(Compartment.EPIDURAL, 20, (x, y, z) -> {
                    double s = canal.along(y, z);
                    return canal.dorsal(s, y, z) < canal.sacMiddleMm(s) - 0.5 * canal.sacHalfDepthMm(s)
                            && Math.abs(x) < canal.halfWidthMm(s);
                }))
                .as("between sac and bodies")
                .isLessThan(0.3);
        double low = 1e9;
        double high = -1e9;
        var cloud = injected.cloud(Compartment.EPIDURAL);
        for (int i = 0; i < cloud.size(); i++) {
            double s = canal.along(cloud.yMm(i), cloud.zMm(i));
            low = Math.min(low, s);
            high = Math.max(high, s);
        }
        assertThat(high - low).as("extent along the canal [mm]").isBetween(25.0, 110.0);
    }

    @Test
    void foraminalContrastOutlinesTheRootAndFlowsIntoTheCanal() {
        Injected injected = Injected.of(NeckPatterns.CTF_EPIDURAL.scenario(1));
        var root = injected.spine().root(Level.C5_C6, Side.LEFT);
        Canal canal = injected.spine().canal();
        assertThat(injected.part(Compartment.EPIDURAL, 20, (x, y, z) -> root.distanceMm(x, y, z) < 0))
                .as("lucent core")
                .isLessThan(0.005);
        assertThat(injected.part(Compartment.EPIDURAL, 20, (x, y, z) -> {
                    double gap = root.distanceMm(x, y, z);
                    return gap < 3.5;
                }))
                .as("sleeve")
                .isGreaterThan(0.15);
        assertThat(injected.part(
                        Compartment.EPIDURAL, 20, (x, y, z) -> Math.abs(x) < canal.halfWidthMm(canal.along(y, z))))
                .as("medial flow")
                .isGreaterThan(0.2);
    }

    @ParameterizedTest
    @EnumSource(names = {"CIL_EPIDURAL", "CIL_SUBARACHNOID", "CIL_SUBDURAL", "CTF_SUBARACHNOID", "CTF_SUBDURAL"})
    void noContrastLiesInTheCord(NeckPatterns pattern) {
        Injected injected = Injected.of(pattern.scenario(2));
        Canal canal = injected.spine().canal();
        Compartment compartment = injected.scenario().spreads().getFirst().compartment();
        assertThat(injected.part(compartment, 20, (x, y, z) -> {
                    double s = canal.along(y, z);
                    return canal.cordDistanceMm(x, s, canal.dorsal(s, y, z)) < 0;
                }))
                .isLessThan(0.005);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theRadiculomedullaryArteryRunsOnTheCordAndNotInIt(long seed) {
        Injected injected = Injected.of(NeckPatterns.CTF_RADICULOMEDULLARY.scenario(seed));
        Canal canal = injected.spine().canal();
        double end = injected.scenario().injectionSeconds();
        assertThat(injected.part(Compartment.ARTERIAL, end, (x, y, z) -> {
                    double s = canal.along(y, z);
                    return canal.cordDistanceMm(x, s, canal.dorsal(s, y, z)) < 0;
                }))
                .as("in the cord")
                .isLessThan(0.005);
        assertThat(injected.part(Compartment.ARTERIAL, end, (x, y, z) -> {
                    double s = canal.along(y, z);
                    return canal.cordDistanceMm(x, s, canal.dorsal(s, y, z)) < 2.5;
                }))
                .as("on its surface")
                .isGreaterThan(0.03);
    }

    @Test
    void aForamenHasItsArticularProcessBehindAndItsArteryBefore() {
        for (Level level : LEVELS) {
            Spine spine = spine(2);
            CervicalForamen foramen = CervicalForamen.of(spine, level, Side.LEFT);
            assertThat(foramen.widthMm()).as(level.label()).isBetween(4.0, 9.0);
            PatientPoint behind = foramen.at(0, 0);
            assertThat(spine.boneDistanceMm(behind.xMm(), behind.yMm(), behind.zMm()))
                    .isBetween(0.0, 2.5);
        }
    }
}
