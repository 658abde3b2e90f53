package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import org.esicasebook.scoring.LearnerProfile;
import org.esicasebook.scoring.measures.Interval;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.learner.Detection;
import org.esicasebook.scoring.measures.learner.Proportion;

/** How many unsafe placements were noticed, and how many safe ones let through. */
final class DetectionPart {

    static final String UNSAFE = "unsafe placements";
    static final String SAFE = "safe placements";

    private DetectionPart() {}

    static Component of(LearnerProfile profile) {
        Detection stated = profile.byProbability();
        Detection done = profile.byAction();
        Reported<Proportion> noticed = LearnerProfile.share(stated.hits(), stated.misses(), UNSAFE);
        Reported<Proportion> let = LearnerProfile.share(stated.correctRejections(), stated.falseAlarms(), SAFE);
        Part part = new Part("Do you notice an unsafe placement?");
        noticed.find()
                .ifPresentOrElse(
                        share -> part.says(
                                "You called %d of %d unsafe placements unsafe. With so many cases the true share may be anywhere from %s."
                                        .formatted(share.successes(), share.trials(), Numbers.percents(wilson(share)))),
                        () -> part.withholds(noticed));
        let.find()
                .ifPresentOrElse(
                        share -> part.says(
                                "You let %d of %d safe placements pass as safe; the true share may be anywhere from %s."
                                        .formatted(share.successes(), share.trials(), Numbers.percents(wilson(share)))),
                        () -> part.withholds(let));
        FigureTable table = new FigureTable(
                "Calls of safe and unsafe, first by what you stated, then by what you would have done",
                "What",
                "Cases",
                "Share",
                "Likely range (95%)");
        row(table, "Unsafe, and you stated 50% or more", stated.hits(), stated.misses(), UNSAFE);
        row(table, "Unsafe, and you would not have injected", done.hits(), done.misses(), UNSAFE);
        row(table, "Safe, and you stated less than 50%", stated.correctRejections(), stated.falseAlarms(), SAFE);
        row(table, "Safe, and you would have injected", done.correctRejections(), done.falseAlarms(), SAFE);
        part.shows(table);
        return part.explains(
                "Sensitivity is the share of unsafe placements that you call unsafe. Specificity is the share of safe placements that you call safe. One can always be raised at the price of the other.",
                "The likely range is a Wilson interval: if somebody with that true share judged so many cases, 95 of 100 such ranges would hold it. Where all cases agree, Jeffreys' interval stands beside it.",
                "Unsafe means: contrast lies in any compartment other than the epidural space.");
    }

    private static void row(FigureTable table, String name, int right, int wrong, String kind) {
        switch (LearnerProfile.share(right, wrong, kind)) {
            case Reported.Shown<Proportion>(Proportion share) ->
                table.row(name, right + " of " + share.trials(), Numbers.percent(share.value()), range(share));
            case Reported.Withheld<Proportion> withheld ->
                table.row(name, right + " of " + (right + wrong), "–", "needs " + LearnerProfile.LEAST_FOR_SHARE);
        }
    }

    static String range(Proportion share) {
        String wilson = Numbers.percents(wilson(share));
        boolean allAgree = share.successes() == 0 || share.successes() == share.trials();
        return allAgree
                ? wilson + " (Jeffreys " + Numbers.percents(share.jeffreys(LearnerProfile.CONFIDENCE)) + ")"
                : wilson;
    }

    static Interval wilson(Proportion share) {
        return share.wilson(LearnerProfile.CONFIDENCE);
    }
}
