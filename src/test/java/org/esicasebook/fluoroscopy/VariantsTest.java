package org.esicasebook.fluoroscopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Region;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.Variants.Hiatus;
import org.esicasebook.fluoroscopy.Variants.SacEnd;
import org.esicasebook.fluoroscopy.Variants.Surgery;
import org.esicasebook.fluoroscopy.Variants.Transitional;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.Disc;
import org.esicasebook.fluoroscopy.anatomy.NerveRoot;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.geometry.PatientPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a variant hides, moves or narrows is hidden, moved or narrowed in the spine from which the truth is taken. */
class VariantsTest {

    private static Spine spine(Variants variants, Level level, long seed) {
        Patient patient = new Patient(Patient.Sex.FEMALE, Patient.Habitus.AVERAGE, 40, 0, variants);
        return Spine.of(patient, level, seed);
    }

    private static Variants variants(
            double central, double slip, Transitional transitional, Surgery surgery, SacEnd sac, Hiatus hiatus) {
        return new Variants(0, central, 0, slip, transitional, surgery, sac, hiatus, 100);
    }

    private static Variants with(double central, double slip, Surgery surgery) {
        return variants(central, slip, Transitional.NONE, surgery, SacEnd.BEHIND_S2, Hiatus.USUAL);
    }

    private static double atDisc(Spine spine) {
        Disc disc = spine.disc(Level.L4_L5);
        PatientPoint behind = disc.at(0, disc.halfDepthMm() + 6, 0);
        return spine.canal().along(behind.yMm(), behind.zMm());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void centralStenosisNarrowsCanalAndSacButMovesNoLamina(long seed) {
        Spine wide = spine(Variants.none(), Level.L4_L5, seed);
        Spine narrow = spine(with(50, 0, Surgery.NONE), Level.L4_L5, seed);
        Canal before = wide.canal();
        Canal after = narrow.canal();
        double s = atDisc(wide);
        double usual = before.roofMm(s, 0) - before.wallMm(s, 0);
        double left = after.roofMm(s, 0) - after.wallMm(s, 0);
        assertThat(left / usual).isBetween(0.3, 0.72);
        assertThat(after.sacHalfDepthMm(s)).isLessThan(0.8 * before.sacHalfDepthMm(s));
        PatientPoint tip = new PatientPoint(3, before.yAt(s, 5), before.zAt(s, 5));
        assertThat(after.depthPastVentralInterlaminarLineMm(tip, Side.LEFT))
                .isEqualTo(before.depthPastVentralInterlaminarLineMm(tip, Side.LEFT), within(1.0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aSlippedVertebraCarriesItsPediclesForwardsAndLeavesThoseBelow(long seed) {
        Spine usual = spine(Variants.none(), Level.L4_L5, seed);
        Spine slipped = spine(with(0, 8, Surgery.NONE), Level.L4_L5, seed);
        PatientPoint before = usual.pedicle("L4", Side.LEFT).centre();
        assertThat(before.distanceTo(slipped.pedicle("L4", Side.LEFT).centre())).isEqualTo(8, within(0.01));
        assertThat(slipped.pedicle("L4", Side.LEFT).centre().yMm()).isLessThan(before.yMm() - 6);
        assertThat(slipped.pedicle("L5", Side.LEFT).centre())
                .isEqualTo(usual.pedicle("L5", Side.LEFT).centre());
        assertThat(slipped.disc(Level.L4_L5).heightMm())
                .isEqualTo(usual.disc(Level.L4_L5).heightMm(), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void laminectomyTakesLaminaAndSpinousProcessAway(long seed) {
        Spine usual = spine(Variants.none(), Level.L4_L5, seed);
        Spine opened = spine(with(0, 0, Surgery.LAMINECTOMY), Level.L4_L5, seed);
        double s = atDisc(usual) + 14;
        double onLamina = 0;
        double spared = 0;
        for (double r = 0; r < 40; r += 0.5) {
            double y = usual.canal().yAt(s, r);
            double z = usual.canal().zAt(s, r);
            onLamina += usual.boneDistanceMm(0, y, z) < 0 ? 1 : 0;
            spared += opened.boneDistanceMm(0, y, z) < 0 ? 1 : 0;
        }
        assertThat(onLamina).isGreaterThan(10);
        assertThat(spared).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void screwsRunInPediclesClearOfTheCanal(long seed) {
        Spine spine = spine(with(0, 0, Surgery.PEDICLE_SCREWS), Level.L4_L5, seed);
        assertThat(spine.implants()).hasSize(10);
        Canal canal = spine.canal();
        for (double s = atDisc(spine) - 25; s < atDisc(spine) + 25; s += 2) {
            for (double x = -6; x <= 6; x += 3) {
                double y = canal.yAt(s, canal.sacMiddleMm(s));
                double z = canal.zAt(s, canal.sacMiddleMm(s));
                assertThat(spine.boneDistanceMm(x, y, z)).isGreaterThan(0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSacEndsBehindTheVertebraNamed(long seed) {
        double last = Double.MAX_VALUE;
        for (SacEnd end : SacEnd.values()) {
            Spine spine = spine(
                    variants(0, 0, Transitional.NONE, Surgery.NONE, end, Hiatus.USUAL), Level.SACRAL_HIATUS, seed);
            assertThat(spine.canal().sacEndMm()).isLessThan(last - 8);
            last = spine.canal().sacEndMm();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aNarrowHiatusIsLessThanThreeMillimetresDeepAndAUsualOneMore(long seed) {
        for (Hiatus hiatus : Hiatus.values()) {
            Spine spine = spine(
                    variants(0, 0, Transitional.NONE, Surgery.NONE, SacEnd.BEHIND_S2, hiatus),
                    Level.SACRAL_HIATUS,
                    seed);
            PatientPoint apex = spine.sacrum().hiatusApex();
            double s = spine.canal().along(apex.yMm(), apex.zMm()) + 3;
            double depth = spine.canal().roofMm(s, 0) - spine.canal().wallMm(s, 0);
            if (hiatus == Hiatus.NARROW) {
                assertThat(depth).isLessThan(3.6);
            } else {
                assertThat(depth).isGreaterThan(3.8);
            }
        }
    }

    @Test
    void aLumbarisedFirstSacralVertebraIsCountedWithItsDiscWindowAndPedicles() {
        Variants lumbarised = variants(0, 0, Transitional.LUMBARISED_S1, Surgery.NONE, SacEnd.BEHIND_S2, Hiatus.USUAL);
        Spine usual = spine(Variants.none(), Level.L5_S1, 1);
        Spine sixth = spine(lumbarised, Level.L5_S1, 1);
        assertThat(usual.levels()).doesNotContain(Level.S1_FORAMEN);
        assertThat(sixth.levels()).endsWith(Level.L5_S1, Level.S1_FORAMEN);
        Disc disc = sixth.disc(Level.S1_FORAMEN);
        for (double x = -12; x <= 12; x += 4) {
            for (double dorsal = -8; dorsal <= 8; dorsal += 4) {
                PatientPoint in = disc.at(x, dorsal, 0);
                assertThat(sixth.boneDistanceMm(in.xMm(), in.yMm(), in.zMm())).isPositive();
                PatientPoint above = disc.at(x, dorsal, 8);
                assertThat(sixth.boneDistanceMm(above.xMm(), above.yMm(), above.zMm()))
                        .isNegative();
            }
        }
        assertThat(sixth.pedicle("S2", Side.LEFT).centre().zMm())
                .isLessThan(sixth.pedicle("S1", Side.LEFT).centre().zMm() - 15);
        Canal canal = sixth.canal();
        PatientPoint behind = disc.at(0, disc.halfDepthMm() + 2, 0);
        double s = canal.along(behind.yMm(), behind.zMm());
        for (double r = canal.roofMm(s, 0) + 1; r < canal.roofMm(s, 0) + 20; r++) {
            assertThat(sixth.boneDistanceMm(0, canal.yAt(s, r), canal.zAt(s, r)))
                    .as("window between the laminae of S1 and S2")
                    .isPositive();
        }
    }

    private static Variants bent(double cobbDegrees) {
        return new Variants(
                0, 0, 0, 0, Transitional.NONE, Surgery.NONE, SacEnd.BEHIND_S2, Hiatus.USUAL, 100, cobbDegrees);
    }

    @ParameterizedTest
    @ValueSource(doubles = {25, -18})
    void scoliosisTiltsVertebraeByItsCobbAngleAndTurnsThemTowardsTheConvexSide(double cobb) {
        Spine spine = spine(bent(cobb), Level.L3_L4, 1);
        double least = 0;
        double most = 0;
        double farthest = 0;
        for (Level level : spine.levels()) {
            Disc disc = spine.disc(level);
            PatientPoint left = spine.toPatient(disc.at(15, 0, 0));
            PatientPoint right = spine.toPatient(disc.at(-15, 0, 0));
            double tilt = Math.toDegrees(Math.atan2(right.zMm() - left.zMm(), left.xMm() - right.xMm()));
            least = Math.min(least, tilt);
            most = Math.max(most, tilt);
            double x = spine.toPatient(disc.middle()).xMm();
            farthest = Math.abs(x) > Math.abs(farthest) ? x : farthest;
        }
        assertThat(most - least).as("Cobb angle").isBetween(0.7 * Math.abs(cobb), 1.1 * Math.abs(cobb));
        assertThat(Math.signum(farthest)).isEqualTo(Math.signum(cobb));
        assertThat(Math.abs(farthest)).isGreaterThan(5);
        PatientPoint before = spine.toPatient(spine.disc(Level.L2_L3).at(0, -15, 0));
        PatientPoint behind = spine.toPatient(spine.disc(Level.L2_L3).at(0, 15, 0));
        assertThat(Math.signum(before.xMm() - behind.xMm()))
                .as("bodies turn towards the convexity")
                .isEqualTo(Math.signum(cobb));
    }

    @Test
    void theWayToTheStraightenedSpineAndBackEndsWhereItBegan() {
        Spine spine = spine(bent(35), Level.L3_L4, 2);
        for (double x = -45; x <= 45; x += 15) {
            for (double y = -20; y <= 70; y += 15) {
                for (double z = -60; z <= 140; z += 10) {
                    PatientPoint there = spine.toPatient(new PatientPoint(x, y, z));
                    assertThat(spine.toStraight(there).distanceTo(new PatientPoint(x, y, z)))
                            .isLessThan(0.01);
                    assertThat(spine.boneDistanceMm(there.xMm(), there.yMm(), there.zMm()) < 0)
                            .isEqualTo(spine.straight().boneDistanceMm(x, y, z) < 0);
                }
            }
        }
    }

    @Test
    void landmarksOfTheTruthFollowTheCurve() {
        Spine spine = spine(bent(25), Level.L3_L4, 1);
        for (int i = 0; i < spine.landmarks().pedicles().size(); i++) {
            PatientPoint there = spine.landmarks().pedicles().get(i).centre();
            PatientPoint straight =
                    spine.straight().landmarks().pedicles().get(i).centre();
            assertThat(spine.toStraight(there).distanceTo(straight)).isLessThan(0.01);
        }
        assertThat(spine.landmarks().spinolaminarLine().stream()
                        .mapToDouble(PatientPoint::xMm)
                        .max()
                        .orElseThrow())
                .isGreaterThan(4);
    }

    private static Variants narrowForamina(double percent) {
        return new Variants(0, 0, percent, 0, Transitional.NONE, Surgery.NONE, SacEnd.BEHIND_S2, Hiatus.USUAL, 100);
    }

    @ParameterizedTest
    @EnumSource(names = {"C5_C6", "L4_L5"})
    void foraminalStenosisFlattensOrDisplacesTheRootAndTakesTheFatAboutIt(Level level) {
        for (long seed = 1; seed <= 2; seed++) {
            Spine wide = spine(Variants.none(), level, seed);
            Spine narrow = spine(narrowForamina(60), level, seed);
            for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                NerveRoot free = wide.root(level, side);
                NerveRoot pressed = narrow.root(level, side);
                double thinnest = 1;
                double displaced = 0;
                for (double arc = 0; arc < pressed.curve().lengthMm(); arc += 0.5) {
                    PatientPoint p = pressed.curve().at(arc);
                    thinnest = Math.min(thinnest, pressed.thicknessPart(arc));
                    displaced = Math.max(
                            displaced,
                            free.curve().foot(p.xMm(), p.yMm(), p.zMm()).distanceMm());
                }
                assertThat(thinnest < 0.9 || displaced > 1)
                        .as("%s %s, seed %d: thickness %.2f, displaced %.1f mm", level, side, seed, thinnest, displaced)
                        .isTrue();
                assertThat(fatMm3(narrow, pressed, free) / fatMm3(wide, free, free))
                        .as("fat about the root that is left")
                        .isLessThan(0.8);
                RootsTest.surface(pressed, (arc, p) -> {
                    assertThat(narrow.boneDistanceMm(p.xMm(), p.yMm(), p.zMm()))
                            .as("surface of %s %s, %.1f mm from the sac", pressed.nerve(), side, arc)
                            .isPositive();
                });
            }
            for (Level other : List.of(Level.C6_C7, Level.L2_L3)) {
                if (wide.levels().contains(other)) {
                    NerveRoot here = narrow.root(other, Side.LEFT);
                    NerveRoot there = wide.root(other, Side.LEFT);
                    assertThat(here.curve()
                                    .at(here.ganglionAtMm())
                                    .distanceTo(there.curve().at(there.ganglionAtMm())))
                            .isLessThan(0.2);
                }
            }
        }
    }

    /** Room for fat and contrast within 2.5 mm of a root where the ganglion usually lies [mm³]. */
    private static double fatMm3(Spine spine, NerveRoot root, NerveRoot usual) {
        PatientPoint g = usual.curve().at(usual.ganglionAtMm());
        int cells = 0;
        for (double x = -6; x <= 6; x += 0.5) {
            for (double y = -6; y <= 6; y += 0.5) {
                for (double z = -3; z <= 3; z += 0.5) {
                    double free = root.distanceMm(g.xMm() + x, g.yMm() + y, g.zMm() + z);
                    if (free > 0 && free < 2.5 && spine.boneDistanceMm(g.xMm() + x, g.yMm() + y, g.zMm() + z) > 0.35) {
                        cells++;
                    }
                }
            }
        }
        return cells / 8.0;
    }

    @Test
    void theNeckShowsItsVariantsAndRefusesThoseOfTheSacrumInWords() {
        Spine usual = spine(Variants.none(), Level.C6_C7, 1);
        Spine narrow = spine(with(35, 0, Surgery.NONE), Level.C6_C7, 1);
        PatientPoint behind =
                usual.disc(Level.C6_C7).at(0, usual.disc(Level.C6_C7).halfDepthMm() + 6, 0);
        double s = usual.canal().along(behind.yMm(), behind.zMm());
        assertThat(narrow.canal().roofMm(s, 0) - narrow.canal().wallMm(s, 0))
                .isLessThan(0.8 * (usual.canal().roofMm(s, 0) - usual.canal().wallMm(s, 0)));
        assertThat(narrow.canal().sacHalfDepthMm(s)).isLessThan(usual.canal().sacHalfDepthMm(s) - 0.3);
        Spine slipped = spine(with(0, 3, Surgery.NONE), Level.C6_C7, 1);
        assertThat(slipped.pedicle("C6", Side.LEFT)
                        .centre()
                        .distanceTo(usual.pedicle("C6", Side.LEFT).centre()))
                .isEqualTo(3, within(0.01));
        Spine opened = spine(with(0, 0, Surgery.LAMINECTOMY), Level.C6_C7, 1);
        double onLamina = 0;
        double spared = 0;
        PatientPoint c6 = usual.pedicle("C6", Side.LEFT).centre();
        for (double y = 10; y < 40; y += 0.5) {
            for (double z = -8; z < 2; z++) {
                onLamina += usual.boneDistanceMm(0, c6.yMm() + y, c6.zMm() + z) < 0 ? 1 : 0;
                spared += opened.boneDistanceMm(0, c6.yMm() + y, c6.zMm() + z) < 0 ? 1 : 0;
            }
        }
        assertThat(onLamina).isGreaterThan(100);
        assertThat(spared).isLessThan(0.4 * onLamina);
        assertThat(spine(with(0, 0, Surgery.PEDICLE_SCREWS), Level.C6_C7, 1).implants())
                .hasSize(10);
        assertThat(spine(with(0, 0, Surgery.ANTERIOR_PLATE), Level.C6_C7, 1).implants())
                .hasSize(13);

        assertThat(with(0, 3, Surgery.ANTERIOR_PLATE).findRefusal(Region.CERVICAL))
                .isEmpty();
        assertThat(with(0, 8, Surgery.NONE).findRefusal(Region.CERVICAL).orElseThrow())
                .contains("4 mm forwards");
        assertThat(variants(0, 0, Transitional.NONE, Surgery.NONE, SacEnd.BEHIND_S2, Hiatus.NARROW)
                        .findRefusal(Region.CERVICAL)
                        .orElseThrow())
                .contains("the neck does not show them");
        assertThat(with(0, 0, Surgery.ANTERIOR_PLATE).findRefusal(Region.LUMBAR).orElseThrow())
                .contains("neck only");
        assertThat(with(30, 0, Surgery.NONE).findRefusal(Region.SACRAL)).isPresent();
    }

    @Test
    void aMirroredSpineCurvesTheOtherWay() {
        Variants curved = new Variants(
                0,
                0,
                0,
                0,
                Variants.Transitional.NONE,
                Variants.Surgery.NONE,
                Variants.SacEnd.BEHIND_S2,
                Variants.Hiatus.USUAL,
                100,
                20);

        assertThat(curved.mirrored().scoliosisDegrees()).isEqualTo(-20);
        assertThat(curved.mirrored().mirrored()).isEqualTo(curved);
        assertThat(Variants.none().mirrored()).isEqualTo(Variants.none());
    }
}
