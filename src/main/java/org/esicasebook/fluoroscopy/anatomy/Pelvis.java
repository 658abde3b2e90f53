package org.esicasebook.fluoroscopy.anatomy;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.fluoroscopy.Patient;
import org.esicasebook.fluoroscopy.anatomy.SoftTissue.Tissue;
import org.esicasebook.geometry.PatientPoint;

/**
 * The pelvis around the sacrum: buttocks with the cleft between them, hollow of the loin, gluteal muscles, fat between the
 * planes, pelvic cavity with rectum and bowel gas. The skin lies about 15, 19 or 26 mm dorsal to the hiatus in slim,
 * average and large patients.
 */
final class Pelvis implements Flesh {

    private final double middleY;
    private final double halfWidth;
    private final double halfDepth;
    private final Hollow cleft;
    private final Hollow loin;
    private final List<SoftTissue> softTissues = new ArrayList<>();

    /** Air where an ellipsoid about the midline is taken from the body. */
    private record Hollow(double y, double z, double radiusX, double radiusY, double radiusZ) {

        double distanceMm(double x, double py, double pz) {
            return Shapes.ellipsoid(x, py - y, pz - z, radiusX, radiusY, radiusZ);
        }
    }

    Pelvis(Patient patient, SacralLandmarks sacrum, double epiduralY, Noise noise) {
        double overHiatus =
                switch (patient.habitus()) {
                    case SLIM -> 15;
                    case AVERAGE -> 19;
                    case LARGE -> 26;
                };
        double overLoin =
                switch (patient.habitus()) {
                    case SLIM -> 47;
                    case AVERAGE -> 57;
                    case LARGE -> 72;
                };
        double buttock =
                switch (patient.habitus()) {
                    case SLIM -> 8;
                    case AVERAGE -> 12;
                    case LARGE -> 18;
                };
        double fat =
                switch (patient.habitus()) {
                    case SLIM -> 14;
                    case AVERAGE -> 24;
                    case LARGE -> 42;
                };
        PatientPoint hiatus = sacrum.hiatusApex();
        double cleftSkin = hiatus.yMm() + overHiatus;
        double back = Math.max(epiduralY + overLoin, cleftSkin) + buttock;
        this.halfDepth = 118 + buttock;
        this.halfWidth = 178 + buttock;
        this.middleY = back - halfDepth;
        double tall = 900;
        add("skin and fat", Tissue.ADIPOSE, Tissue.AIR, 0, middleY, 0, halfWidth, halfDepth, tall, 0);
        // both are caps of ellipsoids whose middles lie behind the body: no edge, deepest over the coccyx and at L4
        double behind = 60;
        this.cleft = new Hollow(
                back + behind, hiatus.zMm() - 60, 34, (behind + back - cleftSkin) / Math.sqrt(1 - 0.16), 150);
        this.loin =
                new Hollow(back + 150, hiatus.zMm() + 165, 330, 150 + Math.max(2, back - epiduralY - overLoin), 200);
        hollow("cleft between the buttocks", cleft);
        hollow("hollow of the loin", loin);
        double inner = halfDepth - fat;
        add("pelvic wall", Tissue.MUSCLE, Tissue.ADIPOSE, 0, middleY, 100, halfWidth - fat - 10, inner, 410, 0);
        double z = hiatus.zMm();
        double y = hiatus.yMm();
        // fat over and beside the sacrum, where no muscle lies
        add("fat over the sacrum", Tissue.ADIPOSE, Tissue.MUSCLE, 0, y + 20, z + 10, 30, 15, 75, 0);
        for (int side = -1; side <= 1; side += 2) {
            add("fat in the buttock", Tissue.ADIPOSE, Tissue.MUSCLE, side * 78, y - 6, z - 15, 26, 9, 60, side * -28);
            add(
                    "fat under the gluteus",
                    Tissue.ADIPOSE,
                    Tissue.MUSCLE,
                    side * 58,
                    y - 14,
                    z - 30,
                    20,
                    5,
                    45,
                    side * 30);
            add("ischiorectal fat", Tissue.ADIPOSE, Tissue.MUSCLE, side * 30, y - 34, z - 52, 14, 22, 30, side * 15);
        }
        add("pelvic cavity", Tissue.SOFT_TISSUE, Tissue.MUSCLE, 0, y - 88, z + 30, halfWidth - fat - 70, 62, tall, 0);
        rectum(sacrum, noise);
    }

    /** Presacral fat, the rectum with its gas in the hollow of the sacrum, small bowel higher up. */
    private void rectum(SacralLandmarks sacrum, Noise noise) {
        List<PatientPoint> surface = sacrum.ventralSurface();
        for (int i = 1; i < surface.size(); i += 4) {
            PatientPoint p = surface.get(i);
            add("presacral fat", Tissue.ADIPOSE, Tissue.SOFT_TISSUE, 0, p.yMm() - 6, p.zMm() - 4, 26, 4, 16, 0);
        }
        int bubble = 0;
        for (int i = 0; i < surface.size(); i += 2) {
            int k = 40 + 12 * i;
            if (noise.uniform(k) < 0.25) {
                continue;
            }
            PatientPoint p = surface.get(i);
            double before = 20 + noise.between(k + 1, 0, 10) + 8 * Math.sin(i * 0.7);
            double swing = 9 * Math.sin(i * 0.55 + 6 * noise.uniform(3));
            for (int part = 0; part < 2; part++) {
                int b = k + 4 * part;
                double radius = noise.between(b + 2, 6, 13);
                add(
                        "rectal gas",
                        Tissue.AIR,
                        Tissue.SOFT_TISSUE,
                        swing + noise.between(b + 3, -5, 5),
                        p.yMm() - before + noise.between(b + 4, -4, 4),
                        p.zMm() + noise.between(b + 5, -6, 6),
                        radius * noise.between(b + 6, 0.9, 1.4),
                        radius * noise.between(b + 7, 0.4, 0.8),
                        radius * noise.between(b + 8, 0.7, 1.3),
                        noise.between(b + 9, -30, 30));
                bubble++;
            }
        }
        PatientPoint top = surface.getFirst();
        for (int cloud = 0; cloud < 6; cloud++) {
            int k = 600 + 60 * cloud;
            double x = noise.between(k, -70, 70);
            double y = top.yMm() - noise.between(k + 1, 48, 90);
            double z = top.zMm() + noise.between(k + 2, -25, 75);
            for (int i = 0; i < 3 + bubble % 3; i++) {
                int b = k + 4 + 8 * i;
                double radius = noise.between(b, 3.5, 9);
                add(
                        "bowel gas",
                        Tissue.AIR,
                        Tissue.SOFT_TISSUE,
                        x + noise.between(b + 1, -14, 14),
                        y + noise.between(b + 2, -10, 10),
                        z + noise.between(b + 3, -12, 12),
                        radius * noise.between(b + 4, 0.9, 1.6),
                        radius * noise.between(b + 5, 0.3, 0.6),
                        radius * noise.between(b + 6, 0.6, 1.1),
                        noise.between(b + 7, -40, 40));
            }
        }
    }

    private void hollow(String name, Hollow h) {
        add(name, Tissue.AIR, Tissue.ADIPOSE, 0, h.y(), h.z(), h.radiusX(), h.radiusY(), h.radiusZ(), 0);
    }

    private void add(
            String name,
            Tissue tissue,
            Tissue surrounding,
            double x,
            double y,
            double z,
            double rx,
            double ry,
            double rz,
            double turn) {
        softTissues.add(new SoftTissue(name, tissue, surrounding, x, y, z, rx, ry, rz, turn));
    }

    @Override
    public List<SoftTissue> softTissues() {
        return List.copyOf(softTissues);
    }

    @Override
    public double skinDistanceMm(double x, double y, double z) {
        double d = Shapes.ellipse(x, y - middleY, halfWidth, halfDepth);
        return Math.max(d, -Math.min(cleft.distanceMm(x, y, z), loin.distanceMm(x, y, z)));
    }
}
