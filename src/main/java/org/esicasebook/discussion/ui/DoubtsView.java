package org.esicasebook.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.discussion.Doubt;
import org.esicasebook.discussion.Doubts;
import org.esicasebook.discussion.Outcome;
import org.esicasebook.discussion.PlainText;

/** Where curators answer who thinks that a truth is wrong. The address holds which are shown. */
@Route("doubts")
@PageTitle("Doubts – ESI Casebook")
@RolesAllowed({"CURATOR", "ADMINISTRATOR"})
class DoubtsView extends Div implements AfterNavigationObserver {

    private static final String STATE = "state";
    private static final String RESOLVED = "resolved";

    private final Doubts doubts;
    private final Cases cases;
    private final Actor curator;
    private final Div queue = new Div();
    private boolean resolved;

    DoubtsView(Doubts doubts, Cases cases, CurrentActor currentActor) {
        this.doubts = doubts;
        this.cases = cases;
        this.curator = currentActor.get();
        addClassName("doubts-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        resolved = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STATE)
                .filter(RESOLVED::equals)
                .isPresent();
        removeAll();
        Nav filter = new Nav(way("Open", false), way("Resolved", true));
        filter.setAriaLabel("Which doubts");
        filter.addClassName("doubt-filter");
        add(
                new H1("Doubts"),
                new Paragraph(
                        "What readers think is wrong with the truth of a case. Cases listed here count as seen by you."),
                filter,
                queue);
        show();
    }

    private Component way(String label, boolean toResolved) {
        NativeButton way = new NativeButton(label, click -> UI.getCurrent()
                .navigate(
                        DoubtsView.class, toResolved ? QueryParameters.of(STATE, RESOLVED) : QueryParameters.empty()));
        way.addClassName("action");
        if (toResolved == resolved) {
            way.getElement().setAttribute("aria-current", "page");
        }
        return way;
    }

    private void show() {
        queue.removeAll();
        List<Doubt> shown = doubts.queue(curator, resolved);
        if (shown.isEmpty()) {
            Paragraph none = new Paragraph(resolved ? "None resolved yet." : "No open doubts.");
            none.addClassName("caveat");
            queue.add(none);
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("doubt-list");
        list.getElement().setAttribute("role", "list");
        shown.forEach(doubt -> list.add(item(doubt)));
        queue.add(list);
    }

    private ListItem item(Doubt doubt) {
        String title = cases.find(doubt.slug(), doubt.caseVersion())
                .map(TeachingCase::title)
                .orElse(doubt.slug().value());
        ListItem item = new ListItem(
                new H2(new Anchor("cases/" + doubt.slug() + "?mode=study", title)), DoubtCard.ofCurator(doubt));
        if (doubt.isOpen()) {
            item.add(answering(doubt));
        }
        return item;
    }

    private Component answering(Doubt doubt) {
        Div box = new Div();
        Div ways = new Div(
                way(
                        "Answer",
                        doubt,
                        box,
                        "Your answer to " + doubt.readerName(),
                        text -> doubts.answer(curator, doubt.id(), text)),
                way(
                        Doubt.Verdict.STANDS.label(),
                        doubt,
                        box,
                        "Why the truth stands",
                        text -> doubts.resolve(curator, doubt.id(), Doubt.Verdict.STANDS, text)),
                way(
                        Doubt.Verdict.CORRECTED.label(),
                        doubt,
                        box,
                        "What is being corrected",
                        text -> doubts.resolve(curator, doubt.id(), Doubt.Verdict.CORRECTED, text)));
        ways.addClassName("comment-ways");
        Div answering = new Div(ways, box);
        answering.addClassName("answering");
        return answering;
    }

    private Component way(
            String words, Doubt doubt, Div box, String label, SerializableFunction<PlainText, Outcome> send) {
        NativeButton way = new NativeButton(words, click -> {
            box.removeAll();
            WritingBox writing = new WritingBox(label, words, text -> {
                Outcome outcome = send.apply(text);
                if (outcome == Outcome.DONE) {
                    show();
                }
                return outcome;
            });
            box.add(writing.withCancel(box::removeAll));
            writing.begin();
        });
        way.addClassName("action");
        way.getElement().setAttribute("aria-label", words + ": doubt of " + doubt.readerName());
        return way;
    }
}
