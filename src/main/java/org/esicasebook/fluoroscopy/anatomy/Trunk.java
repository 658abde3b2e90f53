package org.esicasebook.fluoroscopy.anatomy;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.fluoroscopy.Patient;
import org.esicasebook.fluoroscopy.anatomy.SoftTissue.Tissue;

/**
 * The trunk around the lumbar spine: skin, subcutaneous fat, abdominal wall, psoas and back muscles, bowel gas.
 * Skin lies 47, 57 or 72 mm dorsal to the epidural space in slim, average and large patients (57 ± 12 mm at L3–4).
 */
final class Trunk implements Flesh {

    private static final double HOLLOW_Z = 18;

    private final double middleY;
    private final double halfWidth;
    private final double halfDepth;
    private final List<SoftTissue> softTissues;

    Trunk(Patient patient, double epiduralY, Noise noise) {
        double skin =
                switch (patient.habitus()) {
                    case SLIM -> 47;
                    case AVERAGE -> 57;
                    case LARGE -> 72;
                };
        double depth =
                switch (patient.habitus()) {
                    case SLIM -> 190;
                    case AVERAGE -> 220;
                    case LARGE -> 262;
                };
        double fat =
                switch (patient.habitus()) {
                    case SLIM -> 10;
                    case AVERAGE -> 17;
                    case LARGE -> 32;
                };
        this.halfDepth = depth / 2;
        this.halfWidth = halfDepth * 1.48;
        this.middleY = epiduralY + skin - halfDepth;
        this.softTissues = new ArrayList<>();
        double tall = 900;
        add("skin and fat", Tissue.ADIPOSE, Tissue.AIR, 0, middleY, 0, halfWidth, halfDepth, tall, 0);
        add("trunk wall", Tissue.MUSCLE, Tissue.ADIPOSE, 0, middleY, 0, halfWidth - fat, halfDepth - fat, tall, 0);
        double cavityDepth = halfDepth - fat - 12;
        double cavityY = middleY + halfDepth - fat - 60;
        add(
                "abdominal cavity",
                Tissue.SOFT_TISSUE,
                Tissue.MUSCLE,
                0,
                cavityY - cavityDepth * 0.62,
                0,
                halfWidth - fat - 22,
                cavityDepth * 0.62,
                tall,
                0);
        for (int side = -1; side <= 1; side += 2) {
            add("pararenal fat", Tissue.ADIPOSE, Tissue.MUSCLE, side * 74, 4, 30, 26, 20, 110, side * 20);
            add("fat beside the psoas", Tissue.ADIPOSE, Tissue.MUSCLE, side * 62, -16, 0, 9, 18, 120, side * -25);
            add(
                    "fat between back muscles",
                    Tissue.ADIPOSE,
                    Tissue.MUSCLE,
                    side * 30,
                    epiduralY + 16,
                    0,
                    2.2,
                    15,
                    160,
                    side * 18);
        }
        add("interspinous and dorsal fat", Tissue.ADIPOSE, Tissue.MUSCLE, 0, epiduralY + 34, -10, 3.5, 10, 150, 0);
        gas(noise);
    }

    /** Clouds of flat bubbles: the colon at the flanks, small bowel before the spine. */
    private void gas(Noise noise) {
        for (int cloud = 0; cloud < 9; cloud++) {
            int k = cloud * 100;
            boolean colon = cloud % 3 != 0;
            double side = cloud % 2 == 0 ? -1 : 1;
            double x = colon ? side * noise.between(k + 1, 60, 98) : noise.between(k + 1, -48, 48);
            double z = noise.between(k + 2, -72, 82);
            double y = noise.between(k + 3, -85, -50);
            int bubbles = 4 + (int) (5 * noise.uniform(k + 4));
            for (int i = 0; i < bubbles; i++) {
                int b = k + 10 + i * 8;
                double radius = noise.between(b, 3.5, 9.5);
                add(
                        "bowel gas",
                        Tissue.AIR,
                        Tissue.SOFT_TISSUE,
                        x + noise.between(b + 1, -13, 13),
                        y + noise.between(b + 2, -10, 10),
                        z + noise.between(b + 3, -14, 14),
                        radius * noise.between(b + 4, 0.9, 1.6),
                        radius * noise.between(b + 5, 0.25, 0.6),
                        radius * noise.between(b + 6, 0.6, 1.1),
                        noise.between(b + 7, -40, 40));
            }
        }
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

    /** The hollow of the loin: the skin is nearest to the spine at L3–4 and runs dorsally to buttocks and chest. */
    @Override
    public double bowMm(double z) {
        double from = z - HOLLOW_Z;
        return Math.min(18, (from > 0 ? 0.0013 : 0.0024) * from * from);
    }

    @Override
    public double skinDistanceMm(double x, double y, double z) {
        return Shapes.ellipse(x, y - middleY - bowMm(z), halfWidth, halfDepth);
    }
}
