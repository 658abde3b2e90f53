package org.esicasebook.fluoroscopy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.junit.jupiter.api.Test;

/** Contrast about the sacrum lies where its course says, and runs as high as its volume lets it. */
class SacralContrastTest {

    /** Height above the apex of the hiatus below which 97 per cent of the epidural iodine lies [mm]. */
    private static double heightMm(SacralPatterns pattern, long seed) {
        Injected injected = Injected.of(pattern.scenario(seed));
        Canal canal = injected.spine().canal();
        var apex = injected.spine().sacrum().hiatusApex();
        double from = canal.along(apex.yMm(), apex.zMm());
        double height = 20;
        while (height < 280) {
            double limit = from + height;
            if (injected.part(Compartment.EPIDURAL, 60, (x, y, z) -> canal.along(y, z) <= limit) > 0.97) {
                return height;
            }
            height += 5;
        }
        return height;
    }

    @Test
    void twentyMillilitresThroughTheHiatusReachHigherThanTen() {
        double ten = LongStream.of(1, 2, 3, 4)
                .mapToDouble(seed -> heightMm(SacralPatterns.CAUDAL_EPIDURAL, seed))
                .average()
                .orElseThrow();
        double twenty = LongStream.of(1, 2, 3, 4)
                .mapToDouble(seed -> heightMm(SacralPatterns.CAUDAL_EPIDURAL_LARGE, seed))
                .average()
                .orElseThrow();
        assertThat(ten).as("S1 to L4–5").isBetween(60.0, 140.0);
        assertThat(twenty).as("L4 to L1").isBetween(110.0, 230.0);
        assertThat(twenty).isGreaterThan(ten + 20);
    }

    @Test
    void contrastBehindTheSacrumLiesDorsalToTheCanalAndContrastBeforeItVentral() {
        for (long seed = 1; seed <= 3; seed++) {
            Injected dorsal = Injected.of(SacralPatterns.CAUDAL_DORSAL.scenario(seed));
            Canal canal = dorsal.spine().canal();
            assertThat(dorsal.part(Compartment.MUSCLE, 30, (x, y, z) -> {
                        double s = canal.along(y, z);
                        return canal.dorsal(s, y, z) > canal.roofMm(s, 0) + 1.5;
                    }))
                    .isGreaterThan(0.99);
            for (SacralPatterns pattern :
                    new SacralPatterns[] {SacralPatterns.CAUDAL_PRESACRAL, SacralPatterns.S1_PRESACRAL}) {
                Injected ventral = Injected.of(pattern.scenario(seed));
                Canal other = ventral.spine().canal();
                assertThat(ventral.part(Compartment.MUSCLE, 30, (x, y, z) -> {
                            double s = other.along(y, z);
                            return other.dorsal(s, y, z) < other.wallMm(s, 0);
                        }))
                        .isGreaterThan(0.99);
            }
        }
    }

    @Test
    void intraosseousContrastStainsTheBoneAndDrainsByVeins() {
        Injected injected = Injected.of(SacralPatterns.CAUDAL_INTRAOSSEOUS.scenario(1));
        double end = injected.scenario().injectionSeconds();
        double inBone = injected.part(
                Compartment.VENOUS, end, (x, y, z) -> injected.spine().boneDistanceMm(x, y, z) < 0);
        assertThat(inBone).isBetween(0.5, 0.99);
        var cloud = injected.cloud(Compartment.VENOUS);
        assertThat(cloud.visibleIodineMg(end + 30)).isLessThan(0.6 * cloud.visibleIodineMg(end));
    }

    @Test
    void sacralVeinsClearWithinSecondsAndTheEpiduralPartStays() {
        Injected injected = Injected.of(SacralPatterns.S1_EPIDURAL_AND_VENOUS.scenario(1));
        double end = injected.scenario().injectionSeconds();
        var veins = injected.cloud(Compartment.VENOUS);
        assertThat(veins.visibleIodineMg(end)).isGreaterThan(20);
        assertThat(veins.visibleIodineMg(end + 8)).isLessThan(0.15 * veins.visibleIodineMg(end));
        var fat = injected.cloud(Compartment.EPIDURAL);
        assertThat(fat.visibleIodineMg(end + 8)).isGreaterThan(0.99 * fat.visibleIodineMg(end));
    }

    @Test
    void caudalContrastBranchesToBothSides() {
        for (long seed = 1; seed <= 4; seed++) {
            Injected injected = Injected.of(SacralPatterns.CAUDAL_EPIDURAL.scenario(seed));
            double left = injected.part(Compartment.EPIDURAL, 60, (x, y, z) -> x > 0);
            assertThat(left).isBetween(0.25, 0.75);
        }
    }
}
