package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.judgment.Releases;
import org.esicasebook.judgment.Releases.HeldBack;

/** Where curators release exams: until then nobody who sat one is told score or truth. */
@Route(Addresses.EXAMS)
@PageTitle("Exams – ESI Casebook")
@RolesAllowed({"CURATOR", "ADMINISTRATOR"})
class ExamsView extends Div {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private final Releases releases;
    private final Cases cases;
    private final Actor curator;
    private final Paragraph done = new Paragraph();
    private final Div waiting = new Div();

    ExamsView(Releases releases, Cases cases, CurrentActor currentActor) {
        this.releases = releases;
        this.cases = cases;
        this.curator = currentActor.get();
        addClassName("exams-page");
        done.getElement().setAttribute("role", "status");
        done.addClassName("notice");
        done.setVisible(false);
        add(
                new H1("Exams"),
                new Paragraph(
                        "Cases that were read in an exam and wait to be released. Until then their readers are told"
                                + " neither score nor truth, by no page and no address."),
                done,
                waiting,
                howTo());
        show();
    }

    private static Component howTo() {
        Paragraph how =
                new Paragraph("To have a case read in an exam, give out its address with ?mode=exam at the end.");
        how.addClassName("caveat");
        return how;
    }

    private void show() {
        waiting.removeAll();
        List<HeldBack> held = releases.list();
        if (held.isEmpty()) {
            waiting.add(Face.part("Nothing waits", "No case has been read in an exam that is not released."));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("exam-list");
        list.getElement().setAttribute("role", "list");
        held.forEach(exam -> list.add(item(exam)));
        waiting.add(list);
    }

    private ListItem item(HeldBack exam) {
        String title = cases.find(exam.slug())
                .map(TeachingCase::title)
                .orElse(exam.slug().value());
        Paragraph state = new Paragraph("%s, %s. The first began on %s."
                .formatted(
                        exam.committed() == 1 ? "1 judgment waits" : exam.committed() + " judgments wait",
                        exam.open() == 0 ? "nobody is still judging" : exam.open() + " still judging",
                        DATE.format(exam.since().atZone(ZoneId.systemDefault()))));
        NativeButton release = new NativeButton("Release", click -> ask(exam, title));
        release.addClassNames("action", "action-main");
        release.getElement().setAttribute("aria-label", "Release: " + title);
        return new ListItem(new H2(new Anchor(Addresses.ofCase(exam.slug()), title)), state, release);
    }

    private void ask(HeldBack exam, String title) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader("Release this exam?");
        dialog.setText("Everybody who read “%s” in it is told score and truth from now on%s. This cannot be taken back."
                .formatted(title, exam.open() == 0 ? "" : ", those still judging too"));
        dialog.setCancelable(true);
        dialog.setCancelText("Not yet");
        dialog.setConfirmText("Release");
        dialog.addConfirmListener(confirmed -> {
            int released = releases.release(exam.slug(), curator);
            done.setText("“%s” is released: %s scored."
                    .formatted(title, released == 1 ? "1 judgment is" : released + " judgments are"));
            done.setVisible(true);
            show();
        });
        dialog.open();
    }
}
