package org.esicasebook.scoring.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Term;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.Spread;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.panel.GradeEligibility;
import org.esicasebook.scoring.measures.panel.TipScatter;
import org.esicasebook.scoring.panel.Panel;
import org.esicasebook.scoring.panel.PanelFindings;
import org.esicasebook.scoring.panel.PanelReport;
import org.esicasebook.scoring.panel.PanelVote;
import org.esicasebook.scoring.panel.PanelsTogether;

/** What the votes of a closed panel say, question by question. */
final class PanelVoices {

    private PanelVoices() {}

    static String notBlind(Panel panel) {
        return "%s not blind: its expert had seen the truth of the case before. Such votes are kept and left out of everything below."
                .formatted(Numbers.many(panel.notBlind(), "vote is", "votes are"));
    }

    static Part verdict(PanelReport report) {
        PanelFindings findings = report.findings();
        Panel panel = report.panel();
        Part part = new Part("What the experts say");
        if (panel.notBlind() > 0) {
            part.adds(notBlind(panel));
        }
        if (findings.experts() == 0) {
            part.says("No vote counts: the panel was closed before anybody had voted blind.");
        } else {
            part.says("%d of %s %s it unsafe. %s"
                    .formatted(
                            findings.unsafe(),
                            Numbers.many(findings.experts(), "expert", "experts"),
                            findings.unsafe() == 1 ? "calls" : "call",
                            commonest(findings.actions(), findings.experts())));
        }
        FigureTable table =
                new FigureTable("Every vote", "Expert", "Contrast", "Level and side", "Next", "Not safe", "Blind");
        panel.seats().forEach(seat -> seat.vote().ifPresent(vote -> table.row(seat.name(), cells(vote))));
        if (panel.voted() > 0) {
            part.shows(table);
        }
        return part;
    }

    private static String[] cells(PanelVote vote) {
        PlacementJudgment judgment = vote.judgment();
        return new String[] {
            CaseLinks.names(judgment.compartments()),
            judgment.level().label() + ", " + judgment.side().label().toLowerCase(Locale.ROOT),
            judgment.action().label(),
            judgment.confidenceNotSafe().percent() + "%",
            vote.blind() ? "yes" : "no: not counted"
        };
    }

    private static <T extends Term> String commonest(Map<T, Integer> counts, int experts) {
        return counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(most -> "Most would do this next: %s (%d of %d)."
                        .formatted(most.getKey().label().toLowerCase(Locale.ROOT), most.getValue(), experts))
                .orElse("");
    }

    static Part compartments(PanelReport report) {
        PanelFindings findings = report.findings();
        Optional<PanelsTogether.Posterior> posterior =
                report.together().posterior(report.panel().id());
        boolean before = report.teachingCase().beforeContrast();
        FigureTable table = new FigureTable(
                "Split by compartment", "Compartment", "Named by", "Likely there, given who said so", "Truth");
        for (Compartment compartment : Compartment.values()) {
            boolean there = report.truth().compartments().contains(compartment);
            int named = findings.named(compartment);
            if (there || named > 0) {
                table.row(
                        compartment.label(),
                        "%d of %d".formatted(named, findings.experts()),
                        posterior.map(one -> likely(one.of(compartment))).orElse(""),
                        there ? "there" : "not there");
            }
        }
        table.row(
                "Not a safe placement",
                "%d of %d".formatted(findings.unsafe(), findings.experts()),
                posterior.map(one -> likely(one.notSafe())).orElse(""),
                report.truth().isSafeEpiduralPlacement() ? "safe" : "not safe");
        return new Part(before ? "How deep does the needle tip lie?" : "Where is the contrast?")
                .says(
                        "This case is simulated, so where the %s is known exactly. What the votes measure here is how well it can be read, and what experts would do."
                                .formatted(before ? "tip lies," : "contrast is,"))
                .shows(table)
                .explains(
                        "Compartments that nobody named and that are not there are left out.",
                        "Likely there: how likely each answer is so, given who gave it and how often each expert is in line with the others on all %s (Dawid and Skene’s method; every habit begins with half a vote each way, so that nobody who was never seen to err is held infallible). With few panels this says little more than the count beside it."
                                .formatted(Numbers.many(
                                        report.together().panels().size(), "closed panel", "closed panels")));
    }

    /** No estimate is certain. */
    private static String likely(double probability) {
        if (probability > .99) {
            return "over 99%";
        }
        return probability < .01 ? "under 1%" : Numbers.percent(probability);
    }

    static Part tips(PanelReport report) {
        Part part = new Part("How closely do experts mark the needle tip?");
        return switch (report.tips()) {
            case Reported.Withheld<TipScatter> withheld -> part.withholds(withheld);
            case Reported.Shown<TipScatter>(TipScatter scatter) ->
                part.says(
                                "95%% of their marks lie within %s mm of their mean (likely range %s to %s mm, from %d marks)."
                                        .formatted(
                                                Numbers.decimal(scatter.radiusMm()),
                                                Numbers.decimal(scatter.radiusInterval(.95)
                                                        .low()),
                                                Numbers.decimal(scatter.radiusInterval(.95)
                                                        .high()),
                                                scatter.marks()))
                        .explains(
                                "Measured at the isocentre, around the mean of each view. The radius is 2.45 times the standard deviation along one axis. Adopted, it widens the tolerance for learners; it never narrows it below that of the rules.");
        };
    }

    static Part spread(PanelReport report) {
        Part part = new Part("How far has the contrast come?");
        return switch (report.findings().spread(report.teachingCase().route())) {
            case Reported.Withheld<PanelFindings.Painted> withheld ->
                part.withholds(withheld)
                        .adds("The spread is the only outline that is asked of experts in this version.");
            case Reported.Shown<PanelFindings.Painted>(PanelFindings.Painted painted) ->
                part.says("At least half of %d experts painted: %s."
                                .formatted(painted.experts(), cells(painted.agreed())))
                        .adds("Some but not all painted: %s. There a learner is not wrong."
                                .formatted(cells(painted.band())));
        };
    }

    private static String cells(List<Spread.Cell> cells) {
        return cells.isEmpty()
                ? "nothing"
                : cells.stream()
                        .map(cell ->
                                cell.level().label() + " " + cell.side().label().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    static Part grades(PanelReport report) {
        Part part = new Part("May the case count towards a grade?");
        switch (report.eligibility()) {
            case GradeEligibility.Verdict.Eligible(String because) ->
                part.says("Yes: " + because + ", as the case is simulated.");
            case GradeEligibility.Verdict.FormativeOnly(String because) ->
                part.says("For practice only. " + because + ".");
        }
        String byVotes =
                switch (report.eligibilityByVotes()) {
                    case GradeEligibility.Verdict.Eligible(String because) -> "would do too: " + because;
                    case GradeEligibility.Verdict.FormativeOnly(String because) ->
                        "would not do: " + because.substring(0, 1).toLowerCase(Locale.ROOT) + because.substring(1);
                };
        return part.adds("The votes alone " + byVotes + ".")
                .explains(
                        "A truth verified outside the panel may count. Otherwise it takes 5 independent blind votes and a panel that is sure to .90 of its least sure answer.");
    }
}
