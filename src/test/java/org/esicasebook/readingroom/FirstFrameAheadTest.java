package org.esicasebook.readingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.esicasebook.support.fakes.PagesOnFakes.LENA;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.imaging.viewer.ImageViewer;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.judgment.Impression;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.support.fakes.InMemoryPanelSeats;
import org.esicasebook.support.fakes.InMemoryReadings;
import org.esicasebook.support.fakes.LentSeries;
import org.esicasebook.support.fakes.SampleCases;
import org.esicasebook.support.fakes.SettableImages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest(classes = ReadingRoomPages.class)
@ViewPackages(packages = "org.esicasebook.readingroom")
@WithMockUser(username = "learner")
class FirstFrameAheadTest extends SpringBrowserlessTest {

    private static final String CASE = SampleCases.TRANSFORAMINAL.slug().toString();

    @Autowired
    private FirstFrameAhead ahead;

    @Autowired
    private SampleCases cases;

    @Autowired
    private LentSeries lent;

    @Autowired
    private SettableImages images;

    @Autowired
    private InMemoryReadings readings;

    @Autowired
    private InMemoryPanelSeats seats;

    @BeforeEach
    void nothingReadYet() {
        readings.reset();
        seats.reset();
        images.reset(cases.list());
    }

    @Test
    void theFrameNamedAheadIsTheOneThatThePageOpensOn() {
        String named = ahead(Map.of()).orElseThrow();
        assertThat(lent.last()).as("no more than the first step").containsExactly(0);

        open();
        assertThat(named)
                .isEqualTo($(ImageViewer.class)
                        .single()
                        .getDocument()
                        .orElseThrow()
                        .firstFrameAddress(Optional.empty()));
    }

    @Test
    void whereARunIsToBeWatchedItsFirstFrameIsNamed() {
        commitImpressions(2);
        String named = ahead(Map.of()).orElseThrow();

        open();
        assertThat($(StopRun.class).single().getElement().getPropertyRaw("document"))
                .asString()
                .contains(named.replaceAll("0$", "{frame}"));
    }

    @Test
    void anAddressThatLeadsToAFrameNamesThatOne() {
        commitImpressions(2);
        readings.record(reading(), LENA.id(), 2, OptionalInt.empty());
        assertThat(ahead(Map.of("at", List.of("series-2/13"))).orElseThrow()).endsWith("/2/12");
    }

    @Test
    void aStepNotReachedIsNeitherNamedNorLent() {
        assertThat(ahead(Map.of("at", List.of("series-2/13"))).orElseThrow()).endsWith("/0/0");
        assertThat(lent.last()).containsExactly(0);
    }

    @Test
    void nothingIsNamedWhereThePageShowsNoUnknown() {
        assertThat(ahead(Map.of("mode", List.of("study")))).isEmpty();
        assertThat(ahead(Map.of("review", List.of("")))).isEmpty();
        assertThat(ahead.address(LENA, "no-such-case", Map.of())).isEmpty();
        assertThat(readings.list(LENA.id())).isEmpty();

        readings.commit(reading(), LENA.id(), ReadingRoomPages.JUDGMENT);
        assertThat(ahead(Map.of())).as("judged already").isEmpty();
        assertThat(ahead(Map.of("again", List.of(""))))
                .as("to be judged once more")
                .isPresent();
    }

    @Test
    void nothingIsNamedWhileThePanelHoldsTheCaseBack() {
        seats.invite(SampleCases.TRANSFORAMINAL.slug());
        assertThat(ahead(Map.of())).isEmpty();
        assertThat(readings.list(LENA.id())).isEmpty();
    }

    @Test
    void nothingIsNamedWhileImagesArePrepared() {
        images.set(SampleCases.TRANSFORAMINAL.slug(), new ImageReadiness.Rendering(0.3));
        assertThat(ahead(Map.of())).isEmpty();
    }

    private Optional<String> ahead(Map<String, List<String>> parameters) {
        return ahead.address(LENA, CASE, parameters);
    }

    private ReadingId reading() {
        return readings.open(LENA.id(), SampleCases.TRANSFORAMINAL.slug()).id();
    }

    private void commitImpressions(int count) {
        for (int step = 0; step < count; step++) {
            readings.commit(reading(), LENA.id(), step, new Impression.CannotDecide(new Confidence(50)));
        }
    }

    private void open() {
        UI.getCurrent().navigate("cases/" + CASE);
        roundTrip();
    }
}
