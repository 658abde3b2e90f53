package org.esicasebook.fluoroscopy.contrast;

import org.esicasebook.epidurography.Level;
import org.esicasebook.fluoroscopy.Spread;
import org.esicasebook.fluoroscopy.anatomy.Canal;
import org.esicasebook.fluoroscopy.anatomy.Disc;
import org.esicasebook.fluoroscopy.anatomy.FacetJoint;
import org.esicasebook.fluoroscopy.anatomy.Noise;
import org.esicasebook.fluoroscopy.anatomy.Spine;

/**
 * A facet joint with its upper and lower recess and, if contrast crosses, the retrodural space (of Okada) dorsal to the
 * ligamentum flavum, through which it reaches the opposite joint at the same level only.
 */
final class FacetSpace implements Medium {

    private final Spine spine;
    private final Canal canal;
    private final FacetJoint joint;
    private final double crossing;
    private final double side;
    private final Noise noise;
    private final double middleS;

    FacetSpace(Spine spine, Spread spread, Level level, double side, Noise noise) {
        this.spine = spine;
        this.canal = spine.canal();
        this.joint = spine.facetJoint(level);
        this.crossing = spread.midlineCrossing();
        this.side = side;
        this.noise = noise;
        Disc disc = spine.disc(level);
        var behind = disc.at(0, disc.halfDepthMm() + 12, -2);
        this.middleS = canal.along(behind.yMm(), behind.zMm());
    }

    @Override
    public double pitchMm() {
        return 0.4;
    }

    @Override
    public void describe(double x, double y, double z, Cell cell) {
        double bone = spine.boneDistanceMm(x, y, z);
        if (bone < 0.22) {
            return;
        }
        boolean own = x * side > 0;
        double across = joint.across(x, y, z);
        double along = joint.along(x, y, z);
        double up = joint.up(x, y, z);
        double far = own ? 1 : 0.5;
        double edge = rounded(along, up, joint.halfWidthMm() + 0.8, joint.halfHeightMm() + 1.2);
        double sheet = Math.max(Math.abs(across) - joint.gapMm() * 0.55, edge);
        double bulge = 0.6 * noise.at(x / 4, y / 4, z / 4);
        // the capsule is slack below (dorsomedially) and above (ventrolaterally)
        double lower = ellipsoid(along - 3.5, up + 10.0, across + 2.2, 4.4, 5.2, 3.0) - bulge;
        double upper = ellipsoid(along + 3.0, up - 9.5, across - 1.2, 3.4, 4.6, 2.6) - bulge;
        double dorsal = ellipsoid(along - 8.6, up + 1.0, across + 0.4, 2.3, 8.0, 2.4) - bulge;
        double inside = Math.min(Math.min(sheet, lower), Math.min(upper, dorsal));
        if (inside < 0) {
            cell.speed = far * Math.exp(0.4 * noise.at(x / 3, y / 3, z / 3));
            cell.room = sheet < 0 ? 0.92 : 0.78 + 0.15 * noise.at(x / 2, y / 2, z / 2);
            return;
        }
        if (crossing > 0.3) {
            retrodural(x, y, z, bone, cell);
        }
    }

    private void retrodural(double x, double y, double z, double bone, Cell cell) {
        double s = canal.along(y, z);
        double r = canal.dorsal(s, y, z);
        double above = r - canal.roofMm(s, x);
        double reach = joint.centreX() + 1.5;
        double lateral = Math.abs(x) / reach;
        // a bow tie: flat in the midline, higher towards the joints
        double half = 3.4 + 4.2 * lateral * lateral + 0.9 * noise.at(x / 3, 3, s / 3);
        if (lateral > 1 || Math.abs(s - middleS) > half || above < 2.4 || above > 5.6 + 3.0 * lateral || bone < 0.35) {
            return;
        }
        cell.speed = 0.55 * crossing * Math.exp(0.6 * noise.at(x / 2.5, y / 2.5, z / 2.5));
        cell.room = 0.62 + 0.3 * noise.at(x / 1.8, y / 1.8, z / 1.8);
        cell.axisX = 1;
        cell.axisZ = 0;
        cell.stretch = 2;
    }

    private static double rounded(double a, double b, double halfA, double halfB) {
        double da = Math.abs(a) - halfA + 4;
        double db = Math.abs(b) - halfB + 4;
        return Math.hypot(Math.max(da, 0), Math.max(db, 0)) + Math.min(Math.max(da, db), 0) - 4;
    }

    private static double ellipsoid(double a, double b, double c, double ra, double rb, double rc) {
        double k = Math.sqrt(a * a / (ra * ra) + b * b / (rb * rb) + c * c / (rc * rc));
        return (k - 1) * Math.min(ra, Math.min(rb, rc));
    }
}
