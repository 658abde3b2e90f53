package org.esicasebook.fluoroscopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.FacetJoint;
import org.esicasebook.fluoroscopy.contrast.ContrastVolume;
import org.esicasebook.geometry.PatientPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Contrast is neither made nor lost, keeps out of bone, and behaves in each compartment as that compartment does. */
class ContrastTest {

    static Stream<Scenario> scenarios() {
        return Stream.of(
                        Stream.of(Patterns.values()).map(p -> p.scenario(1)),
                        NeckPatterns.contrast(),
                        SacralPatterns.contrast(),
                        Stream.of(VariantPatterns.values()).map(v -> v.scenario(1)),
                        StarterCases.scenarios())
                .flatMap(stream -> stream);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void whatWasInjectedIsSeenOrWashedOutAndNotInBone(Scenario scenario) {
        Injected injected = Injected.of(scenario);
        double end = scenario.injectionSeconds();
        for (ContrastVolume.Cloud cloud : injected.contrast().clouds()) {
            double all = cloud.injectedIodineMg(end);
            for (double seconds : new double[] {-1, 0.2, 0.4 * end, end, end + 0.3, end + 1.5, end + 40}) {
                assertThat(cloud.injectedIodineMg(seconds))
                        .isEqualTo(Math.clamp(seconds / end, 0, 1) * all, within(1e-9 + 1e-6 * all));
                assertThat(cloud.washedOutIodineMg(seconds)).isGreaterThanOrEqualTo(-1e-6);
                assertThat(cloud.visibleIodineMg(seconds) + cloud.washedOutIodineMg(seconds))
                        .as("%s after %s s", cloud.compartment(), seconds)
                        .isEqualTo(cloud.injectedIodineMg(seconds), within(0.02 * all + 1e-9));
            }
        }
        assertThat(injected.contrast().clouds().stream()
                        .mapToDouble(cloud -> cloud.injectedIodineMg(end))
                        .sum())
                .isEqualTo(scenario.iodineMg(), within(0.02 * scenario.iodineMg()));
        for (Spread spread : scenario.spreads()) {
            if (spread.course() == Spread.Course.INTRAOSSEOUS) {
                continue;
            }
            assertThat(injected.part(
                            spread.compartment(),
                            end,
                            (x, y, z) -> injected.spine().boneDistanceMm(x, y, z) < 0))
                    .as("part of the iodine within bone")
                    .isLessThan(0.005);
        }
    }

    @ParameterizedTest
    @EnumSource(Patterns.class)
    void theSameSeedGivesTheSameContrastAndAnotherSeedAnother(Patterns pattern) {
        Injected first = Injected.of(pattern.scenario(1));
        assertThat(fingerprint(Injected.again(pattern.scenario(1)))).isEqualTo(fingerprint(first));
        assertThat(fingerprint(Injected.of(pattern.scenario(2)))).isNotEqualTo(fingerprint(first));
    }

    private static long fingerprint(Injected injected) {
        long hash = 17;
        for (ContrastVolume.Cloud cloud : injected.contrast().clouds()) {
            double[] iodine = cloud.iodineMgAt(3);
            for (int i = 0; i < iodine.length; i++) {
                hash = 31 * hash + Double.hashCode(iodine[i]);
                hash = 31 * hash + Double.hashCode(cloud.xMm(i) + 2 * cloud.yMm(i) + 3 * cloud.zMm(i));
            }
        }
        return hash;
    }

    @Test
    void aVeinShowsAtOnceAndIsClearThreeSecondsAfterTheInjectionStops() {
        Injected injected = Injected.of(Patterns.VENOUS.scenario(1));
        var veins = injected.cloud(Compartment.VENOUS);
        double end = injected.scenario().injectionSeconds();
        assertThat(veins.visibleIodineMg(0.5)).isGreaterThan(0.1 * veins.visibleIodineMg(end));
        assertThat(veins.visibleIodineMg(end + 3)).isLessThan(0.1 * veins.visibleIodineMg(end));
        assertThat(washoutSeconds(veins, end)).isBetween(0.5, 1.5);
    }

    @Test
    void anArteryIsGoneWithinASecondOfTheEndOfTheInjection() {
        for (long seed = 1; seed <= 3; seed++) {
            Injected injected = Injected.of(Patterns.ARTERIAL.scenario(seed));
            var artery = injected.cloud(Compartment.ARTERIAL);
            double end = injected.scenario().injectionSeconds();
            assertThat(washoutSeconds(artery, end)).isBetween(0.2, 0.5);
            assertThat(artery.visibleIodineMg(end + 1.2)).isLessThan(0.06 * artery.visibleIodineMg(end));
        }
    }

    /** Time constant of an exponential with the same area under what is seen after the end of the injection. */
    private static double washoutSeconds(ContrastVolume.Cloud cloud, double end) {
        double step = 0.05;
        double area = 0;
        for (double t = 0; t < 10; t += step) {
            area += step * cloud.visibleIodineMg(end + t + step / 2);
        }
        return area / cloud.visibleIodineMg(end);
    }

    @Test
    void anArteryRunsFromTheForamenToTheMidline() {
        Injected injected = Injected.of(Patterns.ARTERIAL.scenario(1));
        double end = injected.scenario().injectionSeconds();
        assertThat(injected.part(Compartment.ARTERIAL, end, (x, y, z) -> Math.abs(x) < 2))
                .isGreaterThan(0.15);
        assertThat(injected.part(Compartment.ARTERIAL, end, (x, y, z) -> x > 8)).isGreaterThan(0.15);
        assertThat(injected.part(Compartment.ARTERIAL, end, (x, y, z) -> x < -3))
                .isLessThan(0.01);
    }

    @Test
    void arterialContrastComesWithTheHeartbeat() {
        Injected injected = Injected.of(Patterns.ARTERIAL.scenario(1));
        var artery = injected.cloud(Compartment.ARTERIAL);
        double end = injected.scenario().injectionSeconds();
        double[] between = LongStream.range(0, 20)
                .mapToDouble(i -> artery.washedOutIodineMg(1 + 0.05 * (i + 1)) - artery.washedOutIodineMg(1 + 0.05 * i))
                .toArray();
        assertThat(end).isGreaterThan(1.8);
        assertThat(Arrays.stream(between).max().orElseThrow())
                .isGreaterThan(1.25 * Arrays.stream(between).min().orElseThrow());
    }

    @Test
    void contrastInTheInterspinousLigamentStaysInTheMidlineAndDorsalToTheInterlaminarLine() {
        for (long seed = 1; seed <= 3; seed++) {
            Injected injected = Injected.of(Patterns.INTERSPINOUS.scenario(seed));
            Canal canal = injected.spine().canal();
            assertThat(injected.part(
                            Compartment.MUSCLE,
                            60,
                            (x, y, z) ->
                                    canal.depthPastVentralInterlaminarLineMm(new PatientPoint(x, y, z), Side.LEFT) > 0))
                    .isLessThan(0.01);
            assertThat(injected.part(Compartment.MUSCLE, 60, (x, y, z) -> Math.abs(x) < 5))
                    .isGreaterThan(0.8);
        }
    }

    @Test
    void paravertebralContrastNeverComesIntoTheCanal() {
        Injected injected = Injected.of(Patterns.PARAVERTEBRAL.scenario(1));
        Canal canal = injected.spine().canal();
        assertThat(injected.part(
                        Compartment.MUSCLE, 60, (x, y, z) -> Math.abs(x) < canal.halfWidthMm(canal.along(y, z)) + 2))
                .isZero();
    }

    @Test
    void facetContrastIsConfinedToItsJoint() {
        Injected injected = Injected.of(Patterns.FACET.scenario(1));
        FacetJoint joint = injected.spine().facetJoint(injected.scenario().level());
        assertThat(injected.part(
                        Compartment.FACET,
                        60,
                        (x, y, z) -> Math.abs(joint.up(x, y, z)) < 18
                                && Math.abs(joint.along(x, y, z)) < 13
                                && Math.abs(joint.across(x, y, z)) < 13
                                && x > 0))
                .isEqualTo(1, within(0.005));
    }

    @Test
    void epiduralContrastStaysWhileTheVeinBesideItFades() {
        Injected injected = Injected.of(Patterns.EPIDURAL_AND_VENOUS.scenario(1));
        double end = injected.scenario().injectionSeconds();
        var fat = injected.cloud(Compartment.EPIDURAL);
        assertThat(fat.visibleIodineMg(end + 10)).isGreaterThan(0.99 * fat.visibleIodineMg(end));
        var vein = injected.cloud(Compartment.VENOUS);
        assertThat(vein.visibleIodineMg(end + 6)).isLessThan(0.02 * vein.visibleIodineMg(end));
    }

    /** Half of it is gone within the minutes that are said of the compartment, and what is gone is accounted for. */
    @ParameterizedTest
    @CsvSource({"INTERLAMINAR_EPIDURAL, 15, 30", "MUSCULAR, 10, 20", "PARAVERTEBRAL, 10, 20", "SUBDURAL, 30, 60"})
    void whatStaysFadesOverMinutes(Patterns pattern, double least, double most) {
        for (long seed = 1; seed <= 3; seed++) {
            Injected injected = Injected.of(pattern.scenario(seed));
            var cloud = injected.contrast().clouds().getFirst();
            double end = injected.scenario().injectionSeconds();
            double all = cloud.visibleIodineMg(end);
            assertThat(cloud.visibleIodineMg(end + 60 * least)).isGreaterThan(0.5 * all);
            assertThat(cloud.visibleIodineMg(end + 60 * most)).isLessThan(0.5 * all);
            assertThat(cloud.visibleIodineMg(end + 1200) + cloud.washedOutIodineMg(end + 1200))
                    .isEqualTo(all, within(0.001 * all));
        }
    }

    @Test
    void cerebrospinalContrastDilutesOverMinutes() {
        Injected injected = Injected.of(Patterns.SUBARACHNOID.scenario(1));
        var cloud = injected.contrast().clouds().getFirst();
        double end = injected.scenario().injectionSeconds();
        double all = cloud.visibleIodineMg(end);
        assertThat(cloud.visibleIodineMg(end + 45)).isGreaterThan(0.9 * all);
        assertThat(cloud.visibleIodineMg(end + 600)).isBetween(0.3 * all, 0.45 * all);
        assertThat(cloud.visibleIodineMg(end + 600) + cloud.washedOutIodineMg(end + 600))
                .isEqualTo(all, within(0.001 * all));
    }

    /** Mixed within 5 to 20 s, layered within 30 to 60 s: most of the way down is made between the two. */
    @ParameterizedTest
    @CsvSource({"SUBARACHNOID, 1", "SUBARACHNOID, 2", "SUBARACHNOID, 3"})
    void cerebrospinalContrastHasLayeredWithinAMinute(Patterns pattern, long seed) {
        Injected injected = Injected.of(pattern.scenario(seed));
        double early = injected.ventralPart(Compartment.SUBARACHNOID, 5);
        double late = injected.ventralPart(Compartment.SUBARACHNOID, 300);
        double minute = injected.ventralPart(Compartment.SUBARACHNOID, 60);
        assertThat(late).isGreaterThan(0.7);
        assertThat(injected.ventralPart(Compartment.SUBARACHNOID, 10)).isLessThan(early + 0.6 * (late - early));
        assertThat(minute).isGreaterThan(early + 0.9 * (late - early));
    }

    @Test
    void cerebrospinalContrastSinksToTheDorsalSideOfTheSupineSac() {
        Injected injected = Injected.of(NeckPatterns.CTF_SUBARACHNOID.scenario(1));
        assertThat(injected.ventralPart(Compartment.SUBARACHNOID, 60))
                .isLessThan(injected.ventralPart(Compartment.SUBARACHNOID, 3) - 0.1)
                .isLessThan(0.5);
    }

    @Test
    void cerebrospinalContrastSinksToTheVentralSideOfTheProneSac() {
        Injected injected = Injected.of(Patterns.SUBARACHNOID.scenario(1));
        assertThat(injected.ventralPart(Compartment.SUBARACHNOID, 45))
                .isGreaterThan(injected.ventralPart(Compartment.SUBARACHNOID, 3) + 0.1);
    }

    @Test
    void muscularContrastLiesDorsalToTheLaminae() {
        Injected injected = Injected.of(Patterns.MUSCULAR.scenario(1));
        var cloud = injected.cloud(Compartment.MUSCLE);
        Canal canal = injected.spine().canal();
        for (int i = 0; i < cloud.size(); i++) {
            double s = canal.along(cloud.yMm(i), cloud.zMm(i));
            assertThat(canal.dorsal(s, cloud.yMm(i), cloud.zMm(i))).isGreaterThan(canal.roofMm(s, cloud.xMm(i)));
        }
    }
}
