package org.esicasebook.cases.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.file.CaseFileReader.Outcome.Accepted;
import org.esicasebook.cases.file.ExamVariants.Outcome;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.Variations.Wish;
import org.junit.jupiter.api.Test;

class ExamVariantsTest {

    private static final CaseFile BASE = ((Accepted) CaseText.starter("ltf-08").read()).caseFile();

    private static CaseFile read(Outcome outcome) {
        CaseDocument document = ((Outcome.Made) outcome).document();
        return ((Accepted) new CaseFileReader().read(new Slug("variant"), "variant", document.text())).caseFile();
    }

    @Test
    void theOtherSideIsTheSameCaseMirrored() {
        List<Outcome> outcomes = ExamVariants.of(BASE, new Wish(true, List.of(), List.of(), List.of()));

        assertThat(outcomes).hasSize(1);
        CaseFile mirrored = read(outcomes.getFirst());
        assertThat(mirrored.side()).isEqualTo(Side.RIGHT);
        assertThat(mirrored.truth().side()).isEqualTo(Side.RIGHT);
        assertThat(mirrored.scenario().placement()).isEqualTo(BASE.scenario().placement());
        assertThat(mirrored.vignette().complaint()).contains("right buttock").doesNotContain("left");
        assertThat(mirrored.scenario().exposures())
                .extracting(exposure -> exposure.projection().angleDegrees())
                .contains(-25.0)
                .doesNotContain(25.0);
    }

    @Test
    void anotherLevelTakesTruthAndTextsAlong() {
        CaseFile lower = read(ExamVariants.of(BASE, new Wish(false, List.of(Level.L3_L4), List.of(), List.of()))
                .getFirst());

        assertThat(lower.level()).isEqualTo(Level.L3_L4);
        assertThat(lower.truth().level()).isEqualTo(Level.L3_L4);
        assertThat(lower.scenario().level()).isEqualTo(Level.L3_L4);
        assertThat(lower.vignette().imaging()).contains("L3–4").doesNotContain("L4–5");
    }

    @Test
    void aLevelThatDoesNotExistIsSkippedAndSaid() {
        List<Outcome> outcomes = ExamVariants.of(BASE, new Wish(false, List.of(Level.C5_C6), List.of(), List.of()));

        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Outcome.Skipped.class, skipped -> assertThat(
                        skipped.reason())
                .contains("does not exist at"));
    }

    @Test
    void theSameWishGivesTheSameVariants() {
        Wish wish = new Wish(true, List.of(), List.of(11L, 12L), List.of());

        List<Outcome> once = ExamVariants.of(BASE, wish);

        assertThat(once).hasSize(4).isEqualTo(ExamVariants.of(BASE, wish));
        assertThat(once).extracting(Outcome::name).doesNotHaveDuplicates();
    }
}
