package org.esicasebook.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.esicasebook.cases.Slug;
import org.esicasebook.cases.file.CaseDocument;
import org.esicasebook.cases.file.CaseFile;
import org.esicasebook.cases.file.CaseFileReader;
import org.esicasebook.cases.file.CaseFileReader.Outcome;
import org.junit.jupiter.api.Test;

class AnatomyTest {

    private static CaseFile starter(String name) {
        return ((Outcome.Accepted) new CaseFileReader().read(java.nio.file.Path.of("cases"), name)).caseFile();
    }

    @Test
    void onlyWhatTheSimulatorCanShowIsOffered() {
        assertThat(Anatomy.possibleIn(starter("lil-14"))).contains(Anatomy.SLIP, Anatomy.SCREWS, Anatomy.LAMINECTOMY);
        assertThat(Anatomy.possibleIn(starter("cau-03")))
                .contains(Anatomy.NARROW_HIATUS, Anatomy.LOW_SAC)
                .doesNotContain(Anatomy.SLIP, Anatomy.SCREWS);
    }

    @Test
    void theSpineChangesInThatOneThing() {
        assertThat(Anatomy.CENTRAL_STENOSIS.in(starter("lil-14")))
                .hasValueSatisfying(
                        spine -> assertThat(spine.centralStenosisPercent()).isEqualTo(45));
    }

    @Test
    void whatEarlierImagesShowedIsSaidAndGivesNothingAway() {
        for (Anatomy anatomy : Anatomy.values()) {
            CaseDocument said = anatomy.said(CaseDocument.of(starter("lil-14")));
            assertThat(new CaseFileReader().read(new Slug("draft"), "draft", said.text()))
                    .as(anatomy.label())
                    .isInstanceOf(Outcome.Accepted.class);
            assertThat(String.valueOf(said.find("vignette", "imaging").orElseThrow()))
                    .startsWith("MRI shows moderate central stenosis")
                    .endsWith(".");
        }
    }
}
