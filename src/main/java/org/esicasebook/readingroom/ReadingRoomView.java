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
import java.util.stream.Stream;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.imaging.viewer.Place;
import org.esicasebook.judgment.Exposures;
import org.esicasebook.judgment.Purpose;
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
    private static final String SIT = "exam";
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
        List<String> modes = parameters.getOrDefault("mode", List.of());
        Optional<OwnSeat> seat = truth.heldBackBy(reader.id(), teachingCase.slug());
        if (seat.isPresent()) {
            add(PanelReadingView.heldBack(seat.get(), title));
        } else if (modes.contains(SIT)) {
            sit(reader, teachingCase);
        } else if (modes.contains(STUDY)) {
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
        List<String> modes = parameters.getOrDefault("mode", List.of());
        return truth.heldBackBy(reader.id(), slug).isEmpty()
                && !modes.contains(STUDY)
                && !modes.contains(SIT)
                && !parameters.containsKey(REVIEW);
    }

    static boolean again(Map<String, List<String>> parameters) {
        return parameters.containsKey(AGAIN);
    }

    /** The reading that is shown, opened if need be; empty where a judgment stands and no further one is asked for. */
    static Optional<Reading.Open> unknown(Readings readings, Actor reader, Slug slug, boolean again) {
        boolean judged = readings.findCommitted(reader.id(), slug).isPresent();
        return judged && begun(readings, reader, slug).isEmpty() && !again
                ? Optional.empty()
                : Optional.of(readings.open(reader.id(), slug));
    }

    private static Optional<Reading.Open> begun(Readings readings, Actor reader, Slug slug) {
        return readings.list(reader.id()).stream()
                .filter(reading -> reading.slug().equals(slug))
                .flatMap(reading -> reading instanceof Reading.Open open ? Stream.of(open) : Stream.empty())
                .findFirst();
    }

    private void read(Actor reader, TeachingCase teachingCase, boolean again) {
        unknown(readings, reader, teachingCase.slug(), again)
                .ifPresentOrElse(open -> show(reader, teachingCase, open), () -> readings.findCommitted(
                                reader.id(), teachingCase.slug())
                        .ifPresent(judged -> add(
                                truth.isHeldBack(reader.id(), teachingCase.slug())
                                        ? satAlready(teachingCase, judged)
                                        : alreadyJudged(teachingCase, judged))));
    }

    private void show(Actor reader, TeachingCase teachingCase, Reading.Open open) {
        TeachingCase pinned = desk.find(teachingCase.slug(), open.caseVersion()).orElse(teachingCase);
        add(room(reader, pinned, open.id(), ReadingMode.of(open.purpose())));
    }

    /** Asks before an exam is begun, since it cannot become practice again. */
    private void sit(Actor reader, TeachingCase teachingCase) {
        Optional<Reading.Open> begun = begun(readings, reader, teachingCase.slug());
        if (begun.filter(open -> open.purpose() == Purpose.EXAM).isPresent()) {
            read(reader, teachingCase, false);
            return;
        }
        Optional<Reading.Committed> judged = readings.findCommitted(reader.id(), teachingCase.slug());
        if (judged.isPresent() && truth.isHeldBack(reader.id(), teachingCase.slug())) {
            add(satAlready(teachingCase, judged.get()));
            return;
        }
        NativeButton begin = new NativeButton("Begin the exam", click -> {
            removeAll();
            Reading.Open open = readings.open(reader.id(), teachingCase.slug(), Purpose.EXAM);
            if (open.purpose() == Purpose.EXAM) {
                show(reader, teachingCase, open);
            } else {
                add(begunInPractice(teachingCase));
            }
        });
        begin.addClassNames("action", "action-main");
        add(Face.page(
                "Read this case in an exam?",
                "The views of “%s” come one after another, each with an impression, and only the tools of a console are at hand. Score and truth are told when the exam is released; until then this case tells you nothing else. What is begun as an exam stays one."
                        .formatted(teachingCase.title()),
                begin,
                Room.way(Addresses.ofCase(teachingCase.slug()), "Read it in practice", false)));
    }

    private static Face begunInPractice(TeachingCase teachingCase) {
        return Face.page(
                "You have begun this case in practice",
                "“%s” has answers of yours already, so it cannot be read in an exam any more."
                        .formatted(teachingCase.title()),
                Room.way(Addresses.ofCase(teachingCase.slug()), "Go on in practice", true),
                Room.way(Addresses.LIBRARY, "Library", false));
    }

    private static Face satAlready(TeachingCase teachingCase, Reading.Committed judged) {
        return Face.page(
                "You have judged this case in an exam",
                "Your judgment of “%s” stands. Score and truth are told when the exam is released."
                        .formatted(teachingCase.title()),
                Room.way(Addresses.ofReading(judged.id()), "See your judgment", true),
                Room.way(Addresses.LIBRARY, "Library", false));
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
        add(room(
                reader,
                pinned,
                committed.get().id(),
                truth.isHeldBack(reader.id(), teachingCase.slug())
                        ? ReadingMode.REVIEW.untilReleased()
                        : ReadingMode.REVIEW));
    }

    /** The one page in which cases are read, whatever the mode. */
    JudgingRoom room(Actor reader, TeachingCase teachingCase, ReadingId reading, ReadingMode mode) {
        return new JudgingRoom(desk, judgments, hanging, reader, teachingCase, reading, mode, () -> {
            removeAll();
            add(new StudyRoom(desk, truth, hanging, sections, reader, teachingCase, Optional.empty()));
        });
    }

    private void study(Actor reader, TeachingCase teachingCase, Optional<Place> place) {
        if (truth.isHeldBack(reader.id(), teachingCase.slug())) {
            add(Face.page(
                    "The truth of this case is held back",
                    "You read “%s” in an exam. What it shows is told when the exam is released."
                            .formatted(teachingCase.title()),
                    Room.way(Addresses.ofCase(teachingCase.slug()), "To your reading", true),
                    Room.way(Addresses.LIBRARY, "Library", false)));
            return;
        }
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
