package org.esicasebook.fluoroscopy.truth;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Study.ContrastOutline;
import org.esicasebook.fluoroscopy.Study.FrameTruth;
import org.esicasebook.fluoroscopy.Study.LandmarkLine;
import org.esicasebook.fluoroscopy.Study.LandmarkLineKind;
import org.esicasebook.fluoroscopy.Study.PedicleLabel;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.fluoroscopy.needle.NeedlePath;
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
    private static final double FIELD = 0.49;

    private final CArm camera;
    private final PixelPoint tip;
    private final List<PixelPoint> shaft;
    private final List<PedicleLabel> levels;
    private final List<LandmarkLine> lines;

    public FrameTruths(CArm camera, View view, Spine spine, NeedlePath needle, Side side) {
        this.camera = camera;
        this.tip = camera.patientToPixel(needle.tip());
        this.shaft = inField(camera, straight(needle.tip(), needle.hub()));
        this.levels = spine.landmarks().pedicles().stream()
                .map(p -> new PedicleLabel(p.vertebra(), p.side(), camera.patientToPixel(p.centre())))
                .filter(label -> inField(camera, label.centre()))
                .toList();
        List<LandmarkLine> seen = new ArrayList<>();
        switch (view) {
            case CONTRALATERAL_OBLIQUE ->
                add(
                        seen,
                        LandmarkLineKind.VENTRAL_INTERLAMINAR_LINE,
                        spine.landmarks().ventralInterlaminarLine(side));
            case LATERAL ->
                add(seen, LandmarkLineKind.SPINOLAMINAR_LINE, spine.landmarks().spinolaminarLine());
            default -> {}
        }
        this.lines = List.copyOf(seen);
    }

    private void add(List<LandmarkLine> seen, LandmarkLineKind kind, List<PatientPoint> line) {
        List<PatientPoint> fine = new ArrayList<>();
        for (int i = 0; i + 1 < line.size(); i++) {
            fine.addAll(straight(line.get(i), line.get(i + 1)));
        }
        List<PixelPoint> points = inField(camera, fine);
        if (points.size() >= 2) {
            seen.add(new LandmarkLine(kind, points));
        }
    }

    /** Truth about one picture. */
    public FrameTruth of(IodineMaps iodine) {
        double pixel = camera.isocentrePixelMm();
        List<ContrastOutline> outlines = new ArrayList<>();
        for (Compartment compartment : iodine.compartments()) {
            List<Polygon> polygons = Contours.atLeast(
                    (float) THRESHOLD_MG_PER_CM2,
                    iodine.smoothed(compartment, SMOOTHING_MM / pixel),
                    iodine.edgePixels(),
                    LEAST_AREA_MM2 / (pixel * pixel),
                    TOLERANCE_PIXELS);
            if (!polygons.isEmpty()) {
                outlines.add(new ContrastOutline(compartment, polygons));
            }
        }
        return new FrameTruth(outlines, tip, shaft, levels, lines);
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

    /** The first stretch of a line that lies in the round field. */
    private static List<PixelPoint> inField(CArm camera, List<PatientPoint> line) {
        List<PixelPoint> seen = new ArrayList<>();
        for (PatientPoint point : line) {
            PixelPoint at = camera.patientToPixel(point);
            if (inField(camera, at)) {
                if (seen.isEmpty() || seen.getLast().distanceTo(at) > 0.5) {
                    seen.add(at);
                }
            } else if (!seen.isEmpty()) {
                break;
            }
        }
        return seen;
    }

    private static boolean inField(CArm camera, PixelPoint at) {
        double middle = (camera.edgePixels() - 1) / 2.0;
        return at.distanceTo(new PixelPoint(middle, middle)) < FIELD * camera.edgePixels();
    }
}
