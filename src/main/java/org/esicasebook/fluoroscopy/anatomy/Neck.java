package org.esicasebook.fluoroscopy.anatomy;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.fluoroscopy.Patient;
import org.esicasebook.fluoroscopy.anatomy.SoftTissue.Tissue;

/**
 * Neck, shoulders and the top of the chest: skin and fat, muscle, airway from pharynx to trachea, apices of the lungs.
 * Its outline is no ellipsoid, so it is looked up point by point. Skin lies 48, 57 or 68 mm dorsal to the epidural space
 * at C7–T1 (57 mm, Aldrete 1998); the neck is 12 to 14 cm across; the shoulders rise beside C7 and hide it in the
 * lateral.
 */
public final class Neck implements Flesh {

    private static final double[] WIDTH_AT = {-110, -80, -45, -22, 0, 18, 40, 70, 92, 120};
    private static final double[] WIDTH = {200, 198, 192, 176, 142, 98, 67, 57, 62, 72};
    private static final double[] AIRWAY_AT = {-90, 12, 26, 36, 41, 50, 62, 78, 110};
    private static final Table AIRWAY_WIDTH =
            smooth(new Table(AIRWAY_AT, new double[] {10.5, 10, 9, 5.5, 2.0, 7, 14, 17, 14}));
    private static final Table AIRWAY_DEPTH =
            smooth(new Table(AIRWAY_AT, new double[] {8.5, 8.5, 9, 9.5, 8, 7.5, 6, 6, 7}));
    /** Middle of the airway ventral to the middle of the bodies [mm]. */
    private static final Table AIRWAY_BEFORE =
            smooth(new Table(AIRWAY_AT, new double[] {36, 32, 31, 29, 28, 25, 21, 18, 18}));
    /** Air in place of tissue in the lung. */
    private static final double LUNG = 0.72;
    /** Height of the dome of the lung [mm]. */
    private static final double DOME_MM = 55;

    private final Table halfWidth;
    private final Table bodies;
    private final double fat;
    private final double front;
    private final double back;
    private final double build;
    private final double apexZ;
    private final List<SoftTissue> softTissues = new ArrayList<>();

    /**
     * @param epiduralY dorsal border of the canal at C7–T1 [mm]
     * @param bodies y of the middle of the vertebral bodies by z
     */
    Neck(Patient patient, double epiduralY, Table bodies, Noise noise) {
        double skin =
                switch (patient.habitus()) {
                    case SLIM -> 48;
                    case AVERAGE -> 57;
                    case LARGE -> 68;
                };
        this.build = switch (patient.habitus()) {
            case SLIM -> 0.93;
            case AVERAGE -> 1.0;
            case LARGE -> 1.12;
        };
        this.fat = switch (patient.habitus()) {
            case SLIM -> 3.5;
            case AVERAGE -> 6;
            case LARGE -> 12;
        };
        this.back = epiduralY + skin;
        this.front = -52 * build;
        double shoulders = noise.between(1, -6, 6) + (patient.sex() == Patient.Sex.MALE ? 3 : -3);
        double[] widths = new double[WIDTH.length];
        double[] ats = new double[WIDTH.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = WIDTH[i] * (i < 4 ? 0.5 + 0.5 * build : build);
            ats[i] = WIDTH_AT[i] + (i < 7 ? shoulders : 0);
        }
        this.halfWidth = smooth(new Table(ats, widths));
        this.bodies = bodies;
        this.apexZ = noise.between(2, -14, -2);
        for (int side = -1; side <= 1; side += 2) {
            pad("fat of the posterior triangle", side * 46, 30, 30, 6, 16, 42, side * 24);
            pad("fat between neck muscles", side * 24, epiduralY + 26, 20, 2, 18, 60, side * 22);
            pad("carotid sheath", side * 36, -22, 40, 6, 5, 70, 0);
        }
        pad("fat beside the nuchal ligament", 0, epiduralY + 32, 20, 3, 14, 70, 0);
    }

    private static Table smooth(Table table) {
        int n = 121;
        double[] at = new double[n];
        double[] value = new double[n];
        for (int i = 0; i < n; i++) {
            at[i] = -120 + 2 * i;
            value[i] = table.of(at[i]);
        }
        Profiles.smooth(value, 6);
        Profiles.smooth(value, 5);
        return new Table(at, value);
    }

    private void pad(String name, double x, double y, double z, double rx, double ry, double rz, double turn) {
        softTissues.add(new SoftTissue(name, Tissue.ADIPOSE, Tissue.MUSCLE, x, y, z, rx, ry, rz, turn));
    }

    @Override
    public List<SoftTissue> softTissues() {
        return List.copyOf(softTissues);
    }

    @Override
    public double skinDistanceMm(double x, double y, double z) {
        double chest = Shapes.step(10, -80, z);
        double dorsal = back + 6 * chest - 8 * Shapes.step(20, 90, z);
        double ventral = front - 36 * chest - 10 * Shapes.step(60, 90, z);
        return Shapes.ellipse(x, y - (dorsal + ventral) / 2, halfWidth.of(z), (dorsal - ventral) / 2);
    }

    /** Thickness of the fat under the skin [mm]. */
    public double fatMm() {
        return fat;
    }

    /** Part of a place that is gas, 0 to 1; edges are soft over a millimetre or two. */
    public double airAt(double x, double y, double z) {
        double tube = Shapes.ellipse(x, y - bodies.of(z) + AIRWAY_BEFORE.of(z), AIRWAY_WIDTH.of(z), AIRWAY_DEPTH.of(z));
        if (tube < 1) {
            return Shapes.clamp(0.5 - tube / 2, 0, 1);
        }
        if (z > apexZ + 3) {
            return 0;
        }
        double up = Math.max(0, z - apexZ + DOME_MM);
        double lung = Shapes.ellipsoid(Math.abs(x) - 55, y - 14, up, 35, 60, DOME_MM);
        return lung > 2 ? 0 : LUNG * Shapes.clamp(0.5 - lung / 4, 0, 1);
    }
}
