package org.esicasebook.authoring.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.esicasebook.accounts.Actor;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.file.CaseDocument;
import org.esicasebook.cases.file.CasePublishing;
import org.jspecify.annotations.Nullable;

/** Whether readers see the case, and the ways to show it to them and to take it back. For curators. */
class Publication extends Div {

    /** What stands in the way of publishing. */
    interface Draft {

        CaseDocument document();

        /** Says what is missing; true if something is. */
        boolean isUnfinished();

        /** Whether its author has seen the images as they are now. */
        boolean isSeen();

        /** It has become this case. */
        void becomes(Slug slug);
    }

    private final CasePublishing publishing;
    private final Actor curator;
    private final Draft draft;
    private final NativeButton publish = new NativeButton("Publish", click -> ask());
    private final NativeButton withdraw = new NativeButton("Withdraw", click -> askToWithdraw());
    private final Span state = new Span();
    private final Anchor way = new Anchor();
    private @Nullable Slug slug;

    Publication(CasePublishing publishing, Actor curator, Draft draft, Optional<Slug> publishedAs) {
        this.publishing = publishing;
        this.curator = curator;
        this.draft = draft;
        this.slug = publishedAs.orElse(null);
        addClassName("authoring-publication");
        publish.addClassNames("action", "action-main");
        withdraw.addClassName("action");
        state.getElement().setAttribute("role", "status");
        add(publish, withdraw, state, way);
        show();
    }

    /** Says how the draft and the library stand to one another. */
    final void show() {
        Slug name = slug;
        Optional<String> shown = name == null ? Optional.empty() : publishing.find(name);
        withdraw.setVisible(shown.isPresent());
        way.setVisible(shown.isPresent());
        publish.setText(shown.isPresent() ? "Publish again" : "Publish");
        if (name == null) {
            state.setText("Not in the library");
            return;
        }
        if (shown.isEmpty()) {
            state.setText("Withdrawn from the library");
            return;
        }
        boolean same = CaseDocument.parse(shown.get()).equals(draft.document());
        publish.setEnabled(!same);
        state.setText(
                same
                        ? "Readers see this case as it stands here"
                        : "Readers see this case as it was; publishing again shows them these changes");
        way.setHref("cases/" + name);
        way.setText("Open " + name);
    }

    private void ask() {
        if (draft.isUnfinished()) {
            state.setText("Not published: see what is missing at the end of the page");
            return;
        }
        if (!draft.isSeen()) {
            state.setText("Not published: wait for the preview and look at it first");
            return;
        }
        ConfirmDialog dialog = new ConfirmDialog(
                "Publish this case?",
                "Readers find it in the library as an unknown as soon as its images are rendered, in less than a minute."
                        + " It says of itself that its images are simulated and that its action key awaits the physician"
                        + " panel. Your draft stays.",
                "Publish",
                confirmed -> publish());
        dialog.setCancelable(true);
        dialog.open();
    }

    private void publish() {
        switch (publishing.publish(
                curator, Optional.ofNullable(slug), draft.document().text())) {
            case CasePublishing.Outcome.Published published -> {
                slug = published.slug();
                draft.becomes(published.slug());
                show();
            }
            case CasePublishing.Outcome.Refused refused ->
                state.setText("Not published: " + refused.problems().getFirst().message());
        }
    }

    private void askToWithdraw() {
        Slug name = slug;
        if (name == null) {
            return;
        }
        ConfirmDialog dialog = new ConfirmDialog(
                "Withdraw this case?",
                "It leaves the library. Judgments of it stay with their readers, and your draft stays.",
                "Withdraw",
                confirmed -> {
                    publishing.withdraw(curator, name);
                    publish.setEnabled(true);
                    show();
                });
        dialog.setCancelable(true);
        dialog.open();
    }
}
