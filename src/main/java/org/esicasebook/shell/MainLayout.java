package org.esicasebook.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.accounts.DemoMode;
import org.esicasebook.discussion.Doubts;
import org.esicasebook.presentation.Preferences;
import org.jspecify.annotations.Nullable;

/** Frame around every page: where one is, the way elsewhere, and what holds for all that is shown. */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main content = new Main();
    private final List<Destination> destinations = new ArrayList<>(List.of(
            new Destination("", "Library", "library"),
            new Destination("readings", "My readings", "readings"),
            new Destination("progress", "My progress", "progress")));

    MainLayout(
            CurrentActor currentActor,
            AuthenticationContext authentication,
            DemoMode demo,
            Preferences preferences,
            Doubts doubts) {
        addClassName("casebook");
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        add(skipLink());
        if (demo.on()) {
            add(new DemoBanner());
        }
        Header masthead = new Header(mark());
        masthead.addClassName("masthead");
        if (currentActor.find().filter(Actor::mayAuthor).isPresent()) {
            destinations.add(new Destination("authoring", "My drafts", "draft"));
            destinations.add(new Destination("panels", "Panels", "panel"));
            destinations.add(new Destination("cohorts", "Groups", "groups"));
        }
        if (currentActor.find().filter(Actor::mayCurate).isPresent()) {
            destinations.add(new Destination("doubts", "Doubts", "doubt"));
            destinations.add(new Destination("case-statistics", "Statistics", "statistics"));
        }
        currentActor.find().ifPresent(actor -> {
            int news = doubts.news(actor).size();
            if (news > 0) {
                destinations.stream().filter(Destination::isMyReadings).forEach(readings -> readings.tell(news));
            }
            masthead.add(navigation(), new UserMenu(actor, preferences, authentication::logout));
        });
        add(masthead, content, colophon());
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.removeAll();
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement view) {
        content.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        destinations.forEach(destination -> destination.markIfAt(path));
    }

    private static Anchor skipLink() {
        Anchor skip = new Anchor("#content", "Skip to content");
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        return skip;
    }

    private static Anchor mark() {
        Image mark = new Image("themes/casebook/mark.svg", "");
        Anchor home = new Anchor("", mark, new Span("ESI Casebook"));
        home.addClassName("mark");
        return home;
    }

    private Nav navigation() {
        Nav navigation = new Nav(destinations.stream().map(Destination::link).toArray(Component[]::new));
        navigation.addClassName("destinations");
        navigation.setAriaLabel("Main");
        return navigation;
    }

    private static Footer colophon() {
        Footer colophon = new Footer(new Paragraph("Simulated images. For teaching; no clinical advice."));
        colophon.addClassName("colophon");
        return colophon;
    }

    /** A place one can go to from anywhere. */
    private record Destination(String path, String label, Anchor link) {

        Destination(String path, String label, String glyphName) {
            this(path, label, new Anchor(path));
            Span glyph = new Span();
            glyph.addClassNames("glyph", "glyph-" + glyphName);
            glyph.getElement().setAttribute("aria-hidden", "true");
            link.add(glyph, new Span(label));
        }

        boolean isMyReadings() {
            return path.equals("readings");
        }

        /** A dot for those who see, words for those who do not. */
        void tell(int news) {
            Span words = new Span(news == 1 ? ", 1 answer for you" : ", " + news + " answers for you");
            words.addClassName("visually-hidden");
            Span dot = new Span(words);
            dot.addClassName("news-dot");
            link.add(dot);
        }

        void markIfAt(String current) {
            link.getElement().removeAttribute("aria-current");
            if (current.equals(path)) {
                link.getElement().setAttribute("aria-current", "page");
            }
        }
    }
}
