package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.discussion.Doubt;
import org.esicasebook.discussion.Doubts;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.Readings;
import org.esicasebook.judgment.Releases;
import org.esicasebook.scoring.Scorecards;

/** What the reader has begun and judged. The address holds the order. */
@Route("readings")
@PageTitle("My readings – ESI Casebook")
@PermitAll
class MyReadingsView extends Div implements AfterNavigationObserver {

    private final CaseDesk desk;
    private final Readings readings;
    private final Scorecards scorecards;
    private final Doubts doubts;
    private final Releases releases;
    private final CurrentActor reader;

    MyReadingsView(
            CaseDesk desk,
            Readings readings,
            Scorecards scorecards,
            Doubts doubts,
            Releases releases,
            CurrentActor reader) {
        this.desk = desk;
        this.readings = readings;
        this.scorecards = scorecards;
        this.doubts = doubts;
        this.releases = releases;
        this.reader = reader;
        addClassName("my-readings");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        ReadingOrder order =
                ReadingOrder.parse(event.getLocation().getQueryParameters().getParameters());
        List<ReadingLine> lines = readings.list(reader.get().id()).stream()
                .filter(MyReadingsView::isWorthListing)
                .map(this::line)
                .sorted(order.comparator())
                .toList();
        add(new H1("My readings"));
        doubts.news(reader.get()).forEach(doubt -> add(news(doubt)));
        if (reader.get().mayCurate()) {
            int waiting = releases.list().size();
            if (waiting > 0) {
                add(exams(waiting));
            }
        }
        if (lines.isEmpty()) {
            add(Face.part(
                    "Nothing judged yet",
                    "Cases you judge appear here with their score, and drafts wait here to be finished.",
                    Room.way(Addresses.LIBRARY, "Find a first case", true)));
            return;
        }
        add(new Paragraph(inOneLine(lines)), new ReadingsTable(lines, order, MyReadingsView::reorder));
    }

    private static Component exams(int waiting) {
        Div notice = new Div(new Paragraph(
                new Span(
                        waiting == 1
                                ? "One case read in an exam waits to be released: "
                                : waiting + " cases read in an exam wait to be released: "),
                new Anchor(Addresses.EXAMS, "Exams"),
                new Span(".")));
        notice.addClassName("notice");
        return notice;
    }

    private Component news(Doubt doubt) {
        String title = desk.find(doubt.slug(), doubt.caseVersion())
                .map(one -> one.title())
                .orElse(doubt.slug().value());
        String address = readings.findCommitted(reader.get().id(), doubt.slug())
                .map(reading -> Addresses.ofReading(reading.id()))
                .orElse(Addresses.ofCase(doubt.slug()) + "?mode=study");
        Paragraph words = new Paragraph(
                new Span(
                        doubt.isOpen()
                                ? "A curator has answered your doubt of "
                                : "Curators have resolved your doubt of "),
                new Anchor(address, title),
                new Span("."));
        Div notice = new Div(words);
        notice.addClassName("notice");
        return notice;
    }

    private ReadingLine line(Reading reading) {
        String title = desk.find(reading.slug(), reading.caseVersion())
                .map(one -> one.title())
                .orElse(reading.slug().value());
        return switch (reading) {
            case Reading.Open open -> ReadingLine.draft(open, title);
            case Reading.Committed committed -> ReadingLine.judged(committed, title, scorecards.find(committed.id()));
        };
    }

    /** A case only looked at has no draft yet. */
    private static boolean isWorthListing(Reading reading) {
        return !(reading instanceof Reading.Open open && open.draft().equals(JudgmentDraft.EMPTY));
    }

    private static String inOneLine(List<ReadingLine> lines) {
        long drafts = lines.stream().filter(ReadingLine::isDraft).count();
        long judged = lines.size() - drafts;
        return (judged == 1 ? "1 case judged" : judged + " cases judged")
                + (drafts == 0 ? "." : drafts == 1 ? ", 1 draft waiting." : ", " + drafts + " drafts waiting.");
    }

    private static void reorder(ReadingOrder order) {
        UI.getCurrent().navigate(MyReadingsView.class, new QueryParameters(order.print()));
    }
}
