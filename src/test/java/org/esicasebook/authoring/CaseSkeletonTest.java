package org.esicasebook.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.esicasebook.cases.file.CaseDocument;
import org.esicasebook.cases.file.CaseFileReader.Outcome;
import org.esicasebook.cases.file.Problem;
import org.junit.jupiter.api.Test;

class CaseSkeletonTest {

    @Test
    void aFreshCaseCanBeLookedAtBeforeAWordIsWritten() {
        assertThat(CaseSkeleton.simulated(CaseSkeleton.fresh())).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void whatIsMissingForPublicationIsNamed() {
        assertThat(CaseSkeleton.problems(CaseSkeleton.fresh()))
                .extracting(Problem::field)
                .contains(
                        "title",
                        "vignette.complaint",
                        "truth.actions",
                        "truth.teaching.headline",
                        "truth.teaching.views",
                        "truth.teaching.references");
    }

    @Test
    void onlyWhatTheScenarioGetsWrongKeepsFromLooking() {
        CaseDocument wrong =
                CaseSkeleton.fresh().with("title", "A vein is seen").with("simulation.needle.gauge", 5);

        assertThat(CaseSkeleton.simulated(wrong))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("simulation.needle.gauge"));
    }

    @Test
    void aRunNeedsNoWordsEither() {
        CaseDocument withRun = CaseDocument.parse(CaseSkeleton.fresh()
                .text()
                .replace(
                        "    - still: { view: AP, atSeconds: 10 }",
                        "    - still: { view: AP, atSeconds: 10 }\n"
                                + "    - cine: { view: AP, startSeconds: 0, frames: 20, framesPerSecond: 4 }"));

        assertThat(CaseSkeleton.simulated(withRun)).isInstanceOf(Outcome.Accepted.class);
    }
}
