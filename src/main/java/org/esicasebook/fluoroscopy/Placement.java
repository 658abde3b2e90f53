package org.esicasebook.fluoroscopy;

import org.esicasebook.epidurography.Region;
import org.esicasebook.epidurography.Route;

/** Where the needle tip truly lies, in the measures by which the field judges it. */
public sealed interface Placement {

    /** Whether a needle led by this route can come to lie so. */
    boolean isReachedBy(Route route);

    /**
     * On the interlaminar path, judged in the contralateral oblique.
     *
     * @param offsetFromMidlineMm distance of the tip from the midline towards the side of the needle [mm], 0 to 9
     * @param depthPastVentralInterlaminarLineMm how far the tip lies ventral to the ventral interlaminar line in the
     *     contralateral oblique [mm], −40 to 14: 0 to 2 for an epidural tip, more than 3 is too deep, negative values
     *     lie dorsal to it (in ligament, then muscle)
     */
    record Interlaminar(double offsetFromMidlineMm, double depthPastVentralInterlaminarLineMm) implements Placement {

        public Interlaminar {
            Bounds.check("offsetFromMidlineMm", offsetFromMidlineMm, 0, 9);
            Bounds.check("depthPastVentralInterlaminarLineMm", depthPastVentralInterlaminarLineMm, -40, 14);
        }

        @Override
        public boolean isReachedBy(Route route) {
            return route == Route.LUMBAR_INTERLAMINAR || route == Route.CERVICAL_INTERLAMINAR;
        }
    }

    /**
     * Below the pedicle in the foramen, judged in AP (mediolateral) and lateral (dorsoventral).
     *
     * @param lateralToPedicleCentreMm distance of the tip lateral to the centre of the pedicle in AP [mm], −9 to 25:
     *     0 is 6 o'clock, negative values are medial, more than about 9 is extraforaminal
     * @param belowPedicleMm distance below the lower border of the pedicle [mm], 1 to 12
     * @param ventralFraction position in the foramen in the lateral view, 0 at its dorsal and 1 at its ventral border
     */
    record Subpedicular(double lateralToPedicleCentreMm, double belowPedicleMm, double ventralFraction)
            implements Placement {

        public Subpedicular {
            Bounds.check("lateralToPedicleCentreMm", lateralToPedicleCentreMm, -9, 25);
            Bounds.check("belowPedicleMm", belowPedicleMm, 1, 12);
            Bounds.check("ventralFraction", ventralFraction, 0, 1);
        }

        @Override
        public boolean isReachedBy(Route route) {
            return route == Route.LUMBAR_TRANSFORAMINAL_SUBPEDICULAR;
        }
    }

    /**
     * In a cervical foramen, judged in the foraminal oblique (dorsoventral) and AP (mediolateral).
     *
     * @param posteriorToAnteriorFraction position between the walls of the foramen: 0 on the superior articular
     *     process, 1 at the ventral border, where the vertebral artery runs
     * @param medialToPillarMiddleMm distance of the tip medial to the middle of the articular pillar in AP [mm], −15 to
     *     8: at most 0 is safe, negative values are lateral
     */
    record CervicalForaminal(double posteriorToAnteriorFraction, double medialToPillarMiddleMm) implements Placement {

        public CervicalForaminal {
            Bounds.check("posteriorToAnteriorFraction", posteriorToAnteriorFraction, 0, 1);
            Bounds.check("medialToPillarMiddleMm", medialToPillarMiddleMm, -15, 8);
        }

        @Override
        public boolean isReachedBy(Route route) {
            return route == Route.CERVICAL_TRANSFORAMINAL;
        }
    }

    /**
     * At the posterior border of the disc in Kambin's triangle.
     *
     * @param dorsalToDiscMm distance dorsal to the posterior border of the disc in the lateral view [mm], 0 to 6
     */
    record Retrodiscal(double dorsalToDiscMm) implements Placement {

        public Retrodiscal {
            Bounds.check("dorsalToDiscMm", dorsalToDiscMm, 0, 6);
        }

        @Override
        public boolean isReachedBy(Route route) {
            return route == Route.LUMBAR_TRANSFORAMINAL_INFRANEURAL;
        }
    }

    /**
     * In the disc.
     *
     * @param depthPastPosteriorBorderMm distance ventral to the posterior border of the disc in the lateral view [mm],
     *     2 to 20
     */
    record Intradiscal(double depthPastPosteriorBorderMm) implements Placement {

        public Intradiscal {
            Bounds.check("depthPastPosteriorBorderMm", depthPastPosteriorBorderMm, 2, 20);
        }

        @Override
        public boolean isReachedBy(Route route) {
            return route.isTransforaminal() && route.region() == Region.LUMBAR;
        }
    }

    /** In the dorsal recess of the facet joint of the level and side. */
    record IntraArticular() implements Placement {

        @Override
        public boolean isReachedBy(Route route) {
            return route.region() != Region.SACRAL;
        }
    }

    /**
     * Within the nerve root of the level and side.
     *
     * @param lateralToGanglionMm along the root, from the centre of the dorsal root ganglion outwards [mm], −4 to 12
     */
    record Intraneural(double lateralToGanglionMm) implements Placement {

        public Intraneural {
            Bounds.check("lateralToGanglionMm", lateralToGanglionMm, -4, 12);
        }

        @Override
        public boolean isReachedBy(Route route) {
            return route.isTransforaminal();
        }
    }

    /**
     * On the way through the S1 foramina, judged in the lateral view (depth) and AP (mediolateral).
     *
     * @param depthFraction 0 at the dorsal foramen, 1 at the ventral cortex, more is presacral; 0 to 1.6. The canal's
     *     floor lies at about 0.5
     * @param medialMm distance of the tip medial to the middle of the dorsal foramen [mm], −5 to 8
     */
    record SacralForaminal(double depthFraction, double medialMm) implements Placement {

        public SacralForaminal {
            Bounds.check("depthFraction", depthFraction, 0, 1.6);
            Bounds.check("medialMm", medialMm, -5, 8);
        }

        @Override
        public boolean isReachedBy(Route route) {
            return route == Route.S1_TRANSFORAMINAL;
        }
    }

    /**
     * In the sacral canal, through the hiatus.
     *
     * @param cranialToHiatusMm distance of the tip along the canal from the apex of the hiatus [mm], −10 to 60; negative
     *     values lie in the hiatus itself
     */
    record CaudalCanal(double cranialToHiatusMm) implements Placement {

        public CaudalCanal {
            Bounds.check("cranialToHiatusMm", cranialToHiatusMm, -10, 60);
        }

        @Override
        public boolean isReachedBy(Route route) {
            return route == Route.CAUDAL;
        }
    }

    /** In the soft tissue dorsal to the sacrum: the hiatus was missed. */
    record DorsalToSacrum() implements Placement {

        @Override
        public boolean isReachedBy(Route route) {
            return route == Route.CAUDAL;
        }
    }

    /** In the spongy bone of a lower sacral body, through the floor of the canal. */
    record InSacralBone() implements Placement {

        @Override
        public boolean isReachedBy(Route route) {
            return route == Route.CAUDAL;
        }
    }

    /** Ventral to the sacrum and coccyx, where the rectum lies. */
    record Presacral() implements Placement {

        @Override
        public boolean isReachedBy(Route route) {
            return route == Route.CAUDAL;
        }
    }
}
