package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import org.esicasebook.scoring.LearnerProfile;
import org.esicasebook.scoring.measures.Reported;

/** Unsafe placements noticed with the needle tip found. */
final class LocalisationPart {

    private LocalisationPart() {}

    static Component of(LearnerProfile profile) {
        Part part = new Part("Do you notice it and find the needle tip?");
        switch (profile.localisation()) {
            case Reported.Withheld<LearnerProfile.Localisation> withheld ->
                part.says("Noticing counts here only where your mark also lies at the needle tip.")
                        .withholds(withheld);
            case Reported.Shown<LearnerProfile.Localisation>(LearnerProfile.Localisation shown) -> {
                part.says(
                        "If you stopped %s of safe placements, you would notice %s of unsafe ones with your mark at the needle tip."
                                .formatted(Numbers.percent(shown.at()), Numbers.percent(shown.share())));
                part.shows(figure(shown));
            }
        }
        return part.explains(
                "The curve is a localisation ROC. It goes like the one above, but an unsafe placement counts as noticed only if your mark earned at least half of its points. It ends at the share of unsafe placements in which you found the tip at all.",
                "The area is between 0 and that share; no range is given for it, as none is known to be honest with so few cases.");
    }

    private static Component figure(LearnerProfile.Localisation shown) {
        Plot plot = new Plot(
                        "Share of unsafe placements noticed with the tip found, against share of safe placements stopped; area %s"
                                .formatted(Numbers.decimal(shown.area())),
                        Plot.Axis.share("Safe placements called unsafe"),
                        Plot.Axis.share("Noticed, and tip found"))
                .line(
                        "line",
                        shown.curve().points().stream()
                                .map(point -> new Plot.At(point.falsePositiveFraction(), point.correctLocalisation()))
                                .toList())
                .dot(new Plot.At(shown.at(), shown.share()), 5);
        FigureTable table = new FigureTable("Points of the curve", "Safe stopped", "Unsafe noticed, tip found");
        for (double at : new double[] {0, .1, .2, .4, 1}) {
            table.row(Numbers.percent(at), Numbers.percent(shown.curve().correctLocalisationAt(at)));
        }
        table.row("Area under the curve", Numbers.decimal(shown.area()));
        return new PlotFigure(plot, "casebook-lroc", table);
    }
}
