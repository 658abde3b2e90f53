package org.esicasebook.fluoroscopy.anatomy;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.fluoroscopy.Patient;
import org.esicasebook.fluoroscopy.anatomy.SoftTissue.Tissue;

/**
 * The trunk around the lumbar spine: skin, subcutaneous fat, abdominal wall, psoas and back muscles, bowel gas.
 * Skin lies 47, 57 or 72 mm dorsal to the epidural space in slim, average and large patients (57 ± 12 mm at L3–4).
 */
public final class Trunk {

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

    private void gas(Noise noise) {
        int bubbles = 20;
        for (int i = 0; i < bubbles; i++) {
            int k = i * 8;
            // colon at the flanks, small bowel before the spine
            boolean colon = i % 3 != 0;
            double side = noise.uniform(k) < 0.5 ? -1 : 1;
            double x = colon ? side * noise.between(k + 1, 58, 100) : noise.between(k + 1, -50, 50);
            double z = noise.between(k + 2, -75, 85);
            double y = noise.between(k + 3, -85, -52);
            double radius = noise.between(k + 4, 4, 12);
            double flat = noise.between(k + 5, 0.45, 0.8);
            add(
                    "bowel gas",
                    Tissue.AIR,
                    Tissue.SOFT_TISSUE,
                    x,
                    y,
                    z,
                    radius * 1.25,
                    radius * flat,
                    radius * noise.between(k + 6, 0.55, 1.1),
                    noise.between(k + 7, -40, 40));
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

    List<SoftTissue> softTissues() {
        return List.copyOf(softTissues);
    }

    /** Signed distance to the skin, to first order [mm]; negative in the body. */
    public double skinDistanceMm(double x, double y) {
        return Shapes.ellipse(x, y - middleY, halfWidth, halfDepth);
    }
}
