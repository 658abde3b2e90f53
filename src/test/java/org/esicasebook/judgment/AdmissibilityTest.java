package org.esicasebook.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.esicasebook.judgment.JudgmentFixture.judgment;
import static org.esicasebook.judgment.JudgmentFixture.teachingCase;
import static org.esicasebook.judgment.JudgmentFixture.withLevel;
import static org.esicasebook.judgment.JudgmentFixture.withTip;

import java.util.Optional;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.geometry.PixelPoint;
import org.junit.jupiter.api.Test;

class AdmissibilityTest {

    private static final PlacementJudgment JUDGMENT = judgment(Compartment.EPIDURAL);
    private static final ImageReadiness READY = new ImageReadiness.Ready(JudgmentFixture.study());

    @Test
    void aJudgmentOfWhatIsThereIsTaken() {
        assertThat(objection(JUDGMENT)).isEmpty();
        assertThat(objection(marked(1, 39, 0, 0))).isEmpty();
        assertThat(objection(marked(0, 0, -0.5, 79.5))).isEmpty();
    }

    @Test
    void aLevelOfAnotherRouteIsRefusedWithTheChoices() {
        assertThat(objection(withLevel(JUDGMENT, Level.C6_C7)))
                .hasValue("C6–7 is no level of the route Lumbar transforaminal, subpedicular."
                        + " Choose L1–2, L2–3, L3–4, L4–5, L5–S1.");
    }

    @Test
    void aMarkOutsideTheStudyIsRefused() {
        assertThat(objection(marked(2, 0, 0, 0)).orElseThrow()).contains("series 2");
        assertThat(objection(marked(0, 1, 0, 0)).orElseThrow()).contains("frame 1");
        assertThat(objection(marked(0, 0, 99.6, 0)).orElseThrow()).contains("outside the image");
        assertThat(objection(marked(0, 0, 0, 80)).orElseThrow()).contains("outside the image");
        assertThat(objection(marked(0, 0, -1, 0)).orElseThrow()).contains("outside the image");
    }

    @Test
    void nobodyJudgesImagesThatAreNotThere() {
        assertThat(Admissibility.objection(JUDGMENT, teachingCase(1), new ImageReadiness.Rendering(0.5))
                        .orElseThrow())
                .contains("still being made");
        assertThat(Admissibility.objection(JUDGMENT, teachingCase(1), new ImageReadiness.Failed("no memory"))
                        .orElseThrow())
                .contains("could not be made");
    }

    private static PlacementJudgment marked(int series, int frame, double column, double row) {
        return withTip(JUDGMENT, new TipMark(series, frame, new PixelPoint(column, row)));
    }

    private static Optional<String> objection(PlacementJudgment judgment) {
        return Admissibility.objection(judgment, teachingCase(1), READY);
    }
}
