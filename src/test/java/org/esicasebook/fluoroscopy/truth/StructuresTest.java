package org.esicasebook.fluoroscopy.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
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
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every landmark of every view lies where the surface is that it stands for, within a pixel of a still (0.15 mm in the
 * patient): sought on the same bones, sac and discs by other means, and projected by another way.
 */
class StructuresTest {

    /** A pixel of a still of the full field, at the isocentre [mm]. */
    private static final double PIXEL_MM = 0.15;

    private final Map<Landmark, Integer> checked = new EnumMap<>(Landmark.class);

    private Spine spine;
    private List<PatientPoint> dura;
    private OwnProjection own;
    private Side side;

    @ParameterizedTest
    @ValueSource(strings = {"lil-02", "ltf-05", "ltf-18", "cil-09", "ctf-08", "ctf-20", "cau-04", "stf-05"})
    void everyLandmarkLiesWithinAPixelOfTheSurfaceItStandsFor(String name) {
        Scenario scenario = StarterCases.scenario(name);
        spine = Spine.of(scenario.patient(), scenario.level(), scenario.seed());
        side = scenario.side() == Side.RIGHT ? Side.RIGHT : Side.LEFT;
        dura = dura(spine.canal());
        NeedlePath needle = NeedlePlanner.plan(scenario, spine);
        Structures structures = new Structures(spine, scenario.side());
        for (View view : View.values()) {
            Field field = new Field(1, 1, view == View.LATERAL ? Receptor.FLAT_PANEL : Receptor.INTENSIFIER);
            Projection projection = Projection.standard(view, scenario.route(), scenario.side());
            CArm camera = new CArm(projection, spine.isocentre(scenario.level()), 1024, field);
            own = new OwnProjection(camera);
            FrameTruths truths = new FrameTruths(camera, spine, structures, needle);
            needleAndLabels(truths.withoutContrast(), needle, name + " " + view);
            for (LandmarkLine line : truths.lines()) {
                String what = name + " " + view + " " + line.kind() + " " + line.part();
                check(line, what);
                checked.merge(line.kind(), 1, Integer::sum);
            }
            sac(truths.lines(), camera, name + " " + view);
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

    private void needleAndLabels(FrameTruth truth, NeedlePath needle, String what) {
        assertThat(truth.tip().distanceTo(own.seen(needle.tip()))).as(what).isLessThan(0.1);
        List<PixelPoint> way = new ArrayList<>();
        for (double t = 0; t <= 1; t += 0.001) {
            way.add(own.seen(new PatientPoint(
                    needle.tip().xMm() + t * (needle.hub().xMm() - needle.tip().xMm()),
                    needle.tip().yMm() + t * (needle.hub().yMm() - needle.tip().yMm()),
                    needle.tip().zMm() + t * (needle.hub().zMm() - needle.tip().zMm()))));
        }
        truth.shaft().forEach(at -> assertThat(nearest(at, way)).as(what).isLessThan(1));
        for (PedicleLabel label : truth.levels()) {
            PatientPoint centre = spine.pedicle(label.vertebra(), label.side()).centre();
            assertThat(label.centre().distanceTo(own.seen(centre))).as(what).isLessThan(0.1);
        }
    }

    private void check(LandmarkLine line, String what) {
        switch (line.kind()) {
            // the line that depths are measured from is smooth where it leaves a lamina, and cuts through its edge
            case VENTRAL_INTERLAMINAR_LINE -> onLaminae(line, side == Side.RIGHT ? -5 : 5, 0.9, what);
            case SPINOLAMINAR_LINE -> onLaminae(line, 0, PIXEL_MM, what);
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

    private double bone(PatientPoint p) {
        return spine.boneDistanceMm(p.xMm(), p.yMm(), p.zMm());
    }

    /** On laminae the line runs on bone, between them straight through the soft. */
    private void onLaminae(LandmarkLine line, double x, double deepest, String what) {
        PatientPoint plane = new PatientPoint(x, 0, 0);
        List<Double> depths = line.points().stream()
                .map(at -> bone(own.onPlane(at, plane, 1, 0, 0)))
                .toList();
        assertThat(depths).as(what).allMatch(depth -> depth > -deepest);
        assertThat(depths.stream()
                                .filter(depth -> Math.abs(depth) < 1.2 * PIXEL_MM)
                                .count()
                        / (double) depths.size())
                .as(what + " on bone")
                .isGreaterThan(0.25);
    }

    /** Somewhere on the ray it is as far to the left side of a spinous process as to its right side. */
    private boolean halvesAProcess(PixelPoint at) {
        for (double along = -60; along < 90; along += 0.5) {
            PatientPoint p = own.atDepth(at, along);
            if (Math.abs(p.xMm()) > 5 || bone(p) > -0.5) {
                continue;
            }
            double left = border(t -> spine.boneDistanceMm(p.xMm() + t, p.yMm(), p.zMm()));
            double right = border(t -> spine.boneDistanceMm(p.xMm() - t, p.yMm(), p.zMm()));
            if (left < 9 && Math.abs(left - right) / 2 < PIXEL_MM) {
                return true;
            }
        }
        return false;
    }

    /** First place at which a distance is no longer negative, sought finely. */
    private static double border(DoubleUnaryOperator distance) {
        double t = 0;
        while (t < 12 && distance.applyAsDouble(t) < 0) {
            t += 0.05;
        }
        return t;
    }

    /** The border of the pedicle in its coronal plane is that of bone, or the nominal ellipse within bone. */
    private void ring(LandmarkLine line, String what) {
        Pedicle pedicle = spine.landmarks().pedicles().stream()
                .filter(p -> p.vertebra().equals(line.part()))
                .min(Comparator.comparingDouble(p -> own.seen(p.centre()).distanceTo(middle(line.points()))))
                .orElseThrow();
        int onBone = 0;
        for (PixelPoint at : line.points()) {
            PatientPoint p = own.onPlane(at, pedicle.centre(), 0, 1, 0);
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
        assertThat(onBone / (double) line.points().size()).as(what + " on bone").isGreaterThan(0.15);
    }

    /** Distances jump where joints are cut out, so that a change of sign within a pixel counts too. */
    private boolean isOnBone(PatientPoint p, PatientPoint inside) {
        double away = p.distanceTo(inside);
        double part = PIXEL_MM / away;
        PatientPoint within = towards(p, inside, part);
        PatientPoint without = towards(p, inside, -part);
        return Math.abs(bone(p)) < PIXEL_MM || bone(within) * bone(without) <= 0;
    }

    private static PatientPoint towards(PatientPoint from, PatientPoint to, double part) {
        return new PatientPoint(
                from.xMm() + part * (to.xMm() - from.xMm()),
                from.yMm() + part * (to.yMm() - from.yMm()),
                from.zMm() + part * (to.zMm() - from.zMm()));
    }

    private static PixelPoint middle(List<PixelPoint> points) {
        return new PixelPoint(
                points.stream().mapToDouble(PixelPoint::column).average().orElseThrow(),
                points.stream().mapToDouble(PixelPoint::row).average().orElseThrow());
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
        int onSurface = 0;
        for (PixelPoint at : line.points()) {
            PatientPoint p = own.onPlane(at, middle, neck ? Math.sqrt(0.5) : 1, neck ? -left * Math.sqrt(0.5) : 0, 0);
            double inDisc = Math.max(
                    disc.annulusMm(p.xMm(), disc.dorsal(p.yMm(), p.zMm())),
                    Math.abs(disc.above(p.yMm(), p.zMm())) - disc.heightMm() / 2);
            double free = Math.min(bone(p), inDisc);
            assertThat(free).as(what).isGreaterThan(-PIXEL_MM);
            onSurface += free < PIXEL_MM ? 1 : 0;
        }
        if (!line.points().getFirst().equals(line.points().getLast())) {
            return; // partly out of the field: what is left may be where nothing closes the foramen
        }
        assertThat(onSurface / (double) line.points().size())
                .as(what + " on bone or disc")
                .isGreaterThan(0.4);
    }

    /** The outline holds the rims of both endplates and touches them. */
    private void disc(LandmarkLine line, String what) {
        Level level = Stream.of(Level.values())
                .filter(l -> l.label().equals(line.part()))
                .findFirst()
                .orElseThrow();
        Disc disc = spine.disc(level);
        List<PixelPoint> rims = new ArrayList<>();
        for (int i = 0; i < 360; i++) {
            double cos = Math.cos(Math.toRadians(i));
            double sin = Math.sin(Math.toRadians(i));
            double r = border(40, t -> disc.annulusMm(disc.middle().xMm() + t * cos, t * sin) + 2, 0.01);
            for (int up : new int[] {1, -1}) {
                double most = disc.heightMm() / 2 + 2.5;
                double at = bone(disc.at(r * cos, r * sin, 0)) <= 0.02
                        ? most
                        : border(most, t -> -bone(disc.at(r * cos, r * sin, up * t)), 0.02);
                rims.add(own.seen(disc.at(r * cos, r * sin, up * (at >= most ? disc.heightMm() / 2 : at))));
            }
        }
        List<PixelPoint> outline = line.points();
        if (!outline.getFirst().equals(outline.getLast())) {
            return; // partly out of the field
        }
        Polygon polygon = new Polygon(outline, List.of());
        double[] beyond = rims.stream()
                .mapToDouble(at -> polygon.contains(at) ? 0 : awayFrom(at, outline))
                .sorted()
                .toArray();
        // a rim may end at an edge that either way just meets or just misses
        assertThat(beyond[beyond.length * 98 / 100]).as(what).isLessThan(1);
        assertThat(beyond[beyond.length - 1]).as(what).isLessThan(5);
        outline.forEach(at -> assertThat(nearest(at, rims)).as(what).isLessThan(5));
    }

    private static double border(double most, DoubleUnaryOperator distance, double step) {
        double t = 0;
        while (t < most && distance.applyAsDouble(t) < 0) {
            t += step;
        }
        return t;
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
                .mapToDouble(at -> polygon.contains(at) ? 0 : awayFrom(at, around))
                .sorted()
                .toArray();
        assertThat(beyond[beyond.length * 99 / 100]).as(what + " dura").isLessThan(1);
        assertThat(beyond[beyond.length - 1]).as(what + " dura").isLessThan(2);
        around.forEach(at -> assertThat(nearest(at, all)).as(what).isLessThan(6));
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

    private static double nearest(PixelPoint at, List<PixelPoint> points) {
        double least = Double.MAX_VALUE;
        for (PixelPoint p : points) {
            least = Math.min(least, p.distanceTo(at));
        }
        return least;
    }

    /** Distance from a chain of straight lines. */
    private static double awayFrom(PixelPoint at, List<PixelPoint> chain) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i + 1 < chain.size(); i++) {
            PixelPoint a = chain.get(i);
            PixelPoint b = chain.get(i + 1);
            double x = b.column() - a.column();
            double y = b.row() - a.row();
            double t = Math.clamp(
                    ((at.column() - a.column()) * x + (at.row() - a.row()) * y) / Math.max(1e-9, x * x + y * y), 0, 1);
            least = Math.min(least, at.distanceTo(new PixelPoint(a.column() + t * x, a.row() + t * y)));
        }
        return least;
    }
}
