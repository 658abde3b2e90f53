package org.esicasebook.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.esicasebook.cases.CaseImages.RenderingProgress;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.SearchPage;
import org.esicasebook.search.SearchPage.Source;
import org.jspecify.annotations.Nullable;

/** What a reader should know about the present state of the library. */
class LibraryNotices extends Div {

    private final Paragraph unreadable = new Paragraph();
    private final Paragraph studying = new Paragraph("Study mode shows findings. A case you open here counts as seen:"
            + " if you judge it later, that is marked as not a first exposure.");
    private final Paragraph searchAway = new Paragraph("Full search is away; results come from the plain list."
            + " Words of the field, filters and cases work; typing errors are not forgiven just now.");
    private final Paragraph remarks = new Paragraph();
    private final Anchor meant = new Anchor();
    private final Paragraph didYouMean = new Paragraph(new Text("Did you mean "), meant, new Text("?"));
    private final Paragraph preparing = new Paragraph();
    private final Div preparingBar = new Div(new Span());
    private final Div preparingNotice = notice("", preparing, preparingBar);

    LibraryNotices() {
        addClassName("library-notices");
        preparingBar.addClassName("progress");
        preparingBar.getElement().setAttribute("role", "progressbar");
        preparingBar.getElement().setAttribute("aria-label", "Images prepared");
        preparingBar.getElement().setAttribute("aria-valuemin", "0");
        add(
                notice("notice-caution", unreadable),
                notice("", didYouMean),
                notice("notice-caution", remarks),
                notice("", studying),
                notice("notice-caution", searchAway),
                preparingNotice);
        getChildren().forEach(notice -> notice.setVisible(false));
    }

    void addressIsUnreadable(@Nullable String reason) {
        unreadable.setText(reason == null ? "" : "This address is no search. " + reason + " All cases are shown.");
        showNotice(unreadable, reason != null);
    }

    void show(CaseQuery query, SearchPage page) {
        page.didYouMean().ifPresent(text -> {
            meant.setText(text);
            meant.setHref(Ways.to(query.saying(text)));
        });
        showNotice(didYouMean, page.didYouMean().isPresent());
        remarks.setText(String.join(" ", page.remarks()));
        showNotice(remarks, !page.remarks().isEmpty());
        showNotice(studying, query.mode() == Mode.STUDY);
        showNotice(searchAway, page.source() == Source.POSTGRESQL);
    }

    void show(RenderingProgress progress) {
        preparingNotice.setVisible(!progress.isComplete() || progress.failed() > 0);
        if (progress.isComplete()) {
            preparing.setText("The images of %s could not be prepared. An administrator finds the reason in the log."
                    .formatted(CaseWords.cases(progress.failed())));
        } else {
            preparing.setText("Images are being prepared: %d of %d cases ready. Open any case; it then comes first."
                    .formatted(progress.ready(), progress.total()));
        }
        preparingBar.setVisible(!progress.isComplete());
        preparingBar.getElement().setAttribute("aria-valuemax", Integer.toString(progress.total()));
        preparingBar.getElement().setAttribute("aria-valuenow", Integer.toString(progress.ready()));
        int percent = progress.total() == 0 ? 0 : 100 * progress.ready() / progress.total();
        preparingBar.getElement().getChild(0).getStyle().set("width", percent + "%");
    }

    private static void showNotice(Paragraph words, boolean visible) {
        words.getParent().ifPresent(notice -> notice.setVisible(visible));
    }

    private static Div notice(String className, Component... content) {
        Div notice = new Div(content);
        notice.addClassName("notice");
        if (!className.isEmpty()) {
            notice.addClassName(className);
        }
        return notice;
    }
}
