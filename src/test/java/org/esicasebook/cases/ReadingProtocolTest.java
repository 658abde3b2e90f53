package org.esicasebook.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.esicasebook.cases.ReadingProtocol.Image;
import org.esicasebook.cases.ReadingProtocol.Step;
import org.esicasebook.cases.file.CaseFile;
import org.esicasebook.cases.file.CaseFileReader.Outcome;
import org.esicasebook.cases.file.CaseText;
import org.esicasebook.epidurography.View;
import org.esicasebook.support.fakes.SampleCases;
import org.junit.jupiter.api.Test;

class ReadingProtocolTest {

    private static final Image AP = new Image(View.ANTEROPOSTERIOR, ImageKind.STILL);
    private static final Image LATERAL = new Image(View.LATERAL, ImageKind.STILL);
    private static final Image CLO = new Image(View.CONTRALATERAL_OBLIQUE, ImageKind.STILL);
    private static final Image CINE = new Image(View.ANTEROPOSTERIOR, ImageKind.CINE);

    @Test
    void usuallyTheApComesAloneThenTheOtherStillsThenWhateverMoves() {
        assertThat(ReadingProtocol.usual(List.of(CINE, CLO, AP, LATERAL)).steps())
                .containsExactly(new Step(List.of(AP)), new Step(List.of(LATERAL, CLO)), new Step(List.of(CINE)));
        assertThat(ReadingProtocol.usual(List.of(AP)).steps()).hasSize(1);
        assertThat(ReadingProtocol.usual(List.of(LATERAL, CINE)).steps())
                .containsExactly(new Step(List.of(LATERAL)), new Step(List.of(CINE)));
    }

    @Test
    void theStepsOfAStudyAddUpToAllOfIt() {
        var study = SampleCases.study(SampleCases.TRANSFORAMINAL);
        ReadingSteps steps = SampleCases.TRANSFORAMINAL.stepsOver(study);
        assertThat(steps.shownAt(0)).containsExactly(0);
        assertThat(steps.shownAt(1)).containsExactly(0, 1);
        assertThat(steps.shownAt(2)).containsExactly(0, 1, 2);
        assertThat(steps.last()).isEqualTo(2);
        assertThat(steps.label(0, study)).isEqualTo("AP");
    }

    @Test
    void whatAProtocolForgetsComesLast() {
        var study = SampleCases.study(SampleCases.TRANSFORAMINAL);
        assertThat(new ReadingProtocol(List.of(new Step(List.of(LATERAL)), new Step(List.of(AP))))
                        .over(study)
                        .added())
                .containsExactly(Set.of(1), Set.of(0, 2));
    }

    @Test
    void nothingIsShownTwice() {
        assertThatThrownBy(() -> new ReadingProtocol(List.of(new Step(List.of(AP)), new Step(List.of(AP)))))
                .hasMessage("steps: the AP comes twice");
    }

    /** What else could make two cases of the same route and images differ would be the truth. */
    @Test
    void theLibraryPrescribesByRouteAndImagesOnly() {
        Map<Object, Object> protocols = new HashMap<>();
        for (String slug : CaseText.starterSlugs()) {
            CaseFile file = ((Outcome.Accepted) CaseText.starter(slug).read()).caseFile();
            var images = file.scenario().exposures().stream()
                    .map(exposure -> exposure.projection().view() + " "
                            + exposure.getClass().getSimpleName())
                    .sorted()
                    .toList();
            Object before = protocols.putIfAbsent(List.of(file.route(), images), file.reading());
            assertThat(before == null || before.equals(file.reading())).as(slug).isTrue();
        }
        assertThat(protocols).isNotEmpty();
    }
}
