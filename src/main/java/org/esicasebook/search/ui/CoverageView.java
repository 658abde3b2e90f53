package org.esicasebook.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.epidurography.Term;
import org.esicasebook.epidurography.View;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.Coverage;
import org.esicasebook.search.Field;

/**
 * How many cases there are of each route, level and view, and in study mode of each finding. As unknown nothing is told
 * by finding: where a kind has one case, its count would be its answer.
 */
@Route(CoverageView.ADDRESS)
@PageTitle("Coverage – ESI Casebook")
@PermitAll
class CoverageView extends Div implements AfterNavigationObserver {

    static final String ADDRESS = "coverage";

    private final Coverage coverage;
    private final CurrentActor reader;

    CoverageView(Coverage coverage, CurrentActor reader) {
        this.coverage = coverage;
        this.reader = reader;
        addClassNames("library", "coverage");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        Mode mode = parameters
                .getSingleParameter("mode")
                .flatMap(code -> Term.find(Mode.class, code))
                .orElse(Mode.UNKNOWN);
        Optional<View> view = parameters.getSingleParameter("view").flatMap(code -> Term.find(View.class, code));
        removeAll();
        CoverageTable table = mode == Mode.STUDY
                ? CoverageTable.byFinding(coverage.withFindings(), view)
                : CoverageTable.byView(coverage.open());
        Div heading = new Div(new H1("What the library covers"), modes(mode));
        heading.addClassName("library-heading");
        add(heading, said(mode));
        if (mode == Mode.STUDY) {
            add(views(view));
        }
        add(calls(table), table, legend());
    }

    private static Paragraph said(Mode mode) {
        return new Paragraph(
                mode == Mode.STUDY
                        ? "Cases by route, level and finding. A number leads to its cases, as a search in study mode:"
                                + " a case that you open there counts as seen."
                        : "Cases by route, level and view. A number leads to its cases, as unknowns. By finding they are"
                                + " counted in study mode only, for a count can be an answer.");
    }

    private Paragraph calls(CoverageTable table) {
        Paragraph calls = new Paragraph(new Text(
                "%d of %d kinds have no case yet: the hatched cells.".formatted(table.empty(), table.kinds())));
        calls.addClassName("coverage-calls");
        if (table.empty() > 0 && reader.find().filter(Actor::mayAuthor).isPresent()) {
            calls.add(new Text(" "), new Anchor("authoring", "Write a case for one of them"));
        }
        return calls;
    }

    private static Nav modes(Mode chosen) {
        List<Anchor> ways = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            ways.add(way(mode == Mode.STUDY ? "?mode=study" : "", mode.label(), mode == chosen));
        }
        return nav("How to walk the library", ways);
    }

    private static Nav views(Optional<View> chosen) {
        List<Anchor> ways = new ArrayList<>();
        ways.add(way("?mode=study", "All views", chosen.isEmpty()));
        for (View view : View.values()) {
            ways.add(way(
                    "?mode=study&view=" + view.code(),
                    view.label(),
                    chosen.filter(view::equals).isPresent()));
        }
        return nav("View", ways);
    }

    private static Nav nav(String label, List<? extends Component> ways) {
        Nav nav = new Nav();
        nav.setAriaLabel(label);
        nav.addClassName("coverage-ways");
        nav.add(List.copyOf(ways));
        return nav;
    }

    private static Anchor way(String parameters, String label, boolean here) {
        Anchor way = new Anchor(ADDRESS + parameters, label);
        if (here) {
            way.getElement().setAttribute("aria-current", "page");
        }
        return way;
    }

    private static Paragraph legend() {
        Paragraph legend =
                new Paragraph("The darker a cell, the more cases. Under each number: how many are introductory,"
                        + " intermediate and advanced.");
        legend.addClassName("coverage-legend");
        return legend;
    }

    /** The search that a cell stands for. */
    static CaseQuery search(Mode mode, Term route, Term level, Field column, Optional<? extends Term> value) {
        CaseQuery query = CaseQuery.everything(mode)
                .choosing(Field.ROUTE, List.of(route.code()))
                .choosing(Field.LEVEL, List.of(level.code()));
        return value.map(term -> query.choosing(column, List.of(term.code()))).orElse(query);
    }
}
