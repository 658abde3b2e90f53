package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.esicasebook.accounts.Actor;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.imaging.viewer.ImageViewer;
import org.esicasebook.imaging.viewer.MarkChanged;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.Readings;
import org.esicasebook.judgment.TipMark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** An unknown being judged: images, history and the form. Every change is saved before the next can be made. */
class JudgingRoom extends Div {

    private static final Logger log = LoggerFactory.getLogger(JudgingRoom.class);

    private final CaseDesk desk;
    private final Readings readings;
    private final Hanging hanging;
    private final Actor reader;
    private final Reading.Open reading;
    private final JudgmentForm form;
    private final CommitBar bar;
    private final Div judging = new Div();

    JudgingRoom(
            CaseDesk desk,
            Readings readings,
            Hanging hanging,
            Actor reader,
            TeachingCase teachingCase,
            Reading.Open reading) {
        this.desk = desk;
        this.readings = readings;
        this.hanging = hanging;
        this.reader = reader;
        this.reading = reading;
        addClassName("judging-room");
        form = new JudgmentForm(teachingCase, this::save);
        bar = new CommitBar(form::draft, form::lead, this::commit);
        judging.addClassName("judging");
        judging.setVisible(false);
        judging.add(form, bar);
        add(new Room("History and judgment")
                .showing(new AwaitedImages(desk, teachingCase, this::viewer))
                .saying(new CaseHeading(teachingCase), new VignettePanel(teachingCase), judging));
    }

    private Component viewer(StoredStudy study) {
        JudgmentDraft draft = reading.draft();
        ImageViewer viewer = hanging.toJudge(
                ViewerDocuments.toJudge(
                        study, desk.lend(study, reader, reading.id().toString()), draft.tip()),
                study,
                reader,
                reading,
                true,
                bar::notSaved);
        viewer.addMarkChangedListener(change -> marked(study, change));
        form.show(draft, place(study, draft));
        bar.show(draft);
        if (!draft.equals(JudgmentDraft.EMPTY)) {
            bar.restored();
        }
        judging.setVisible(true);
        return viewer;
    }

    private void marked(StoredStudy study, MarkChanged change) {
        Optional<TipMark> tip = ViewerDocuments.tip(change);
        form.mark(
                tip.orElse(null),
                tip.map(mark -> ViewerDocuments.where(study, mark)).orElse(""));
    }

    private void save(JudgmentDraft draft) {
        bar.show(draft);
        try {
            switch (readings.saveDraft(reading.id(), reader.id(), draft)) {
                case Readings.DraftOutcome.Saved() -> bar.saved();
                case Readings.DraftOutcome.AlreadyCommitted() -> showResult();
                case Readings.DraftOutcome.Unknown() ->
                    bar.notSaved("Not saved: this reading no longer exists. Open the case again.");
            }
        } catch (DataAccessException unreachable) {
            log.warn("Draft of reading {} could not be saved", reading.id(), unreachable);
            bar.notSaved("Not saved yet; the next change tries again.");
        }
    }

    private void commit(PlacementJudgment judgment) {
        try {
            switch (readings.commit(reading.id(), reader.id(), judgment)) {
                case Readings.CommitOutcome.Done ignored -> showResult();
                case Readings.CommitOutcome.AlreadyCommitted ignored -> showResult();
                case Readings.CommitOutcome.Refused refused -> bar.notSaved("Not committed: " + refused.reason());
                case Readings.CommitOutcome.Unknown() ->
                    bar.notSaved("Not committed: this reading no longer exists. Open the case again.");
            }
        } catch (DataAccessException unreachable) {
            log.warn("Judgment of reading {} could not be committed", reading.id(), unreachable);
            bar.notSaved("Not committed: the server could not store it. Your draft is kept; try again.");
        }
    }

    private void showResult() {
        UI ui = UI.getCurrent();
        ui.navigate(Addresses.ofReading(reading.id()));
        // on a phone the form ends far down, and the next page would begin there
        ui.getPage().executeJs("window.scrollTo(0, 0)");
    }

    private static String place(StoredStudy study, JudgmentDraft draft) {
        TipMark tip = draft.tip();
        return tip == null || tip.series() >= study.series().size() ? "" : ViewerDocuments.where(study, tip);
    }
}
