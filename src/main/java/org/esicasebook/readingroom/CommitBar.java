package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.PlacementJudgment;

/** Always in sight: how much is answered, whether it is saved, and the way on. */
class CommitBar extends Div {

    private final Span answered = new Span();
    private final Span saved = new Span();
    private final Div missing = new Div();
    private final Button commit = new Button("Commit judgment");
    private final NativeButton pass = new NativeButton("Show all views at once");
    private final SerializableConsumer<JudgmentDraft.Question> lead;
    private final boolean beforeContrast;
    private int asked;
    private List<JudgmentDraft.Question> open = List.of();

    /** @param beforeContrast whether no contrast has been given, by which the questions differ */
    CommitBar(
            boolean beforeContrast,
            SerializableConsumer<JudgmentDraft.Question> lead,
            SerializableRunnable onCommit,
            SerializableRunnable onPass,
            Component keeper) {
        this.beforeContrast = beforeContrast;
        this.lead = lead;
        addClassName("commit-bar");
        missing.addClassName("still-missing");
        missing.getElement().setAttribute("role", "alert");
        missing.setVisible(false);
        saved.addClassName("saved");
        saved.getElement().setAttribute("role", "status");
        Div state = new Div(answered, saved, keeper);
        state.addClassName("commit-state");
        commit.addThemeVariants(ButtonVariant.PRIMARY);
        commit.addClickListener(click -> {
            if (open.isEmpty()) {
                onCommit.run();
            } else {
                showMissing();
            }
        });
        pass.addClassName("pass-steps");
        pass.addClickListener(click -> onPass.run());
        Div row = new Div(state, commit);
        row.addClassName("commit-row");
        add(missing, row, pass);
    }

    /** @param questions how many have to be answered before the way on is open */
    void ask(String wayOn, int questions, boolean mayPass) {
        commit.setText(wayOn);
        asked = questions;
        pass.setVisible(mayPass);
        missing.setVisible(false);
    }

    void show(List<JudgmentDraft.Question> unanswered) {
        open = List.copyOf(unanswered);
        answered.setText(open.isEmpty() ? "All answered" : (asked - open.size()) + " of " + asked + " answered");
        if (missing.isVisible()) {
            showMissing();
        }
    }

    void saved() {
        saved.setText("Draft saved");
        saved.removeClassName("not-saved");
    }

    void restored() {
        saved.setText("Your draft is back");
    }

    void notSaved(String reason) {
        saved.setText(reason);
        saved.addClassName("not-saved");
    }

    private void showMissing() {
        missing.removeAll();
        missing.setVisible(!open.isEmpty());
        if (open.isEmpty()) {
            return;
        }
        missing.add(new Paragraph(open.size() == 1 ? "One question is still open:" : "Still open:"));
        for (JudgmentDraft.Question question : open) {
            NativeButton way =
                    new NativeButton(JudgmentWords.asking(question, beforeContrast), click -> lead.accept(question));
            way.addClassName("way-to-question");
            missing.add(way);
        }
    }

    /** Asks once more before what cannot be changed any more. */
    static void confirm(
            PlacementJudgment judgment,
            boolean beforeContrast,
            String whatFollows,
            SerializableConsumer<PlacementJudgment> onCommit) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader("Commit this judgment?");
        Div summary = new Div(
                new Paragraph(JudgmentWords.inOneLine(judgment, beforeContrast)),
                new Paragraph("A judgment once committed cannot be changed. " + whatFollows));
        summary.addClassName("commit-summary");
        dialog.setText(summary);
        dialog.setCancelable(true);
        dialog.setCancelText("Go on judging");
        dialog.setConfirmText("Commit");
        dialog.addConfirmListener(confirmed -> onCommit.accept(judgment));
        dialog.open();
    }
}
