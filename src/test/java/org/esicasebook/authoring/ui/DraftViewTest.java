package org.esicasebook.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.accounts.Role;
import org.esicasebook.accounts.UserId;
import org.esicasebook.authoring.CaseDraft;
import org.esicasebook.authoring.CaseSkeleton;
import org.esicasebook.authoring.Drafts;
import org.esicasebook.authoring.Previews;
import org.esicasebook.cases.file.CaseDocument;
import org.esicasebook.cases.file.Finding;
import org.esicasebook.epidurography.Route;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.support.PageText;
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
            return () -> Optional.of(CURATOR);
        }

        @Bean
        OneDraft drafts() {
            return new OneDraft();
        }

        @Bean
        WishedFor previews() {
            return new WishedFor();
        }
    }

    /** Keeps in memory what is saved. */
    static class OneDraft implements Drafts {

        private CaseDraft draft =
                new CaseDraft(UUID.randomUUID(), CaseSkeleton.fresh().text(), Instant.EPOCH);

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
            draft = new CaseDraft(UUID.randomUUID(), text, Instant.EPOCH);
            return draft;
        }

        @Override
        public boolean save(UUID id, UserId author, String text) {
            draft = new CaseDraft(id, text, Instant.EPOCH.plus(Duration.ofSeconds(1)));
            return true;
        }

        @Override
        public void delete(UUID id, UserId author) {}

        CaseDocument document() {
            return CaseDocument.parse(draft.text());
        }
    }

    /** Remembers what is wished for and renders nothing. */
    static class WishedFor implements Previews {

        private final List<Scenario> wishes = new ArrayList<>();

        @Override
        public void wish(Object page, String username, Scenario scenario, java.util.function.Consumer<Outcome> told) {
            wishes.add(scenario);
        }

        @Override
        public void forget(Object page) {}
    }

    @Autowired
    private OneDraft drafts;

    @Autowired
    private WishedFor previews;

    @BeforeEach
    void openAFreshDraft() {
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
        assertThat(words()).contains("New simulated case", "Rendering the preview…", "title: is empty");
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
        assertThat(words()).doesNotContain("title: is empty");
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
