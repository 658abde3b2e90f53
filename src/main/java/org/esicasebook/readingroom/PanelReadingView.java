package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.judgment.Exposures;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.scoring.panel.OwnSeat;
import org.esicasebook.scoring.panel.PanelSeats;

/** Where an expert reads a case for a panel: the page on which every case is read, without score and truth after it. */
@Route("panels/seats/:id")
@PageTitle("Panel – ESI Casebook")
@PermitAll
class PanelReadingView extends Div implements BeforeEnterObserver {

    private final CaseDesk desk;
    private final VoteDesk votes;
    private final PanelSeats seats;
    private final Exposures exposures;
    private final Hanging hanging;
    private final CurrentActor currentActor;

    PanelReadingView(
            CaseDesk desk,
            VoteDesk votes,
            PanelSeats seats,
            Exposures exposures,
            Hanging hanging,
            CurrentActor currentActor) {
        this.desk = desk;
        this.votes = votes;
        this.seats = seats;
        this.exposures = exposures;
        this.hanging = hanging;
        this.currentActor = currentActor;
        addClassName("room-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor expert = currentActor.get();
        Optional<OwnSeat> seat = event.getRouteParameters()
                .get("id")
                .flatMap(Addresses::reading)
                .flatMap(id -> seats.find(id, expert.id()));
        Optional<TeachingCase> read = seat.flatMap(own -> desk.find(own.slug(), own.caseVersion()));
        if (seat.isEmpty() || read.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(expert, seat.get(), read.get());
    }

    private void show(Actor expert, OwnSeat seat, TeachingCase read) {
        removeAll();
        if (!seat.mayVote()) {
            add(noVote(seat, read));
        } else if (seat.draft().equals(JudgmentDraft.EMPTY)) {
            add(invitation(expert, seat, read));
        } else {
            add(room(expert, seat, read));
        }
    }

    private JudgingRoom room(Actor expert, OwnSeat seat, TeachingCase read) {
        return new JudgingRoom(desk, votes, hanging, expert, read, seat.reading(), ReadingMode.PANEL, () -> {});
    }

    private Component invitation(Actor expert, OwnSeat seat, TeachingCase read) {
        NativeButton begin = new NativeButton("Read the case for the panel", click -> {
            removeAll();
            add(room(expert, seat, read));
        });
        begin.addClassNames("action", "action-main");
        NativeButton decline = new NativeButton("Decline", click -> {
            seats.decline(seat.reading(), expert.id());
            seats.find(seat.reading(), expert.id()).ifPresent(now -> show(expert, now, read));
        });
        decline.addClassName("action");
        String words =
                "You are asked to read “%s” as an expert. You read it blind: until the panel closes you see no other vote, no score and no truth. Your committed judgment is your vote; it cannot be changed."
                        .formatted(read.title());
        return Face.page(
                "A panel asks for your vote",
                exposures.hasSeen(expert.id(), seat.slug())
                        ? words
                                + " You have seen the truth of this case before, so your vote is not blind: it is kept, and left out of everything that is computed from the votes."
                        : words,
                begin,
                decline);
    }

    private static Component noVote(OwnSeat seat, TeachingCase read) {
        Component library = Room.way(Addresses.LIBRARY, "Library", true);
        if (seat.declined()) {
            return Face.page(
                    "You have declined",
                    "You do not vote on “%s”. A curator can invite you again while the panel is open."
                            .formatted(read.title()),
                    library);
        }
        if (seat.open()) {
            return Face.page(
                    "Your vote is kept",
                    "You have voted on “%s”. %s"
                            .formatted(read.title(), ReadingMode.PANEL.reveal().words()),
                    library);
        }
        String vote = seat.vote()
                .map(given -> given.blind()
                        ? "Your vote is kept and counts."
                        : "Your vote is kept but not counted: you had seen the truth of the case before.")
                .orElse("You did not vote.");
        return Face.page(
                "The panel is closed",
                "The panel on “%s” is closed. %s You may see the findings of the case now."
                        .formatted(read.title(), vote),
                Room.way(Addresses.ofCase(seat.slug()) + "?mode=study", "Study the case", true),
                Room.way(Addresses.LIBRARY, "Library", false));
    }

    /** Stands where the truth of a case would be shown to somebody who sits on its panel. */
    static Component heldBack(OwnSeat seat, String title) {
        return Face.page(
                "You sit on the panel of this case",
                "Until the panel on “%s” closes, its experts see neither score nor truth, whether they have voted or not."
                        .formatted(title),
                Room.way(
                        Addresses.ofSeat(seat.reading()), seat.mayVote() ? "Read it for the panel" : "Your vote", true),
                Room.way(Addresses.LIBRARY, "Library", false));
    }
}
