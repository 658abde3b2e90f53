package org.esicasebook.fluoroscopy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Exposure;
import org.esicasebook.fluoroscopy.Placement;
import org.esicasebook.fluoroscopy.Progress;
import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Simulator;
import org.esicasebook.fluoroscopy.Study;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.fluoroscopy.contrast.ContrastVolume;
import org.esicasebook.fluoroscopy.contrast.Injectate;
import org.esicasebook.fluoroscopy.needle.NeedlePath;
import org.esicasebook.fluoroscopy.needle.NeedlePlanner;
import org.esicasebook.fluoroscopy.truth.Contours;
import org.esicasebook.geometry.PatientPoint;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.geometry.Polygon;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the truth says lies where another way of projecting finds it. */
class A06_TruthTest {

    private static final Scenario SCENARIO = CourseScenarios.epidural(
            new Exposure.Still(CourseScenarios.standard(View.ANTEROPOSTERIOR), 12),
            new Exposure.Still(new Projection(View.CONTRALATERAL_OBLIQUE, -45, 8), 12),
            new Exposure.Still(
                    CourseScenarios.standard(View.LATERAL),
                    12,
                    new Exposure.Field(0.9, 1.4, Exposure.Receptor.INTENSIFIER)),
            new Exposure.Still(
                    CourseScenarios.standard(View.IPSILATERAL_OBLIQUE),
                    12,
                    new Exposure.Field(1, 1, Exposure.Receptor.FLAT_PANEL)));

    private static Study study;
    private static Spine spine;
    private static NeedlePath needle;
    private static ContrastVolume contrast;

    @BeforeAll
    static void render() {
        study = new Simulator().render(SCENARIO, Progress.none());
        spine = Spine.of(SCENARIO.patient(), SCENARIO.level(), SCENARIO.seed());
        needle = NeedlePlanner.plan(SCENARIO, spine);
        contrast = Injectate.inject(SCENARIO, spine, needle);
    }

    /**
     * A projection of its own: turn the patient instead of the C-arm, divide by the depth, then bend as the curved
     * screen of an intensifier does. Uses nothing but the numbers that are stored with the series.
     */
    private static PixelPoint seen(Study.Series series, double x, double y, double z) {
        PatientPoint iso = spine.isocentre(SCENARIO.level());
        double phi = Math.toRadians(series.projection().angleDegrees());
        double tau = Math.toRadians(series.projection().tiltDegrees());
        double px = x - iso.xMm();
        double py = y - iso.yMm();
        double pz = z - iso.zMm();
        // about the long axis until the beam runs to posterior, then about the transverse axis until it is level
        double qx = px * Math.cos(phi) - py * Math.sin(phi);
        double qy = px * Math.sin(phi) + py * Math.cos(phi);
        double along = qy * Math.cos(tau) + pz * Math.sin(tau);
        double up = -qy * Math.sin(tau) + pz * Math.cos(tau);
        Study.Acquisition a = series.acquisition();
        double scale = a.sourceToDetectorMm() / (a.sourceToIsocentreMm() + along);
        double bent = (1 + a.pincushionPerMm2() * scale * scale * (qx * qx + up * up)) * scale / a.detectorPixelMm();
        return new PixelPoint((a.columns() - 1) / 2.0 - qx * bent, (a.rows() - 1) / 2.0 - up * bent);
    }

    private static PixelPoint seen(Study.Series series, PatientPoint p) {
        return seen(series, p.xMm(), p.yMm(), p.zMm());
    }

    @Test
    void tipAndPediclesLieWithinATenthOfAPixel() {
        for (Study.Series series : study.series()) {
            Study.FrameTruth truth = series.frames().getFirst().truth();
            assertThat(truth.tip().distanceTo(seen(series, needle.tip()))).isLessThan(0.1);
            assertThat(truth.levels()).isNotEmpty();
            for (Study.PedicleLabel label : truth.levels()) {
                PatientPoint centre =
                        spine.pedicle(label.vertebra(), label.side()).centre();
                assertThat(label.centre().distanceTo(seen(series, centre))).isLessThan(0.1);
            }
        }
    }

    @Test
    void theShaftRunsFromTheTipTowardsTheHub() {
        for (Study.Series series : study.series()) {
            List<PixelPoint> shaft = series.frames().getFirst().truth().shaft();
            PixelPoint tip = seen(series, needle.tip());
            PixelPoint hub = seen(series, needle.hub());
            double length = tip.distanceTo(hub);
            for (PixelPoint p : shaft) {
                double off = Math.abs((hub.column() - tip.column()) * (tip.row() - p.row())
                                - (tip.column() - p.column()) * (hub.row() - tip.row()))
                        / length;
                assertThat(off).isLessThan(0.5);
            }
        }
    }

    @Test
    void outlinesHoldTheContrastAndLittleElse() {
        ContrastVolume.Cloud cloud = contrast.clouds().getFirst();
        for (Study.Series series : study.series()) {
            Study.ContrastOutline outline =
                    series.frames().getFirst().truth().contrast().getFirst();
            assertThat(outline.compartment()).isEqualTo(Compartment.EPIDURAL);
            double[] masses = cloud.iodineMgAt(12);
            double inside = 0;
            double all = 0;
            int edge = series.acquisition().columns();
            boolean[] near = new boolean[edge * edge];
            for (int i = 0; i < masses.length; i++) {
                if (masses[i] <= 0) {
                    continue;
                }
                PixelPoint at = seen(series, cloud.xMm(i), cloud.yMm(i), cloud.zMm(i));
                int column = (int) Math.round(at.column());
                int row = (int) Math.round(at.row());
                if (column < 0 || row < 0 || column >= edge || row >= edge) {
                    continue;
                }
                near[row * edge + column] = true;
                if (at.distanceTo(new PixelPoint(edge / 2.0, edge / 2.0)) > 0.43 * edge) {
                    continue;
                }
                all += masses[i];
                if (outline.polygons().stream().anyMatch(p -> p.contains(at))) {
                    inside += masses[i];
                }
            }
            assertThat(inside / all)
                    .as("iodine within the outline, " + series.projection().view())
                    .isGreaterThan(0.97);
            // every corner of an outline has contrast within three blobs and the smoothing
            int reach = (int) Math.ceil(2.7 / series.acquisition().detectorPixelMm());
            for (Polygon polygon : outline.polygons()) {
                for (PixelPoint corner : polygon.outer()) {
                    assertThat(hasNeighbour(near, edge, corner, reach)).isTrue();
                }
            }
        }
    }

    private static boolean hasNeighbour(boolean[] near, int edge, PixelPoint at, int reach) {
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                int x = (int) Math.round(at.column()) + dx;
                int y = (int) Math.round(at.row()) + dy;
                if (x >= 0 && y >= 0 && x < edge && y < edge && near[y * edge + x]) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void linesLieWithinAPixel() {
        for (Study.Series series : study.series()) {
            List<Study.LandmarkLine> lines = series.frames().getFirst().truth().lines();
            for (Study.LandmarkLine line : lines) {
                switch (line.kind()) {
                    case VENTRAL_INTERLAMINAR_LINE ->
                        assertFollows(series, spine.landmarks().ventralInterlaminarLine(SCENARIO.side()), line);
                    // StructuresTest seeks these on the bones, the discs and the dura themselves
                    case SPINOLAMINAR_LINE, SPINOUS_LINE, PEDICLE_RINGS, DURAL_SAC, FORAMINA, DISC_BORDERS ->
                        assertThat(line.points()).hasSizeGreaterThan(3);
                }
            }
            assertThat(lines).isNotEmpty();
        }
    }

    private static void assertFollows(Study.Series series, List<PatientPoint> curve, Study.LandmarkLine line) {
        for (PixelPoint point : line.points()) {
            double nearest = Double.MAX_VALUE;
            for (int i = 0; i + 1 < curve.size(); i++) {
                for (double t = 0; t <= 1; t += 0.05) {
                    PatientPoint a = curve.get(i);
                    PatientPoint b = curve.get(i + 1);
                    nearest = Math.min(
                            nearest,
                            seen(
                                            series,
                                            a.xMm() + t * (b.xMm() - a.xMm()),
                                            a.yMm() + t * (b.yMm() - a.yMm()),
                                            a.zMm() + t * (b.zMm() - a.zMm()))
                                    .distanceTo(point));
                }
            }
            assertThat(nearest).isLessThan(1);
        }
    }

    @Test
    void theDepthOfTheTipIsWhatTheScenarioSays() {
        Placement.Interlaminar wanted = (Placement.Interlaminar) SCENARIO.placement();
        assertThat(study.truth().depthPastVentralInterlaminarLineMm())
                .isCloseTo(wanted.depthPastVentralInterlaminarLineMm(), within(0.5));
    }

    @Test
    void aRingIsTracedWithItsHole() {
        int edge = 200;
        float[] map = new float[edge * edge];
        for (int row = 0; row < edge; row++) {
            for (int column = 0; column < edge; column++) {
                double r = Math.hypot(column - 90.3, row - 104.6);
                map[row * edge + column] = (float) (20 - Math.abs(r - 50));
            }
        }
        List<Polygon> found = Contours.atLeast(8, map, edge, 4, 0.05);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().holes()).hasSize(1);
        assertThat(found.getFirst().area()).isCloseTo(Math.PI * (62 * 62 - 38 * 38), within(20.0));
        assertThat(found.getFirst().contains(new PixelPoint(90, 55))).isTrue();
        assertThat(found.getFirst().contains(new PixelPoint(90, 104))).isFalse();
    }

    @Test
    void whatReachesTheBorderIsClosedThere() {
        float[] full = new float[50 * 50];
        java.util.Arrays.fill(full, 10);
        List<Polygon> found = Contours.atLeast(5, full, 50, 1, 0.05);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().area()).isCloseTo(50 * 50, within(5.0));
    }
}
