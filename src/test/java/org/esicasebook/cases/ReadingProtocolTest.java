package org.esicasebook.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.esicasebook.cases.ReadingProtocol.Image;
import org.esicasebook.cases.ReadingProtocol.Step;
import org.esicasebook.cases.file.CaseFile;
import org.esicasebook.cases.file.CaseFileReader.Outcome;
import org.esicasebook.cases.file.CaseText;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.View;
import org.esicasebook.support.fakes.SampleCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingProtocolTest {

    private static final Image AP = new Image(View.ANTEROPOSTERIOR, ImageKind.STILL);
    private static final Image LATERAL = new Image(View.LATERAL, ImageKind.STILL);
    private static final Image CLO = new Image(View.CONTRALATERAL_OBLIQUE, ImageKind.STILL);
    private static final Image CINE = new Image(View.ANTEROPOSTERIOR, ImageKind.CINE);

    private static final Image OBLIQUE = new Image(View.IPSILATERAL_OBLIQUE, ImageKind.STILL);
    private static final Image SUBTRACTION = new Image(View.ANTEROPOSTERIOR, ImageKind.SUBTRACTION);

    @Test
    void theUsualOrderIsThatOfTheRoute() {
        List<Image> all = List.of(SUBTRACTION, CINE, CLO, AP, LATERAL, OBLIQUE);

        assertThat(ReadingProtocol.usual(Route.LUMBAR_INTERLAMINAR, all).steps())
                .containsExactly(
                        new Step(List.of(AP)),
                        new Step(List.of(LATERAL, CLO)),
                        new Step(List.of(OBLIQUE)),
                        new Step(List.of(CINE)),
                        new Step(List.of(SUBTRACTION)));
        assertThat(ReadingProtocol.usual(Route.CAUDAL, List.of(AP, LATERAL)).steps())
                .containsExactly(new Step(List.of(LATERAL)), new Step(List.of(AP)));
        assertThat(ReadingProtocol.usual(Route.CERVICAL_TRANSFORAMINAL, all).steps())
                .first()
                .isEqualTo(new Step(List.of(OBLIQUE)));
        assertThat(ReadingProtocol.usual(Route.CAUDAL, List.of(AP)).steps()).hasSize(1);
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

    /** So it tells nothing of a case but what images it has; cases of authors, who prescribe none, are read likewise. */
    @ParameterizedTest
    @MethodSource("org.esicasebook.cases.file.CaseText#starterSlugs")
    void theLibraryPrescribesTheUsualOrderOfTheRoute(String slug) {
        CaseFile file = ((Outcome.Accepted) CaseText.starter(slug).read()).caseFile();
        List<Image> images = file.truth().teaching().views().stream()
                .map(view -> new Image(view.view(), view.kind()))
                .toList();

        assertThat(file.reading()).contains(ReadingProtocol.usual(file.route(), images));
    }
}
