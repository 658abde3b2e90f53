package org.esicasebook.fluoroscopy;

import org.esicasebook.epidurography.Region;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;

/**
 * Position of the C-arm.
 *
 * @param view name of the view
 * @param angleDegrees rotation about the patient's long axis [°], −180 to 180: 0 is AP; the beam runs along (sin angle,
 *     cos angle) in the patient's (left, posterior) plane; −90 is the lateral with posterior on the image left
 * @param tiltDegrees tilt towards cranial of the beam's direction [°], −40 to 40
 */
public record Projection(View view, double angleDegrees, double tiltDegrees) {

    public Projection {
        Bounds.check("angleDegrees", angleDegrees, -180, 180);
        Bounds.check("tiltDegrees", tiltDegrees, -40, 40);
    }

    /**
     * The usual position for a route, the tube below the table. Lumbar and sacral as {@link #standard(View, Side)};
     * cervical interlaminar: contralateral oblique 50°, AP with the detector 10° towards caudal, which opens C7–T1. For
     * the cervical transforaminal route the patient lies supine, so the tube stands behind them: AP at 180°, which shows
     * the patient's right on the image left as one sees it who faces them, and the foraminal oblique with the detector
     * 49° from there to the needle's side, which shows the foramen en face (mean of C3–4 to C7–T1 on CT).
     */
    public static Projection standard(View view, Route route, Side side) {
        Projection usual = standard(view, side);
        if (route.region() != Region.CERVICAL) {
            return usual;
        }
        double left = side == Side.RIGHT ? -1 : 1;
        return switch (view) {
            case ANTEROPOSTERIOR ->
                route.isTransforaminal() ? new Projection(view, 180, 0) : new Projection(view, 0, -10);
            case LATERAL -> usual;
            case CONTRALATERAL_OBLIQUE -> new Projection(view, (route.isTransforaminal() ? 130 : -50) * left, 0);
            case IPSILATERAL_OBLIQUE -> new Projection(view, (route.isTransforaminal() ? 131 : -49) * left, 0);
        };
    }

    /**
     * The usual position: AP 0°, lateral −90°, contralateral oblique 45° and ipsilateral oblique 25°, turned for the
     * side of the needle (a midline needle is viewed as a left one).
     */
    public static Projection standard(View view, Side side) {
        double left = side == Side.RIGHT ? -1 : 1;
        return switch (view) {
            case ANTEROPOSTERIOR -> new Projection(view, 0, 0);
            case LATERAL -> new Projection(view, -90, 0);
            case CONTRALATERAL_OBLIQUE -> new Projection(view, -45 * left, 0);
            case IPSILATERAL_OBLIQUE -> new Projection(view, 25 * left, 0);
        };
    }
}
