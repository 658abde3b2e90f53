package org.esicasebook.cases.file;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.esicasebook.epidurography.Route;

/**
 * Which findings a needle led by a route can meet with, and why not the others. Every cell that is not excluded must
 * hold a case.
 */
final class PossibleFindings {

    private static final Map<Route, Map<Finding, String>> EXCLUDED = new EnumMap<>(Route.class);

    static {
        String notSacral = "there is no sacrum on the way";
        String betweenLaminae = "a needle between the laminae stays medial to the joints";
        String noDiscDorsally = "the sac lies between the interlaminar gap and the disc";
        String noRootDorsally = "no root lies in the dorsal midline of the canal";
        String noArteryDorsally = "no artery to the cord runs in the dorsal epidural space";
        String fromAside = "the needle comes from the side and passes no spinous process";
        String outsideIsBeside = "what stays outside the foramen lies beside the spine: paravertebral";
        String noJointInSacrum = "there is no facet joint at the sacrum";
        String noLaminae = "no needle passes between spinous processes or through the back muscle of the trunk";
        String boneBetween = "bone lies between the sacral canal and any disc";

        exclude(
                Route.CERVICAL_INTERLAMINAR,
                notSacral,
                Finding.DORSAL_TO_SACRUM,
                Finding.INTRAOSSEOUS,
                Finding.PRESACRAL);
        exclude(Route.CERVICAL_INTERLAMINAR, betweenLaminae, Finding.PARAVERTEBRAL);
        exclude(
                Route.CERVICAL_INTERLAMINAR,
                "joint and retrodural space fill together in the neck: shown as retrodural",
                Finding.FACET);
        exclude(Route.CERVICAL_INTERLAMINAR, noArteryDorsally, Finding.ARTERIAL);
        exclude(Route.CERVICAL_INTERLAMINAR, noRootDorsally, Finding.INTRANEURAL);
        exclude(
                Route.CERVICAL_INTERLAMINAR,
                "the cord lies between the interlaminar gap and the disc",
                Finding.INTRADISCAL);

        exclude(
                Route.CERVICAL_TRANSFORAMINAL,
                notSacral,
                Finding.DORSAL_TO_SACRUM,
                Finding.INTRAOSSEOUS,
                Finding.PRESACRAL);
        exclude(Route.CERVICAL_TRANSFORAMINAL, fromAside, Finding.LIGAMENT);
        exclude(Route.CERVICAL_TRANSFORAMINAL, outsideIsBeside, Finding.MUSCLE);
        exclude(
                Route.CERVICAL_TRANSFORAMINAL,
                "the retrodural space is entered from behind, not from the front of the pillar",
                Finding.RETRODURAL);
        exclude(Route.CERVICAL_TRANSFORAMINAL, "the uncinate process guards the disc", Finding.INTRADISCAL);
        exclude(
                Route.CERVICAL_TRANSFORAMINAL,
                "a fine needle in a root sleeve lies inside or outside it; no report of both",
                Finding.EPIDURAL_AND_SUBARACHNOID);

        exclude(
                Route.LUMBAR_INTERLAMINAR,
                notSacral,
                Finding.DORSAL_TO_SACRUM,
                Finding.INTRAOSSEOUS,
                Finding.PRESACRAL);
        exclude(Route.LUMBAR_INTERLAMINAR, betweenLaminae, Finding.PARAVERTEBRAL);
        exclude(Route.LUMBAR_INTERLAMINAR, noArteryDorsally, Finding.ARTERIAL);
        exclude(Route.LUMBAR_INTERLAMINAR, noRootDorsally, Finding.INTRANEURAL);
        exclude(Route.LUMBAR_INTERLAMINAR, noDiscDorsally, Finding.INTRADISCAL);

        for (Route route : List.of(Route.LUMBAR_TRANSFORAMINAL_SUBPEDICULAR, Route.LUMBAR_TRANSFORAMINAL_INFRANEURAL)) {
            exclude(route, notSacral, Finding.DORSAL_TO_SACRUM, Finding.INTRAOSSEOUS, Finding.PRESACRAL);
            exclude(route, fromAside, Finding.LIGAMENT);
            exclude(route, outsideIsBeside, Finding.MUSCLE);
            exclude(
                    route,
                    "a fine needle in a root sleeve lies inside or outside it; no report of both",
                    Finding.EPIDURAL_AND_SUBARACHNOID);
        }
        exclude(
                Route.LUMBAR_TRANSFORAMINAL_SUBPEDICULAR,
                "reported where the capsule leaks into the retrodural space: shown as retrodural",
                Finding.FACET);
        exclude(
                Route.LUMBAR_TRANSFORAMINAL_INFRANEURAL,
                "the lateral edge of the joint is met, not its medial recess: shown as facet",
                Finding.RETRODURAL);
        exclude(
                Route.LUMBAR_TRANSFORAMINAL_INFRANEURAL,
                "radicular arteries run with the nerve in the upper foramen",
                Finding.ARTERIAL);

        exclude(Route.S1_TRANSFORAMINAL, noLaminae, Finding.LIGAMENT, Finding.MUSCLE, Finding.PARAVERTEBRAL);
        exclude(Route.S1_TRANSFORAMINAL, noJointInSacrum, Finding.FACET, Finding.RETRODURAL);
        exclude(Route.S1_TRANSFORAMINAL, boneBetween, Finding.INTRADISCAL);
        exclude(Route.S1_TRANSFORAMINAL, "no artery to the cord enters with S1", Finding.ARTERIAL);
        exclude(
                Route.S1_TRANSFORAMINAL,
                "too rare: no report",
                Finding.SUBDURAL,
                Finding.EPIDURAL_AND_SUBARACHNOID,
                Finding.INTRANEURAL);
        exclude(
                Route.S1_TRANSFORAMINAL,
                "bone is met and left before contrast is given; the dorsal sacrum is thin here",
                Finding.INTRAOSSEOUS,
                Finding.DORSAL_TO_SACRUM);

        exclude(Route.CAUDAL, noLaminae, Finding.LIGAMENT, Finding.MUSCLE, Finding.PARAVERTEBRAL);
        exclude(Route.CAUDAL, noJointInSacrum, Finding.FACET, Finding.RETRODURAL);
        exclude(Route.CAUDAL, boneBetween, Finding.INTRADISCAL);
        exclude(Route.CAUDAL, "no artery to the cord runs in the sacral canal", Finding.ARTERIAL);
        exclude(Route.CAUDAL, "the sacral roots run far from a midline needle", Finding.INTRANEURAL);
        exclude(Route.CAUDAL, "too rare: no report", Finding.SUBDURAL, Finding.EPIDURAL_AND_SUBARACHNOID);
        for (Route route : List.of(Route.LUMBAR_TRANSFORAMINAL_INFRANEURAL, Route.CAUDAL)) {
            exclude(
                    route,
                    "vascular flow is reported for this route without saying how often it came with epidural flow",
                    Finding.EPIDURAL_AND_VENOUS);
        }
    }

    private PossibleFindings() {}

    private static void exclude(Route route, String reason, Finding... findings) {
        for (Finding finding : findings) {
            EXCLUDED.computeIfAbsent(route, key -> new EnumMap<>(Finding.class)).put(finding, reason);
        }
    }

    /** Why a needle led by this route cannot meet with this finding; empty if it can. */
    static Optional<String> whyNot(Route route, Finding finding) {
        return Optional.ofNullable(
                EXCLUDED.getOrDefault(route, Collections.emptyMap()).get(finding));
    }
}
