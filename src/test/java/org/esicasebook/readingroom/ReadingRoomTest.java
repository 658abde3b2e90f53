package org.esicasebook.readingroom;

import static org.esicasebook.support.fakes.PagesOnFakes.LENA;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.imaging.viewer.ImageViewer;
import org.esicasebook.imaging.viewer.ViewerDocument;
import org.esicasebook.judgment.CommittedImpression;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.judgment.Impression;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.Spread;
import org.esicasebook.support.PageText;
import org.esicasebook.support.fakes.InMemoryReadings;
import org.esicasebook.support.fakes.LentSeries;
import org.esicasebook.support.fakes.SampleCases;
import org.esicasebook.support.fakes.SettableImages;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

/** The reading room on stand-ins, and what its tests do in it. */
@SpringBootTest(classes = ReadingRoomPages.class)
@ViewPackages(packages = "org.esicasebook.readingroom")
@WithMockUser(username = "learner")
abstract class ReadingRoomTest extends SpringBrowserlessTest {

    static final String ADDRESS = "cases/" + SampleCases.TRANSFORAMINAL.slug();
    static final String[] WORDS_OF_THE_TRUTH = {
        "Run-off", "between frames 4 and 9", "serpentine", "truth-", "contrast-venous", "Spinolaminar"
    };

    static final PlacementJudgment SPREAD_TOO = new PlacementJudgment(
            ReadingRoomPages.JUDGMENT.compartments(),
            ReadingRoomPages.JUDGMENT.tip(),
            ReadingRoomPages.JUDGMENT.level(),
            ReadingRoomPages.JUDGMENT.side(),
            ReadingRoomPages.JUDGMENT.action(),
            ReadingRoomPages.JUDGMENT.confidenceNotSafe(),
            Optional.of(new Spread(Set.of(new Spread.Cell(Level.L4_L5, Side.LEFT)), Set.of())));

    @Autowired
    SampleCases cases;

    @Autowired
    LentSeries lent;

    @Autowired
    SettableImages images;

    @Autowired
    InMemoryReadings readings;

    @BeforeEach
    void nothingReadYet() {
        readings.reset();
        images.reset(cases.list());
    }

    void open() {
        UI.getCurrent().navigate(ADDRESS);
        roundTrip();
    }

    void study() {
        UI.getCurrent().navigate(ADDRESS, QueryParameters.fromString("mode=study"));
        roundTrip();
    }

    void saveCompleteDraft() {
        readings.saveDraft(reading(), LENA.id(), JudgmentDraft.of(SPREAD_TOO));
    }

    void saveConfidence(int percent) {
        JudgmentDraft before = draft();
        readings.saveDraft(
                reading(),
                LENA.id(),
                new JudgmentDraft(before.compartments(), null, null, null, null, new Confidence(percent)));
    }

    void commitImpressions(int count) {
        for (int step = 0; step < count; step++) {
            readings.commit(reading(), LENA.id(), step, new Impression.CannotDecide(new Confidence(50)));
        }
    }

    void atTheLastStep() {
        commitImpressions(2);
        readings.begin(reading(), LENA.id(), 2);
        readings.record(reading(), LENA.id(), 2, OptionalInt.empty());
    }

    ReadingId reading() {
        return readings.open(LENA.id(), SampleCases.TRANSFORAMINAL.slug()).id();
    }

    List<Impression> impressions() {
        return readings.list(reading()).stream()
                .map(CommittedImpression::impression)
                .toList();
    }

    void press(String words) {
        test($(Button.class).withText(words).single()).click();
    }

    JudgmentDraft draft() {
        return readings.open(LENA.id(), SampleCases.TRANSFORAMINAL.slug()).draft();
    }

    @SuppressWarnings("unchecked")
    CheckboxGroup<Compartment> compartments() {
        return (CheckboxGroup<Compartment>) $(CheckboxGroup.class).single();
    }

    ViewerDocument document() {
        return $(ImageViewer.class).single().getDocument().orElseThrow();
    }

    String words() {
        return PageText.of((Component) getCurrentView());
    }

    String currentHtml() {
        return getCurrentView().getElement().getOuterHTML();
    }
}
