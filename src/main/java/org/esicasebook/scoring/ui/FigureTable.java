package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;

/** Figures in rows under a caption; the first column names the row. Wider than the screen, it scrolls by itself. */
class FigureTable extends Div {

    private final NativeTableBody body = new NativeTableBody();

    FigureTable(String caption, String... columns) {
        addClassName("figure-table");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        NativeTableRow head = new NativeTableRow();
        for (String column : columns) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTableHeader header = new NativeTableHeader();
        header.add(head);
        NativeTable table = new NativeTable();
        table.setCaptionText(caption);
        table.add(header, body);
        add(table);
    }

    FigureTable row(String name, String... cells) {
        return row(new Span(name), Arrays.stream(cells).map(Span::new).toList());
    }

    FigureTable row(Component name, List<? extends Component> cells) {
        NativeTableHeaderCell first = new NativeTableHeaderCell();
        first.getElement().setAttribute("scope", "row");
        first.add(name);
        NativeTableRow row = new NativeTableRow(first);
        cells.forEach(content -> {
            NativeTableCell cell = new NativeTableCell();
            cell.add(content);
            row.add(cell);
        });
        body.add(row);
        return this;
    }
}
