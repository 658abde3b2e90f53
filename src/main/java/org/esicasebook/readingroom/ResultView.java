package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.discussion.Doubts;
import org.esicasebook.discussion.ui.DiscussionPanel;
import org.esicasebook.imaging.ImageGrant;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.imaging.viewer.ImageViewer;
import org.esicasebook.imaging.viewer.Place;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.Readings;
import org.esicasebook.scoring.Scorecard;
import org.esicasebook.scoring.Scorecards;
import org.esicasebook.scoring.panel.OwnSeat;

/** What a committed judgment earned, and the truth over the images. */
@Route("readings/:id")
@PageTitle("Result – ESI Casebook")
@PermitAll
class ResultView extends Div implements BeforeEnterObserver {

    private final CaseDesk desk;
    private final Readings readings;
    private final Scorecards scorecards;
    private final RevealedTruth truth;
    private final Hanging hanging;
    private final RevealedSections sections;
    private final Doubts doubts;
    private final ReadersProgress progress;
    private final CurrentActor currentActor;

    ResultView(
            CaseDesk desk,
            Readings readings,
            Scorecards scorecards,
            RevealedTruth truth,
            Hanging hanging,
            RevealedSections sections,
            Doubts doubts,
            ReadersProgress progress,
            CurrentActor currentActor) {
        this.desk = desk;
        this.readings = readings;
        this.scorecards = scorecards;
        this.truth = truth;
        this.hanging = hanging;
        this.sections = sections;
        this.doubts = doubts;
        this.progress = progress;
        this.currentActor = currentActor;
        addClassName("room-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Actor reader = currentActor.get();
        Optional<Reading> found = event.getRouteParameters()
                .get("id")
                .flatMap(ResultView::id)
                .flatMap(id -> readings.find(id, reader.id()));
        switch (found.orElse(null)) {
            case null -> event.rerouteToError(NotFoundException.class);
            case Reading.Open open -> event.forwardTo(Addresses.ofCase(open.slug()));
            case Reading.Committed committed ->
                desk.find(committed.slug(), committed.caseVersion())
                        .ifPresentOrElse(
                                teachingCase -> show(
                                        reader,
                                        committed,
                                        teachingCase,
                                        LinkToPlace.find(event.getLocation()
                                                .getQueryParameters()
                                                .getParameters())),
                                () -> event.rerouteToError(NotFoundException.class));
        }
    }

    private void show(Actor reader, Reading.Committed reading, TeachingCase teachingCase, Optional<Place> place) {
        Optional<OwnSeat> seat = truth.heldBackBy(reader.id(), reading.slug());
        if (seat.isPresent()) {
            add(PanelReadingView.heldBack(seat.get(), teachingCase.title()));
            return;
        }
        Div teaching = new Div();
        teaching.addClassName("revealed");
        CaseHeading heading = new CaseHeading(teachingCase);
        DiscussionPanel.news(doubts, reader, teachingCase.slug()).ifPresent(news -> heading.add(news(news)));
        AwaitedImages images = new AwaitedImages(
                desk, teachingCase, study -> revealed(reader, reading, study, teachingCase, place, teaching));
        add(new Room("Result").showing(images).saying(heading, teaching, onwards(reader, teachingCase.slug())));
    }

    private static Paragraph news(String words) {
        Paragraph news = new Paragraph(words + " It stands at the end of this page.");
        news.addClassName("notice");
        return news;
    }

    private Component revealed(
            Actor reader,
            Reading.Committed reading,
            StoredStudy study,
            TeachingCase teachingCase,
            Optional<Place> place,
            Div teaching) {
        ImageGrant grant = desk.lend(study, reader, reading.id().toString());
        if (truth.isHeldBack(reader.id(), reading.slug())) {
            teaching.removeAll();
            teaching.add(new HeldBack(reading, teachingCase.beforeContrast()));
            return hanging.judged(
                    ViewerDocuments.judged(study, grant, reading.judgment().tip()), study, reader, reading.id(), false);
        }
        Optional<Scorecard> scorecard = scorecards.find(reading.id());
        Optional<ReferenceStandard> seen = truth.afterCommitment(reading);
        teaching.removeAll();
        if (seen.isEmpty()) {
            teaching.add(
                    new Paragraph(TeachingText.CANNOT_BE_SHOWN), new Verdict(reading, scorecard, Optional.empty()));
            return new ImageViewer(ViewerDocuments.toLookAt(study, grant));
        }
        ReferenceStandard standard = seen.get();
        ImageViewer viewer = hanging.judged(
                ViewerDocuments.revealed(
                        study, grant, standard, reading.judgment().tip()),
                study,
                reader,
                reading.id(),
                true);
        SignBar signs = SignBar.of(standard, study, viewer, place);
        teaching.add(new LinkToPlace());
        teaching.add(sections.of(new Revealed(
                reader, teachingCase, standard, Optional.of(reading), scorecard, study, grant, viewer, signs)));
        return SignBar.below(viewer, signs);
    }

    private Div onwards(Actor reader, Slug judged) {
        Div onwards = new Div();
        onwards.addClassName("onwards");
        Optional<TeachingCase> next = progress.nextUnread(reader.id());
        Optional<Slug> nextHit = progress.nextInSearch(reader.id(), judged);
        if (nextHit.isPresent() || next.isPresent()) {
            Anchor way = nextHit.isPresent()
                    ? Room.way(Addresses.ofCase(nextHit.get()), "Next case of your search", true)
                    : Room.way(Addresses.ofCase(next.orElseThrow().slug()), "Next unread case", true);
            Span glyph = new Span();
            glyph.addClassNames("glyph", "glyph-arrow");
            glyph.getElement().setAttribute("aria-hidden", "true");
            way.add(glyph);
            onwards.add(way);
        } else {
            onwards.add(new Paragraph("You have read every case there is."));
        }
        onwards.add(Room.way(Addresses.LIBRARY, "Library", next.isEmpty() && nextHit.isEmpty()));
        return onwards;
    }

    private static Optional<ReadingId> id(String text) {
        try {
            return Optional.of(new ReadingId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
