package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.IntStream;
import org.esicasebook.scoring.LearnerProfile;
import org.esicasebook.scoring.LearnerProfile.Step;
import org.esicasebook.scoring.measures.Reported;

/** Scores over time, ten cases at a time. */
final class TrendPart {

    private TrendPart() {}

    static Component of(LearnerProfile profile) {
        Part part = new Part("Are you getting better?");
        switch (profile.trend()) {
            case Reported.Withheld<List<Step>> withheld ->
                part.says("Your scores, ten cases at a time.").withholds(withheld);
            case Reported.Shown<List<Step>>(List<Step> steps) -> {
                part.says(sentence(steps));
                part.shows(figure(steps));
            }
        }
        return part.explains(
                "Each point is the mean score of ten cases in a row; the upright bar is its likely range (95%, Student's t). Where ranges overlap much, the difference may be chance: cases differ, too.",
                "Cases that do not fill a group of ten yet wait for more.");
    }

    private static String sentence(List<Step> steps) {
        Step first = steps.getFirst();
        Step last = steps.getLast();
        String from = "Your mean score was %s in cases %d to %d and is %s in cases %d to %d"
                .formatted(
                        Numbers.whole(first.meanPoints()),
                        first.first(),
                        first.last(),
                        Numbers.whole(last.meanPoints()),
                        last.first(),
                        last.last());
        if (last.interval().low() > first.interval().high()) {
            return from + ": better, beyond what chance explains.";
        }
        if (last.interval().high() < first.interval().low()) {
            return from + ": lower, beyond what chance explains.";
        }
        return from + ". Chance and the choice of cases may explain the difference.";
    }

    private static Component figure(List<Step> steps) {
        int cases = steps.getLast().last();
        int every = Math.max(LearnerProfile.TREND_STEP, (int) Math.ceil(cases / 60.0) * LearnerProfile.TREND_STEP);
        List<Double> ticks = IntStream.rangeClosed(0, cases / every)
                .mapToObj(i -> (double) i * every)
                .toList();
        Plot plot = new Plot(
                "Mean score of each ten cases in a row",
                new Plot.Axis("Cases judged", 0, cases, ticks, Numbers::whole),
                Plot.Axis.points("Mean score"));
        plot.line(
                "line",
                steps.stream()
                        .map(step -> new Plot.At(middle(step), step.meanPoints()))
                        .toList());
        FigureTable table = new FigureTable(
                "Ten cases at a time",
                "Cases",
                "Mean score",
                "Likely range (95%)",
                "Right on safety",
                "Critical errors");
        for (Step step : steps) {
            plot.bar(middle(step), step.interval().low(), step.interval().high());
            plot.dot(new Plot.At(middle(step), step.meanPoints()), 5);
            table.row(
                    step.first() + "–" + step.last(),
                    Numbers.whole(step.meanPoints()),
                    Numbers.wholes(step.interval()),
                    step.right().successes() + " of " + step.right().trials(),
                    Integer.toString(step.criticalErrors()));
        }
        return new PlotFigure(plot, "casebook-trend", table);
    }

    private static double middle(Step step) {
        return (step.first() - 1 + step.last()) / 2.0;
    }
}
