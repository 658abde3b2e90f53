package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import org.esicasebook.scoring.LearnerProfile;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.learner.Detection;
import org.esicasebook.scoring.measures.learner.Proportion;

/** The same questions route by route and compartment by compartment. */
final class GroupsPart {

    private GroupsPart() {}

    static Component routes(LearnerProfile profile) {
        FigureTable table = new FigureTable(
                "Your judgments by route", "Route", "Cases", "Mean score", "Unsafe noticed", "Safe let pass");
        profile.byRoute().forEach((route, own) -> {
            Detection calls = own.byProbability();
            table.row(
                    route.label(),
                    Integer.toString(own.cases().size()),
                    points(LearnerProfile.points(own.cases())),
                    share(calls.hits(), calls.misses()),
                    share(calls.correctRejections(), calls.falseAlarms()));
        });
        return new Part("How does it go by route?")
                .says("Shares stand with their counts; a likely range is added from %d cases of a kind on."
                        .formatted(LearnerProfile.LEAST_FOR_SHARE))
                .shows(table);
    }

    static Component findings(LearnerProfile profile) {
        FigureTable table = new FigureTable(
                "Each compartment against all others", "Compartment", "Named when there", "Not named when not there");
        profile.byFinding()
                .forEach((compartment, calls) -> table.row(
                        compartment.label(),
                        share(calls.hits(), calls.misses()),
                        share(calls.correctRejections(), calls.falseAlarms())));
        return new Part("Which findings do you recognise?")
                .says(
                        "For every place where contrast can be: how often you named it when it was there, and left it unnamed when it was not.")
                .shows(table);
    }

    private static String points(Reported<LearnerProfile.Points> points) {
        return points.find()
                .map(shown -> Numbers.whole(shown.mean()) + " (" + Numbers.wholes(shown.interval()) + ")")
                .orElse("needs " + LearnerProfile.LEAST_FOR_SHARE);
    }

    private static String share(int right, int wrong) {
        String counts = right + " of " + (right + wrong);
        return switch (LearnerProfile.share(right, wrong, "cases")) {
            case Reported.Shown<Proportion>(Proportion share) ->
                counts + " (" + Numbers.percents(DetectionPart.wilson(share)) + ")";
            case Reported.Withheld<Proportion> withheld -> right + wrong == 0 ? "none yet" : counts;
        };
    }
}
