package org.esicasebook.search.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.esicasebook.epidurography.Difficulty;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Term;
import org.esicasebook.epidurography.View;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.Coverage.Cell;
import org.esicasebook.search.Field;

/** Route and level down, finding or view across; each number leads to its cases. A table, so it is read out as one. */
class CoverageTable extends Div {

    /** From so many cases on a cell is a shade darker. */
    private static final List<Integer> SHADES = List.of(1, 2, 4, 8);

    private final Mode mode;
    private final Field column;
    private final Optional<View> view;
    private final List<Cell> cells;
    private int kinds;
    private int empty;

    static CoverageTable byView(List<Cell> cells) {
        return new CoverageTable(Mode.UNKNOWN, Field.VIEW, Optional.empty(), cells);
    }

    static CoverageTable byFinding(List<Cell> cells, Optional<View> view) {
        return new CoverageTable(
                Mode.STUDY,
                Field.FINDING,
                view,
                cells.stream().filter(cell -> cell.view().equals(set(view))).toList());
    }

    private CoverageTable(Mode mode, Field column, Optional<View> view, List<Cell> cells) {
        this.mode = mode;
        this.column = column;
        this.view = view;
        this.cells = cells;
        addClassName("coverage-scroller");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Cases by route, level and " + word(column));
        NativeTable table = new NativeTable();
        table.addClassName("coverage-table");
        table.setCaptionText("Cases by route, level and " + word(column));
        table.add(head(), body());
        add(table);
    }

    /** Kinds that have no case. */
    int empty() {
        return empty;
    }

    int kinds() {
        return kinds;
    }

    private NativeTableHeader head() {
        NativeTableRow row = new NativeTableRow();
        row.add(header("Level", "col"));
        for (Term term : column.vocabulary()) {
            row.add(header(term.label(), "col"));
        }
        NativeTableHeader head = new NativeTableHeader();
        head.add(row);
        return head;
    }

    private NativeTableBody body() {
        NativeTableBody body = new NativeTableBody();
        for (Route route : Route.values()) {
            NativeTableHeaderCell name = header(route.label(), "colgroup");
            name.getElement()
                    .setAttribute(
                            "colspan", Integer.toString(column.vocabulary().size() + 1));
            name.addClassName("coverage-route");
            body.add(new NativeTableRow(name));
            for (Level level : route.levels()) {
                NativeTableRow row = new NativeTableRow(header(level.label(), "row"));
                column.vocabulary().forEach(term -> row.add(cell(route, level, term)));
                body.add(row);
            }
        }
        return body;
    }

    private NativeTableCell cell(Route route, Level level, Term term) {
        Predicate<Cell> here = cell -> cell.route() == route && cell.level() == level;
        Optional<Cell> found = cells.stream()
                .filter(here.and(cell -> (column == Field.VIEW ? cell.view() : cell.finding()).equals(Set.of(term))))
                .findFirst();
        kinds++;
        NativeTableCell cell = new NativeTableCell();
        if (found.isEmpty()) {
            empty++;
            cell.addClassName("coverage-none");
            Span none = new Span("none");
            none.addClassName("visually-hidden");
            cell.add(none);
            return cell;
        }
        long cases = found.get().cases();
        cell.addClassName("coverage-shade-"
                + SHADES.stream().filter(from -> cases >= from).count());
        CaseQuery search = CoverageView.search(mode, route, level, column, Optional.of(term));
        CaseQuery seen = view.map(one -> search.choosing(Field.VIEW, List.of(one.code())))
                .orElse(search);
        Span number = new Span(Long.toString(cases));
        number.addClassName("coverage-number");
        Span difficulties = new Span(String.join(
                " · ", found.get().difficulties().stream().map(String::valueOf).toList()));
        difficulties.addClassName("coverage-difficulties");
        Anchor link = new Anchor(Ways.to(seen), number, difficulties);
        link.getElement().setAttribute("aria-label", words(found.get(), route, level, term));
        cell.add(link);
        return cell;
    }

    private static String words(Cell cell, Route route, Level level, Term term) {
        List<String> parts = new ArrayList<>();
        for (Difficulty difficulty : Difficulty.values()) {
            long cases = cell.difficulties().get(difficulty.ordinal());
            if (cases > 0) {
                parts.add(cases + " " + difficulty.label().toLowerCase(Locale.ROOT));
            }
        }
        return "%s, %s, %s: %s, %s"
                .formatted(
                        route.label(),
                        level.label(),
                        term.label(),
                        CaseWords.cases(cell.cases()),
                        String.join(", ", parts));
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell header = new NativeTableHeaderCell(text);
        header.getElement().setAttribute("scope", scope);
        return header;
    }

    private static String word(Field field) {
        return field.label().toLowerCase(Locale.ROOT);
    }

    private static Set<View> set(Optional<View> view) {
        return view.map(Set::of).orElse(Set.of());
    }
}
