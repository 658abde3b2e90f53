package org.esicasebook.readingroom;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.PlacementJudgment;

/** The last step: how much is answered, whether it is saved, and the commitment, asked for once more. */
class CommitBar extends Div {

    private static final int ALL = JudgmentDraft.Question.values().length;

    private final Span answered = new Span();
    private final Span saved = new Span();
    private final Div missing = new Div();
    private final SerializableConsumer<JudgmentDraft.Question> lead;

    CommitBar(
            SerializableSupplier<JudgmentDraft> draft,
            SerializableConsumer<JudgmentDraft.Question> lead,
            SerializableConsumer<PlacementJudgment> onCommit) {
        this.lead = lead;
        addClassName("commit-bar");
        missing.addClassName("still-missing");
        missing.getElement().setAttribute("role", "alert");
        missing.setVisible(false);
        saved.addClassName("saved");
        saved.getElement().setAttribute("role", "status");
        Div state = new Div(answered, saved);
        state.addClassName("commit-state");
        Button commit = new Button("Commit judgment", click -> draft.get()
                .complete()
                .ifPresentOrElse(
                        judgment -> confirm(judgment, onCommit),
                        () -> showMissing(draft.get().unanswered())));
        commit.addThemeVariants(ButtonVariant.PRIMARY);
        Div row = new Div(state, commit);
        row.addClassName("commit-row");
        add(missing, row);
    }

    void show(JudgmentDraft draft) {
        List<JudgmentDraft.Question> open = draft.unanswered();
        answered.setText(open.isEmpty() ? "All answered" : (ALL - open.size()) + " of " + ALL + " answered");
        if (missing.isVisible()) {
            showMissing(open);
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

    private void showMissing(List<JudgmentDraft.Question> open) {
        missing.removeAll();
        missing.setVisible(!open.isEmpty());
        if (open.isEmpty()) {
            return;
        }
        missing.add(new Paragraph(open.size() == 1 ? "One question is still open:" : "Still open:"));
        for (JudgmentDraft.Question question : open) {
            NativeButton way = new NativeButton(question.text(), click -> lead.accept(question));
            way.addClassName("way-to-question");
            missing.add(way);
        }
    }

    private static void confirm(PlacementJudgment judgment, SerializableConsumer<PlacementJudgment> onCommit) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader("Commit this judgment?");
        Div summary = new Div(
                new Paragraph(JudgmentWords.inOneLine(judgment)),
                new Paragraph("A judgment once committed cannot be changed. You then see your score and the truth."));
        summary.addClassName("commit-summary");
        dialog.setText(summary);
        dialog.setCancelable(true);
        dialog.setCancelText("Go on judging");
        dialog.setConfirmText("Commit");
        dialog.addConfirmListener(confirmed -> onCommit.accept(judgment));
        dialog.open();
    }
}
