package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.esicasebook.accounts.Actor;
import org.esicasebook.cases.ReadingSteps;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.imaging.ImageGrant;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.imaging.viewer.ImageViewer;
import org.esicasebook.imaging.viewer.MarkChanged;
import org.esicasebook.imaging.viewer.ViewerDocument;
import org.esicasebook.judgment.CommittedImpression;
import org.esicasebook.judgment.Impression;
import org.esicasebook.judgment.Impressions;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.Readings;
import org.esicasebook.judgment.StopTrials;
import org.esicasebook.judgment.TipMark;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * A case before its truth is told: images, history and whatever the mode asks. Views come step by step, and what has not
 * been shown yet is not lent either. Every change is saved before the next can be made.
 */
class JudgingRoom extends Div {

    private static final Logger log = LoggerFactory.getLogger(JudgingRoom.class);
    private static final String GONE = "Not saved: this reading no longer exists. Open the case again.";

    private final CaseDesk desk;
    private final JudgmentIntake judgments;
    private final Hanging hanging;
    private final Actor reader;
    private final TeachingCase teachingCase;
    private final ReadingId reading;
    private final ReadingMode mode;
    private final SerializableRunnable onReveal;
    private final JudgmentForm form;
    private final CommitBar bar;
    private final DraftKeeper keeper;
    private final Div judging = new Div();
    private final Div steps = new Div();
    private final Div stage = new Div();
    private final Div onwards = new Div();
    private @Nullable ImageViewer viewer;
    private int step;

    /** @param onReveal shows the truth, when the mode says that it is time */
    JudgingRoom(
            CaseDesk desk,
            JudgmentIntake judgments,
            Hanging hanging,
            Actor reader,
            TeachingCase teachingCase,
            ReadingId reading,
            ReadingMode mode,
            SerializableRunnable onReveal) {
        this.desk = desk;
        this.judgments = judgments;
        this.hanging = hanging;
        this.reader = reader;
        this.teachingCase = teachingCase;
        this.reading = reading;
        this.mode = mode;
        this.onReveal = onReveal;
        addClassNames("judging-room", "mode-" + mode.name());
        form = new JudgmentForm(teachingCase, this::save);
        form.setReadOnly(!mode.takesAnswers());
        keeper = new DraftKeeper(reading, JudgmentForm.codes(teachingCase), this::recovered);
        bar = new CommitBar(teachingCase.beforeContrast(), form::lead, this::commitPressed, this::pass, keeper);
        bar.setVisible(mode.takesAnswers());
        judging.addClassName("judging");
        judging.setVisible(false);
        judging.add(form, bar);
        form.setVisible(!mode.questions().isEmpty());
        stage.addClassName("stage");
        steps.addClassName("steps");
        onwards.addClassName("onwards");
        onwards.setVisible(false);
        add(new Room("History and judgment")
                .showing(new AwaitedImages(desk, teachingCase, this::begin))
                .saying(new CaseHeading(teachingCase), steps, new VignettePanel(teachingCase), judging, onwards));
    }

    private Component begin(StoredStudy study) {
        JudgmentDraft draft = judgments.draft(reading, reader);
        step = begunAt(judgments, reading, mode, steps(study));
        form.show(draft, place(study, draft));
        keeper.knows(draft.tip());
        if (mode.takesAnswers() && !draft.equals(JudgmentDraft.EMPTY)) {
            bar.restored();
        }
        showStep(study);
        return stage;
    }

    /** Shows what belongs to the present step: its images, its questions and the way on. */
    private void showStep(StoredStudy study) {
        ReadingSteps all = steps(study);
        List<CommittedImpression> impressions = judgments.impressions(reading);
        step = Math.min(step, all.last());
        if (all.count() > 1) {
            StepStrip strip = new StepStrip(all, study, teachingCase.beforeContrast());
            strip.show(mode.answers() == ReadingMode.Answers.SHOWN ? all.count() : step, impressions);
            steps.removeAll();
            steps.add(strip);
        }
        boolean last = step == all.last();
        Set<JudgmentDraft.Question> questions = mode.questionsOf(teachingCase);
        if (last || !mode.asksImpressions()) {
            form.askJudgment(questions);
            bar.ask("Commit judgment", JudgmentDraft.EMPTY.unanswered(questions).size(), false);
        } else {
            form.askImpression(seen(all, study));
            bar.ask(
                    "Commit, next view",
                    2,
                    mode.pace() == ReadingMode.Pace.COMMITTED_UNLESS_PASSED && impressions.isEmpty());
        }
        keeper.asks(form.asked());
        bar.show(unanswered(study, form.draft()));
        ImageGrant grant = desk.lend(study, reader, reading.toString(), all.shownAt(step));
        OptionalInt run = runToWatch(judgments, reading, mode, study, all.shownAt(step));
        if (run.isPresent()) {
            judging.setVisible(false);
            watch(study, grant, run.getAsInt());
        } else {
            judging.setVisible(true);
            showImages(study, grant, last);
        }
        showWaysOn(study, last);
    }

    private void showImages(StoredStudy study, ImageGrant grant, boolean last) {
        JudgmentDraft draft = form.draft();
        boolean mark = last && mode.takesAnswers() && mode.questions().contains(JudgmentDraft.Question.NEEDLE_TIP);
        ViewerDocument document = (mark
                        ? ViewerDocuments.toJudge(study, grant, draft.tip())
                        : mode.answers() == ReadingMode.Answers.SHOWN
                                ? ViewerDocuments.judged(study, grant, draft.tip())
                                : ViewerDocuments.toLookAt(study, grant))
                .withTools(mode.tools());
        ImageViewer hung = mode.answers() == ReadingMode.Answers.SHOWN
                ? hanging.judged(document, study, reader, reading, mode.reveal() == ReadingMode.Reveal.AT_ONCE)
                : hanging.toJudge(
                        document,
                        study,
                        reader,
                        reading,
                        mode.takesAnswers() && judgments.keepsDrawings(),
                        bar::notSaved);
        ImageViewer present = viewer;
        if (present == null) {
            present = hung;
            present.addMarkChangedListener(change -> marked(study, change));
            viewer = present;
        } else {
            // what the reader does with the earlier views stays as it is
            hung.getDocument().ifPresent(present::setDocument);
        }
        if (present.getParent().isEmpty()) {
            stage.removeAll();
            stage.add(present);
        }
    }

    /** The step at which a reading goes on. */
    static int begunAt(JudgmentIntake judgments, ReadingId reading, ReadingMode mode, ReadingSteps all) {
        int step =
                switch (mode.pace()) {
                    case COMMITTED, COMMITTED_UNLESS_PASSED ->
                        judgments.impressions(reading).size();
                    case AT_A_PRESS -> 0;
                    case TOGETHER -> all.last();
                };
        return Math.min(step, all.last());
    }

    /** The first run on show, if it is still to be watched once. */
    static OptionalInt runToWatch(
            JudgmentIntake judgments, ReadingId reading, ReadingMode mode, StoredStudy study, List<Integer> shown) {
        if (!mode.asksToStop() || judgments.stop(reading).isPresent()) {
            return OptionalInt.empty();
        }
        return shown.stream()
                .mapToInt(Integer::intValue)
                .filter(series -> study.series().get(series).isCine())
                .findFirst();
    }

    private void watch(StoredStudy study, ImageGrant grant, int series) {
        stage.removeAll();
        viewer = null;
        boolean begun = judgments.hasBegunRun(reading);
        stage.add(new StopRun(ViewerDocuments.run(study, grant, series), series, reading, begun, watched -> {
            StopTrials.Outcome outcome = watched.isInterrupted()
                    ? judgments.interrupted(reading, reader)
                    : judgments.stopped(reading, reader, series, watched.stoppedAt());
            switch (outcome) {
                case StopTrials.Outcome.Done ignored -> {}
                case StopTrials.Outcome.Refused refused -> bar.notSaved("Not kept: " + refused.reason());
                case StopTrials.Outcome.Unknown() -> bar.notSaved(GONE);
            }
            showStep(study);
        }));
    }

    private void showWaysOn(StoredStudy study, boolean last) {
        onwards.removeAll();
        if (mode.stepsOnFreely() && !last) {
            onwards.add(way("Show the next view", () -> {
                step++;
                showStep(study);
            }));
        }
        if (mode.reveal() == ReadingMode.Reveal.BY_THE_PRESENTER) {
            onwards.add(way("Reveal the truth", onReveal));
        }
        if (mode.answers() == ReadingMode.Answers.SHOWN) {
            boolean told = mode.reveal() == ReadingMode.Reveal.AT_ONCE;
            onwards.add(
                    Room.way(Addresses.ofReading(reading), told ? "See the result" : "Back to your judgment", true));
        }
        onwards.setVisible(onwards.getChildren().findAny().isPresent());
    }

    private static NativeButton way(String words, SerializableRunnable press) {
        NativeButton way = new NativeButton(words, click -> press.run());
        way.addClassNames("action", "action-main");
        return way;
    }

    private void marked(StoredStudy study, MarkChanged change) {
        Optional<TipMark> tip = ViewerDocuments.tip(change);
        form.mark(
                tip.orElse(null),
                tip.map(mark -> ViewerDocuments.where(study, mark)).orElse(""));
    }

    /** The browser has sent answers that an earlier page could not. */
    private void recovered() {
        desk.study(teachingCase).ifPresent(study -> {
            JudgmentDraft draft = judgments.draft(reading, reader);
            form.show(draft, place(study, draft));
            bar.restored();
            showStep(study);
        });
    }

    private void save(JudgmentDraft draft) {
        desk.study(teachingCase).ifPresent(study -> bar.show(unanswered(study, draft)));
        if (!mode.takesAnswers()) {
            return;
        }
        try {
            switch (judgments.save(reading, reader, draft)) {
                case Readings.DraftOutcome.Saved() -> bar.saved();
                case Readings.DraftOutcome.AlreadyCommitted() -> committed();
                case Readings.DraftOutcome.Unknown() -> bar.notSaved(GONE);
            }
        } catch (DataAccessException unreachable) {
            log.warn("Draft of reading {} could not be saved", reading, unreachable);
            bar.notSaved("Not saved yet; the next change tries again.");
        }
    }

    private List<JudgmentDraft.Question> unanswered(StoredStudy study, JudgmentDraft draft) {
        return asksImpression(study)
                ? draft.unansweredForImpression()
                : draft.unanswered(mode.questionsOf(teachingCase));
    }

    private boolean asksImpression(StoredStudy study) {
        return mode.asksImpressions() && step < steps(study).last();
    }

    private void commitPressed() {
        Optional<StoredStudy> study = desk.study(teachingCase);
        JudgmentDraft draft = form.draft();
        if (study.isPresent() && asksImpression(study.get())) {
            draft.impression().ifPresent(impression -> commit(study.get(), impression));
        } else {
            draft.complete()
                    .ifPresent(judgment ->
                            CommitBar.confirm(judgment, teachingCase.beforeContrast(), whatFollows(), this::commit));
        }
    }

    /** Shows everything at once: the steps that are left stay without an impression. */
    private void pass() {
        desk.study(teachingCase).ifPresent(study -> {
            while (asksImpression(study) && keep(study, new Impression.Passed())) {
                step++;
            }
            showStep(study);
        });
    }

    private void commit(StoredStudy study, Impression impression) {
        if (keep(study, impression)) {
            step++;
            JudgmentDraft next = form.draft().undecidedNoMore();
            form.show(next, place(study, next));
            save(next);
            showStep(study);
            // the new views are what is to be seen now
            stage.getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
        }
    }

    private boolean keep(StoredStudy study, Impression impression) {
        try {
            switch (judgments.commit(reading, reader, step, impression)) {
                case Impressions.Outcome.Done ignored -> {
                    return true;
                }
                case Impressions.Outcome.AlreadyCommitted ignored -> {
                    // in another window, say: what stands there stands
                    step = judgments.impressions(reading).size();
                    showStep(study);
                }
                case Impressions.Outcome.Refused refused -> bar.notSaved("Not committed: " + refused.reason());
                case Impressions.Outcome.Unknown() -> bar.notSaved(GONE);
            }
        } catch (DataAccessException unreachable) {
            log.warn("Impression of reading {} could not be committed", reading, unreachable);
            bar.notSaved("Not committed: the server could not store it. Your draft is kept; try again.");
        }
        return false;
    }

    private void commit(PlacementJudgment judgment) {
        try {
            switch (judgments.commit(reading, reader, judgment)) {
                case Readings.CommitOutcome.Done ignored -> committed();
                case Readings.CommitOutcome.AlreadyCommitted ignored -> committed();
                case Readings.CommitOutcome.Refused refused -> bar.notSaved("Not committed: " + refused.reason());
                case Readings.CommitOutcome.Unknown() -> bar.notSaved(GONE);
            }
        } catch (DataAccessException unreachable) {
            log.warn("Judgment of reading {} could not be committed", reading, unreachable);
            bar.notSaved("Not committed: the server could not store it. Your draft is kept; try again.");
        }
    }

    private String whatFollows() {
        return mode.reveal() == ReadingMode.Reveal.AT_ONCE
                ? "You then see your score and the truth."
                : mode.reveal().words();
    }

    private void committed() {
        if (mode.reveal() == ReadingMode.Reveal.AT_ONCE || mode.reveal() == ReadingMode.Reveal.AFTER_RELEASE) {
            UI ui = UI.getCurrent();
            ui.navigate(Addresses.ofReading(reading));
            // on a phone the form ends far down, and the next page would begin there
            ui.getPage().executeJs("window.scrollTo(0, 0)");
            return;
        }
        judging.removeAll();
        Paragraph done =
                new Paragraph("Your judgment is committed. " + mode.reveal().words());
        done.getElement().setAttribute("role", "status");
        judging.add(done, Room.way(Addresses.LIBRARY, "Library", true));
    }

    private ReadingSteps steps(StoredStudy study) {
        return teachingCase.stepsOver(study);
    }

    private String seen(ReadingSteps all, StoredStudy study) {
        return step == 0 ? all.label(0, study) : "views so far";
    }

    private static String place(StoredStudy study, JudgmentDraft draft) {
        TipMark tip = draft.tip();
        return tip == null || tip.series() >= study.series().size() ? "" : ViewerDocuments.where(study, tip);
    }
}
