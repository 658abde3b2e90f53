package org.esicasebook.search.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.esicasebook.cases.CaseImages;
import org.esicasebook.cases.Slug;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.CaseStandings.Standing;
import org.esicasebook.search.SearchPage.Hit;
import org.jspecify.annotations.Nullable;

/** The cases found, as cards; or why there are none and what to do about it. */
class CaseGrid extends Div {

    private final CaseImages images;
    private final UnorderedList list = new UnorderedList();
    private final List<CaseCard> cards = new ArrayList<>();

    CaseGrid(CaseImages images) {
        this.images = images;
        list.addClassName("case-grid");
        list.getElement().setAttribute("role", "list");
    }

    void show(CaseQuery query, List<Hit> hits, Map<Slug, Standing> standings) {
        removeAll();
        list.removeAll();
        cards.clear();
        if (hits.isEmpty()) {
            add(nothingFound(query));
            return;
        }
        for (Hit hit : hits) {
            @Nullable Standing standing = standings.get(hit.teachingCase().slug());
            CaseCard card = new CaseCard(hit, query.mode(), standing);
            card.show(images.readiness(
                    hit.teachingCase().slug(), hit.teachingCase().version()));
            cards.add(card);
            list.add(new ListItem(card));
        }
        add(list);
    }

    /** Looks again at the cards whose image was not there yet. */
    void imagesChanged() {
        cards.stream()
                .filter(CaseCard::isWaiting)
                .forEach(card -> card.show(images.readiness(
                        card.teachingCase().slug(), card.teachingCase().version())));
    }

    private static Div nothingFound(CaseQuery query) {
        Div face = new Div();
        face.addClassName("face");
        if (query.isEverything()) {
            face.add(
                    new H3("The library is empty"),
                    new Paragraph("No case has been brought in yet. They come in by themselves when the application"
                            + " starts; if none does, an administrator finds the reason in the log."));
            return face;
        }
        Anchor all = new Anchor(query.mode() == CaseQuery.Mode.STUDY ? "?mode=study" : "", "Show all cases");
        all.addClassNames("action", "action-main");
        face.add(
                new H3("No case fits all of this"),
                new Paragraph("Try fewer or other words, or let a filter go. Words can be parts of the history, the"
                        + " route or the level."));
        if (query.mode() == CaseQuery.Mode.UNKNOWN && !query.text().isEmpty()) {
            face.add(new Paragraph("As unknown, words that tell the answer find nothing. In study mode they do; a case"
                    + " opened there counts as seen."));
            Anchor study = new Anchor(Ways.to(query.in(CaseQuery.Mode.STUDY)), "Search the findings, too");
            study.addClassName("action");
            face.add(study);
        }
        face.add(all);
        return face;
    }
}
