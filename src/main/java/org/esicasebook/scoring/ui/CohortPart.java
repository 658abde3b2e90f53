package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.esicasebook.scoring.CohortComparison;
import org.esicasebook.scoring.measures.Interval;

/** One comparison opened: every reader, the means with their ranges, and the data. */
final class CohortPart {

    private CohortPart() {}

    static Component of(String label, CohortComparison shown) {
        Part part = new Part(label);
        part.says(
                "%s: %s of pairs of an unsafe and a safe placement told apart. %s: %s. The difference is %s percentage points%s."
                        .formatted(
                                shown.first().name(),
                                Numbers.percent(shown.first().mean().mean()),
                                shown.second().name(),
                                Numbers.percent(shown.second().mean().mean()),
                                difference(shown),
                                shown.difference().interval().contains(0)
                                        ? ", no more than chance explains"
                                        : ", more than chance explains"));
        part.shows(figure(shown));
        Interval range = shown.difference().interval();
        part.adds("Standard error %s, p = %s; likely range (95%%) %s to %s points, over %s and %s."
                .formatted(
                        points(shown.difference().standardError()),
                        shown.difference().p() < .001
                                ? "less than .001"
                                : Numbers.decimal(shown.difference().p()),
                        points(range.low()),
                        points(range.high()),
                        Numbers.many(
                                (long) shown.first().areas().size()
                                        + shown.second().areas().size(),
                                "set of readings",
                                "sets of readings"),
                        Numbers.many(shown.cases(), "case", "cases")));
        return part.shows(
                Downloads.link(
                        "The readings for iMRMC and RJafroc (.imrmc)",
                        "casebook-groups.imrmc",
                        "text/plain;charset=utf-8",
                        () -> shown.files().imrmc()),
                Downloads.link(
                        "The readings as a tidy table (CSV)",
                        "casebook-groups.csv",
                        "text/csv;charset=utf-8",
                        () -> shown.files().csv()));
    }

    static String verdict(CohortComparison shown) {
        Interval range = shown.difference().interval();
        if (range.low() > 0) {
            return shown.first().name() + ": better";
        }
        return range.high() < 0 ? shown.second().name() + ": better" : "No more than chance explains";
    }

    static String difference(CohortComparison shown) {
        Interval range = shown.difference().interval();
        return "%s (%s to %s)".formatted(points(shown.difference().value()), points(range.low()), points(range.high()));
    }

    private static String points(double share) {
        long points = Math.round(100 * share);
        return points < 0 ? "−" + -points : Long.toString(points);
    }

    private static Component figure(CohortComparison shown) {
        Plot plot = new Plot(
                "Area under the ROC curve of each reader, and the mean of each side with its likely range",
                new Plot.Axis(
                        "",
                        0,
                        3,
                        List.of(1.0, 2.0),
                        at -> at < 1.5 ? shown.first().name() : shown.second().name()),
                Plot.Axis.share("Area under the curve"));
        plot.line("guess", List.of(new Plot.At(0, .5), new Plot.At(3, .5)));
        plot.words(new Plot.At(.05, .46), "start", "guessing");
        FigureTable table = new FigureTable("Every reader, by number", "Side", "Mean (likely range)", "Readers");
        double at = 1;
        for (CohortComparison.Side side : List.of(shown.first(), shown.second())) {
            for (double area : side.areas()) {
                plot.dot(new Plot.At(at - .12, area), 3);
            }
            Interval range = side.mean().interval();
            plot.bar(at + .12, Math.max(0, range.low()), Math.min(1, range.high()));
            plot.dot(new Plot.At(at + .12, side.mean().mean()), 6);
            table.row(
                    side.name(),
                    "%s (%s to %s)"
                            .formatted(
                                    Numbers.percent(side.mean().mean()),
                                    Numbers.percent(range.low()),
                                    Numbers.percent(Math.min(1, range.high()))),
                    String.join(
                            ", ", side.areas().stream().map(Numbers::percent).toList()));
            at = 2;
        }
        return new PlotFigure(plot, "casebook-groups", table);
    }
}
