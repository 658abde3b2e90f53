package org.esicasebook.fluoroscopy.anatomy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.Patient;
import org.esicasebook.fluoroscopy.Variants;
import org.esicasebook.geometry.PatientPoint;
import org.jspecify.annotations.Nullable;

/**
 * Stacks vertebrae and discs from the L4–5 disc up and down along the lordosis, cuts the joints, finds the canal and
 * threads the roots through the foramina.
 */
final class LumbarSpineBuilder extends SpineBuilder {

    /** Sagittal tilt of T12 to L5 and of the S1 endplate at a lordosis of 42° [°]. */
    private static final double[] TILT = {-11, -8.5, -5.5, -1, 7, 19, 33};
    /** Heights of the discs T12–L1 to L5–S1 [mm]. */
    private static final double[] DISC_HEIGHT = {6.5, 8, 9.5, 10.5, 11.5, 10.5};

    private static final Level[] LEVELS = {Level.T12_L1, Level.L1_L2, Level.L2_L3, Level.L3_L4, Level.L4_L5, Level.L5_S1
    };
    private static final int L4 = 4;
    private static final int L5 = 5;

    private final Patient patient;
    private final Variants variants;
    private final boolean sacralRoute;
    /** Index of the disc treated and of the vertebra above it; −1 at the sacrum. */
    private final int treatedIndex;

    private final Noise noise;
    private final double size;
    private final double[] tilt = new double[7];
    private final double[] discHeight = new double[6];
    private final VertebraMeasures[] measures = new VertebraMeasures[6];
    private final SagittalFrame[] frames = new SagittalFrame[7];

    LumbarSpineBuilder(Patient patient, Level treated, long seed) {
        this.patient = patient;
        this.variants = patient.variants();
        this.treatedIndex = List.of(LEVELS).indexOf(treated);
        this.sacralRoute = treated == Level.S1_FORAMEN || treated == Level.SACRAL_HIATUS;
        this.noise = new Noise(seed);
        double sex = patient.sex() == Patient.Sex.FEMALE ? 0.955 : 1.035;
        this.size = sex * noise.between(0, 0.975, 1.025) * variants.sizePercent() / 100;
        for (int i = 0; i < 7; i++) {
            tilt[i] = TILT[i] * patient.lordosisDegrees() / 42 + noise.between(10 + i, -1.2, 1.2);
        }
        for (int i = 0; i < 6; i++) {
            double loss = LEVELS[i] == treated ? patient.discHeightLossPercent() / 100 : 0;
            if (i == L5 && variants.transitional() == Variants.Transitional.SACRALISED_L5) {
                loss = 1 - 0.5 * (1 - loss);
            }
            discHeight[i] = DISC_HEIGHT[i] * size * noise.between(20 + i, 0.92, 1.08) * (1 - loss);
            measures[i] = scaled(VertebraMeasures.TABLE[i], size, noise.branch(30 + i));
        }
    }

    private static VertebraMeasures scaled(VertebraMeasures m, double size, Noise noise) {
        return new VertebraMeasures(
                m.name(),
                m.bodyWidthMm() * size * noise.between(0, 0.98, 1.02),
                m.bodyDepthMm() * size,
                m.bodyHeightMm() * size * noise.between(1, 0.98, 1.02),
                m.bodyWedgeDegrees() + noise.between(2, -1, 1),
                m.canalWidthMm() * size * noise.between(3, 0.97, 1.04),
                m.canalDepthMm() * noise.between(4, 0.97, 1.05),
                m.pedicleWidthMm() * size * noise.between(5, 0.93, 1.07),
                m.pedicleHeightMm() * size,
                m.convergenceDegrees(),
                m.transverseReachMm() * size * noise.between(6, 0.93, 1.06),
                m.laminaTopMm() * size,
                m.laminaBottomMm() * size + noise.between(7, -0.8, 0.8),
                m.spinousLengthMm() * size * noise.between(8, 0.93, 1.07),
                m.spinousHeightMm() * size * noise.between(9, 0.93, 1.07),
                m.jointHalfWidthMm() * size,
                m.jointAngleDegrees() + noise.between(10, -5, 5));
    }

    @Override
    Spine build() {
        stack();
        FacetJoint[] joints = new FacetJoint[6];
        for (int lower = 1; lower <= 6; lower++) {
            joints[lower - 1] = joint(lower);
        }
        Vertebra[] vertebrae = new Vertebra[6];
        List<Bone> bones = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            vertebrae[i] = new Vertebra(
                    measures[i],
                    frames[i],
                    i == 0 ? null : joints[i - 1],
                    joints[i],
                    isOpened(i),
                    noise.branch(100 + i));
            double archY = frames[i].toY(vertebrae[i].bodyHalfDepth() + 2, 0);
            bones.add(new Bone(measures[i].name(), vertebrae[i], 0.55, 1.15, archY, 0.8));
        }
        Sacrum sacrum = new Sacrum(frames[6], joints[5], size, variants, noise.branch(106));
        bones.add(new Bone("Sacrum", sacrum, 0.6, 0.95, frames[6].toY(16, -30), 0.95));
        bones.add(new Bone("Coccyx", new Coccyx(sacrum, noise.branch(111)), 0.5, 0.5, 1e3, 0.8));
        double iliumY = frames[6].toY(44 * size, -40 * size);
        double crestZ = noise.between(50, -2, 8);
        bones.add(new Bone("Left ilium", new Ilium(iliumY, crestZ, size, 1, noise.branch(107)), 0.7, 0.7, 1e3, 1.1));
        bones.add(new Bone("Right ilium", new Ilium(iliumY, crestZ, size, -1, noise.branch(108)), 0.7, 0.7, 1e3, 1.1));

        List<Bone> spinal = List.copyOf(bones.subList(0, 8));
        List<Disc> allDiscs = IntStream.range(0, 6).mapToObj(this::disc).toList();
        LumbarVariants unusual = new LumbarVariants(variants, treatedIndex, size, measures, frames, noise);
        bones.addAll(unusual.bones(vertebrae, sacrum, allDiscs, joints));
        Canal canal = canal(vertebrae, sacrum, border(spinal, stenosis()));
        List<Landmarks.Pedicle> pedicles = pedicles(vertebrae, sacrum);
        Landmarks landmarks = new Landmarks(
                pedicles,
                canal.ventralInterlaminarLine(Side.LEFT),
                canal.ventralInterlaminarLine(Side.RIGHT),
                canal.spinolaminarLine());
        Map<Level, Disc> discs = new EnumMap<>(Level.class);
        Map<Level, FacetJoint> jointByLevel = new EnumMap<>(Level.class);
        for (int i = 0; i < 6; i++) {
            discs.put(LEVELS[i], disc(i));
            jointByLevel.put(LEVELS[i], joints[i]);
        }
        if (sacrum.isLumbarised()) {
            Disc disc = LumbarisedSegment.disc(sacrum);
            discs.put(disc.level(), disc);
        }
        List<NerveRoot> roots = new ArrayList<>();
        List<Implant> implants = unusual.implants(vertebrae, sacrum);
        RootCourse.Obstacle walls = RootCourse.walls(bones, implants, allDiscs);
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            for (int i = 1; i < 6; i++) {
                roots.add(RootCourse.between(root(i, side, vertebrae[i], canal), walls));
            }
            for (NerveRoot sacral : new SacralNerves(sacrum, canal).roots(side)) {
                roots.add(RootCourse.between(sacral, walls));
            }
        }
        double epiduralY = frames[4].toY(vertebrae[4].roofApexY(-10), -10);
        SacralLandmarks sacral = sacrum.landmarks();
        Flesh flesh = sacralRoute
                ? new Pelvis(patient, sacral, epiduralY, noise.branch(109))
                : new Trunk(patient, epiduralY, noise.branch(109));
        Spine straight = new Spine(
                bones,
                canal,
                landmarks,
                roots,
                List.of(),
                discs,
                jointByLevel,
                sacral,
                implants,
                flesh,
                noise.branch(110));
        double cobb = variants.scoliosisDegrees();
        return cobb == 0 ? straight : straight.bent(scoliosis(cobb));
    }

    /** With its apex at the level treated, but no lower than L3–4 and no higher than L1–2; the sacrum stands still. */
    private Scoliosis scoliosis(double cobb) {
        double apex = disc(Math.clamp(treatedIndex < 0 ? 3 : treatedIndex, 1, 3))
                .middle()
                .zMm();
        double[] z = new double[6];
        double[] y = new double[6];
        for (int i = 0; i < 6; i++) {
            z[5 - i] = frames[i].originZ();
            y[5 - i] = frames[i].originY() + 24;
        }
        return new Scoliosis(cobb, apex, 46, frames[6].originZ() - 15, frames[6].originZ() + 80, new Table(z, y));
    }

    /** Whether laminae and spinous process of a vertebra have been removed. */
    private boolean isOpened(int vertebra) {
        return vertebra == treatedIndex && variants.surgery() == Variants.Surgery.LAMINECTOMY;
    }

    private @Nullable Stenosis stenosis() {
        return treatedIndex < 0 || variants.centralStenosisPercent() == 0
                ? null
                : new Stenosis(
                        disc(treatedIndex),
                        measures[treatedIndex].canalDepthMm(),
                        variants.centralStenosisPercent() / 100,
                        1);
    }

    private void stack() {
        double half4 = measures[L4].bodyHeightMm() / 2;
        double[] up = place(0, 0, (tilt[L4] + tilt[L5]) / 2, discHeight[4] / 2, tilt[L4], half4);
        frames[L4] = new SagittalFrame(up[0], up[1], tilt[L4]);
        for (int i = L4 - 1; i >= 0; i--) {
            double[] top = step(
                    frames[i + 1].originY(), frames[i + 1].originZ(), tilt[i + 1], measures[i + 1].bodyHeightMm() / 2);
            double[] centre = place(
                    top[0],
                    top[1],
                    (tilt[i] + tilt[i + 1]) / 2,
                    discHeight[i],
                    tilt[i],
                    measures[i].bodyHeightMm() / 2);
            frames[i] = new SagittalFrame(centre[0], centre[1], tilt[i]);
        }
        double half5 = measures[L5].bodyHeightMm() / 2;
        double[] down = place(0, 0, (tilt[L4] + tilt[L5]) / 2, -discHeight[4] / 2, tilt[L5], -half5);
        frames[L5] = new SagittalFrame(down[0], down[1], tilt[L5]);
        double[] under = step(down[0], down[1], tilt[L5], -half5);
        double[] endplate = step(under[0], under[1], (tilt[L5] + tilt[6]) / 2, -discHeight[5]);
        frames[6] = new SagittalFrame(endplate[0], endplate[1], tilt[6]);
        slip(frames, treatedIndex, variants.listhesisMm());
    }

    private FacetJoint joint(int lower) {
        double mean = (tilt[lower - 1] + tilt[lower]) / 2;
        double gap = noise.between(60 + lower, 1.7, 2.2);
        SagittalFrame frame = frames[lower];
        if (lower == 6) {
            double y = 33 * size;
            double z = 3.5 * size;
            return FacetJoint.of(
                    21.5 * size, frame.toY(y, z), frame.toZ(y, z), 50 + noise.between(70, -4, 4), mean, gap);
        }
        VertebraMeasures m = measures[lower];
        double y = m.bodyDepthMm() / 2 + m.canalDepthMm() * 0.76;
        double z = m.bodyHeightMm() / 2 + 0.5;
        return FacetJoint.of(m.jointHalfWidthMm(), frame.toY(y, z), frame.toZ(y, z), m.jointAngleDegrees(), mean, gap);
    }

    private Disc disc(int upper) {
        double half = measures[upper].bodyHeightMm() / 2;
        double[] above = step(frames[upper].originY(), frames[upper].originZ(), tilt[upper], -half);
        SagittalFrame lower = frames[upper + 1];
        double[] below = upper == L5
                ? new double[] {lower.originY(), lower.originZ()}
                : step(lower.originY(), lower.originZ(), tilt[upper + 1], measures[upper + 1].bodyHeightMm() / 2);
        double a = Math.toRadians((tilt[upper] + tilt[upper + 1]) / 2);
        return new Disc(
                LEVELS[upper],
                new PatientPoint(0, (above[0] + below[0]) / 2, (above[1] + below[1]) / 2),
                (tilt[upper] + tilt[upper + 1]) / 2,
                Math.abs(-(above[0] - below[0]) * Math.sin(a) + (above[1] - below[1]) * Math.cos(a)),
                measures[upper].bodyWidthMm() / 2,
                measures[upper].bodyDepthMm() / 2 + 0.3);
    }

    private Canal canal(Vertebra[] vertebrae, Sacrum sacrum, CanalBorder bones) {
        List<PatientPoint> line = new ArrayList<>();
        for (double s : new double[] {107, 98, 90, 82, 72, 61, 50, 38, 26, 12}) {
            line.add(sacrum.at(0, s, 0.5 * sacrum.canalDepth(s)));
        }
        List<double[][]> laminae = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (sacrum.isLumbarised()) {
            laminae.add(
                    new double[][] {inSagittal(sacrum, sacrum.apex()), inSagittal(sacrum, LumbarisedSegment.NEXT_LAMINA)
                    });
            names.add("S2");
            laminae.add(new double[][] {inSagittal(sacrum, LumbarisedSegment.LAMINA_END), inSagittal(sacrum, 9.5)});
        } else {
            laminae.add(new double[][] {inSagittal(sacrum, sacrum.apex()), inSagittal(sacrum, 9.5)});
        }
        names.add("S1");
        for (int i = L5; i >= 0; i--) {
            Vertebra v = vertebrae[i];
            double middle = v.bodyHalfDepth() + measures[i].canalDepthMm() * 0.45;
            double half = measures[i].bodyHeightMm() * 0.36;
            line.add(inSagittal(frames[i], middle + 0.5, -half));
            line.add(inSagittal(frames[i], middle - 0.5, half));
            if (isOpened(i)) {
                continue;
            }
            double apex = v.bodyHalfDepth() + measures[i].canalDepthMm();
            laminae.add(new double[][] {
                at(frames[i], apex, measures[i].laminaBottomMm()), at(frames[i], apex, measures[i].laminaTopMm())
            });
            names.add(measures[i].name());
        }
        PatientPoint sacEnd = SacralNerves.sacEnd(sacrum, variants.sacEnd(), noise.branch(112));
        return new Canal(Curve.through(line), laminae, names, sacEnd, CanalLining.lumbar(), bones);
    }

    /** Roof of the sacral canal in the midline as (y, z). */
    private static double[] inSagittal(Sacrum sacrum, double s) {
        PatientPoint p = sacrum.at(0, s, sacrum.canalDepth(s));
        return new double[] {p.yMm(), p.zMm()};
    }

    private List<Landmarks.Pedicle> pedicles(Vertebra[] vertebrae, Sacrum sacrum) {
        List<Landmarks.Pedicle> pedicles = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            double[] c = vertebrae[i].pedicleCentre();
            for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                pedicles.add(new Landmarks.Pedicle(
                        measures[i].name(),
                        side,
                        sided(frames[i], c, side),
                        measures[i].pedicleWidthMm() / 2,
                        measures[i].pedicleHeightMm() / 2));
            }
        }
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            pedicles.add(new Landmarks.Pedicle("S1", side, sided(frames[6], sacrum.pedicleCentre(), side), 7, 6));
            if (sacrum.isLumbarised()) {
                PatientPoint next = SacralLandmarks.sided(sacrum.at(20, 38, 3), side);
                pedicles.add(new Landmarks.Pedicle("S2", side, next, 6, 5));
            }
        }
        return pedicles;
    }

    private NerveRoot root(int i, Side side, Vertebra vertebra, Canal canal) {
        VertebraMeasures m = measures[i];
        SagittalFrame frame = frames[i];
        double[] pedicle = vertebra.pedicleCentre();
        double low = pedicle[2] - m.pedicleHeightMm() / 2;
        double wall = vertebra.bodyHalfDepth();
        double radius = (3.7 + 0.25 * (i - 1)) / 2;
        double y0 = frame.toY(wall + 8, pedicle[2] + 11);
        double z0 = frame.toZ(wall + 8, pedicle[2] + 11);
        double s0 = canal.along(y0, z0);
        double sacX = canal.sacHalfWidthMm(s0) - 1.6;
        double sacR = canal.sacMiddleMm(s0) - 0.5;
        List<PatientPoint> points = new ArrayList<>();
        points.add(at(side, sacX, canal.yAt(s0, sacR), canal.zAt(s0, sacR)));
        points.add(at(side, frame, m.canalWidthMm() / 2 - 3.2, wall + 5.2, pedicle[2]));
        double[] usual = vertebra.ganglion();
        points.add(at(side, frame, usual[0], usual[1], usual[2]));
        points.add(at(side, frame, pedicle[0] + 7.5, wall + 2.0, low - 10.5));
        points.add(at(side, frame, pedicle[0] + 14, wall - 5, low - 19));
        points.add(at(side, frame, pedicle[0] + 19, wall - 12, low - 31));
        points.add(at(side, frame, pedicle[0] + 22, wall - 17, low - 46));
        Curve curve = Curve.through(points);
        PatientPoint ganglion = points.get(2);
        double shift = i == L5 ? 3.5 : 0.5;
        double arc = curve.foot(ganglion.xMm(), ganglion.yMm(), ganglion.zMm()).arcMm() + shift;
        return new NerveRoot(m.name(), side, curve, arc, radius, radius + 1.0);
    }
}
