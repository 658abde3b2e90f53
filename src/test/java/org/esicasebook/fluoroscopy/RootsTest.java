package org.esicasebook.fluoroscopy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.anatomy.Disc;
import org.esicasebook.fluoroscopy.anatomy.NerveRoot;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Roots and their ganglia have room: the whole of their surface lies outside bone and disc, at every level. */
class RootsTest {

    private static final int AROUND = 16;

    private static Patient patient(long seed) {
        return new Patient(
                seed % 2 == 0 ? Patient.Sex.FEMALE : Patient.Sex.MALE,
                Patient.Habitus.AVERAGE,
                32 + (seed * 5) % 17,
                (seed * 7) % 25);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void cervicalRootsAndGangliaLieClearOfBoneAndAreRound(long seed) {
        Spine spine = Spine.of(patient(seed), Level.C6_C7, seed);
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            for (Level level : Level.between(Level.C3_C4, Level.C7_T1)) {
                areClearAndRound(spine, spine.root(level, side));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void lumbarRootsAndGangliaLieClearOfBoneAndAreRound(long seed) {
        Spine spine = Spine.of(patient(seed), Level.L4_L5, seed);
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            for (Level level : Level.between(Level.L1_L2, Level.L5_S1)) {
                areClearAndRound(spine, spine.root(level, side));
            }
        }
    }

    /** The fifth lumbar root beside a sacralised L5, the first sacral one beside a lumbarised S1. */
    @ParameterizedTest
    @EnumSource(
            value = VariantPatterns.class,
            names = {"SACRALISED_L5", "LUMBARISED_S1"})
    void aTransitionalVertebraLeavesItsRootsRoom(VariantPatterns transitional) {
        Scenario scenario = transitional.scenario(2);
        Spine spine = Spine.of(scenario.patient(), scenario.level(), scenario.seed());
        areClearAndRound(spine, spine.root(Level.L5_S1, Side.LEFT));
        areClearAndRound(spine, spine.root(Level.S1_FORAMEN, Side.LEFT));
    }

    private static void areClearAndRound(Spine spine, NerveRoot root) {
        surface(root, (arc, p) -> {
            assertThat(spine.boneDistanceMm(p.xMm(), p.yMm(), p.zMm()))
                    .as("surface of %s %s, %.1f mm from the sac", root.nerve(), root.side(), arc)
                    .isPositive();
            for (Level level : spine.levels()) {
                Disc disc = spine.disc(level);
                double above = Math.abs(disc.above(p.yMm(), p.zMm())) - disc.heightMm() / 2;
                double within = disc.annulusMm(p.xMm(), disc.dorsal(p.yMm(), p.zMm()));
                assertThat(Math.max(above, within)).isPositive();
            }
        });
        for (double arc = 0; arc < root.curve().lengthMm(); arc += 0.5) {
            assertThat(root.thicknessPart(arc))
                    .as("thickness of %s %s, %.1f mm from the sac", root.nerve(), root.side(), arc)
                    .isGreaterThan(0.85);
        }
    }

    interface OnSurface {
        void at(double arcMm, PatientPoint point);
    }

    /** Walks the surface of a root itself, in steps of half a millimetre. */
    static void surface(NerveRoot root, OnSurface each) {
        for (double arc = 0.5; arc < root.curve().lengthMm() - 0.5; arc += 0.5) {
            PatientPoint on = root.curve().at(arc);
            double[] t = root.curve().tangentAt(arc);
            double w = Math.hypot(t[0], t[2]);
            double[] u = {-t[2] / w, 0, t[0] / w};
            double[] v = {t[1] * u[2], t[2] * u[0] - t[0] * u[2], -t[1] * u[0]};
            for (int k = 0; k < AROUND; k++) {
                double a = 2 * Math.PI * k / AROUND;
                double inside = 0;
                double outside = 9;
                for (int step = 0; step < 14; step++) {
                    double r = (inside + outside) / 2;
                    PatientPoint p = out(on, u, v, r * Math.cos(a), r * Math.sin(a));
                    if (root.distanceMm(p.xMm(), p.yMm(), p.zMm()) < 0) {
                        inside = r;
                    } else {
                        outside = r;
                    }
                }
                each.at(arc, out(on, u, v, inside * Math.cos(a), inside * Math.sin(a)));
            }
        }
    }

    private static PatientPoint out(PatientPoint on, double[] u, double[] v, double a, double b) {
        return new PatientPoint(
                on.xMm() + a * u[0] + b * v[0], on.yMm() + a * u[1] + b * v[1], on.zMm() + a * u[2] + b * v[2]);
    }
}
