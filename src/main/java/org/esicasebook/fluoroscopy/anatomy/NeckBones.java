package org.esicasebook.fluoroscopy.anatomy;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.geometry.PatientPoint;

/** The bones about the cervical spine that images show at their edges: atlas, skull, jaw, ribs, clavicles, humeri. */
final class NeckBones {

    private static final int C2 = 0;
    private static final int T1 = 6;

    private final SagittalFrame[] frames;
    private final CervicalMeasures[] measures;
    private final Noise noise;
    private final List<Bone> bones = new ArrayList<>();

    NeckBones(SagittalFrame[] frames, CervicalMeasures[] measures, Noise noise) {
        this.frames = frames;
        this.measures = measures;
        this.noise = noise;
    }

    List<Bone> bones() {
        for (int side = -1; side <= 1; side += 2) {
            String name = side > 0 ? "Left " : "Right ";
            for (int i = T1; i < frames.length; i++) {
                rib(name + "rib " + (i - T1 + 1), i, side);
            }
            clavicle(name + "clavicle", side);
            double z = -78 + noise.between(5 + side, -7, 7);
            bones.add(solid(
                    name + "humerus",
                    new BoneShell(side * 158, 14 + noise.between(8 + side, -9, 9), z, 24, 24, 25, 0),
                    1.6));
        }
        SagittalFrame axis = frames[C2];
        List<PatientPoint> ring = new ArrayList<>();
        for (int k = 0; k <= 24; k++) {
            double a = Math.toRadians(15 * k);
            ring.add(point(axis, 19 * Math.sin(a), 8 - 16 * Math.cos(a), 19));
        }
        bones.add(solid("C1", new BoneTube(ring, 4.2, 0, noise.branch(1)), 0.8));
        double skullY = axis.toY(6, 100);
        double skullZ = axis.toZ(6, 100);
        bones.add(solid("Skull", new BoneShell(0, skullY, skullZ, 68, 84, 72, 5), 1.6));
        List<PatientPoint> jaw = new ArrayList<>();
        double[][] way = {{48, -18, 52}, {47, -24, 20}, {43, -42, 4}, {26, -70, -4}, {0, -80, -6}};
        for (double[] p : way) {
            jaw.add(point(axis, p[0], p[1], p[2]));
        }
        for (int k = way.length - 2; k >= 0; k--) {
            jaw.add(point(axis, -way[k][0], way[k][1], way[k][2]));
        }
        bones.add(solid("Mandible", new BoneTube(jaw, 6.5, 0, noise.branch(2)), 1.2));
        return bones;
    }

    private void rib(String name, int i, int side) {
        SagittalFrame frame = frames[i];
        CervicalMeasures m = measures[i];
        double head = m.bodyHeightMm() / 2 - 2;
        double grown = 1 + 0.17 * (i - T1);
        double fall = 1 + 0.35 * (i - T1);
        double reach = m.transverseReachMm();
        List<PatientPoint> way = new ArrayList<>();
        way.add(point(frame, side * (m.bodyWidthMm() / 2 + 2.5), m.halfDepthMm() - 1, head));
        way.add(point(frame, side * (reach - 9), m.halfDepthMm() + 9, head - 1));
        way.add(point(frame, side * (reach + 8), m.halfDepthMm() + 11, head - 4));
        way.add(point(frame, side * 58 * grown, 5 + 8 * (grown - 1), head - 13 * fall));
        way.add(point(frame, side * 63 * grown, -20, head - 24 * fall));
        way.add(point(frame, side * 50 * grown, -44 - 20 * (grown - 1), head - 34 * fall));
        way.add(point(frame, side * 26, -56 - 40 * (grown - 1), head - 40 * fall));
        bones.add(solid(name, new BoneTube(way, i == T1 ? 6.2 : 5.6, 0.42, noise.branch(20 + i * 2 + side)), 1.3));
    }

    private void clavicle(String name, int side) {
        double low = noise.between(3, -40, -28);
        List<PatientPoint> way = new ArrayList<>();
        double[][] course = {{14, -62, -8}, {40, -62, -2}, {75, -42, 6}, {110, -22, 12}, {140, -12, 12}};
        for (double[] p : course) {
            way.add(new PatientPoint(side * p[0], p[1], low + p[2]));
        }
        bones.add(solid(name, new BoneTube(way, 6.2, 0.15, noise.branch(40 + side)), 1.3));
    }

    private static Bone solid(String name, Solid solid, double pitch) {
        return new Bone(name, solid, 0.5, 0.5, 1e3, pitch);
    }

    private static PatientPoint point(SagittalFrame frame, double x, double y, double z) {
        return new PatientPoint(x, frame.toY(y, z), frame.toZ(y, z));
    }
}
