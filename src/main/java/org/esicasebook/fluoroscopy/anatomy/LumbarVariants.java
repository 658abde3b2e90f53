package org.esicasebook.fluoroscopy.anatomy;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.fluoroscopy.Variants;
import org.esicasebook.geometry.PatientPoint;

/** Builds what variants and operations add to a lumbar spine: spurs, a broad process, screws; and the lowest ribs. */
final class LumbarVariants {

    private static final int LOWEST = 5;
    /** Depth of the upper part of a foramen, where the ganglion lies [mm]. */
    private static final double FORAMEN_MM = 8.8;

    private final Variants variants;
    private final int treatedIndex;
    private final double size;
    private final VertebraMeasures[] measures;
    private final SagittalFrame[] frames;
    private final Noise noise;

    /** @param treatedIndex of the disc treated, T12–L1 as 0; −1 at the sacrum */
    LumbarVariants(
            Variants variants,
            int treatedIndex,
            double size,
            VertebraMeasures[] measures,
            SagittalFrame[] frames,
            Noise noise) {
        this.variants = variants;
        this.treatedIndex = treatedIndex;
        this.size = size;
        this.measures = measures;
        this.frames = frames;
        this.noise = noise;
    }

    /** Bones that the usual spine does not have, or that lie at the edge of the picture. */
    List<Bone> bones(Vertebra[] vertebrae, Sacrum sacrum, List<Disc> discs, FacetJoint[] joints) {
        List<Bone> unusual = new ArrayList<>();
        for (int i = Math.max(0, treatedIndex - 1); treatedIndex >= 0 && i <= Math.min(5, treatedIndex + 1); i++) {
            boolean treated = i == treatedIndex;
            double lips = variants.osteophytes() * (treated ? 1 : noise.between(120 + i, 0.3, 0.8));
            double foraminal = treated ? variants.foraminalStenosisPercent() / 100 : 0;
            String level = discs.get(i).level().label();
            if (lips > 0) {
                Osteophytes spurs = new Osteophytes(discs.get(i), lips, 1, noise.branch(113 + i));
                unusual.add(new Bone("Osteophytes at " + level, spurs, 0.7, 0.9, 1e3, 0.7));
            }
            if (foraminal > 0) {
                Solid spurs = spurs(vertebrae[i], discs.get(i), joints[i], foraminal, noise.branch(140));
                unusual.add(new Bone("Spurs in the foramina of " + level, spurs, 0.7, 0.9, 1e3, 0.7));
            }
        }
        if (treatedIndex >= 0 && treatedIndex <= 3) {
            double[] pedicle = vertebrae[0].pedicleCentre();
            for (int side = -1; side <= 1; side += 2) {
                PatientPoint head = new PatientPoint(
                        pedicle[0] + 8,
                        frames[0].toY(pedicle[1] + 2, pedicle[2]),
                        frames[0].toZ(pedicle[1] + 2, pedicle[2]));
                Rib rib = new Rib(head, side, size, noise.branch(130));
                unusual.add(new Bone(side > 0 ? "Left twelfth rib" : "Right twelfth rib", rib, 0.8, 0.8, 1e3, 1.0));
            }
        }
        if (variants.transitional() == Variants.Transitional.SACRALISED_L5) {
            double[] pedicle = vertebrae[LOWEST].pedicleCentre();
            double y = pedicle[1] + 2;
            double[] root = {pedicle[0] + 8 * size, frames[LOWEST].toY(y, pedicle[2]), frames[LOWEST].toZ(y, pedicle[2])
            };
            PatientPoint ala = sacrum.at(45, 10, 0);
            for (int side = -1; side <= 1; side += 2) {
                SacralisedProcess process = new SacralisedProcess(
                        root, new double[] {ala.xMm(), ala.yMm(), ala.zMm()}, size, side, noise.branch(131));
                unusual.add(
                        new Bone(side > 0 ? "Left process of L5" : "Right process of L5", process, 0.7, 0.7, 1e3, 1.0));
            }
        }
        return unusual;
    }

    private static Solid spurs(Vertebra upper, Disc disc, FacetJoint joint, double part, Noise noise) {
        SagittalFrame frame = upper.frame();
        double[] g = upper.ganglion();
        double tilt = Math.toRadians(frame.tiltDegrees());
        return new ForaminalSpurs(
                screwed(frame, g[0], g[1], g[2]),
                new double[] {0, Math.cos(tilt), Math.sin(tilt)},
                new PatientPoint(
                        joint.centreX() + 4 * joint.normalX(),
                        joint.centreY() + 4 * joint.normalY(),
                        joint.centreZ() + 4 * joint.normalZ()),
                disc.at(g[0] - 2, disc.halfDepthMm() - 4, 0.5 * disc.heightMm() + 1),
                FORAMEN_MM,
                part,
                1,
                noise);
    }

    /** Screws through the pedicles above and below the level treated, their heads joined by rods. */
    List<Implant> implants(Vertebra[] vertebrae, Sacrum sacrum) {
        if (treatedIndex < 0 || variants.surgery() != Variants.Surgery.PEDICLE_SCREWS) {
            return List.of();
        }
        List<Implant> implants = new ArrayList<>();
        for (int side = -1; side <= 1; side += 2) {
            List<PatientPoint> heads = new ArrayList<>();
            for (int i = treatedIndex; i <= treatedIndex + 1; i++) {
                double[] c = i <= LOWEST ? vertebrae[i].pedicleCentre() : sacrum.pedicleCentre();
                double inwards = i <= LOWEST ? Math.tan(Math.toRadians(measures[i].convergenceDegrees())) : 0.3;
                double half = i <= LOWEST ? vertebrae[i].bodyHalfDepth() : 17 * size;
                double far = half * 1.55;
                double near = 24 * size;
                PatientPoint head = screwed(frames[i], side * (c[0] + near * inwards * 0.7), c[1] + near, c[2]);
                PatientPoint tip = screwed(frames[i], side * Math.max(4, c[0] - far * inwards * 0.8), c[1] - far, c[2]);
                implants.add(new Implant(head, tip, 3.1));
                PatientPoint back =
                        screwed(frames[i], side * (c[0] + (near + 9) * inwards * 0.7), c[1] + near + 9, c[2]);
                implants.add(new Implant(head, back, 5.6));
                heads.add(back);
            }
            double dy = heads.get(0).yMm() - heads.get(1).yMm();
            double dz = heads.get(0).zMm() - heads.get(1).zMm();
            double dx = heads.get(0).xMm() - heads.get(1).xMm();
            double over = 7 / Math.sqrt(dx * dx + dy * dy + dz * dz);
            implants.add(new Implant(
                    new PatientPoint(
                            heads.get(0).xMm() + over * dx,
                            heads.get(0).yMm() + over * dy,
                            heads.get(0).zMm() + over * dz),
                    new PatientPoint(
                            heads.get(1).xMm() - over * dx,
                            heads.get(1).yMm() - over * dy,
                            heads.get(1).zMm() - over * dz),
                    2.75));
        }
        return implants;
    }

    private static PatientPoint screwed(SagittalFrame frame, double x, double y, double z) {
        return new PatientPoint(x, frame.toY(y, z), frame.toZ(y, z));
    }
}
