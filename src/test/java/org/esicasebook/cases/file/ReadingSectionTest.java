package org.esicasebook.cases.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.esicasebook.cases.ImageKind;
import org.esicasebook.cases.ReadingProtocol;
import org.esicasebook.cases.ReadingProtocol.Image;
import org.esicasebook.cases.ReadingProtocol.Step;
import org.esicasebook.cases.file.CaseFileReader.Outcome;
import org.esicasebook.epidurography.View;
import org.junit.jupiter.api.Test;

class ReadingSectionTest {

    private static final String PLACE = "# Everything below tells the answer.";

    private static final CaseText UNPRESCRIBED = CaseText.starter("ltf-16").unprescribed();

    /** An AP, a lateral and an AP cine, read the other way round. */
    private static final CaseText PRESCRIBED = with("""
            reading:
              steps:
                - views: [{ view: lateral }]
                - views: [{ view: AP }, { view: AP, image: cine }]
            """);

    private static CaseText with(String reading) {
        return UNPRESCRIBED.with(PLACE, reading + "\n" + PLACE);
    }

    @Test
    void aCaseMayPrescribeItsSteps() {
        assertThat(read(PRESCRIBED).reading())
                .contains(new ReadingProtocol(List.of(
                        new Step(List.of(new Image(View.LATERAL, ImageKind.STILL))),
                        new Step(List.of(
                                new Image(View.ANTEROPOSTERIOR, ImageKind.STILL),
                                new Image(View.ANTEROPOSTERIOR, ImageKind.CINE))))));
        assertThat(read(UNPRESCRIBED).reading()).isEmpty();
    }

    @Test
    void whatIsPrintedIsReadAgain() {
        String printed = CaseDocument.of(read(PRESCRIBED)).text();
        assertThat(printed).contains("reading:\n  steps:\n");
        assertThat(read(new CaseText(printed))).isEqualTo(read(PRESCRIBED));
    }

    @Test
    void everyImageComesOnceAndNoOther() {
        assertThat(with("reading: { steps: [{ views: [{ view: AP }, { view: CLO }] }] }")
                        .complaints())
                .anyMatch(one -> one.contains("no image among simulation.exposures is the Contralateral oblique"))
                .anyMatch(one -> one.contains("leaves out the Lateral"))
                .anyMatch(one -> one.contains("leaves out the AP cine"));
        assertThat(with("reading: { steps: [{ views: [{ view: AP }] }, { views: [{ view: AP }] }] }")
                        .complaints())
                .anyMatch(one -> one.contains("the AP comes twice"));
        assertThat(with("reading: { steps: [] }").complaints())
                .anyMatch(one -> one.contains("needs at least one entry") || one.contains("needs at least 1 entry"));
    }

    private static CaseFile read(CaseText text) {
        assertThat(text.complaints()).isEmpty();
        return ((Outcome.Accepted) text.read()).caseFile();
    }
}
