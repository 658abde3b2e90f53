package org.esicasebook.authoring.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.authoring.CaseDraft;
import org.esicasebook.authoring.CaseSkeleton;
import org.esicasebook.authoring.Drafts;
import org.esicasebook.authoring.Previews;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.file.CaseDocument;
import org.esicasebook.cases.file.CaseFileReader;
import org.esicasebook.cases.file.CaseFileReader.Outcome;
import org.esicasebook.cases.file.CasePublishing;
import org.esicasebook.cases.file.Problem;
import org.esicasebook.fluoroscopy.Scenario;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** A simulated case being written: its scenario, its words, and what it would look like. Every change is kept. */
@Route("authoring/:id")
@PageTitle("New simulated case – ESI Casebook")
@RolesAllowed({"FACULTY", "CURATOR", "ADMINISTRATOR"})
class DraftView extends Div implements BeforeEnterObserver, Bench, Publication.Draft {

    private static final Logger log = LoggerFactory.getLogger(DraftView.class);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Drafts drafts;
    private final Previews previews;
    private final CasePublishing publishing;
    private final Actor author;
    private final Span saved = new Span();
    private final PreviewPanel preview = new PreviewPanel();
    private @Nullable UUID id;
    private CaseDocument document = CaseSkeleton.fresh();
    private @Nullable Scenario wished;
    private @Nullable Inputs inputs;
    private @Nullable ScenarioForm scenario;
    private @Nullable TextForm words;
    private @Nullable Publication publication;
    private boolean isSeen;
    private boolean isEverythingSaid;

    DraftView(Drafts drafts, Previews previews, CasePublishing publishing, CurrentActor currentActor) {
        this.drafts = drafts;
        this.previews = previews;
        this.publishing = publishing;
        this.author = currentActor.get();
        addClassName("authoring");
        saved.addClassName("saved");
        saved.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<CaseDraft> found = event.getRouteParameters()
                .get("id")
                .flatMap(DraftView::uuid)
                .flatMap(wanted -> drafts.find(wanted, author.id()));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        id = found.get().id();
        document = CaseDocument.parse(found.get().text());
        Inputs fields = new Inputs(this);
        inputs = fields;
        ScenarioForm what = new ScenarioForm(this, fields);
        scenario = what;
        TextForm said = new TextForm(this, fields);
        words = said;
        Div forms = new Div(heading(found.get()), what, said);
        forms.addClassName("authoring-words");
        add(forms, preview);
        examine();
    }

    private Div heading(CaseDraft draft) {
        Anchor back = new Anchor("authoring", "My drafts");
        back.addClassName("way-back");
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = document.text().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "case.yaml", "application/yaml", bytes.length);
                }),
                "Download case.yaml");
        download.addClassName("action");
        NativeButton variants = new NativeButton("Make variants", click -> makeVariants());
        variants.addClassName("action");
        Div ways = new Div(download, variants, saved);
        ways.addClassName("authoring-ways");
        Div heading = new Div(back, new H1("New simulated case"), ways);
        heading.addClassName("authoring-heading");
        if (author.mayCurate()) {
            Publication here = new Publication(publishing, author, this, draft.publishedAs());
            publication = here;
            heading.add(here);
        } else {
            heading.add(new Paragraph("Curators publish: send the downloaded file to one of them."));
        }
        return heading;
    }

    @Override
    public CaseDocument document() {
        return document;
    }

    @Override
    public void change(UnaryOperator<CaseDocument> change) {
        CaseDocument before = document;
        document = change.apply(before);
        if (document.equals(before)) {
            return;
        }
        save();
        examine();
        if (publication != null) {
            publication.show();
        }
    }

    @Override
    public boolean isUnfinished() {
        isEverythingSaid = true;
        examine();
        List<Problem> left = CaseSkeleton.problems(document);
        if (!left.isEmpty() && inputs != null) {
            inputs.goTo(left.getFirst().field());
        }
        return !left.isEmpty();
    }

    @Override
    public boolean isSeen() {
        return isSeen;
    }

    @Override
    public void becomes(Slug slug) {
        if (id != null) {
            drafts.published(id, author.id(), slug);
        }
    }

    private void save() {
        UUID draft = id;
        if (draft == null) {
            return;
        }
        try {
            boolean kept = drafts.save(draft, author.id(), document.text());
            saved.setClassName("not-saved", !kept);
            saved.setText(
                    kept
                            ? "Draft saved at " + LocalTime.now().format(CLOCK)
                            : "Not saved: this draft was deleted elsewhere. Download it to keep it.");
        } catch (DataAccessException unreachable) {
            log.warn("Draft {} could not be saved", draft, unreachable);
            saved.setClassName("not-saved", true);
            saved.setText("Not saved yet; the next change tries again.");
        }
    }

    /** Shows the case anew, says what is wrong beside the fields, and wishes for a preview. */
    private void examine() {
        if (inputs == null || scenario == null || words == null) {
            return;
        }
        scenario.show();
        Outcome outcome = CaseSkeleton.simulated(document);
        List<Problem> left = CaseSkeleton.problems(document);
        words.show(document, left);
        List<Problem> wrong = outcome instanceof Outcome.Refused(var problems) ? problems : List.of();
        List<Problem> elsewhere = inputs.say(wrong);
        inputs.sayToo(left.stream()
                .filter(problem -> isEverythingSaid || document.isSaid(problem.field()))
                .toList());
        if (outcome instanceof Outcome.Accepted accepted) {
            wish(accepted.caseFile().scenario());
        } else {
            isSeen = false;
            wished = null;
            previews.forget(this);
            preview.cannot(
                    elsewhere.isEmpty()
                            ? "No preview: see the marked fields."
                            : "No preview: " + elsewhere.getFirst().message() + ".");
        }
    }

    /** Words change no image. */
    private void wish(Scenario scenario) {
        if (scenario.equals(wished)) {
            return;
        }
        wished = scenario;
        isSeen = false;
        UI ui = UI.getCurrent();
        preview.waiting();
        previews.wish(this, author.username(), scenario, told -> PreviewPanel.later(ui, () -> show(told)));
    }

    private void show(Previews.Outcome told) {
        switch (told) {
            case Previews.Outcome.Shown shown -> {
                isSeen = true;
                preview.show(shown);
            }
            case Previews.Outcome.Impossible(String reason) -> {
                String sentence = Inputs.sentence(reason.strip().replaceAll("\\.$", ""));
                if (inputs != null) {
                    inputs.say(List.of(new Problem("draft", 1, "simulation.placement", reason, Problem.Kind.MEANING)));
                }
                preview.cannot("This cannot happen in this patient. " + sentence);
            }
            case Previews.Outcome.Failed() ->
                preview.cannot("The preview could not be made. The server's log says why; your draft is kept.");
        }
    }

    private void makeVariants() {
        if (new CaseFileReader().read(new Slug("draft"), "draft", document.text()) instanceof Outcome.Accepted ready) {
            new VariantsDialog(ready.caseFile(), made -> drafts.create(author.id(), made.text())).open();
        } else {
            saved.setText("Variants can be made once nothing is missing: see the end of the page.");
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        saved.setText("");
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        previews.forget(this);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
