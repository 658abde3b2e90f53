package org.esicasebook.scoring.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.esicasebook.support.fakes.PagesOnFakes.LENA;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.esicasebook.accounts.UserId;
import org.esicasebook.scoring.Backgrounds;
import org.esicasebook.scoring.JudgedCase;
import org.esicasebook.scoring.JudgedCaseFixture;
import org.esicasebook.scoring.JudgedCases;
import org.esicasebook.scoring.Looking;
import org.esicasebook.scoring.RulesBook;
import org.esicasebook.scoring.RulesFixture;
import org.esicasebook.scoring.TrainingStage;
import org.esicasebook.support.PageText;
import org.esicasebook.support.fakes.PagesOnFakes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest(classes = MyProgressViewTest.Pages.class)
@ViewPackages(packages = "org.esicasebook.scoring.ui")
@WithMockUser(username = "learner")
class MyProgressViewTest extends SpringBrowserlessTest {

    @Autowired
    private SettableCases judged;

    @Autowired
    private Backgrounds backgrounds;

    @BeforeEach
    void nothingJudgedYet() {
        judged.cases = List.of();
    }

    @Test
    void aNewcomerIsShownTheWayToTheFirstCase() {
        open();

        assertThat(words()).contains("Nothing judged yet");
        assertThat($(Anchor.class).withText("Find a case to judge").single().getHref())
                .isEmpty();
    }

    @Test
    void figuresStandInWordsWithCountsAndRanges() {
        judged.cases = JudgedCaseFixture.twentyFour();
        open();

        assertThat(words())
                .contains("24 cases judged: 12 unsafe, 12 safe.")
                .contains("You called 10 of 12 unsafe placements unsafe.", "55% to 95%")
                .contains("of 100 such pairs")
                .contains("Most often, you called epidural contrast venous: 2 of your cases.")
                .contains("Starting values, not yet ratified by an expert panel.");
    }

    @Test
    void whatFewCasesCannotCarryIsWithheldWithTheReason() {
        judged.cases = List.of(JudgedCaseFixture.safe(10), JudgedCaseFixture.unsafe(20));
        open();

        assertThat(words())
                .contains("Needs at least 10 safe and 10 unsafe cases; there are 1 safe and 1 unsafe so far.")
                .contains("Needs at least 20 judged cases; there are 2 so far.")
                .doesNotContain("of 100 such pairs");
    }

    @Test
    void aNumberOfTheConfusionMatrixOpensItsCases() {
        judged.cases = JudgedCaseFixture.twentyFour();
        open();

        test($(NativeButton.class)
                        .withAttribute("aria-label", "Venous, called epidural: 2. Show the cases")
                        .single())
                .click();

        assertThat(words()).contains("Venous, called epidural: 2 cases");
        JudgedCase surelyWrong = judged.cases.getLast();
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("readings/" + surelyWrong.reading());
    }

    @Test
    void whatEachFurtherViewWasWorthStandsInPoints() {
        Looking lateral = new Looking(Optional.empty(), List.of(new Looking.SeenView("Lateral", 50, 20)));
        judged.cases = JudgedCaseFixture.twentyFour().stream()
                .filter(one -> !one.unsafe())
                .map(one -> one.by(lateral))
                .toList();
        open();

        assertThat(words()).contains("Most came with Lateral: 21 points nearer", "Lateral (12 cases)", "Helps you");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatALearnerSaysOfThemselvesIsKeptAtOnceAndCanBeTakenBack() {
        open();
        Select<TrainingStage> training = $(Select.class).all().getFirst();

        training.setValue(TrainingStage.FELLOW);

        assertThat(words()).contains("Kept.");
        assertThat(backgrounds.of(LENA.id()).stage()).contains(TrainingStage.FELLOW);
        training.clear();
        assertThat(words()).contains("Taken back: nothing is kept of you.");
        assertThat(backgrounds.all()).isEmpty();
    }

    @Test
    void aFadingPatternSendsToAllCasesOfItsRouteAndToNone() {
        judged.cases = JudgedCaseFixture.twentyFour();
        open();

        assertThat(words()).contains("What to read next", "fading", "A good session of 10:");
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("?route=LTF-SP");
    }

    @Test
    void laterReadingsStandApart() {
        judged.cases = Stream.concat(
                        JudgedCaseFixture.twentyFour().stream(),
                        Stream.of(JudgedCaseFixture.later(JudgedCaseFixture.safe(90))))
                .toList();
        open();
        assertThat(words()).contains("First exposures (24)", "Later readings (1)", "24 cases judged");

        UI.getCurrent().navigate("progress", new QueryParameters(Map.of("of", List.of("later"))));

        assertThat(words()).contains("1 case judged: 0 unsafe, 1 safe.");
    }

    @Test
    void onlyOnesOwnJudgmentsAreAskedFor() {
        open();

        assertThat(judged.asked).containsOnly(LENA.id());
    }

    private void open() {
        UI.getCurrent().navigate("progress");
    }

    private String words() {
        return PageText.of((Component) getCurrentView()).replaceAll("\\s+", " ");
    }

    static final class SettableCases implements JudgedCases {

        private List<JudgedCase> cases = List.of();
        private final List<UserId> asked = new ArrayList<>();

        @Override
        public List<JudgedCase> of(UserId reader) {
            asked.add(reader);
            return cases;
        }

        @Override
        public List<JudgedCase> laterReadings() {
            throw new AssertionError("A learner's page asks for nobody else");
        }

        @Override
        public List<JudgedCase> firstExposures() {
            throw new AssertionError("A learner's page asks for nobody else");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(PagesOnFakes.class)
    static class Pages {

        @Bean
        SettableCases judgedCases() {
            return new SettableCases();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Backgrounds backgrounds() {
            return new RememberedBackgrounds();
        }

        @Bean
        RulesBook rulesBook() {
            return RulesFixture.firstVersion();
        }
    }
}
