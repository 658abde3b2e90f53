package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.esicasebook.scoring.CaseCalibration;
import org.esicasebook.scoring.GroupDifference;
import org.esicasebook.scoring.measures.item.GroupsOnItems;
import org.esicasebook.scoring.measures.item.MantelHaenszel;

/** Whether a case is harder for one group than for another of the same ability. */
final class FairnessPart {

    private FairnessPart() {}

    /** @param declared how many learners have said of what group they are */
    static Component of(CaseCalibration calibration, int declared, Function<String, Component> link) {
        Part part = new Part("Is a case unfair to a group?");
        List<GroupDifference> all = calibration.differences();
        if (all.isEmpty()) {
            part.says("Whether a case is harder for one group than for another of the same ability.")
                    .shows(Part.withheld(
                            "Needs two groups with at least %d answers each to the same case; %s said of what stage or specialty they are so far, on My progress"
                                    .formatted(
                                            GroupsOnItems.LEAST_ANSWERS,
                                            declared == 0
                                                    ? "no learner has"
                                                    : Numbers.many(declared, "learner has", "learners have"))));
        } else {
            List<GroupDifference> out = all.stream()
                    .filter(GroupDifference::standsOut)
                    .sorted(Comparator.comparingDouble(one -> -Math.abs(one.shrunkDelta())))
                    .toList();
            long cases = all.stream().map(GroupDifference::slug).distinct().count();
            part.says(
                    out.isEmpty()
                            ? "In %s compared, none is noticeably harder for one group than for another of the same ability."
                                    .formatted(Numbers.many(cases, "case", "cases"))
                            : "%s of %d compared should be looked at: among readers of the same ability, one group gets it right less often."
                                    .formatted(
                                            Numbers.many(
                                                    out.stream()
                                                            .map(GroupDifference::slug)
                                                            .distinct()
                                                            .count(),
                                                    "case",
                                                    "cases"),
                                            cases));
            if (!out.isEmpty()) {
                part.shows(table("Cases to look at", out, link));
            }
        }
        return part.explains(
                "Readers are matched by their ability on the other cases, in fifths, and each group is held against the largest one (Mantel–Haenszel). A difference that remains may be a fault of the case, such as a word that one specialty does not use, or a real gap in what a group is taught. Only people can tell which.",
                "D is the size on the scale of Educational Testing Service: 0 is no difference, below 0 it is harder for the group. From 1 it is moderate, from 1.5 large. Shown is D pulled towards the mean of all cases, the more so the fewer answers there are; the words “moderate” and “large” are given from %d answers of each group on."
                        .formatted(MantelHaenszel.LEAST_PER_GROUP));
    }

    static FigureTable table(String caption, List<GroupDifference> rows, Function<String, Component> first) {
        FigureTable table = new FigureTable(caption, "Case", "Group", "Held against", "D", "What it says");
        rows.forEach(one -> table.row(
                first.apply(one.slug()),
                List.of(
                        new Span(group(one.group(), one.groupAnswers())),
                        new Span(group(one.reference(), one.referenceAnswers())),
                        new Span((one.shrunkDelta() < 0 ? "−" : "")
                                + String.format(Locale.ROOT, "%.1f", Math.abs(one.shrunkDelta()))),
                        new Span(words(one)))));
        return table;
    }

    private static String group(String label, int answers) {
        return label + " (" + Numbers.many(answers, "answer", "answers") + ")";
    }

    private static String words(GroupDifference one) {
        String side = one.shrunkDelta() < 0 ? "harder for the group" : "easier for the group";
        return one.category()
                .map(size -> switch (size) {
                    case NEGLIGIBLE -> "No more than negligible (A)";
                    case MODERATE -> "Moderately " + side + " (B)";
                    case LARGE -> "Much " + side + " (C)";
                })
                .orElse(
                        one.standsOut()
                                ? "Perhaps " + side + ": too few answers for a category"
                                : "Nothing noticeable; too few answers for a category");
    }
}
