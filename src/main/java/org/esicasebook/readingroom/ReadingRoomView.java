package org.esicasebook.readingroom;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.imaging.viewer.Place;
import org.esicasebook.judgment.Exposures;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.Readings;
import org.esicasebook.scoring.panel.OwnSeat;

/** One case: read as an unknown, or opened to study. */
@Route("cases/:slug")
@PermitAll
class ReadingRoomView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String AGAIN = "again";
    private static final String STUDY = "study";
    private static final String REVIEW = "review";

    private final CaseDesk desk;
    private final Readings readings;
    private final JudgmentDesk judgments;
    private final Exposures exposures;
    private final RevealedTruth truth;
    private final Hanging hanging;
    private final RevealedSections sections;
    private final CurrentActor currentActor;
    private String title = "Case";

    ReadingRoomView(
            CaseDesk desk,
            Readings readings,
            JudgmentDesk judgments,
            Exposures exposures,
            RevealedTruth truth,
            Hanging hanging,
            RevealedSections sections,
            CurrentActor currentActor) {
        this.desk = desk;
        this.readings = readings;
        this.judgments = judgments;
        this.exposures = exposures;
        this.truth = truth;
        this.hanging = hanging;
        this.sections = sections;
        this.currentActor = currentActor;
        addClassName("room-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<TeachingCase> found = event.getRouteParameters().get("slug").flatMap(desk::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        TeachingCase teachingCase = found.get();
        title = teachingCase.title();
        Map<String, List<String>> parameters =
                event.getLocation().getQueryParameters().getParameters();
        Actor reader = currentActor.get();
        Optional<OwnSeat> seat = truth.heldBackBy(reader.id(), teachingCase.slug());
        if (seat.isPresent()) {
            add(PanelReadingView.heldBack(seat.get(), title));
        } else if (parameters.getOrDefault("mode", List.of()).contains(STUDY)) {
            study(reader, teachingCase, LinkToPlace.find(parameters));
        } else if (parameters.containsKey(REVIEW)) {
            review(reader, teachingCase, parameters.getOrDefault(REVIEW, List.of()));
        } else {
            read(reader, teachingCase, again(parameters));
        }
    }

    @Override
    public String getPageTitle() {
        return title + " – ESI Casebook";
    }

    /** Whether the page shows a case to be judged, and not what is known of it or that it is held back. */
    static boolean showsAnUnknown(RevealedTruth truth, Actor reader, Slug slug, Map<String, List<String>> parameters) {
        return truth.heldBackBy(reader.id(), slug).isEmpty()
                && !parameters.getOrDefault("mode", List.of()).contains(STUDY)
                && !parameters.containsKey(REVIEW);
    }

    static boolean again(Map<String, List<String>> parameters) {
        return parameters.containsKey(AGAIN);
    }

    /** The reading that is shown, opened if need be; empty where a judgment stands and no further one is asked for. */
    static Optional<Reading.Open> unknown(Readings readings, Actor reader, Slug slug, boolean again) {
        boolean judged = readings.findCommitted(reader.id(), slug).isPresent();
        boolean begun = readings.list(reader.id()).stream()
                .anyMatch(reading ->
                        reading instanceof Reading.Open && reading.slug().equals(slug));
        return judged && !begun && !again ? Optional.empty() : Optional.of(readings.open(reader.id(), slug));
    }

    private void read(Actor reader, TeachingCase teachingCase, boolean again) {
        Optional<Reading.Open> unknown = unknown(readings, reader, teachingCase.slug(), again);
        if (unknown.isEmpty()) {
            readings.findCommitted(reader.id(), teachingCase.slug())
                    .ifPresent(judged -> add(alreadyJudged(teachingCase, judged)));
            return;
        }
        Reading.Open open = unknown.get();
        TeachingCase pinned = desk.find(teachingCase.slug(), open.caseVersion()).orElse(teachingCase);
        add(room(reader, pinned, open.id(), ReadingMode.PRACTICE));
    }

    /** A committed reading as it was given: the one named, or else the latest. */
    private void review(Actor reader, TeachingCase teachingCase, List<String> named) {
        Optional<Reading.Committed> committed = named.stream()
                .filter(name -> !name.isBlank())
                .findFirst()
                .map(name -> Addresses.reading(name)
                        .flatMap(id -> readings.find(id, reader.id()))
                        .filter(reading -> reading.slug().equals(teachingCase.slug()))
                        .flatMap(reading -> reading instanceof Reading.Committed found
                                ? Optional.of(found)
                                : Optional.<Reading.Committed>empty()))
                .orElseGet(() -> readings.findCommitted(reader.id(), teachingCase.slug()));
        if (committed.isEmpty()) {
            read(reader, teachingCase, false);
            return;
        }
        TeachingCase pinned =
                desk.find(teachingCase.slug(), committed.get().caseVersion()).orElse(teachingCase);
        add(room(reader, pinned, committed.get().id(), ReadingMode.REVIEW));
    }

    /** The one page in which cases are read, whatever the mode. */
    JudgingRoom room(Actor reader, TeachingCase teachingCase, ReadingId reading, ReadingMode mode) {
        return new JudgingRoom(desk, judgments, hanging, reader, teachingCase, reading, mode, () -> {
            removeAll();
            add(new StudyRoom(desk, truth, hanging, sections, reader, teachingCase, Optional.empty()));
        });
    }

    private void study(Actor reader, TeachingCase teachingCase, Optional<Place> place) {
        if (exposures.hasSeen(reader.id(), teachingCase.slug())) {
            add(new StudyRoom(desk, truth, hanging, sections, reader, teachingCase, place));
            return;
        }
        NativeButton show = new NativeButton("Show the findings", click -> {
            removeAll();
            add(new StudyRoom(desk, truth, hanging, sections, reader, teachingCase, place));
        });
        show.addClassNames("action", "action-main");
        add(Face.page(
                "Study this case?",
                "“%s” opens with its findings and the truth drawn over the images. It then counts as seen: if you judge it later, that is marked as not a first exposure."
                        .formatted(teachingCase.title()),
                show,
                Room.way(Addresses.ofCase(teachingCase.slug()), "Judge it as unknown first", false)));
    }

    private static Face alreadyJudged(TeachingCase teachingCase, Reading.Committed judged) {
        Anchor again = Room.way(Addresses.ofCase(teachingCase.slug()) + "?" + AGAIN, "Judge it once more", false);
        return Face.page(
                "You have judged this case",
                "Your judgment of “%s” stands. You can look at the result, or judge the case once more; that is marked as not a first exposure."
                        .formatted(teachingCase.title()),
                Room.way(Addresses.ofReading(judged.id()), "See the result", true),
                again);
    }
}
