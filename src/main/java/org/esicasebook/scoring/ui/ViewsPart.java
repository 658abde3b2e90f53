package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.esicasebook.scoring.LearnerProfile;
import org.esicasebook.scoring.measures.Interval;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.learner.ViewContribution;

/** What each further view added. */
final class ViewsPart {

    private record Shown(String view, ViewContribution.Gain gain) {}

    private ViewsPart() {}

    static Component of(LearnerProfile profile) {
        Map<String, Reported<ViewContribution.Gain>> byView = profile.byView();
        Part part = new Part("What does each view tell you?");
        part.says("How much nearer to the truth your stated probability came with each further view.");
        if (byView.isEmpty()) {
            return part.shows(
                    Part.withheld(
                            "Needs cases read view by view with an impression after each; so far all views were open at once, or the impressions were passed over"));
        }
        List<Shown> shown = new ArrayList<>();
        FigureTable table = new FigureTable(
                "What each further view was worth", "View", "Points nearer", "Likely range", "What it says");
        byView.forEach((view, gain) -> {
            switch (gain) {
                case Reported.Shown<ViewContribution.Gain>(ViewContribution.Gain found) -> {
                    shown.add(new Shown(view, found));
                    table.row(
                            "%s (%s)".formatted(view, Numbers.many(found.cases(), "case", "cases")),
                            points(found.gain()),
                            points(found.interval()),
                            verdict(found.interval()));
                }
                case Reported.Withheld<ViewContribution.Gain>(String reason) ->
                    table.row(
                            view,
                            "–",
                            "–",
                            "Not shown yet: " + reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1));
            }
        });
        most(shown).ifPresent(part::says);
        return part.shows(table)
                .explains(
                        "You state how surely a placement is not safe after each step of views. Points are the squared distance of that statement from what was so (100 or 0), on a scale from 0 to 100, and how much it fell with the step: from 50% to 20% in a safe case is 21 points nearer. Below 0, the view led you away.",
                        "A view that comes late has less left to tell, so small figures for late views are no reason to leave them out. A view you passed over without an impression is not counted, nor is the first, before which you had stated nothing.");
    }

    private static Optional<String> most(List<Shown> shown) {
        return shown.stream()
                .filter(one -> one.gain().interval().low() > 0)
                .max(Comparator.comparingDouble(one -> one.gain().gain()))
                .map(one -> "Most came with %s: %s nearer on average."
                        .formatted(
                                one.view(),
                                Numbers.many(Math.round(100 * one.gain().gain()), "point", "points")));
    }

    private static String verdict(Interval range) {
        if (range.low() > 0) {
            return "Helps you";
        }
        return range.high() < 0 ? "Leads you away: look at these cases again" : "No more than chance so far";
    }

    private static String points(double gain) {
        long points = Math.round(100 * gain);
        return points < 0 ? "−" + -points : Long.toString(points);
    }

    private static String points(Interval range) {
        return points(range.low()) + " to " + points(range.high());
    }
}
