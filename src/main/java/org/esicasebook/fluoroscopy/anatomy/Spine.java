package org.esicasebook.fluoroscopy.anatomy;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.Patient;
import org.esicasebook.geometry.PatientPoint;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of one patient's spine, lumbar with sacrum or cervical, and what lies around it. Immutable.
 *
 * <p>Where the spine is scoliotic, bones, metal, skin, landmarks and {@link #boneDistanceMm} are those of the patient;
 * canal, roots, arteries, discs, joints and sacrum are those of the spine as it were straightened, in which left and right
 * mirror one another. {@link #toPatient} and {@link #toStraight} lead from one to the other; in a straight spine they
 * change nothing.
 */
public final class Spine {

    private final List<Bone> bones;
    private final Box[] boxes;
    private final Canal canal;
    private final Landmarks landmarks;
    private final List<NerveRoot> roots;
    private final List<VertebralArtery> vertebralArteries;
    private final Map<Level, Disc> discs;
    private final Map<Level, FacetJoint> joints;
    private final @Nullable SacralLandmarks sacrum;
    private final List<SoftTissue> softTissues;
    private final List<Implant> implants;
    private final Flesh flesh;
    private final Noise noise;
    private final Spine straight;
    private final @Nullable Scoliosis scoliosis;

    Spine(
            List<Bone> bones,
            Canal canal,
            Landmarks landmarks,
            List<NerveRoot> roots,
            List<VertebralArtery> vertebralArteries,
            Map<Level, Disc> discs,
            Map<Level, FacetJoint> joints,
            @Nullable SacralLandmarks sacrum,
            List<Implant> implants,
            Flesh flesh,
            Noise noise) {
        this.bones = List.copyOf(bones);
        this.boxes = bones.stream().map(bone -> bone.solid().bounds()).toArray(Box[]::new);
        this.canal = canal;
        this.landmarks = landmarks;
        this.roots = List.copyOf(roots);
        this.vertebralArteries = List.copyOf(vertebralArteries);
        this.discs = Map.copyOf(discs);
        this.joints = Map.copyOf(joints);
        this.sacrum = sacrum;
        this.implants = List.copyOf(implants);
        this.flesh = flesh;
        this.softTissues = flesh.softTissues();
        this.noise = noise;
        this.straight = this;
        this.scoliosis = null;
    }

    private Spine(Spine straight, Scoliosis scoliosis) {
        this.bones = straight.bones.stream().map(scoliosis::bent).toList();
        this.boxes = bones.stream().map(bone -> bone.solid().bounds()).toArray(Box[]::new);
        this.canal = straight.canal;
        this.landmarks = straight.landmarks.moved(scoliosis::toPatient);
        this.roots = straight.roots;
        this.vertebralArteries = straight.vertebralArteries;
        this.discs = straight.discs;
        this.joints = straight.joints;
        this.sacrum = straight.sacrum;
        this.implants = straight.implants.stream().map(scoliosis::bent).toList();
        this.flesh = straight.flesh;
        this.softTissues = straight.softTissues;
        this.noise = straight.noise;
        this.straight = straight;
        this.scoliosis = scoliosis;
    }

    /** The same spine with a lateral curve. */
    Spine bent(Scoliosis curve) {
        return new Spine(this, curve);
    }

    /** The spine without its lateral curve; itself if it has none. */
    public Spine straight() {
        return straight;
    }

    /** Where a place of the straightened spine lies in the patient. */
    public PatientPoint toPatient(PatientPoint point) {
        return scoliosis == null ? point : scoliosis.toPatient(point);
    }

    /** Where a place of the patient lies in the straightened spine. */
    public PatientPoint toStraight(PatientPoint point) {
        return scoliosis == null ? point : scoliosis.toStraight(point.xMm(), point.yMm(), point.zMm());
    }

    /** How far the spine is turned about its axis at a place of the patient, dorsal towards the right when positive [°]. */
    public double turnDegrees(PatientPoint point) {
        return scoliosis == null ? 0 : scoliosis.turnDegrees(toStraight(point).zMm());
    }

    /** Builds the spine of a patient; the same arguments give the same spine. */
    public static Spine of(Patient patient, Level treated, long seed) {
        return SpineBuilder.of(patient, treated, seed).build();
    }

    public List<Bone> bones() {
        return bones;
    }

    /** Soft tissue and gas, outermost first; see {@link SoftTissue} for how they add up. */
    public List<SoftTissue> softTissues() {
        return softTissues;
    }

    public Landmarks landmarks() {
        return landmarks;
    }

    public Canal canal() {
        return canal;
    }

    public Flesh flesh() {
        return flesh;
    }

    public List<NerveRoot> roots() {
        return roots;
    }

    /** Empty where this stretch has none. */
    public Optional<VertebralArtery> findVertebralArtery(Side side) {
        return vertebralArteries.stream()
                .filter(artery -> artery.side() == side)
                .findFirst();
    }

    /** The root that leaves through the foramen of a level and side. */
    public NerveRoot root(Level level, Side side) {
        return roots.stream()
                .filter(root -> root.nerve().equals(level.nerve()) && root.side() == side)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No root at " + level.label() + " " + side.label()));
    }

    /** The interspaces of this stretch, cranial first. */
    public List<Level> levels() {
        return discs.keySet().stream().sorted().toList();
    }

    public Disc disc(Level level) {
        Disc disc = discs.get(level);
        if (disc == null) {
            throw new NoSuchElementException("No disc at " + level.label());
        }
        return disc;
    }

    public FacetJoint facetJoint(Level level) {
        FacetJoint joint = joints.get(level);
        if (joint == null) {
            throw new NoSuchElementException("No facet joint at " + level.label());
        }
        return joint;
    }

    /** Pedicle of a vertebra by its name, as in "L4". */
    public Landmarks.Pedicle pedicle(String vertebra, Side side) {
        return landmarks.pedicles().stream()
                .filter(p -> p.vertebra().equals(vertebra) && p.side() == side)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No pedicle " + vertebra + " " + side.label()));
    }

    /** The pedicle above the foramen of a level: lumbar its nerve's namesake, cervical the vertebra before that. */
    public Landmarks.Pedicle pedicleAbove(Level level, Side side) {
        return pedicle(level.upperVertebra(), side);
    }

    /** Metal that operations have left. */
    public List<Implant> implants() {
        return implants;
    }

    public SacralLandmarks sacrum() {
        if (sacrum == null) {
            throw new NoSuchElementException("No sacrum in this stretch of spine");
        }
        return sacrum;
    }

    /**
     * Point about which the C-arm turns when a level is in the middle of the image: the dorsal border of its disc; between
     * the S1 foramina; in the sacral canal so that L5 and the hiatus are both seen.
     */
    public PatientPoint isocentre(Level level) {
        if (level == Level.S1_FORAMEN || level == Level.SACRAL_HIATUS) {
            PatientPoint foramen = sacrum().dorsalForamenS1(Side.LEFT);
            PatientPoint apex = sacrum().hiatusApex();
            double down = level == Level.S1_FORAMEN ? 0.05 : 0.48;
            return new PatientPoint(
                    0,
                    foramen.yMm() - 12 + down * (apex.yMm() - foramen.yMm() + 12),
                    foramen.zMm() + down * (apex.zMm() - foramen.zMm()));
        }
        Disc disc = disc(level);
        return disc.at(0, disc.halfDepthMm() + 2, 0);
    }

    /** Noise that belongs to this patient. */
    public Noise noise() {
        return noise;
    }

    /** Distance to the nearest bone or implant [mm], negative within one; at least 12 where none is near. */
    public double boneDistanceMm(double x, double y, double z) {
        double best = 12;
        for (int i = 0; i < boxes.length; i++) {
            Box box = boxes[i];
            if (x < box.minX() - best
                    || x > box.maxX() + best
                    || y < box.minY() - best
                    || y > box.maxY() + best
                    || z < box.minZ() - best
                    || z > box.maxZ() + best) {
                continue;
            }
            best = Math.min(best, bones.get(i).solid().distanceMm(x, y, z));
        }
        for (Implant implant : implants) {
            best = Math.min(best, implant.distanceMm(x, y, z));
        }
        return best;
    }
}
