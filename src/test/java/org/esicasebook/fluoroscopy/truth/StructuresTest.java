package org.esicasebook.fluoroscopy.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.esicasebook.epidurography.Landmark;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Exposure.Field;
import org.esicasebook.fluoroscopy.Exposure.Receptor;
import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.StarterCases;
import org.esicasebook.fluoroscopy.Study.FrameTruth;
import org.esicasebook.fluoroscopy.Study.LandmarkLine;
import org.esicasebook.fluoroscopy.Study.PedicleLabel;
import org.esicasebook.fluoroscopy.VariantPatterns;
import org.esicasebook.fluoroscopy.Variants.Surgery;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.Disc;
import org.esicasebook.fluoroscopy.anatomy.Landmarks.Pedicle;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.fluoroscopy.needle.NeedlePath;
import org.esicasebook.fluoroscopy.needle.NeedlePlanner;
import org.esicasebook.fluoroscopy.xray.CArm;
import org.esicasebook.geometry.PatientPoint;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.geometry.Polygon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every landmark of every view lies where the surface is that it stands for, within a pixel of a still (0.15 mm in the
 * patient): sought on the same bones, sac and discs by other means, and projected by another way.
 */
class StructuresTest {

    /** A pixel of a still of the full field, at the isocentre [mm]. */
    private static final double PIXEL_MM = 0.15;

    private final Map<Landmark, Integer> checked = new EnumMap<>(Landmark.class);

    private Spine patient;
    /** As it were straightened; the patient's own where it is not bent. */
    private Spine spine;

    private List<PatientPoint> dura;
    private final Map<Level, List<PatientPoint>> rims = new EnumMap<>(Level.class);
    private OwnProjection own;
    private Side side;

    static Stream<Arguments> patients() {
        return Stream.concat(
                Stream.of("lil-02", "ltf-18", "cil-09", "ctf-20", "cau-04", "stf-05")
                        .map(name -> Arguments.of(name, StarterCases.scenario(name))),
                Stream.of(
                                VariantPatterns.SCOLIOSIS,
                                VariantPatterns.LAMINECTOMY,
                                VariantPatterns.PEDICLE_SCREWS,
                                VariantPatterns.SACRALISED_L5,
                                VariantPatterns.NARROW_HIATUS,
                                VariantPatterns.NECK_LAMINECTOMY)
                        .map(variant -> Arguments.of(variant.name(), variant.scenario(1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patients")
    void everyLandmarkLiesWithinAPixelOfTheSurfaceItStandsFor(String name, Scenario scenario) {
        patient = Spine.of(scenario.patient(), scenario.level(), scenario.seed());
        spine = patient.straight();
        side = scenario.side() == Side.RIGHT ? Side.RIGHT : Side.LEFT;
        dura = dura(spine.canal()).stream().map(patient::toPatient).toList();
        NeedlePath needle = NeedlePlanner.plan(scenario, patient);
        Structures structures = new Structures(patient, scenario.side());
        for (View view : View.values()) {
            Field field = new Field(1, 1, view == View.LATERAL ? Receptor.FLAT_PANEL : Receptor.INTENSIFIER);
            Projection projection = Projection.standard(view, scenario.route(), scenario.side());
            CArm camera = new CArm(projection, patient.isocentre(scenario.level()), 1024, field);
            own = new OwnProjection(camera);
            FrameTruths truths = new FrameTruths(camera, patient, structures, needle);
            needleAndLabels(truths.withoutContrast(), needle, name + " " + view);
            for (LandmarkLine line : truths.lines()) {
                String what = name + " " + view + " " + line.kind() + " " + line.part();
                check(line, what);
                checked.merge(line.kind(), 1, Integer::sum);
            }
            sac(truths.lines(), camera, name + " " + view);
        }
        if (scenario.patient().variants().surgery() == Surgery.LAMINECTOMY) {
            noLineRunsWhereALaminaHasBeenTakenAway(structures);
        }
        assertThat(checked.keySet())
                .contains(
                        Landmark.VENTRAL_INTERLAMINAR_LINE,
                        Landmark.SPINOLAMINAR_LINE,
                        Landmark.SPINOUS_LINE,
                        Landmark.PEDICLE_RINGS,
                        Landmark.DISC_BORDERS,
                        Landmark.DURAL_SAC);
    }

    /** Each line is in two parts; between them lies more than the way from one vertebra to the next. */
    private void noLineRunsWhereALaminaHasBeenTakenAway(Structures structures) {
        for (Landmark kind :
                List.of(Landmark.VENTRAL_INTERLAMINAR_LINE, Landmark.SPINOLAMINAR_LINE, Landmark.SPINOUS_LINE)) {
            List<Structures.Structure> parts = Stream.of(View.values())
                    .flatMap(view -> structures.in(view).stream())
                    .filter(structure -> structure.kind() == kind)
                    .toList();
            assertThat(parts).as(kind + " in parts").hasSize(2);
            PatientPoint above = parts.getFirst().points().getLast();
            PatientPoint below = parts.getLast().points().getFirst();
            double taken = spine.landmarks().pedicles().stream()
                    .mapToDouble(pedicle -> pedicle.centre().zMm())
                    .filter(z -> z < above.zMm() && z > below.zMm())
                    .count();
            assertThat(taken).as("pedicles beside the gap of the " + kind).isGreaterThanOrEqualTo(2);
        }
    }

    private void needleAndLabels(FrameTruth truth, NeedlePath needle, String what) {
        assertThat(truth.tip().distanceTo(own.seen(needle.tip()))).as(what).isLessThan(0.1);
        List<PixelPoint> way = new ArrayList<>();
        for (double t = 0; t <= 1; t += 0.001) {
            way.add(own.seen(new PatientPoint(
                    needle.tip().xMm() + t * (needle.hub().xMm() - needle.tip().xMm()),
                    needle.tip().yMm() + t * (needle.hub().yMm() - needle.tip().yMm()),
                    needle.tip().zMm() + t * (needle.hub().zMm() - needle.tip().zMm()))));
        }
        truth.shaft().forEach(at -> assertThat(Away.nearest(at, way)).as(what).isLessThan(1));
        for (PedicleLabel label : truth.levels()) {
            PatientPoint centre =
                    patient.pedicle(label.vertebra(), label.side()).centre();
            assertThat(label.centre().distanceTo(own.seen(centre))).as(what).isLessThan(0.1);
        }
    }

    private void check(LandmarkLine line, String what) {
        switch (line.kind()) {
            case VENTRAL_INTERLAMINAR_LINE -> onLaminae(line, side == Side.RIGHT ? -5 : 5, what);
            case SPINOLAMINAR_LINE -> onLaminae(line, 0, what);
            case SPINOUS_LINE ->
                assertThat(line.points().stream().filter(this::halvesAProcess).count()
                                / (double) line.points().size())
                        .as(what + " in the middle of processes")
                        .isGreaterThan(0.4);
            case PEDICLE_RINGS -> ring(line, what);
            case FORAMINA -> foramen(line, what);
            case DISC_BORDERS -> disc(line, what);
            case DURAL_SAC -> {}
        }
    }

    /** Distance of a place of the straightened spine from the patient's bones. */
    private double bone(PatientPoint p) {
        PatientPoint there = patient.toPatient(p);
        return patient.boneDistanceMm(there.xMm(), there.yMm(), there.zMm());
    }

    private double bone(double x, double y, double z) {
        return bone(new PatientPoint(x, y, z));
    }

    /** Where the ray to a pixel meets the plane through a place, of the straightened spine. */
    private PatientPoint onPlane(PixelPoint pixel, PatientPoint at, double nx, double ny) {
        return patient.toStraight(own.where(pixel, p -> {
            PatientPoint there = patient.toStraight(p);
            return nx * (there.xMm() - at.xMm()) + ny * (there.yMm() - at.yMm());
        }));
    }

    /** On laminae the line runs on bone, between them straight through the soft. */
    private void onLaminae(LandmarkLine line, double x, String what) {
        PatientPoint plane = new PatientPoint(x, 0, 0);
        List<Double> depths =
                line.points().stream().map(at -> bone(onPlane(at, plane, 1, 0))).toList();
        assertThat(depths).as(what).allMatch(depth -> depth > -PIXEL_MM);
        assertThat(depths.stream().filter(depth -> Math.abs(depth) < PIXEL_MM).count() / (double) depths.size())
                .as(what + " on bone")
                .isGreaterThan(0.25);
    }

    /** Somewhere on the ray it is as far to the left side of a spinous process as to its right side. */
    private boolean halvesAProcess(PixelPoint at) {
        for (double along = 90; along > -60; along -= 1) {
            PatientPoint p = patient.toStraight(own.atDepth(at, along));
            if (Math.abs(p.xMm()) > 5 || bone(p) > -0.5) {
                continue;
            }
            double left = Away.border(12, t -> bone(p.xMm() + t, p.yMm(), p.zMm()), 0.05);
            double right = Away.border(12, t -> bone(p.xMm() - t, p.yMm(), p.zMm()), 0.05);
            if (left < 9 && Math.abs(left - right) / 2 < PIXEL_MM) {
                return true;
            }
        }
        return false;
    }

    /** The border of the pedicle in its coronal plane is that of bone, or the nominal ellipse within bone. */
    private void ring(LandmarkLine line, String what) {
        Pedicle pedicle = spine.landmarks().pedicles().stream()
                .filter(p -> p.vertebra().equals(line.part()))
                .min(Comparator.comparingDouble(
                        p -> own.seen(patient.toPatient(p.centre())).distanceTo(Away.middle(line.points()))))
                .orElseThrow();
        int onBone = 0;
        for (PixelPoint at : line.points()) {
            PatientPoint p = onPlane(at, pedicle.centre(), 0, 1);
            if (isOnBone(p, pedicle.centre())) {
                onBone++;
                continue;
            }
            double a = (p.xMm() - pedicle.centre().xMm()) / pedicle.halfWidthMm();
            double b = (p.zMm() - pedicle.centre().zMm()) / pedicle.halfHeightMm();
            assertThat(Math.abs(Math.sqrt(a * a + b * b) - 1) * pedicle.halfHeightMm())
                    .as(what + " nominal where the pedicle runs on")
                    .isLessThan(PIXEL_MM);
        }
        if (!line.points().getFirst().equals(line.points().getLast())) {
            return; // partly out of the field
        }
        // the first sacral pedicle runs on into the ala and the body
        assertThat(onBone / (double) line.points().size())
                .as(what + " on bone")
                .isGreaterThan(line.part().equals("S1") ? 0.15 : 0.5);
    }

    /** Distances jump where joints are cut out, so that a change of sign within a pixel counts too. */
    private boolean isOnBone(PatientPoint p, PatientPoint inside) {
        double away = p.distanceTo(inside);
        double part = PIXEL_MM / away;
        PatientPoint within = Away.towards(p, inside, part);
        PatientPoint without = Away.towards(p, inside, -part);
        return Math.abs(bone(p)) < PIXEL_MM || bone(within) * bone(without) <= 0;
    }

    /** No part of the border lies in bone or disc, and most of it on their surface. */
    private void foramen(LandmarkLine line, String what) {
        Level level = Stream.of(Level.values())
                .filter(l -> l.label().equals(line.part()))
                .findFirst()
                .orElseThrow();
        Pedicle above = spine.pedicleAbove(level, side);
        Pedicle below = spine.landmarks().pedicles().stream()
                .filter(p ->
                        p.side() == side && p.centre().zMm() < above.centre().zMm() - 3)
                .max(Comparator.comparingDouble(p -> p.centre().zMm()))
                .orElseThrow();
        boolean neck = level.compareTo(Level.C7_T1) <= 0;
        PatientPoint middle = new PatientPoint(
                (above.centre().xMm() + below.centre().xMm()) / 2,
                (above.centre().yMm() + below.centre().yMm()) / 2,
                0);
        double left = side == Side.LEFT ? 1 : -1;
        Disc disc = spine.disc(level);
        List<PatientPoint> ring = line.points().stream()
                .map(at -> onPlane(at, middle, neck ? Math.sqrt(0.5) : 1, neck ? -left * Math.sqrt(0.5) : 0))
                .toList();
        assertThat(ring).as(what).allMatch(p -> free(p, disc) > -PIXEL_MM);
        if (!line.points().getFirst().equals(line.points().getLast())) {
            return; // partly out of the field: what is left may be where nothing closes the foramen
        }
        PatientPoint inside = new PatientPoint(
                ring.stream().mapToDouble(PatientPoint::xMm).average().orElseThrow(),
                ring.stream().mapToDouble(PatientPoint::yMm).average().orElseThrow(),
                ring.stream().mapToDouble(PatientPoint::zMm).average().orElseThrow());
        List<PatientPoint> onSurface = ring.stream()
                .filter(p -> free(p, disc) < PIXEL_MM
                        || free(Away.towards(p, inside, -PIXEL_MM / p.distanceTo(inside)), disc) < 0)
                .toList();
        assertThat(onSurface.size() / (double) ring.size())
                .as(what + " on bone or disc")
                .isGreaterThan(0.8);
        for (PatientPoint p : ring) {
            assertThat(onSurface.contains(p) || p.distanceTo(inside) > 10 || Away.across(p, onSurface) < PIXEL_MM)
                    .as("%s open where no bone is in reach, else on bone or straight across an opening", what)
                    .isTrue();
        }
    }

    /** Distance to bone or disc. */
    private double free(PatientPoint p, Disc disc) {
        double inDisc = Math.max(
                disc.annulusMm(p.xMm(), disc.dorsal(p.yMm(), p.zMm())),
                Math.abs(disc.above(p.yMm(), p.zMm())) - disc.heightMm() / 2);
        return Math.min(bone(p), inDisc);
    }

    /** The outline holds the rims of both endplates and touches them. */
    private void disc(LandmarkLine line, String what) {
        Level level = Stream.of(Level.values())
                .filter(l -> l.label().equals(line.part()))
                .findFirst()
                .orElseThrow();
        Disc disc = spine.disc(level);
        List<PixelPoint> rims = this.rims.computeIfAbsent(level, key -> rims(disc)).stream()
                .map(own::seen)
                .toList();
        List<PixelPoint> outline = line.points();
        if (!outline.getFirst().equals(outline.getLast())) {
            return; // partly out of the field
        }
        Polygon polygon = new Polygon(outline, List.of());
        double[] beyond = rims.stream()
                .mapToDouble(at -> polygon.contains(at) ? 0 : Away.awayFrom(at, outline))
                .sorted()
                .toArray();
        assertThat(beyond[beyond.length - 1]).as(what).isLessThan(1);
        outline.forEach(at -> assertThat(Away.toRims(at, rims)).as(what).isLessThan(1));
    }

    /** Half of the points from the upper rim, half from the lower. */
    private List<PatientPoint> rims(Disc disc) {
        List<PatientPoint> upper = new ArrayList<>();
        List<PatientPoint> lower = new ArrayList<>();
        for (int i = -1; i <= 360; i += 2) {
            double cos = Math.cos(Math.toRadians(i));
            double sin = Math.sin(Math.toRadians(i));
            double r = Away.border(40, t -> disc.annulusMm(disc.middle().xMm() + t * cos, t * sin) + 2, 0.01);
            for (int up : new int[] {1, -1}) {
                double in = 0;
                double at = toBone(disc, r * cos, r * sin, up);
                // at most 2.5 mm beyond the flat disc and less steep than 45°
                while (at > disc.heightMm() / 2 + 2.5
                        || at - toBone(disc, (r - in - 0.5) * cos, (r - in - 0.5) * sin, up) > 0.5) {
                    in += 0.03;
                    at = toBone(disc, (r - in) * cos, (r - in) * sin, up);
                }
                (up > 0 ? upper : lower).add(patient.toPatient(disc.at((r - in) * cos, (r - in) * sin, up * at)));
            }
        }
        upper.addAll(lower);
        return upper;
    }

    /** From the middle of a disc up or down to bone, sought by halves. */
    private double toBone(Disc disc, double x, double dorsal, int up) {
        double coarse = Away.border(disc.heightMm() / 2 + 2.6, t -> -bone(disc.at(x, dorsal, up * t)), 0.2);
        double from = Math.max(0, coarse - 0.2);
        return from + Away.border(0.2, t -> -bone(disc.at(x, dorsal, up * (from + t))), 0.01);
    }

    /** The two borders hold all of the dura between them and touch it. */
    private void sac(List<LandmarkLine> lines, CArm camera, String what) {
        List<List<PixelPoint>> borders = lines.stream()
                .filter(line -> line.kind() == Landmark.DURAL_SAC)
                .map(LandmarkLine::points)
                .toList();
        if (borders.size() < 2) {
            return;
        }
        double top = borders.stream()
                .mapToDouble(b -> b.stream().mapToDouble(PixelPoint::row).min().orElseThrow())
                .max()
                .orElseThrow();
        double bottom = borders.stream()
                .mapToDouble(b -> b.stream().mapToDouble(PixelPoint::row).max().orElseThrow())
                .min()
                .orElseThrow();
        List<PixelPoint> all = dura.stream().map(own::seen).toList();
        List<PixelPoint> around = new ArrayList<>(borders.get(0));
        around.addAll(borders.get(1).reversed());
        Polygon polygon = new Polygon(around, List.of());
        double[] beyond = all.stream()
                .filter(at -> at.row() > top + 25 && at.row() < bottom - 25)
                .filter(at -> camera.collimator().shows(at, 1024))
                .mapToDouble(at -> polygon.contains(at) ? 0 : Away.awayFrom(at, around))
                .sorted()
                .toArray();
        assertThat(beyond[beyond.length * 99 / 100]).as(what + " dura").isLessThan(1);
        assertThat(beyond[beyond.length - 1]).as(what + " dura").isLessThan(2);
        around.forEach(at -> assertThat(Away.nearest(at, all)).as(what).isLessThan(6));
    }

    private static List<PatientPoint> dura(Canal canal) {
        List<PatientPoint> points = new ArrayList<>();
        for (double s = canal.sacEndMm() + 0.35; s < canal.lengthMm(); s += 1) {
            for (int i = 0; i < 360; i += 3) {
                double cos = Math.cos(Math.toRadians(i));
                double sin = Math.sin(Math.toRadians(i));
                double low = 0;
                double high = 15;
                for (int k = 0; k < 30; k++) {
                    double t = (low + high) / 2;
                    if (canal.sacDistanceMm(t * cos, s, canal.sacMiddleMm(s) + t * sin) < 0) {
                        low = t;
                    } else {
                        high = t;
                    }
                }
                double r = canal.sacMiddleMm(s) + low * sin;
                points.add(new PatientPoint(low * cos, canal.yAt(s, r), canal.zAt(s, r)));
            }
        }
        return points;
    }
}
