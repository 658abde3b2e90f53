package org.esicasebook.authoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.authoring.CaseDraft;
import org.esicasebook.authoring.CaseSkeleton;
import org.esicasebook.authoring.Drafts;

/** An author's own drafts. */
@Route("authoring")
@PageTitle("My drafts – ESI Casebook")
@RolesAllowed({"FACULTY", "CURATOR", "ADMINISTRATOR"})
class DraftsView extends Div {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private final Drafts drafts;
    private final Actor author;
    private final Div list = new Div();

    DraftsView(Drafts drafts, CurrentActor currentActor) {
        this.drafts = drafts;
        this.author = currentActor.get();
        addClassName("my-drafts");
        NativeButton fresh = new NativeButton(
                "New simulated case",
                click -> open(drafts.create(author.id(), CaseSkeleton.fresh().text())));
        fresh.addClassNames("action", "action-main");
        add(
                new H1("My drafts"),
                new Paragraph("Simulated cases that you are writing. Nobody else sees them before they are published."),
                fresh,
                list);
        show();
    }

    private void show() {
        list.removeAll();
        List<CaseDraft> mine = drafts.list(author.id());
        if (mine.isEmpty()) {
            list.add(new Paragraph("No drafts yet."));
            return;
        }
        UnorderedList items = new UnorderedList();
        items.addClassName("draft-list");
        mine.forEach(draft -> items.add(item(draft)));
        list.add(items);
    }

    private ListItem item(CaseDraft draft) {
        Anchor title = new Anchor("authoring/" + draft.id(), draft.title());
        Span when = new Span("Saved " + WHEN.format(draft.savedAt())
                + draft.publishedAs().map(slug -> ", published as " + slug).orElse(""));
        when.addClassName("facts");
        NativeButton delete = new NativeButton("Delete", click -> askToDelete(draft));
        delete.addClassName("action");
        delete.getElement().setAttribute("aria-label", "Delete " + draft.title());
        Div words = new Div(title, when);
        words.addClassName("draft-words");
        return new ListItem(words, delete);
    }

    private void askToDelete(CaseDraft draft) {
        ConfirmDialog dialog = new ConfirmDialog(
                "Delete this draft?", "\"" + draft.title() + "\" cannot be brought back.", "Delete", confirmed -> {
                    drafts.delete(draft.id(), author.id());
                    show();
                });
        dialog.setCancelable(true);
        dialog.open();
    }

    private static void open(CaseDraft draft) {
        UI.getCurrent().navigate("authoring/" + draft.id());
    }
}
