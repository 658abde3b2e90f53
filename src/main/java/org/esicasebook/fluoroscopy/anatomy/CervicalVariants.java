package org.esicasebook.fluoroscopy.anatomy;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.fluoroscopy.Variants;
import org.esicasebook.geometry.PatientPoint;

/** Builds what wear and operations add to a neck: lips, uncinate and articular spurs, a graft, screws, rods and a plate. */
final class CervicalVariants {

    /** Room across a foramen where the ganglion lies [mm]. */
    private static final double FORAMEN_MM = 5.7;
    /** Part of the foramen that uncinate spurs take beside large lips. */
    private static final double UNCINATE = 0.2;
    /** Direction across a foramen, from sagittal to its own side; the foramen runs square to it. */
    private static final double ACROSS_X = Math.cos(Math.toRadians(49));

    private static final double ACROSS_Y = Math.sin(Math.toRadians(49));

    private final Variants variants;
    private final int treated;
    private final CervicalMeasures[] measures;
    private final SagittalFrame[] frames;
    private final Noise noise;

    /** @param treated index of the vertebra above the disc treated */
    CervicalVariants(Variants variants, int treated, CervicalMeasures[] measures, SagittalFrame[] frames, Noise noise) {
        this.variants = variants;
        this.treated = treated;
        this.measures = measures;
        this.frames = frames;
        this.noise = noise;
    }

    /** Whether laminae and spinous process of a vertebra have been removed. */
    boolean isOpened(int vertebra) {
        return vertebra == treated && variants.surgery() == Variants.Surgery.LAMINECTOMY;
    }

    /** Bones that the usual neck does not have. */
    List<Bone> bones(CervicalVertebra[] vertebrae, List<Disc> discs, FacetJoint[] joints) {
        List<Bone> unusual = new ArrayList<>();
        for (int i = treated - 1; i <= treated + 1; i++) {
            Disc disc = discs.get(i);
            double lips = variants.osteophytes() * (i == treated ? 1 : noise.between(i, 0.3, 0.8));
            if (lips > 0) {
                Osteophytes spurs = new Osteophytes(disc, lips, 0.6, noise.branch(20 + i));
                unusual.add(new Bone("Osteophytes below " + measures[i].name(), spurs, 0.6, 0.8, 1e3, 0.55));
            }
            double foraminal = Math.max(i == treated ? variants.foraminalStenosisPercent() / 100 : 0, UNCINATE * lips);
            if (foraminal > 0) {
                Solid spurs = spurs(vertebrae[i + 1], joints[i], foraminal, noise.branch(40 + i));
                unusual.add(new Bone("Spurs in the foramina below " + measures[i].name(), spurs, 0.6, 0.8, 1e3, 0.55));
            }
        }
        if (variants.surgery() == Variants.Surgery.ANTERIOR_PLATE) {
            unusual.add(new Bone("Graft", new DiscGraft(discs.get(treated)), 0.8, 0.8, 1e3, 0.55));
        }
        return unusual;
    }

    private static Solid spurs(CervicalVertebra lower, FacetJoint joint, double part, Noise noise) {
        CervicalMeasures m = lower.measures();
        SagittalFrame frame = lower.frame();
        double[] g = lower.ganglion();
        double tilt = Math.toRadians(frame.tiltDegrees());
        return new ForaminalSpurs(
                at(frame, g[0], g[1], g[2]),
                new double[] {ACROSS_X, ACROSS_Y * Math.cos(tilt), ACROSS_Y * Math.sin(tilt)},
                new PatientPoint(
                        joint.centreX() + 3 * joint.normalX(),
                        joint.centreY() + 3 * joint.normalY(),
                        joint.centreZ() + 3 * joint.normalZ()),
                at(frame, m.bodyWidthMm() / 2 - 2.5, m.halfDepthMm() - 3, m.bodyHeightMm() / 2),
                FORAMEN_MM,
                part,
                0.7,
                noise);
    }

    /** Metal that operations have left. */
    List<Implant> implants() {
        return switch (variants.surgery()) {
            case PEDICLE_SCREWS -> rods();
            case ANTERIOR_PLATE -> plate();
            case NONE, LAMINECTOMY -> List.of();
        };
    }

    /** Screws from behind outwards and upwards into the lateral masses (Magerl), their heads joined by rods. */
    private List<Implant> rods() {
        List<Implant> metal = new ArrayList<>();
        for (int side = -1; side <= 1; side += 2) {
            List<PatientPoint> heads = new ArrayList<>();
            for (int i = treated; i <= treated + 1; i++) {
                CervicalMeasures m = measures[i];
                double y = m.halfDepthMm() + 14.5;
                PatientPoint entry = at(frames[i], side * (m.pillarXMm() - 1), y, 0);
                PatientPoint tip = at(frames[i], side * (m.pillarXMm() + 3.5), y - 10.5, 3.5);
                PatientPoint head = at(frames[i], side * (m.pillarXMm() - 2.5), y + 4.5, -0.5);
                metal.add(new Implant(entry, tip, 1.75));
                metal.add(new Implant(entry, head, 3.2));
                heads.add(head);
            }
            PatientPoint upper = heads.get(0);
            PatientPoint lower = heads.get(1);
            double over = 4 / upper.distanceTo(lower);
            metal.add(new Implant(beyond(upper, lower, over), beyond(lower, upper, over), 1.75));
        }
        return metal;
    }

    private static PatientPoint beyond(PatientPoint end, PatientPoint other, double by) {
        return new PatientPoint(
                end.xMm() + by * (end.xMm() - other.xMm()),
                end.yMm() + by * (end.yMm() - other.yMm()),
                end.zMm() + by * (end.zMm() - other.zMm()));
    }

    /** A windowed plate before both bodies with two screws into each. */
    private List<Implant> plate() {
        List<Implant> metal = new ArrayList<>();
        List<PatientPoint> left = new ArrayList<>();
        List<PatientPoint> right = new ArrayList<>();
        for (int i = treated; i <= treated + 1; i++) {
            double z = i == treated ? 1.5 : -1.5;
            double front = -measures[i].halfDepthMm() - 2.2;
            for (int side = -1; side <= 1; side += 2) {
                metal.add(new Implant(
                        at(frames[i], side * 4.6, front, z), at(frames[i], side * 3.6, front + 14, z * 1.8), 1.9));
                metal.add(new Implant(
                        at(frames[i], side * 4.6, front, z), at(frames[i], side * 4.6, front - 0.6, z), 2.7));
                (side > 0 ? left : right).add(at(frames[i], side * 6, front, 2.6 * z));
            }
        }
        for (double t : new double[] {0, 0.5, 1}) {
            metal.add(new Implant(between(left, t), between(right, t), t == 0.5 ? 1.0 : 1.4));
        }
        metal.add(new Implant(left.get(0), left.get(1), 1.3));
        metal.add(new Implant(right.get(0), right.get(1), 1.3));
        return metal;
    }

    private static PatientPoint between(List<PatientPoint> ends, double t) {
        PatientPoint a = ends.get(0);
        PatientPoint b = ends.get(1);
        return new PatientPoint(
                Shapes.mix(a.xMm(), b.xMm(), t), Shapes.mix(a.yMm(), b.yMm(), t), Shapes.mix(a.zMm(), b.zMm(), t));
    }

    private static PatientPoint at(SagittalFrame frame, double x, double y, double z) {
        return new PatientPoint(x, frame.toY(y, z), frame.toZ(y, z));
    }
}
