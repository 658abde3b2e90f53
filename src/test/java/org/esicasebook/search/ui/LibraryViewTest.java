package org.esicasebook.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.Slug;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.View;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.CaseSearch;
import org.esicasebook.search.CaseStandings;
import org.esicasebook.search.Coverage;
import org.esicasebook.search.SearchPage.Source;
import org.esicasebook.search.SearchTrails;
import org.esicasebook.support.PageText;
import org.esicasebook.support.fakes.ListSearch;
import org.esicasebook.support.fakes.PagesOnFakes;
import org.esicasebook.support.fakes.SampleCases;
import org.esicasebook.support.fakes.SettableImages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest(classes = {PagesOnFakes.class, LibraryViewTest.Standings.class})
@ViewPackages(packages = "org.esicasebook.search.ui")
@WithMockUser(username = "learner")
class LibraryViewTest extends SpringBrowserlessTest {

    static class Standings {

        static final Map<Slug, CaseStandings.Standing> KNOWN = new HashMap<>();

        @Bean
        CaseStandings standings() {
            return reader -> KNOWN;
        }

        @Bean
        SearchTrails trails(CaseSearch search) {
            return new SearchTrails(search);
        }

        @Bean
        Coverage coverage() {
            return new Coverage() {
                @Override
                public List<Cell> open() {
                    return List.of(cell(Set.of(View.ANTEROPOSTERIOR), Set.of()));
                }

                @Override
                public List<Cell> withFindings() {
                    return List.of(cell(Set.of(), Set.of(Compartment.VENOUS)));
                }

                private Cell cell(Set<View> view, Set<Compartment> finding) {
                    return new Cell(Route.LUMBAR_INTERLAMINAR, Level.L4_L5, view, finding, List.of(2L, 0L, 1L));
                }
            };
        }
    }

    private final SampleCases cases;
    private final SettableImages images;
    private final ListSearch search;

    @Autowired
    LibraryViewTest(SampleCases cases, SettableImages images, ListSearch search) {
        this.cases = cases;
        this.images = images;
        this.search = search;
    }

    @BeforeEach
    void everythingIsWell() {
        images.reset(cases.list());
        search.answersFrom(Source.ELASTICSEARCH);
        Standings.KNOWN.clear();
    }

    @Test
    void aLearnerSeesEveryCaseAsUnknown() {
        library();
        assertThat(cards()).hasSize(3);
        assertThat(words()).contains("3 cases", SampleCases.TRANSFORAMINAL.title(), "Simulated");
        assertThat(((RadioButtonGroup<?>) $(RadioButtonGroup.class).single()).getValue())
                .isEqualTo(Mode.UNKNOWN);
    }

    @Test
    void nothingTellsTheTruthAsUnknown() {
        library();
        var truth = SampleCases.truth(SampleCases.TRANSFORAMINAL).teaching();
        assertThat(html())
                .doesNotContainIgnoringCase("venous")
                .doesNotContain(truth.headline(), truth.decisiveSign(), "Finding");
    }

    @Test
    void studyShowsFindingsAndSaysThatTheCaseCountsAsSeen() {
        library("mode=study");
        assertThat(words())
                .contains("counts as seen", "Venous", "Run-off hidden behind a perfect epidurogram", "Finding");
        assertThat(html()).contains("cases/lumbar-transforaminal-01?mode=study");
    }

    @Test
    void aChosenValueNarrowsTheListAndStandsInTheAddress() {
        library();
        test(checkbox("Lumbar interlaminar")).click();
        assertThat(address()).contains("route=LIL");
        assertThat(cards()).hasSize(1);
        assertThat(words()).contains("1 case");
    }

    @Test
    void aSharedAddressOpensTheSameSearch() {
        library("route=LIL");
        assertThat(cards()).hasSize(1);
        assertThat(checkbox("Lumbar interlaminar").getValue()).isTrue();
    }

    @Test
    void valuesOfAFacetAreAlternatives() {
        library("route=LIL");
        test(checkbox("Lumbar transforaminal, infraneural")).click();
        assertThat(cards()).hasSize(2);
    }

    @Test
    void aChosenValueStaysEvenIfNoCaseHasIt() {
        library("route=CAU");
        assertThat(checkbox("Caudal").getValue()).isTrue();
        assertThat(words()).contains("No case fits all of this", "Show all cases");
    }

    @Test
    void aChipLetsItsValueGoAndClearAllLetsEverythingGo() {
        library("route=LIL&level=L3-4");
        click("Remove filter L3–4");
        assertThat(address()).contains("route=LIL").doesNotContain("level");
        test($(NativeButton.class).withText("Clear all").single()).click();
        assertThat(address()).doesNotContain("route");
        assertThat(cards()).hasSize(3);
    }

    @Test
    void changingTheModeLetsFindingsGo() {
        library("mode=study&finding=venous");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Mode> modes =
                (RadioButtonGroup<Mode>) $(RadioButtonGroup.class).single();
        test(modes).selectItem("As unknown");
        assertThat(address()).doesNotContain("finding").doesNotContain("mode");
    }

    @Test
    void wordsAreSearchedWhenTheyAreEntered() {
        library();
        @SuppressWarnings("unchecked")
        ComboBox<String> field = (ComboBox<String>) $(ComboBox.class).single();
        test(field).setFilter("Neuro");
        test(field).selectItem(SampleCases.INTERLAMINAR.title());
        assertThat(address()).contains("q=Neurogenic");
        assertThat(cards()).hasSize(1);
    }

    @Test
    void aFieldOfTheTruthAskedForAsUnknownFindsNothingOut() {
        library("status=judged");
        assertThat(words()).contains("No case fits all of this");
        library("q=nowhere");
        assertThat(words()).contains("As unknown, words that tell the answer find nothing");
        assertThat(html()).contains("mode=study");
    }

    @Test
    void theOrderStandsInTheAddress() {
        library("sort=hardest");
        assertThat($(OrderChoice.class).single().getElement().getProperty("value"))
                .isEqualTo("hardest");
        assertThat(cards()).hasSize(3);
    }

    @Test
    void coverageAsUnknownCountsByViewAndNothingByFinding() {
        UI.getCurrent().navigate("coverage");
        assertThat(html())
                .contains("route=LIL", "view=AP")
                .doesNotContain("finding=")
                .doesNotContain("Venous");
        assertThat(words()).contains("99 of 100 kinds have no case yet");
    }

    @Test
    void coverageInStudyModeLeadsToTheCasesOfAFinding() {
        UI.getCurrent().navigate("coverage", QueryParameters.fromString("mode=study"));
        assertThat(html()).contains("finding=venous", "mode=study", "3 cases, 2 introductory, 1 advanced");
    }

    @Test
    void theAbsenceOfElasticsearchIsSaid() {
        search.answersFrom(Source.POSTGRESQL);
        library();
        assertThat(words()).contains("Full search is away");
        assertThat(cards()).hasSize(3);
    }

    @Test
    void anAddressThatIsNoSearchSaysSoAndShowsEverything() {
        library("route=nowhere");
        assertThat(words()).contains("This address is no search.", "nowhere");
        assertThat(cards()).hasSize(3);
    }

    @Test
    void aCaseShowsItsImageAsSoonAsThatIsReady() {
        Slug slug = SampleCases.TRANSFORAMINAL.slug();
        images.set(slug, new ImageReadiness.Rendering(0.4));
        library();
        assertThat(words()).contains("Image being prepared, 40 %", "2 of 3 cases ready");
        images.set(slug, new ImageReadiness.Ready(SampleCases.study(SampleCases.TRANSFORAMINAL)));
        UI.getCurrent()
                .getSession()
                .getService()
                .runPendingAccessTasks(UI.getCurrent().getSession());
        assertThat(words()).doesNotContain("being prepared");
        assertThat(html())
                .contains(SampleCases.study(SampleCases.TRANSFORAMINAL).thumbnailAddress());
    }

    @Test
    void aCaseWhoseImagesFailedSaysSo() {
        images.set(SampleCases.TRANSFORAMINAL.slug(), new ImageReadiness.Failed("The tip lies in bone."));
        library();
        assertThat(words())
                .contains("Image could not be prepared", "The images of 1 case could not be prepared")
                .doesNotContain("bone");
    }

    @Test
    void leavingThePageStopsListening() {
        library();
        assertThat(images.listening()).isEqualTo(1);
        UI.getCurrent().getChildren().toList().forEach(Component::removeFromParent);
        assertThat(images.listening()).isZero();
    }

    @Test
    void aJudgedCaseLeadsToItsResultAndADraftBackToItself() {
        Standings.KNOWN.put(
                SampleCases.TRANSFORAMINAL.slug(),
                new CaseStandings.Standing(CaseStandings.Progress.JUDGED, "readings/17"));
        Standings.KNOWN.put(
                SampleCases.INTERLAMINAR.slug(),
                new CaseStandings.Standing(CaseStandings.Progress.DRAFT, "cases/lumbar-interlaminar-01"));
        library();
        assertThat(words()).contains("Judged", "Draft");
        assertThat(html()).contains("readings/17");
    }

    @Test
    void filtersOpenInADialogWhereThereIsNoRoomAndComeBack() {
        library("route=LIL");
        test($(Button.class).withText("Filters (1)").single()).click();
        assertThat($(FacetPanel.class).single().findAncestor(Dialog.class)).isNotNull();
        test($(Button.class).withText("Show 1 case").single()).click();
        assertThat($(FacetPanel.class).single().findAncestor(Dialog.class)).isNull();
    }

    private void library() {
        navigate(LibraryView.class);
        roundTrip();
    }

    private void library(String query) {
        UI.getCurrent().navigate("", QueryParameters.fromString(query));
        roundTrip();
    }

    private List<CaseCard> cards() {
        return $(CaseCard.class).all();
    }

    private Checkbox checkbox(String label) {
        return $(Checkbox.class).all().stream()
                .filter(box -> box.getElement().getTextRecursively().contains(label))
                .findFirst()
                .orElseThrow();
    }

    private void click(String ariaLabel) {
        test($(NativeButton.class).all().stream()
                        .filter(button -> ariaLabel.equals(button.getElement().getAttribute("aria-label")))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private String address() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }

    private String words() {
        return PageText.of((Component) getCurrentView());
    }

    private String html() {
        return getCurrentView().getElement().getOuterHTML();
    }
}
