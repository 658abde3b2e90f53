package org.esicasebook.fluoroscopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.contrast.ContrastVolume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Contrast is neither made nor lost, keeps out of bone, and behaves in each compartment as that compartment does. */
class ContrastTest {

    static Stream<Scenario> scenarios() {
        return Stream.of(
                        Stream.of(Patterns.values()).map(p -> p.scenario(1)),
                        NeckPatterns.scenarios().filter(NeckPatterns::needsNoVessel),
                        SacralPatterns.contrast(),
                        StarterCases.scenarios())
                .flatMap(stream -> stream);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void whatWasInjectedIsSeenOrWashedOutAndNotInBone(Scenario scenario) {
        Injected injected = Injected.of(scenario);
        double end = scenario.injectionSeconds();
        for (double seconds : new double[] {-1, 0.2, 0.4 * end, end, end + 1.5, end + 40}) {
            double given = Math.clamp(seconds / end, 0, 1) * scenario.iodineMg();
            double visible = injected.contrast().visibleIodineMg(seconds);
            double washedOut = injected.contrast().clouds().stream()
                    .mapToDouble(cloud -> cloud.washedOutIodineMg(seconds))
                    .sum();
            assertThat(washedOut).isGreaterThanOrEqualTo(-1e-6);
            assertThat(visible + washedOut).isEqualTo(given, within(0.02 * scenario.iodineMg() + 1e-9));
        }
        for (Spread spread : scenario.spreads()) {
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
        double most = veins.visibleIodineMg(end);
        assertThat(veins.visibleIodineMg(0.5)).isGreaterThan(0.1 * most);
        assertThat(veins.visibleIodineMg(end + 1)).isBetween(0.1 * most, 0.8 * most);
        assertThat(veins.visibleIodineMg(end + 4)).isLessThan(0.06 * most);
    }

    @Test
    void epiduralContrastStaysWhileTheVeinBesideItFades() {
        Injected injected = Injected.of(Patterns.EPIDURAL_AND_VENOUS.scenario(1));
        double end = injected.scenario().injectionSeconds();
        var fat = injected.cloud(Compartment.EPIDURAL);
        assertThat(fat.visibleIodineMg(end + 60)).isEqualTo(fat.visibleIodineMg(end), within(1e-6));
        var vein = injected.cloud(Compartment.VENOUS);
        assertThat(vein.visibleIodineMg(end + 6)).isLessThan(0.02 * vein.visibleIodineMg(end));
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
