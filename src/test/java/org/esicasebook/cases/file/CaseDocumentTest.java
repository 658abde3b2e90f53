package org.esicasebook.cases.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.file.CaseFileReader.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseDocumentTest {

    private static CaseFile read(String slug, String text) {
        return switch (new CaseFileReader().read(new Slug(slug), slug, text)) {
            case Outcome.Accepted accepted -> accepted.caseFile();
            case Outcome.Refused refused -> throw new AssertionError(refused.problems() + "\n" + text);
        };
    }

    @ParameterizedTest
    @MethodSource("org.esicasebook.cases.file.CaseText#starterSlugs")
    void aPrintedCaseIsReadAsTheSameCase(String slug) {
        CaseFile written = read(slug, CaseText.starter(slug).text());
        String printed = CaseDocument.of(written).text();

        assertThat(read(slug, printed)).isEqualTo(written);
        assertThat(printed.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
    }

    @ParameterizedTest
    @MethodSource("org.esicasebook.cases.file.CaseText#starterSlugs")
    void parsingWhatWasPrintedLosesNothing(String slug) {
        CaseDocument document = CaseDocument.parse(CaseText.starter(slug).text());

        assertThat(CaseDocument.parse(document.text())).isEqualTo(document);
        assertThat(read(slug, document.text()))
                .isEqualTo(read(slug, CaseText.starter(slug).text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient: { sex: male, habitus: large, variants: { surgery: pedicle-screws, sacEnd: S3 } }",
                "patient: { sex: female, habitus: slim, lordosisDegrees: 33.5, discHeightLossPercent: 20 }"
            })
    void whatIsUnusualAboutAPatientIsPrinted(String patient) {
        String text = CaseText.good().text().replaceFirst("patient: \\{.*", patient);
        CaseFile written = read("lil-14", text);

        assertThat(read("lil-14", CaseDocument.of(written).text()).scenario().patient())
                .isEqualTo(written.scenario().patient());
        assertThat(CaseDocument.of(written).text()).doesNotContain("osteophytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cine: { view: AP, startSeconds: -0.5, frames: 40, framesPerSecond: 7.5, breathingMm: 2, pulsed: false }",
                "subtraction: { view: AP, startSeconds: -1, frames: 12, framesPerSecond: 4, collimation: 0.6, motionMm: 3 }",
                "cine: { view: AP, angleDegrees: 5, tiltDegrees: -12, startSeconds: 0, frames: 2, framesPerSecond: 1, detector: flat-panel, magnification: 1.5 }"
            })
    void howAnImageIsTakenIsPrinted(String exposure) {
        String kind = exposure.substring(0, exposure.indexOf(':'));
        String text = CaseText.good()
                .with("  exposures:\n", "  exposures:\n    - " + exposure + "\n")
                .with(
                        "    views:\n",
                        "    views:\n      - { view: AP, image: " + kind
                                + ", decides: Flow, cannotDecide: Depth, fitsAlso: [], findings: [It stays] }\n")
                .text();
        CaseFile written = read("lil-14", text);

        assertThat(read("lil-14", CaseDocument.of(written).text())).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "no", "7:77", "1e3", "~", "- dash", "a: b", "a # b", "#", "\"quoted\"", "back\\slash",
                        "two\nlines",
                "tab\there", "{brace}", "[bracket]", "*star", "&and", "!tag", "%", "@", "`", "'", "|", ">", "é – °",
                "\u2028", "\u0000", "trailing ", "two  spaces in a row", "2026-11-23", "0x1F", "null", "=", "<<", "?"
            })
    void everyTextIsPrintedSoThatItIsReadAgain(String text) {
        for (String typed :
                List.of(text, text.repeat(60), "Long enough to be folded over several lines. ".repeat(4) + text)) {
            CaseDocument document = CaseDocument.parse("title: Case").with("vignette.complaint", typed);

            assertThat(CaseDocument.parse(document.text()).find("vignette", "complaint"))
                    .as(document.text())
                    .contains(typed);
        }
    }

    @Test
    void aFieldIsSetWithoutTouchingTheRest() {
        CaseDocument document = CaseDocument.parse(CaseText.good().text());

        CaseDocument changed =
                document.with("simulation.patient.habitus", "large").with("simulation.needle", null);

        assertThat(changed.find("simulation", "patient", "habitus")).contains("large");
        assertThat(changed.find("simulation", "needle")).isEmpty();
        assertThat(changed.find("simulation", "exposures", 1, "still", "view")).contains("lateral");
        assertThat(document.find("simulation", "patient", "habitus"))
                .isNotEqualTo(changed.find("simulation", "patient", "habitus"));
        assertThat(document.find("simulation", "exposures", 9)).isEmpty();
    }

    @Test
    void whatHasNoFieldsIsRefused() {
        assertThatThrownBy(() -> CaseDocument.parse("just words")).hasMessageContaining("holds fields");
        assertThatThrownBy(() -> CaseDocument.parse("a: [1")).hasMessageContaining("not valid YAML");
    }
}
