package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.esicasebook.cases.ReadingSteps;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.scoring.BeliefMovement;

/** How belief moved from view to view, and what each view was worth. Only for who may know the truth. */
class BeliefPanel extends Section {

    private final ReadingSteps steps;
    private final StoredStudy study;
    private final boolean beforeContrast;

    /** @param review address of the reading as it was given */
    BeliefPanel(
            BeliefMovement movement,
            ReadingSteps steps,
            StoredStudy study,
            boolean beforeContrast,
            boolean safe,
            String review) {
        this.beforeContrast = beforeContrast;
        this.steps = steps;
        this.study = study;
        addClassName("belief");
        NativeTableHeader header = new NativeTableHeader();
        NativeTableRow names = new NativeTableRow();
        names.add(column("After"), column("You thought"), column("Not safe"), column("Worth"));
        header.add(names);
        NativeTableBody body = new NativeTableBody();
        movement.moments().forEach(moment -> body.add(row(moment)));
        NativeTable table = new NativeTable();
        table.addClassName("belief-table");
        table.add(header, body);
        Paragraph caveat = new Paragraph(
                "It is %s. Worth: how much nearer to that a step brought you, in points from a belief of 50 %%; below 0 it led you away."
                        .formatted(safe ? "a safe epidural placement (0 %)" : "not a safe epidural placement (100 %)"));
        caveat.addClassName("caveat");
        add(new H3("How your belief moved"), table, caveat, new Anchor(review, "Look at your reading again"));
    }

    private NativeTableRow row(BeliefMovement.Moment moment) {
        NativeTableHeaderCell view = new NativeTableHeaderCell(steps.label(moment.step(), study));
        view.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow();
        row.add(view, thought(moment), confidence(moment), worth(moment));
        return row;
    }

    private NativeTableCell thought(BeliefMovement.Moment moment) {
        NativeTableCell cell = new NativeTableCell();
        if (moment.undecided().isPresent()) {
            BeliefMovement.Undecided undecided = moment.undecided().get();
            cell.add(sign(undecided.right()), new Span("Cannot decide"));
            cell.add(small(note(undecided, moment.fitsAlso())));
        } else if (moment.belief().isEmpty()) {
            cell.add(new Span("Not said"));
        } else {
            cell.add(new Span(JudgmentWords.compartments(moment.belief(), beforeContrast)));
            if (!moment.fitsAlso().isEmpty()) {
                cell.add(small("Not decided so far: the views fit " + others(moment.fitsAlso()) + " as well."));
            }
        }
        return cell;
    }

    private static Span small(String words) {
        Span note = new Span(words);
        note.addClassName("belief-note");
        return note;
    }

    /** "muscular, or epidural and venous". */
    private String others(List<Set<Compartment>> alternatives) {
        return alternatives.stream()
                .map(one -> JudgmentWords.compartments(one, beforeContrast)
                        .toLowerCase(Locale.ROOT)
                        .replace(", ", " and "))
                .collect(Collectors.joining(", or "));
    }

    private String note(BeliefMovement.Undecided undecided, List<Set<Compartment>> fitsAlso) {
        StringBuilder words = new StringBuilder(
                !undecided.right()
                        ? "These views could decide."
                        : fitsAlso.isEmpty() ? "Right." : "Right: they fit " + others(fitsAlso) + " as well.");
        if (!undecided.notSeen().isEmpty()) {
            words.append(" Not to be seen yet: ")
                    .append(JudgmentWords.compartments(undecided.notSeen()).toLowerCase(Locale.ROOT))
                    .append('.');
        }
        if (undecided.right() && !undecided.leftOpen().isEmpty()) {
            words.append(" Left open by ").append(String.join(" ", undecided.leftOpen()));
        }
        return words.toString();
    }

    private static Component sign(boolean right) {
        Span glyph = new Span();
        glyph.addClassNames("glyph", right ? "glyph-check" : "glyph-close");
        glyph.getElement().setAttribute("aria-hidden", "true");
        return glyph;
    }

    private static NativeTableCell confidence(BeliefMovement.Moment moment) {
        NativeTableCell cell = new NativeTableCell();
        moment.notSafe()
                .map(Confidence::percent)
                .ifPresentOrElse(
                        percent -> {
                            Span bar = new Span();
                            bar.addClassName("belief-bar");
                            bar.getStyle().set("--at", percent + "%");
                            bar.getElement().setAttribute("aria-hidden", "true");
                            Span number = new Span(percent + " %");
                            number.addClassName("belief-number");
                            cell.add(number, bar);
                        },
                        () -> cell.add(new Span("–")));
        return cell;
    }

    private static NativeTableCell worth(BeliefMovement.Moment moment) {
        NativeTableCell cell = new NativeTableCell();
        if (moment.worth().isEmpty()) {
            cell.add(new Span("–"));
            return cell;
        }
        long points = Math.round(moment.worth().getAsDouble());
        Span words = new Span(points > 0 ? "+" + points : points < 0 ? "−" + -points : "0");
        words.addClassName("belief-number");
        words.addClassName(points > 0 ? "belief-nearer" : points < 0 ? "belief-farther" : "belief-level");
        cell.add(words);
        return cell;
    }

    private static NativeTableHeaderCell column(String name) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(name);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
