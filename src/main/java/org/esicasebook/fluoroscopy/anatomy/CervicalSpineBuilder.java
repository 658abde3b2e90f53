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
 * Stacks C2 to T4 from a point 12 mm below the middle of C7, the origin, along the lordosis of a neck that is flexed a
 * little over a pillow; hangs ribs, clavicles and jaw about them.
 */
final class CervicalSpineBuilder extends SpineBuilder {

    /** Sagittal tilt of C2 to T4 at a lordosis of 40° lumbar, about 15° from C3 to C7 [°]. */
    private static final double[] TILT = {-3, -1.5, 0.5, 4, 8.5, 14, 20, 23, 22, 18};
    /** Heights of the discs C2–3 to T3–4 [mm]. */
    private static final double[] DISC_HEIGHT = {4.8, 5.0, 5.2, 5.3, 5.6, 5.2, 4.4, 4.0, 4.0};

    private static final int C2 = 0;
    private static final int C3 = 1;
    private static final int C7 = 5;
    private static final int T1 = 6;
    private static final int COUNT = 10;
    /** Bones farther than this from the level treated along the spine are in no image [mm]. */
    private static final double FIELD_MM = 98;

    /** From the middle of the bodies to the middle of the canal. */
    private static final double CANAL_BEHIND_MM = 14;

    private final Patient patient;
    private final Variants variants;
    private final Level treated;
    /** Index of the vertebra above the disc treated. */
    private final int treatedIndex;

    private final Noise noise;
    private final double size;
    private final double[] tilt = new double[COUNT];
    private final double[] discHeight = new double[COUNT - 1];
    private final CervicalMeasures[] measures = new CervicalMeasures[COUNT];
    private final SagittalFrame[] frames = new SagittalFrame[COUNT];
    private final CervicalVertebra[] vertebrae = new CervicalVertebra[COUNT];
    private final FacetJoint[] joints = new FacetJoint[COUNT - 1];

    CervicalSpineBuilder(Patient patient, Level treated, long seed) {
        this.patient = patient;
        this.variants = patient.variants();
        this.treated = treated;
        this.treatedIndex = C3 + treated.ordinal();
        this.noise = new Noise(seed).branch(7);
        double sex = patient.sex() == Patient.Sex.FEMALE ? 0.965 : 1.035;
        this.size = sex * noise.between(0, 0.975, 1.025) * variants.sizePercent() / 100;
        for (int i = 0; i < COUNT; i++) {
            double curve = 0.5 + 0.5 * patient.lordosisDegrees() / 40;
            tilt[i] = (TILT[i] - 8) * curve + 8 + noise.between(10 + i, -1.2, 1.2);
            measures[i] = CervicalMeasures.TABLE[i].varied(size, noise.branch(30 + i));
        }
        for (int i = 0; i < COUNT - 1; i++) {
            double loss = i == treatedIndex ? patient.discHeightLossPercent() / 100 : 0;
            discHeight[i] = DISC_HEIGHT[i] * size * noise.between(25 + i, 0.92, 1.08) * (1 - loss);
        }
    }

    @Override
    Spine build() {
        stack();
        for (int lower = 1; lower < COUNT; lower++) {
            joints[lower - 1] = joint(lower);
        }
        CervicalVariants unusual = new CervicalVariants(variants, treatedIndex, measures, frames, noise.branch(120));
        for (int i = 0; i < COUNT; i++) {
            vertebrae[i] = new CervicalVertebra(
                    measures[i],
                    frames[i],
                    i == 0 ? null : joints[i - 1],
                    i == COUNT - 1 ? null : joints[i],
                    unusual.isOpened(i),
                    noise.branch(100 + i));
        }
        List<Bone> spinal = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            double archY = frames[i].toY(measures[i].halfDepthMm() + 1.5, 0);
            spinal.add(new Bone(measures[i].name(), vertebrae[i], 0.55, 0.95, archY, 0.55));
        }
        Canal canal = canal(border(spinal, stenosis()), unusual);
        List<Bone> bones = new ArrayList<>(spinal);
        List<Disc> allDiscs = IntStream.range(0, COUNT - 1).mapToObj(this::disc).toList();
        bones.addAll(unusual.bones(vertebrae, allDiscs, joints));
        bones.addAll(new NeckBones(frames, measures, noise.branch(111)).bones());
        double centreZ = disc(treatedIndex).middle().zMm();
        bones.removeIf(bone -> bone.solid().bounds().minZ() > centreZ + FIELD_MM
                || bone.solid().bounds().maxZ() < centreZ - FIELD_MM);

        Map<Level, Disc> discs = new EnumMap<>(Level.class);
        Map<Level, FacetJoint> jointByLevel = new EnumMap<>(Level.class);
        List<NerveRoot> roots = new ArrayList<>();
        for (Level level : Level.between(Level.C3_C4, Level.C7_T1)) {
            int upper = C3 + level.ordinal();
            discs.put(level, disc(upper));
            jointByLevel.put(level, joints[upper]);
        }
        List<VertebralArtery> arteries = new ArrayList<>();
        List<Implant> implants = unusual.implants();
        RootCourse.Obstacle walls = RootCourse.walls(bones, implants, allDiscs);
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            for (int lower = C3; lower <= T1 + 1; lower++) {
                roots.add(RootCourse.between(root(lower, side, canal), walls));
            }
            arteries.add(artery(side));
        }
        Landmarks landmarks = new Landmarks(
                pedicles(),
                canal.ventralInterlaminarLine(Side.LEFT),
                canal.ventralInterlaminarLine(Side.RIGHT),
                canal.spinolaminarLine());
        double epiduralY = frames[C7].toY(vertebrae[C7].roofApexY(-14), -14);
        Neck neck = new Neck(patient, epiduralY, bodies(), noise.branch(109));
        Spine straight = new Spine(
                bones, canal, landmarks, roots, arteries, discs, jointByLevel, null, implants, neck, noise.branch(110));
        double cobb = variants.scoliosisDegrees();
        return cobb == 0
                ? straight
                : straight.bent(new Scoliosis(cobb, centreZ + 14, 34, -130, -50, bodies().raised(CANAL_BEHIND_MM)));
    }

    private void stack() {
        frames[C7] = new SagittalFrame(0, 12, tilt[C7]);
        for (int i = C7 - 1; i >= 0; i--) {
            frames[i] = next(frames[i + 1], i + 1, i, 1, discHeight[i]);
        }
        for (int i = C7 + 1; i < COUNT; i++) {
            frames[i] = next(frames[i - 1], i - 1, i, -1, discHeight[i - 1]);
        }
        slip(frames, treatedIndex, variants.listhesisMm());
    }

    private @Nullable Stenosis stenosis() {
        return variants.centralStenosisPercent() == 0
                ? null
                : new Stenosis(
                        disc(treatedIndex),
                        measures[treatedIndex].canalDepthMm(),
                        variants.centralStenosisPercent() / 100,
                        Stenosis.CERVICAL_SCALE);
    }

    private SagittalFrame next(SagittalFrame from, int of, int to, int up, double disc) {
        double[] end = step(from.originY(), from.originZ(), tilt[of], up * measures[of].bodyHeightMm() / 2);
        double[] centre = place(
                end[0], end[1], (tilt[of] + tilt[to]) / 2, up * disc, tilt[to], up * measures[to].bodyHeightMm() / 2);
        return new SagittalFrame(centre[0], centre[1], tilt[to]);
    }

    private FacetJoint joint(int lower) {
        CervicalMeasures m = measures[lower];
        CervicalMeasures over = measures[lower - 1];
        double facet = Math.toRadians(over.facetDegrees());
        double mean = Math.toRadians((tilt[lower - 1] + tilt[lower]) / 2);
        double y = m.halfDepthMm() + (m.thoracic() ? 9.5 : 7.5);
        double z = m.bodyHeightMm() / 2 + discHeight[lower - 1] / 2 + 0.4;
        double[] up = turned(-Math.cos(facet), Math.sin(facet), mean);
        double[] normal = turned(-Math.sin(facet), -Math.cos(facet), mean);
        return new FacetJoint(
                (m.pillarXMm() + over.pillarXMm()) / 2,
                frames[lower].toY(y, z),
                frames[lower].toZ(y, z),
                0,
                normal[0],
                normal[1],
                1,
                0,
                0,
                0,
                up[0],
                up[1],
                noise.between(60 + lower, 1.4, 1.8),
                over.pillarHalfWidthMm() - 0.4,
                Math.min(7.5, 5.4 / Math.cos(facet)));
    }

    private static double[] turned(double y, double z, double angle) {
        return new double[] {y * Math.cos(angle) - z * Math.sin(angle), y * Math.sin(angle) + z * Math.cos(angle)};
    }

    private Disc disc(int upper) {
        double[] above = step(
                frames[upper].originY(), frames[upper].originZ(), tilt[upper], -measures[upper].bodyHeightMm() / 2);
        SagittalFrame lower = frames[upper + 1];
        double[] below =
                step(lower.originY(), lower.originZ(), tilt[upper + 1], measures[upper + 1].bodyHeightMm() / 2);
        double a = Math.toRadians((tilt[upper] + tilt[upper + 1]) / 2);
        return new Disc(
                Level.values()[Math.clamp(upper - C3, 0, Level.C7_T1.ordinal())],
                new PatientPoint(0, (above[0] + below[0]) / 2, (above[1] + below[1]) / 2),
                (tilt[upper] + tilt[upper + 1]) / 2,
                Math.abs(-(above[0] - below[0]) * Math.sin(a) + (above[1] - below[1]) * Math.cos(a)),
                measures[upper].bodyWidthMm() / 2 - 1,
                measures[upper].halfDepthMm() + 0.3);
    }

    private Canal canal(CanalBorder bones, CervicalVariants unusual) {
        List<PatientPoint> line = new ArrayList<>();
        List<double[][]> laminae = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = COUNT - 1; i >= 0; i--) {
            CervicalMeasures m = measures[i];
            double middle = m.halfDepthMm() + m.canalDepthMm() * 0.47;
            double half = m.bodyHeightMm() * 0.3;
            line.add(inSagittal(frames[i], middle + 0.3, -half));
            line.add(inSagittal(frames[i], middle - 0.3, half));
            if (unusual.isOpened(i)) {
                continue;
            }
            double apex = m.halfDepthMm() + m.canalDepthMm();
            laminae.add(new double[][] {at(frames[i], apex, m.laminaBottomMm()), at(frames[i], apex, m.laminaTopMm())});
            names.add(m.name());
        }
        PatientPoint below =
                new PatientPoint(0, line.getFirst().yMm() + 40, line.getFirst().zMm() - 120);
        return new Canal(Curve.through(line), laminae, names, below, lining(), bones);
    }

    /**
     * Posterior epidural depth 3 mm at C6–7, 4 at C7–T1 and 5 at T1–2 (Aldrete 1998), hardly any above C5; cord 8.7 × 14.0
     * mm at C4 and 7.4 × 11.4 at C7 (Sherman 1990).
     */
    private CanalLining lining() {
        double[] at = {-30, -8, 10, 28, 46, 80};
        Table film = new Table(at, new double[] {1.7, 1.5, 1.3, 1.1, 0.9, 0.8});
        Table pad = new Table(at, new double[] {3.2, 2.5, 1.7, 0.9, 0.5, 0.3});
        double[] cordAt = {-60, frames[C7].originZ(), frames[C3 + 1].originZ(), 120};
        double grown = 0.5 * Math.sqrt(size);
        Table width = new Table(cordAt, new double[] {9.6 * grown, 11.4 * grown, 14.0 * grown, 12.5 * grown});
        Table depth = new Table(cordAt, new double[] {7.0 * grown, 7.4 * grown, 8.7 * grown, 8.6 * grown});
        return new CanalLining(50, film, pad, 1.0, width, depth);
    }

    private Table bodies() {
        double[] z = new double[COUNT];
        double[] y = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            z[COUNT - 1 - i] = frames[i].originZ();
            y[COUNT - 1 - i] = frames[i].originY();
        }
        return new Table(z, y);
    }

    private List<Landmarks.Pedicle> pedicles() {
        List<Landmarks.Pedicle> pedicles = new ArrayList<>();
        for (int i = C2; i < COUNT; i++) {
            for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                pedicles.add(new Landmarks.Pedicle(
                        measures[i].name(),
                        side,
                        sided(frames[i], vertebrae[i].pedicleCentre(), side),
                        vertebrae[i].pedicleHalfWidth(),
                        vertebrae[i].pedicleHalfHeight()));
            }
        }
        return pedicles;
    }

    /** The root that leaves above a vertebra: from the sac forwards, outwards and a little down between the pedicles. */
    private NerveRoot root(int lower, Side side, Canal canal) {
        CervicalMeasures m = measures[lower];
        SagittalFrame frame = frames[lower];
        double wall = m.halfDepthMm();
        double[] usual = vertebrae[lower].ganglion();
        double z = usual[2];
        double s0 = canal.along(frame.toY(wall + 6, z + 5), frame.toZ(wall + 6, z + 5));
        double sacX = canal.sacHalfWidthMm(s0) - 1.6;
        double sacR = canal.sacMiddleMm(s0) - 0.8;
        double x = m.canalHalfWidthMm();
        List<PatientPoint> points = new ArrayList<>();
        points.add(at(side, sacX, canal.yAt(s0, sacR), canal.zAt(s0, sacR)));
        points.add(at(side, frame, x - 1.2, wall + 3.7, z + 1.5));
        points.add(at(side, frame, usual[0], usual[1], z));
        points.add(at(side, frame, x + 9, wall - 4.2, z - 1.6));
        points.add(at(side, frame, x + 15, wall - 8.2, z - 5));
        points.add(at(side, frame, x + 24, wall - 11, z - 15));
        points.add(at(side, frame, x + 34, wall - 13, z - 28));
        Curve curve = Curve.through(points);
        PatientPoint ganglion = points.get(2);
        double arc = curve.foot(ganglion.xMm(), ganglion.yMm(), ganglion.zMm()).arcMm();
        String nerve = lower == T1 ? "C8" : lower > T1 ? "T" + (lower - T1) : "C" + (lower + 2);
        return new NerveRoot(nerve, side, curve, arc, 1.55, 2.15);
    }

    /** From the subclavian artery before C7 up through the foramina of C6 to C3. */
    private VertebralArtery artery(Side side) {
        List<PatientPoint> points = new ArrayList<>();
        points.add(at(side, frames[T1], 24, -22, -12));
        points.add(at(side, frames[T1], 21, -14, 4));
        points.add(at(side, frames[C7], 18.5, -5, 0));
        for (int i = C7 - 1; i >= C3; i--) {
            points.add(at(side, frames[i], vertebrae[i].arteryX(), vertebrae[i].arteryY(), -3));
            points.add(at(side, frames[i], vertebrae[i].arteryX() + 0.6, vertebrae[i].arteryY(), 5));
        }
        points.add(at(side, frames[C2], vertebrae[C2].arteryX(), vertebrae[C2].arteryY(), -3));
        return new VertebralArtery(side, Curve.through(points), side == Side.LEFT ? 1.9 : 1.7);
    }
}
