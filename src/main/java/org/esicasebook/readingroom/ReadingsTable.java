package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Readings in a table whose columns sort; on a phone each becomes a card. */
class ReadingsTable extends NativeTable {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private final SerializableConsumer<ReadingOrder> onReorder;

    ReadingsTable(List<ReadingLine> lines, ReadingOrder order, SerializableConsumer<ReadingOrder> onReorder) {
        this.onReorder = onReorder;
        addClassName("readings-table");
        NativeTableRow head = new NativeTableRow();
        for (ReadingOrder.By by : ReadingOrder.By.values()) {
            head.add(column(by, order));
        }
        NativeTableHeader header = new NativeTableHeader();
        header.add(head);
        NativeTableBody body = new NativeTableBody();
        lines.forEach(line -> body.add(row(line)));
        add(header, body);
    }

    private NativeTableHeaderCell column(ReadingOrder.By by, ReadingOrder order) {
        NativeButton sort = new NativeButton(by.label(), click -> onReorder.accept(order.pressed(by)));
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "col");
        if (order.by() == by) {
            cell.getElement().setAttribute("aria-sort", order.descending() ? "descending" : "ascending");
            Span arrow = new Span(order.descending() ? " ↓" : " ↑");
            arrow.getElement().setAttribute("aria-hidden", "true");
            sort.add(arrow);
        }
        cell.add(sort);
        return cell;
    }

    private static NativeTableRow row(ReadingLine line) {
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell title = new NativeTableHeaderCell();
        title.getElement().setAttribute("scope", "row");
        Anchor link = new Anchor(line.address(), line.title());
        title.add(link);
        if (line.heldBack()) {
            title.add(tag("Exam", ""));
        }
        if (line.isDraft()) {
            title.add(tag("Draft", "tag-accent"));
        } else if (!line.firstExposure()) {
            title.add(tag("Seen before", ""));
        }
        row.add(title, cell("Date", time(line)), cell("Score", score(line)), cell("Critical errors", errors(line)));
        return row;
    }

    private static NativeTableCell cell(String label, Component content) {
        NativeTableCell cell = new NativeTableCell();
        cell.getElement().setAttribute("data-label", label);
        cell.add(content);
        return cell;
    }

    private static Component time(ReadingLine line) {
        Span time = new Span();
        Element element = new Element("time");
        element.setAttribute("datetime", line.at().toString());
        element.setText(DATE.format(line.at().atZone(ZoneId.systemDefault())));
        time.getElement().appendChild(element);
        return time;
    }

    private static Component score(ReadingLine line) {
        if (line.isDraft()) {
            return none("not judged yet");
        }
        if (line.heldBack()) {
            return new Span("After release");
        }
        if (line.score().isEmpty()) {
            return none("not scored yet");
        }
        Span score = new Span(Points.whole(line.score().getAsDouble()));
        score.addClassName("table-score");
        return score;
    }

    private static Component errors(ReadingLine line) {
        int errors = line.criticalErrors().orElse(0);
        if (line.heldBack()) {
            return none("told after release");
        }
        if (errors == 0) {
            return line.isDraft() ? none("not judged yet") : new Span("None");
        }
        Span glyph = new Span();
        glyph.addClassNames("glyph", "glyph-warning");
        glyph.getElement().setAttribute("aria-hidden", "true");
        Span count = new Span(glyph, new Span(Integer.toString(errors)));
        count.addClassName("table-critical");
        return count;
    }

    private static Span none(String meaning) {
        Span dash = new Span("–");
        dash.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(meaning);
        words.addClassName("visually-hidden");
        return new Span(dash, words);
    }

    private static Span tag(String text, String className) {
        Span tag = new Span(text);
        tag.addClassName("tag");
        if (!className.isEmpty()) {
            tag.addClassName(className);
        }
        return tag;
    }
}
