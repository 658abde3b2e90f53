package org.esicasebook.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.accounts.Role;
import org.esicasebook.accounts.UserId;
import org.esicasebook.authoring.Anatomy;
import org.esicasebook.authoring.CaseDraft;
import org.esicasebook.authoring.CaseSkeleton;
import org.esicasebook.authoring.Drafts;
import org.esicasebook.authoring.Previews;
import org.esicasebook.cases.ReferenceStandard.Reach;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.file.CaseDocument;
import org.esicasebook.cases.file.CasePublishing;
import org.esicasebook.cases.file.CaseText;
import org.esicasebook.cases.file.Finding;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.imaging.ImageGrant;
import org.esicasebook.imaging.PassingStudies.Passing;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.support.PageText;
import org.esicasebook.support.fakes.SampleCases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest(classes = DraftViewTest.Pages.class)
@ViewPackages(packages = "org.esicasebook.authoring.ui")
@WithMockUser(username = "curator", roles = "CURATOR")
class DraftViewTest extends SpringBrowserlessTest {

    private static final Actor CURATOR = new Actor(
            new UserId(UUID.fromString("00000000-0000-0000-0000-000000000009")),
            "curator",
            "Cora Curator",
            Set.of(Role.CURATOR));

    private static final Actor FACULTY = new Actor(CURATOR.id(), "faculty", "Fay Faculty", Set.of(Role.FACULTY));

    private static Actor author = CURATOR;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
                "org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchRestClientAutoConfiguration",
                "org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchClientAutoConfiguration"
            })
    static class Pages {

        @Bean
        CurrentActor currentActor() {
            return () -> Optional.of(author);
        }

        @Bean
        OneDraft drafts() {
            return new OneDraft();
        }

        @Bean
        OneCase publishing() {
            return new OneCase();
        }

        @Bean
        WishedFor previews() {
            return new WishedFor();
        }
    }

    /** Keeps in memory what is saved. */
    static class OneDraft implements Drafts {

        private CaseDraft draft =
                new CaseDraft(UUID.randomUUID(), CaseSkeleton.fresh().text(), Instant.EPOCH, Optional.empty());

        @Override
        public List<CaseDraft> list(UserId author) {
            return List.of(draft);
        }

        @Override
        public Optional<CaseDraft> find(UUID id, UserId author) {
            return Optional.of(draft).filter(found -> found.id().equals(id));
        }

        @Override
        public CaseDraft create(UserId author, String text) {
            draft = new CaseDraft(UUID.randomUUID(), text, Instant.EPOCH, Optional.empty());
            return draft;
        }

        @Override
        public boolean save(UUID id, UserId author, String text) {
            draft = new CaseDraft(id, text, Instant.EPOCH.plus(Duration.ofSeconds(1)), draft.publishedAs());
            return true;
        }

        @Override
        public void published(UUID id, UserId author, Slug slug) {
            draft = new CaseDraft(id, draft.text(), draft.savedAt(), Optional.of(slug));
        }

        @Override
        public void delete(UUID id, UserId author) {}

        CaseDocument document() {
            return CaseDocument.parse(draft.text());
        }
    }

    /** A library of one case. */
    static class OneCase implements CasePublishing {

        private @Nullable String text;
        private int version;

        @Override
        public Outcome publish(Actor curator, Optional<Slug> earlier, String newText) {
            text = newText;
            return new Outcome.Published(new Slug("lil-p1"), ++version);
        }

        @Override
        public void withdraw(Actor curator, Slug slug) {
            text = null;
        }

        @Override
        public Optional<String> find(Slug slug) {
            return Optional.ofNullable(text);
        }
    }

    /** Remembers what is wished for and renders nothing. */
    static class WishedFor implements Previews {

        private final List<Scenario> wishes = new ArrayList<>();
        private Consumer<Outcome> told = outcome -> {};

        @Override
        public void wish(Object page, String username, Scenario scenario, Consumer<Outcome> teller) {
            wishes.add(scenario);
            told = teller;
        }

        @Override
        public void forget(Object page) {}
    }

    @Autowired
    private OneDraft drafts;

    @Autowired
    private WishedFor previews;

    @Autowired
    private OneCase library;

    @BeforeEach
    void openAFreshDraft() {
        author = CURATOR;
        library.text = null;
        library.version = 0;
        previews.wishes.clear();
        CaseDraft fresh = drafts.create(CURATOR.id(), CaseSkeleton.fresh().text());
        UI.getCurrent().navigate("authoring/" + fresh.id());
    }

    private Component field(String path) {
        return all(getCurrentView().getElement().getComponent().orElseThrow())
                .filter(component -> path.equals(component.getElement().getAttribute("data-path")))
                .findFirst()
                .orElseThrow();
    }

    private static java.util.stream.Stream<Component> all(Component component) {
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(component), component.getChildren().flatMap(DraftViewTest::all));
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return (Select<T>) $(Select.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String words() {
        return PageText.of((Component) getCurrentView());
    }

    @Test
    void aFreshDraftIsLookedAtOnce() {
        assertThat(previews.wishes).hasSize(1);
        assertThat(words()).contains("New simulated case", "Rendering the preview…", "never the finding : is empty");
    }

    @Test
    void aChangeIsKeptAndLookedAtAnew() {
        ((NumberField) field("simulation.patient.lordosisDegrees")).setValue(52.0);

        assertThat(drafts.document().find("simulation", "patient", "lordosisDegrees"))
                .hasValueSatisfying(
                        value -> assertThat(((Number) value).doubleValue()).isEqualTo(52));
        assertThat(previews.wishes.getLast().patient().lordosisDegrees()).isEqualTo(52);
        assertThat(words()).contains("Draft saved at");
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        NumberField gauge = (NumberField) field("simulation.needle.gauge");
        gauge.setValue(5.0);

        assertThat(gauge.isInvalid()).isTrue();
        assertThat(gauge.getErrorMessage()).isEqualTo("5 is not between 17 and 25.");
        assertThat(previews.wishes).hasSize(1);
        assertThat(drafts.document().find("simulation", "needle", "gauge")).isPresent();

        gauge.setValue(22.0);
        assertThat(gauge.isInvalid()).isFalse();
        assertThat(previews.wishes).hasSize(2);
    }

    @Test
    void anotherFindingBringsItsContrastAndAPlaceForTheTip() {
        this.<Finding>select("Finding").setValue(Finding.EPIDURAL_AND_VENOUS);

        assertThat(drafts.document().find("truth", "compartments")).contains(List.of("epidural", "venous"));
        assertThat(previews.wishes.getLast().spreads()).hasSize(2);
    }

    @Test
    void anotherRouteBringsItsLevelsFindingsAndPlacements() {
        this.<Route>select("Route").setValue(Route.LUMBAR_TRANSFORAMINAL_SUBPEDICULAR);

        Scenario wished = previews.wishes.getLast();
        assertThat(wished.route()).isEqualTo(Route.LUMBAR_TRANSFORAMINAL_SUBPEDICULAR);
        assertThat(wished.placement().isReachedBy(wished.route())).isTrue();
        assertThat(this.<Finding>select("Finding").getListDataView().getItems())
                .contains(Finding.INTRADISCAL)
                .doesNotContain(Finding.LIGAMENT, Finding.PRESACRAL);
    }

    @Test
    void wordsAreKeptWithoutRenderingWhatTheyDoNotChange() {
        ((TextField) field("title")).setValue("Leg pain after lifting");
        ((TextArea) field("vignette.complaint")).setValue("A 44-year-old woman");

        assertThat(drafts.document().find("title")).contains("Leg pain after lifting");
        assertThat(drafts.document().find("vignette", "complaint")).contains("A 44-year-old woman");
        assertThat(previews.wishes).hasSize(1);
        assertThat(words()).doesNotContain("never the finding : is empty");
    }

    private void open(String text) {
        CaseDraft draft = drafts.create(CURATOR.id(), text);
        UI.getCurrent().navigate("authoring/" + draft.id());
    }

    private NativeButton button(String name) {
        return $(NativeButton.class).all().stream()
                .filter(each -> each.getText().equals(name) && each.isVisible())
                .findFirst()
                .orElseThrow();
    }

    /** The images themselves are of no matter here. */
    private void previewIsShown() {
        Reach reach = new Reach(List.of(Level.L4_L5), List.of(Side.LEFT), 0.1, Map.of(Compartment.EPIDURAL, 3.0));
        StoredStudy study = SampleCases.study(SampleCases.INTERLAMINAR);
        previews.told.accept(new Previews.Outcome.Shown(
                new Passing(new ImageGrant("grant", study.id(), "curator"), study), reach, 900));
        UI.getCurrent()
                .getSession()
                .getService()
                .runPendingAccessTasks(UI.getCurrent().getSession());
        roundTrip();
    }

    @Test
    void howFarTheContrastCameIsToldBesideThePreview() {
        previewIsShown();

        assertThat(words())
                .contains("Contrast given", "Epidural 3 mL", "Left only", "Mostly dorsal (90 %)", "rendered in 0.9 s");
    }

    @Test
    void whatWasNotWrittenYetIsNoErrorUntilTheCaseIsToBePublished() {
        TextField title = (TextField) field("title");
        assertThat(title.isInvalid()).isFalse();

        test(button("Publish")).click();

        assertThat(title.isInvalid()).isTrue();
        assertThat(title.getErrorMessage()).isEqualTo("Is empty.");
        assertThat(words()).contains("Not published: see what is missing", "Image by image");
        assertThat(library.text).isNull();
    }

    @Test
    void aWordThatGivesTheAnswerAwayIsAnErrorAtOnce() {
        TextField title = (TextField) field("title");
        title.setValue("Venous uptake at L4–5");

        assertThat(title.isInvalid()).isTrue();
    }

    @Test
    void theTeachingIsWrittenImageByImage() {
        ((TextArea) field("truth.teaching.views[2].findings")).setValue("One.\n\n Two. ");
        ((NumberField) field("truth.actions.inject")).setValue(1.0);
        test(button("Add a look-alike")).click();
        ((TextField) field("truth.teaching.differential[1].looksLike")).setValue("A bilateral spread");

        CaseDocument kept = drafts.document();
        assertThat(kept.find("truth", "teaching", "views", 1, "findings")).contains(List.of("One.", "Two."));
        assertThat(kept.find("truth", "teaching", "views", 1, "view")).contains("lateral");
        assertThat(kept.find("truth", "teaching", "views", 2, "view")).contains("CLO");
        assertThat(kept.find("truth", "actions", "inject"))
                .hasValueSatisfying(worth -> assertThat(worth).hasToString("1"));
        assertThat(kept.find("truth", "teaching", "differential", 0, "looksLike"))
                .contains("A bilateral spread");
    }

    @Test
    void aCasePastedWholeIsShownInEveryField() {
        ((TextArea) all((Component) getCurrentView())
                        .filter(each -> each.getElement().getClassList().contains("authoring-yaml"))
                        .findFirst()
                        .orElseThrow())
                .setValue(CaseText.starter("lil-14").text());

        assertThat(((TextField) field("title")).getValue()).startsWith("Neurogenic claudication");
        assertThat($(NumberField.class).all().stream()
                        .filter(each -> "At [s]".equals(each.getLabel()))
                        .map(NumberField::getValue))
                .containsExactly(9.0, 35.0, 22.0);
        assertThat(((TextArea) field("truth.teaching.views[3].findings")).getValue())
                .startsWith("Contact with the ventral laminar margin");
    }

    @Test
    void aFinishedCaseThatWasSeenIsPublishedAndTheDraftStays() {
        open(CaseText.starter("lil-14").text());
        test(button("Publish")).click();
        assertThat(words()).contains("Not published: wait for the preview");

        previewIsShown();
        test(button("Publish")).click();
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(library.text).isEqualTo(drafts.document().text());
        assertThat(drafts.list(CURATOR.id()).getFirst().publishedAs()).contains(new Slug("lil-p1"));
        assertThat(words()).contains("Readers see this case as it stands here", "Open lil-p1");

        ((TextField) field("title")).setValue("Leg pain on walking");
        assertThat(words()).contains("publishing again shows them these changes");
    }

    @Test
    void aPublishedCaseIsWithdrawn() {
        open(CaseText.starter("lil-14").text());
        previewIsShown();
        test(button("Publish")).click();
        test($(ConfirmDialog.class).single()).confirm();

        test(button("Withdraw")).click();
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(library.text).isNull();
        assertThat(words()).contains("Withdrawn from the library");
    }

    @Test
    void facultyWritesAndCuratorsPublish() {
        author = FACULTY;
        UI.getCurrent().navigate("authoring");
        open(CaseText.starter("lil-14").text());

        assertThat($(NativeButton.class).all())
                .extracting(NativeButton::getText)
                .doesNotContain("Publish");
        assertThat(words()).contains("Curators publish: send the downloaded file to one of them.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void variantsInAnotherSpineSayWhatItIs() {
        open(CaseText.starter("lil-14").text());
        test(button("Make variants")).click();
        ((CheckboxGroup<Anatomy>) $(CheckboxGroup.class).all().stream()
                        .filter(group -> group.getLabel().startsWith("Other spines"))
                        .findFirst()
                        .orElseThrow())
                .setValue(Set.of(Anatomy.SLIP));
        $(NativeButton.class).all().stream()
                .filter(each -> each.getText().equals("Make variants"))
                .reduce((first, last) -> last)
                .ifPresent(last -> test(last).click());

        assertThat(drafts.document().find("simulation", "patient", "variants", "listhesisMm"))
                .contains(6);
        assertThat(String.valueOf(drafts.document().find("vignette", "imaging").orElseThrow()))
                .contains("thickened ligamentum flavum", "slip of 6 mm");
    }

    @Test
    void everyStartingPointCanBeRead() {
        for (Route route : Route.values()) {
            for (Finding finding : Starts.findings(route)) {
                CaseDocument document = CaseSkeleton.fresh()
                        .with("route", route.code())
                        .with("level", route.levels().getLast().code())
                        .with("truth.level", route.levels().getLast().code())
                        .with(
                                "truth.compartments",
                                finding.compartments().stream()
                                        .map(each -> each.code())
                                        .toList())
                        .with("simulation.spreads", Starts.spreads(route, finding))
                        .with("simulation.placement", Starts.fields(Starts.placement(route, finding)));
                assertThat(CaseSkeleton.simulated(document).toString())
                        .as(route.code() + " " + finding.code())
                        .doesNotContain("Refused");
            }
        }
    }
}
