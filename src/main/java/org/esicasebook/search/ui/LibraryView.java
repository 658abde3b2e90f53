package org.esicasebook.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.CaseImages;
import org.esicasebook.cases.CaseImages.RenderingProgress;
import org.esicasebook.cases.Slug;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.CaseQueryAddress;
import org.esicasebook.search.CaseSearch;
import org.esicasebook.search.CaseStandings;
import org.esicasebook.search.CaseStandings.Standing;
import org.esicasebook.search.MyCases;
import org.esicasebook.search.SearchPage;
import org.esicasebook.search.SearchTrails;
import org.esicasebook.search.UnreadableQueryException;
import org.jspecify.annotations.Nullable;

/** The library. Every choice is a navigation, so that going back, reloading and sharing the address work. */
@Route("")
@PageTitle("Library – ESI Casebook")
@PermitAll
class LibraryView extends Div implements AfterNavigationObserver {

    private final CaseSearch search;
    private final SearchTrails trails;
    private final CaseStandings standings;
    private final CurrentActor reader;
    private final CaseImages images;

    private final ModeSwitch modeSwitch = new ModeSwitch(mode -> go(query().in(mode)));
    private final SearchField searchField;
    private final FacetPanel facets = new FacetPanel((field, codes) -> go(query().choosing(field, codes)));
    private final FacetDialog facetDialog;
    private final ChosenValues chosen = new ChosenValues(this::go);
    private final LibraryNotices notices = new LibraryNotices();
    private final ResultCount count = new ResultCount();
    private final OrderChoice order = new OrderChoice(chosen -> go(query().sortedBy(chosen)));
    private final CaseGrid grid;
    private final Pager pager = new Pager();

    private CaseQuery query = CaseQuery.everything(Mode.UNKNOWN);
    private @Nullable Runnable stopListening;

    LibraryView(
            CaseSearch search, SearchTrails trails, CaseStandings standings, CurrentActor reader, CaseImages images) {
        this.search = search;
        this.trails = trails;
        this.standings = standings;
        this.reader = reader;
        this.images = images;
        this.searchField =
                new SearchField(prefix -> search.suggest(prefix, query().mode()), text -> go(query().saying(text)));
        this.grid = new CaseGrid(images);
        addClassName("library");

        Anchor coverage = new Anchor(CoverageView.ADDRESS, "What the library covers");
        coverage.addClassName("coverage-way");
        Div title = new Div(new H1("Library"), coverage);
        title.addClassName("library-title");
        Div heading = new Div(title, modeSwitch);
        heading.addClassName("library-heading");
        Aside narrowing = new Aside(heading2("Narrow down", "visually-hidden"), facets);
        narrowing.addClassName("library-facets");
        facetDialog = new FacetDialog(facets, narrowing);
        Div bar = new Div(count, order, facetDialog.opener());
        bar.addClassName("library-bar");
        Section results = new Section(heading2("Cases", "visually-hidden"), bar, chosen, notices, grid, pager);
        results.addClassName("library-results");
        Div columns = new Div(narrowing, results);
        columns.addClassName("library-columns");
        add(heading, searchField, columns, facetDialog);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        try {
            query = CaseQueryAddress.parse(
                    event.getLocation().getQueryParameters().getParameters());
            notices.addressIsUnreadable(null);
        } catch (UnreadableQueryException unreadable) {
            query = CaseQuery.everything(Mode.UNKNOWN);
            notices.addressIsUnreadable(unreadable.getMessage());
        }
        show();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        UI ui = attach.getUI();
        stopListening = images.onChange(progress -> ui.access(() -> prepared(progress)));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (stopListening != null) {
            stopListening.run();
            stopListening = null;
        }
    }

    private CaseQuery query() {
        return query;
    }

    private void go(CaseQuery next) {
        if (!next.equals(query)) {
            UI.getCurrent().navigate(LibraryView.class, new QueryParameters(CaseQueryAddress.print(next)));
        }
    }

    private void show() {
        UserId who = reader.get().id();
        Map<Slug, Standing> known = standings.standings(who);
        trails.remember(who, query);
        SearchPage page = search.search(query, MyCases.of(known));
        modeSwitch.show(query.mode());
        searchField.show(query.text());
        facets.show(page.facets());
        facetDialog.show(query, page.total());
        chosen.show(query, page.facets());
        notices.show(query, page);
        order.show(query.order());
        notices.show(images.progress());
        count.show(page.total());
        grid.show(query, page.hits(), known);
        pager.show(query, page.total());
    }

    private void prepared(RenderingProgress progress) {
        notices.show(progress);
        grid.imagesChanged();
    }

    private static H2 heading2(String text, String className) {
        H2 heading = new H2(text);
        heading.addClassName(className);
        return heading;
    }
}
