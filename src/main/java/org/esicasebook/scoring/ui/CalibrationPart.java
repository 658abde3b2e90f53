package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.esicasebook.scoring.LearnerProfile;
import org.esicasebook.scoring.measures.Interval;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.learner.Calibration;

/** Whether placements are unsafe as often as the learner says. */
final class CalibrationPart {

    private static final double NOTEWORTHY = .05;

    private CalibrationPart() {}

    static Component of(LearnerProfile profile) {
        Part part = new Part("Does it happen as often as you say?");
        Reported<Calibration.Error> error = profile.calibrationError();
        Calibration.Error shown = error.find().orElse(null);
        Calibration calibration = profile.calibration().orElse(null);
        if (shown == null || calibration == null) {
            part.says("Of the placements that you call unsafe with 80%, 80 of 100 should be unsafe.");
            part.withholds(error);
        } else {
            part.says(overstatement(calibration.overstatement()));
            part.says(
                    "Your statements miss what happened by %s points on average. Somebody perfectly calibrated would miss by about %s with %d cases, one in twenty by more than %s: %s."
                            .formatted(
                                    Numbers.whole(100 * shown.observed()),
                                    Numbers.whole(100 * shown.ifPerfect()),
                                    profile.cases().size(),
                                    Numbers.whole(100 * shown.upperIfPerfect()),
                                    shown.beyondChance()
                                            ? "yours is more than chance"
                                            : "no more than chance explains"));
            profile.calibrationDiagram()
                    .find()
                    .ifPresent(bins -> part.shows(
                            figure(bins, profile.calibrationBand().find().orElse(List.of()))));
            sharpness(part, profile);
            part.shows(parts(calibration));
        }
        return part.explains(
                "Your judgments are sorted by what you stated and cut into groups of equal size. A group on the diagonal happened as often as you said. Above it, it was unsafe more often than you said; below, less often.",
                "The shaded band is where the groups of a perfectly calibrated learner would fall by chance, given so many cases. A group inside it is no evidence of anything. The upright bars are Wilson intervals.",
                "The slope is Cox's: below 1, statements lie too far from one half for what happened; above 1, too near.",
                "The Brier score is the mean squared distance of your statements from what was so: 0 is perfect, 0.25 is always saying 50%. It is the sum of three parts: how far statements miss, less how well they tell cases apart, plus how uncertain the cases are.");
    }

    private static String overstatement(double by) {
        if (by > NOTEWORTHY) {
            return "You state danger too high: on average by %s points.".formatted(Numbers.whole(100 * by));
        }
        if (by < -NOTEWORTHY) {
            return "You state danger too low: on average by %s points.".formatted(Numbers.whole(-100 * by));
        }
        return "On average you state as much danger as there is.";
    }

    private static void sharpness(Part part, LearnerProfile profile) {
        switch (profile.calibrationLine()) {
            case Reported.Shown<Calibration.Line>(Calibration.Line line) -> {
                Interval range = line.slopeInterval(LearnerProfile.CONFIDENCE);
                String words = range.high() < 1
                        ? "Your statements are more extreme than your cases bear out: you are over-confident"
                        : range.low() > 1
                                ? "Your statements are more cautious than they need to be: you are under-confident"
                                : "Neither over- nor under-confidence shows beyond chance";
                part.says("%s (slope %s, likely range %s; perfect is 1)."
                        .formatted(words, Numbers.decimal(line.slope()), Numbers.decimals(range)));
            }
            case Reported.Withheld<Calibration.Line>(String reason) ->
                part.shows(Part.withheld("Whether you are over-confident. " + reason));
        }
    }

    private static Component figure(List<Calibration.Bin> bins, List<Interval> band) {
        Plot plot = new Plot(
                "How often placements were unsafe against the probability stated, in " + bins.size()
                        + " groups of judgments",
                Plot.Axis.share("You stated “not safe” with"),
                Plot.Axis.share("It was unsafe in"));
        if (!band.isEmpty()) {
            List<Plot.At> outline = new ArrayList<>();
            for (int i = 0; i < bins.size(); i++) {
                outline.add(new Plot.At(bins.get(i).stated(), band.get(i).high()));
            }
            for (int i = bins.size() - 1; i >= 0; i--) {
                outline.add(new Plot.At(bins.get(i).stated(), band.get(i).low()));
            }
            plot.area(outline);
        }
        plot.line("guess", List.of(new Plot.At(0, 0), new Plot.At(1, 1)));
        plot.line(
                "line",
                bins.stream()
                        .map(bin -> new Plot.At(bin.stated(), bin.observed().value()))
                        .toList());
        FigureTable table = new FigureTable(
                "Groups of judgments", "You stated", "It was unsafe in", "Likely range (95%)", "If perfect");
        for (int i = 0; i < bins.size(); i++) {
            Calibration.Bin bin = bins.get(i);
            plot.bar(bin.stated(), bin.interval().low(), bin.interval().high());
            plot.dot(new Plot.At(bin.stated(), bin.observed().value()), 5);
            table.row(
                    Numbers.percent(bin.stated()),
                    bin.observed().successes() + " of " + bin.observed().trials(),
                    Numbers.percents(bin.interval()),
                    band.isEmpty() ? "–" : Numbers.percents(band.get(i)));
        }
        return new PlotFigure(plot, "casebook-calibration", table);
    }

    private static Component parts(Calibration calibration) {
        Calibration.Decomposition parts = calibration.decomposition();
        return new FigureTable("Brier score and what it is made of", "What", "Value")
                .row("Brier score (less is better)", Numbers.decimal(calibration.brier()))
                .row("Statements miss by (reliability, less is better)", Numbers.decimal(parts.reliability()))
                .row("Statements tell cases apart (resolution, more is better)", Numbers.decimal(parts.resolution()))
                .row("Uncertainty of the cases", Numbers.decimal(parts.uncertainty()));
    }
}
