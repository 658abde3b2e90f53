package org.esicasebook.fluoroscopy.anatomy;

import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.geometry.PatientPoint;

/**
 * A cervical foramen as the 49° foraminal oblique shows it en face: dorsally the superior articular process, ventrally
 * the vertebral artery.
 */
public final class CervicalForamen {

    /** Direction of the foramen in the axial plane, from sagittal, outwards to ventral [°]. */
    private static final double AXIS_DEGREES = 49;
    /** How near to the articular process an axis comes that lies on it [mm]. */
    private static final double ON_BONE_MM = 0.8;

    /** Where the artery runs far before the foramen, as at C7–T1, its ventral border counts as lying so far [mm]. */
    private static final double MOST_MM = 8.5;

    private final Spine spine;
    private final double turn;
    private final double cos = Math.cos(Math.toRadians(AXIS_DEGREES));
    private final double sin = Math.sin(Math.toRadians(AXIS_DEGREES));
    private final double pillarX;
    private final double entryX;
    private final double entryY;
    private final double entryZ;
    private final double rise;
    private final double dorsal;
    private final double ventral;

    private CervicalForamen(Spine spine, Level level, Side side) {
        this.spine = spine;
        this.turn = side == Side.RIGHT ? -1 : 1;
        this.pillarX = spine.facetJoint(level).centreX();
        NerveRoot root = spine.root(level, side);
        this.rise = Math.tan(Math.toRadians(spine.disc(level).tiltDegrees()));
        double arc = root.ganglionAtMm();
        while (Math.abs(root.curve().at(arc).xMm()) < pillarX - 1
                && arc < root.curve().lengthMm()) {
            arc += 0.2;
        }
        PatientPoint start = root.curve().at(arc);
        this.entryX = Math.abs(start.xMm());
        this.entryY = start.yMm();
        this.entryZ = start.zMm() + 0.5;
        double back = 0;
        while (back < 9 && spine.boneDistanceMm(turn * entryX, entryY + back, entryZ + back * rise) > ON_BONE_MM) {
            back += 0.05;
        }
        this.dorsal = across(entryX, entryY + back);
        VertebralArtery artery = spine.findVertebralArtery(side).orElseThrow();
        double best = Double.MAX_VALUE;
        double front = dorsal - 8;
        for (double at = 0; at < artery.curve().lengthMm(); at += 0.5) {
            PatientPoint p = artery.curve().at(at);
            if (Math.abs(p.zMm() - entryZ) < best) {
                best = Math.abs(p.zMm() - entryZ);
                front = across(Math.abs(p.xMm()), p.yMm());
            }
        }
        this.ventral = Math.max(front, dorsal - MOST_MM);
    }

    /** The foramen of a level; the spine must be a cervical one. */
    public static CervicalForamen of(Spine spine, Level level, Side side) {
        return new CervicalForamen(spine, level, side);
    }

    private double across(double x, double y) {
        return x * cos + y * sin;
    }

    /** Width between articular process and artery in the foraminal oblique [mm]. */
    public double widthMm() {
        return dorsal - ventral;
    }

    /** Middle of the articular pillar, distance from the midline in AP [mm]. */
    public double pillarMiddleMm() {
        return pillarX;
    }

    /** Where a fraction is reached from dorsal to ventral at a distance medial to the pillar's middle. */
    public PatientPoint at(double posteriorToAnteriorFraction, double medialToPillarMiddleMm) {
        double x = pillarX - medialToPillarMiddleMm;
        double e = dorsal + (ventral - dorsal) * posteriorToAnteriorFraction;
        double y = (e - x * cos) / sin;
        return new PatientPoint(turn * x, y, entryZ + (y - entryY) * rise);
    }

    /** Position of a point between the walls, 0 on the articular process, 1 at the artery. */
    public double fractionOf(PatientPoint point) {
        return (across(turn * point.xMm(), point.yMm()) - dorsal) / (ventral - dorsal);
    }
}
