package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.esicasebook.scoring.LearnerProfile;
import org.esicasebook.scoring.measures.Interval;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.learner.Roc;

/** Whether higher stated probabilities go with unsafe placements. */
final class RocPart {

    private static final List<Integer> THRESHOLDS = List.of(10, 30, 50, 70, 90);

    private RocPart() {}

    static Component of(LearnerProfile profile) {
        Part part = new Part("Do you tell unsafe from safe?");
        switch (profile.area()) {
            case Reported.Withheld<Roc.Area> withheld ->
                part.says(
                                "Of one unsafe and one safe placement, how often do you state the higher probability for the unsafe one? That takes several cases of both kinds.")
                        .withholds(withheld);
            case Reported.Shown<Roc.Area>(Roc.Area area) -> {
                part.says(
                        "Take one of your %d unsafe and one of your %d safe placements at random: in %s of 100 such pairs you stated the higher probability for the unsafe one. Guessing gives 50. The true figure may be anywhere from %s."
                                .formatted(
                                        area.positives(),
                                        area.negatives(),
                                        Numbers.whole(100 * area.value()),
                                        Numbers.wholes(new Interval(
                                                100 * area.interval().low(),
                                                100 * area.interval().high()))));
                part.shows(figure(profile.roc(), area));
            }
        }
        return part.explains(
                "The curve is called ROC. Going along it, you would call a placement unsafe at lower and lower stated probabilities: you notice more unsafe ones (upwards) and stop more safe ones (to the right). The nearer to the upper left corner the better; the dotted diagonal is guessing.",
                "The area under the curve is the share of pairs told apart. Its range is a score interval, which stays honest with few cases and near 100.");
    }

    private static Component figure(Roc roc, Roc.Area area) {
        Plot plot = new Plot(
                        "Share of unsafe placements noticed against share of safe placements stopped; area %s"
                                .formatted(Numbers.decimal(area.value())),
                        Plot.Axis.share("Safe placements called unsafe"),
                        Plot.Axis.share("Unsafe placements noticed"))
                .line("guess", List.of(new Plot.At(0, 0), new Plot.At(1, 1)))
                .words(new Plot.At(.66, .6), "start", "guessing")
                .line("line", curve(roc));
        FigureTable table = new FigureTable(
                "If you called a placement unsafe from a stated probability of …",
                "From",
                "Unsafe noticed",
                "Safe stopped");
        for (int percent : THRESHOLDS) {
            Roc.OperatingPoint point = roc.at(percent / 100.0);
            plot.dot(new Plot.At(point.falsePositiveFraction(), point.truePositiveFraction()), percent == 50 ? 6 : 4);
            table.row(
                    percent + "%",
                    Numbers.percent(point.truePositiveFraction()),
                    Numbers.percent(point.falsePositiveFraction()));
        }
        return new PlotFigure(plot, "casebook-roc", table);
    }

    static List<Plot.At> curve(Roc roc) {
        return roc.points().stream()
                .map(point -> new Plot.At(point.falsePositiveFraction(), point.truePositiveFraction()))
                .toList();
    }
}
