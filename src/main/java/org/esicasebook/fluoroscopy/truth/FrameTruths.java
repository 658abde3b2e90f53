package org.esicasebook.fluoroscopy.truth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.fluoroscopy.Study.ContrastOutline;
import org.esicasebook.fluoroscopy.Study.FrameTruth;
import org.esicasebook.fluoroscopy.Study.LandmarkLine;
import org.esicasebook.fluoroscopy.Study.PedicleLabel;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.fluoroscopy.needle.NeedlePath;
import org.esicasebook.fluoroscopy.truth.Structures.Structure;
import org.esicasebook.fluoroscopy.xray.CArm;
import org.esicasebook.fluoroscopy.xray.IodineMaps;
import org.esicasebook.geometry.PatientPoint;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.geometry.Polygon;

/**
 * Truth about the pictures of one series. Needle, labels and lines are model coordinates seen by the camera that took
 * the picture; contrast is outlined where the areal density of its iodine, smoothed by {@link #SMOOTHING_MM}, reaches
 * {@link #THRESHOLD_MG_PER_CM2}. A change of these numbers is a change of the simulator's version.
 */
public final class FrameTruths {

    /**
     * Iodine that counts as seen [mg/cm²]. It takes about 4 per cent of the signal behind an average patient, near what
     * the eye can tell from noise over an area.
     */
    public static final double THRESHOLD_MG_PER_CM2 = 6;

    /** Standard deviation of the smoothing at the isocentre [mm]. */
    public static final double SMOOTHING_MM = 0.25;

    /** Smallest area or hole that is outlined, at the isocentre [mm²]. */
    public static final double LEAST_AREA_MM2 = 2.5;

    private static final double TOLERANCE_PIXELS = 0.3;

    private final CArm camera;
    private final PixelPoint tip;
    private final List<PixelPoint> shaft;
    private final List<PedicleLabel> levels;
    private final List<LandmarkLine> lines;

    public FrameTruths(CArm camera, Spine spine, Structures structures, NeedlePath needle) {
        this.camera = camera;
        this.tip = camera.patientToPixel(needle.tip());
        this.shaft = inField(straight(needle.tip(), needle.hub()).stream()
                .map(camera::patientToPixel)
                .toList());
        this.levels = spine.landmarks().pedicles().stream()
                .map(p -> new PedicleLabel(p.vertebra(), p.side(), camera.patientToPixel(p.centre())))
                .filter(label -> shows(label.centre()))
                .toList();
        List<LandmarkLine> seen = new ArrayList<>();
        for (Structure structure : structures.in(camera.projection().view())) {
            for (List<PixelPoint> line : drawn(structure)) {
                List<PixelPoint> points = inField(line);
                if (points.size() >= 2) {
                    seen.add(new LandmarkLine(structure.kind(), structure.part(), points));
                }
            }
        }
        this.lines = List.copyOf(seen);
    }

    /** A structure as this camera sees it: one line, or the two borders of a tube. */
    private List<List<PixelPoint>> drawn(Structure structure) {
        List<PatientPoint> points = structure.points();
        return switch (structure.shape()) {
            case LINE -> {
                List<PixelPoint> line = new ArrayList<>();
                for (int i = 0; i + 1 < points.size(); i++) {
                    straight(points.get(i), points.get(i + 1)).forEach(p -> line.add(camera.patientToPixel(p)));
                }
                yield List.of(line);
            }
            case RING -> {
                List<PixelPoint> ring = new ArrayList<>();
                points.forEach(p -> ring.add(camera.patientToPixel(p)));
                ring.add(ring.getFirst());
                yield List.of(ring);
            }
            case BODY ->
                List.of(Hull.around(points.stream().map(camera::patientToPixel).toList()));
            case TUBE -> {
                List<List<PixelPoint>> rings = new ArrayList<>();
                for (int i = 0; i + Structures.SECTION_POINTS <= points.size(); i += Structures.SECTION_POINTS) {
                    rings.add(points.subList(i, i + Structures.SECTION_POINTS).stream()
                            .map(camera::patientToPixel)
                            .toList());
                }
                yield borders(rings);
            }
        };
    }

    /** What of each cross-section lies farthest to both sides of the tube's axis. */
    private static List<List<PixelPoint>> borders(List<List<PixelPoint>> rings) {
        List<PixelPoint> left = new ArrayList<>();
        List<PixelPoint> right = new ArrayList<>();
        for (int i = 0; i < rings.size(); i++) {
            PixelPoint below = middle(rings.get(Math.max(0, i - 1)));
            PixelPoint above = middle(rings.get(Math.min(rings.size() - 1, i + 1)));
            double across = below.row() - above.row();
            double along = above.column() - below.column();
            Comparator<PixelPoint> aside =
                    Comparator.comparingDouble(point -> across * point.column() + along * point.row());
            left.add(Collections.min(rings.get(i), aside));
            right.add(Collections.max(rings.get(i), aside));
        }
        return List.of(left, right);
    }

    private static PixelPoint middle(List<PixelPoint> ring) {
        return new PixelPoint(
                ring.stream().mapToDouble(PixelPoint::column).average().orElseThrow(),
                ring.stream().mapToDouble(PixelPoint::row).average().orElseThrow());
    }

    List<LandmarkLine> lines() {
        return lines;
    }

    /** Truth about a picture before any contrast. */
    FrameTruth withoutContrast() {
        return new FrameTruth(List.of(), tip, shaft, levels, lines);
    }

    /** Truth about one picture. */
    public FrameTruth of(IodineMaps iodine) {
        double pixel = camera.isocentrePixelMm();
        List<ContrastOutline> outlines = new ArrayList<>();
        for (Compartment compartment : iodine.compartments()) {
            List<Polygon> polygons = Contours.atLeast(
                    (float) THRESHOLD_MG_PER_CM2,
                    open(iodine.smoothed(compartment, SMOOTHING_MM / pixel)),
                    iodine.edgePixels(),
                    LEAST_AREA_MM2 / (pixel * pixel),
                    TOLERANCE_PIXELS);
            if (!polygons.isEmpty()) {
                outlines.add(new ContrastOutline(compartment, polygons));
            }
        }
        return new FrameTruth(outlines, tip, shaft, levels, lines);
    }

    /** What the collimator keeps out is not seen. */
    private float[] open(float[] density) {
        int edge = camera.edgePixels();
        for (int at = 0; at < density.length; at++) {
            if (density[at] > 0 && !shows(new PixelPoint(at % edge, at / edge))) {
                density[at] = 0;
            }
        }
        return density;
    }

    /** Points from one to the other about every 2 mm, both included. */
    private static List<PatientPoint> straight(PatientPoint a, PatientPoint b) {
        int steps = Math.max(1, (int) Math.ceil(a.distanceTo(b) / 2));
        List<PatientPoint> points = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            double t = (double) i / steps;
            points.add(new PatientPoint(
                    a.xMm() + t * (b.xMm() - a.xMm()),
                    a.yMm() + t * (b.yMm() - a.yMm()),
                    a.zMm() + t * (b.zMm() - a.zMm())));
        }
        return points;
    }

    /** The longest stretch of a line that lies in the open field. */
    private List<PixelPoint> inField(List<PixelPoint> line) {
        List<PixelPoint> longest = List.of();
        List<PixelPoint> stretch = new ArrayList<>();
        for (PixelPoint at : line) {
            if (!shows(at)) {
                stretch = new ArrayList<>();
            } else if (stretch.isEmpty() || stretch.getLast().distanceTo(at) > 0.5) {
                stretch.add(at);
                if (stretch.size() > longest.size()) {
                    longest = stretch;
                }
            }
        }
        return longest;
    }

    private boolean shows(PixelPoint at) {
        return camera.collimator().shows(at, camera.edgePixels());
    }
}
