package org.esicasebook.cases.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.esicasebook.cases.Teaching;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.cases.file.CaseFileReader.Outcome;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Exposure;
import org.esicasebook.fluoroscopy.Placement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CaseFileReaderTest {

    private static CaseFile accepted(CaseText text) {
        assertThat(text.complaints()).isEmpty();
        return ((Outcome.Accepted) text.read()).caseFile();
    }

    @ParameterizedTest
    @MethodSource("org.esicasebook.cases.file.CaseText#starterSlugs")
    void everyStarterCaseIsRead(String slug) {
        assertThat(CaseText.starter(slug).complaints()).isEmpty();
    }

    @Test
    void whatIsWrittenIsWhatIsRead() {
        CaseFile file = accepted(CaseText.starter("ltf-16"));

        TeachingCase shown = file.asTeachingCase(3);
        assertThat(shown.version()).isEqualTo(3);
        assertThat(shown.views()).containsExactly(View.ANTEROPOSTERIOR, View.LATERAL);
        assertThat(shown.hasCine()).isTrue();
        assertThat(shown.provenance().simulated()).isTrue();
        assertThat(file.truth().compartments()).containsExactly(Compartment.EPIDURAL, Compartment.VENOUS);
        assertThat(file.truth().actions()).containsEntry(NextAction.REPOSITION, 1.0);
        assertThat(file.truth().unsafeActions()).containsExactly(NextAction.INJECT, NextAction.ADVANCE);
        assertThat(file.scenario().placement()).isEqualTo(new Placement.Subpedicular(2, 2.5, 0.4));
        assertThat(file.scenario().volumeMl()).isEqualTo(2.0);
    }

    @Test
    void exposuresAreHungStillsFirstInTheOrderOfViews() {
        CaseFile file = accepted(
                CaseText.good()
                        .with("    - still: { view: AP, atSeconds: 9 }\n", "")
                        .with(
                                "    - still: { view: CLO, atSeconds: 22 }",
                                "    - cine: { view: AP, startSeconds: 0, frames: 40, framesPerSecond: 8 }\n"
                                        + "    - still: { view: CLO, atSeconds: 22 }\n"
                                        + "    - still: { view: AP, atSeconds: 9 }")
                        .with(
                                "    views:\n",
                                "    views:\n      - { view: AP, image: cine, decides: Flow, cannotDecide: Depth, fitsAlso: [], findings: [It stays] }\n"));

        assertThat(file.truth().teaching().views())
                .extracting(Teaching.ViewNotes::series, Teaching.ViewNotes::label)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, "AP"),
                        org.assertj.core.groups.Tuple.tuple(1, "Lateral"),
                        org.assertj.core.groups.Tuple.tuple(2, "Contralateral oblique"),
                        org.assertj.core.groups.Tuple.tuple(3, "AP cine"));

        assertThat(file.scenario().exposures())
                .extracting(exposure -> exposure.projection().view(), exposure -> exposure instanceof Exposure.Cine)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(View.ANTEROPOSTERIOR, false),
                        org.assertj.core.groups.Tuple.tuple(View.LATERAL, false),
                        org.assertj.core.groups.Tuple.tuple(View.CONTRALATERAL_OBLIQUE, false),
                        org.assertj.core.groups.Tuple.tuple(View.ANTEROPOSTERIOR, true));
    }

    @Test
    void aProblemNamesFileLineAndField() {
        CaseText text = CaseText.good().with("inject: 1", "inject: 1.5");

        assertThat(text.complaints())
                .first()
                .isEqualTo("cases/a-case/case.yaml:" + text.lineOf("inject: 1.5")
                        + ": truth.actions.inject: 1.5 is not between 0 and 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: Neuro        | tilte: Neuro        | tilte        | did you mean title?
            difficulty:         | dificulty:          | dificulty    | did you mean difficulty?
            imaging:            | imagin:             | vignette.imagin | did you mean imaging?
            reposition: 0.2     | repostion: 0.2      | truth.actions.repostion | did you mean reposition?
            volumeMl: 3         | volumeML: 3         | simulation.spreads[1].volumeML | did you mean volumeMl?
            interlaminar: {     | interlaminear: {    | simulation.placement.interlaminear | did you mean interlaminar?
            atSeconds: 9        | atSecond: 9         | simulation.exposures[1].still.atSecond | did you mean atSeconds?
            route: LIL          | route: XYZ          | route        | "XYZ" is not one of CIL, CTF, LIL
            level: L4-5         | level: L4/5         | level        | "L4/5" is not one of C3-4
            sex: female         | sex: woman          | simulation.patient.sex | "woman" is not one of female, male
            gauge: 20           | gauge: 20.5         | simulation.needle.gauge | is a whole number, not 20.5
            gauge: 20           | gauge: twenty       | simulation.needle.gauge | is a number such as 1.5
            lengthMm: 90        | lengthMm: 9         | simulation.needle.lengthMm | 9 is not between 50 and 200
            review: simulated  | review: reviewed   | provenance.review | is not one of simulated; action key awaits
            difficulty: introductory  | difficulty:   | difficulty   | is empty
            [epidural]          | epidural            | truth.compartments | is a list
            [epidural]          | [epidural, epidural] | truth.compartments[2] | is named twice
            [epidural]          | []                  | truth.compartments | needs at least 1 entry
            licence: CC BY 4.0  | licence: 4.0        | provenance.licence | is text: put it in quotation marks
            side: midline       | side: midline\\nside: left | side | is given twice
            arrow: tip          | arrow: top          | truth.teaching.views[1].signs[2].arrow | "top" is not one of tip, epidural
            arrow: tip          | outline: tip        | truth.teaching.views[1].signs[2].outline | "tip" is not one of epidural
            arrow: tip          | arow: tip           | truth.teaching.views[1].signs[2] | has exactly one of arrow, outline, line
            arrow: tip          | arrow: { at: pedicle, vertebra: L9, side: left } | truth.teaching.views[1].signs[2].arrow.vertebra | "L9" is not one of
            arrow: tip          | arrow: { at: tip, end: left } | truth.teaching.views[1].signs[2].arrow.end | is not a field here
            arrow: tip          | arrow: { at: epidural, end: upper } | truth.teaching.views[1].signs[2].arrow.end | "upper" is not one of middle
            line: ventral-interlaminar | line: ventral | truth.teaching.views[3].signs[2].line | "ventral" is not one of
            year: 2004          | year: last          | truth.teaching.references[1].year | is a number
            """)
    void aSlipIsExplained(String piece, String slip, String field, String explanation) {
        CaseText text = CaseText.good().with(piece, slip.replace("\\n", "\n"));

        assertThat(text.problems()).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message()).contains(explanation);
            assertThat(text.text().lines().toList().get(problem.line() - 1))
                    .contains(slip.replaceFirst("(?s).*\\\\n", "").split(":")[0]);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            level: L4-5                 | level: C6-7                 | level                | does not exist at C6–7
            route: LIL                  | route: LTF-SP               | side                 | on the left or on the right
            inject: 1                   | inject: 0.9                 | truth.actions        | the best action is worth 1
            unsafeActions: []           | unsafeActions: [abort]      | truth.unsafeActions  | abort is unsafe here
            [epidural]                  | [epidural, venous]          | truth.actions        | inject is worth nothing
            compartment: epidural       | compartment: muscular       | simulation.spreads   | other compartments than
            offsetFromMidlineMm: 1      | offsetFromMidlineMm: 5      | truth.side           | not midline
            { view: lateral, atSeconds  | { view: AP, atSeconds       | simulation.exposures | the AP view twice
            view: CLO                   | view: oblique               | truth.teaching.views[3].view | no image among
            outline: epidural           | outline: venous             | truth.teaching.views[1].signs[1].outline | not among truth.compartments
            arrow: tip                  | arrow: venous               | truth.teaching.views[1].signs[2].arrow | not among truth.compartments
            "Needle tip" }              | "Needle tip", atSeconds: 3 } | truth.teaching.views[1].signs | a still shows one moment
            No anticoagulant            | Mrs Baker takes nothing     | vignette.complaint   | may name somebody
            A 71-year-old               | An elderly                  | vignette.complaint   | begins with age and sex
            No anticoagulant            | A vein is seen              | vignette.complaint | "vein" may give the answer away
            interlaminar: { offsetFromMidlineMm: 1, depthPastVentralInterlaminarLineMm: 1.2 } | retrodiscal: { dorsalToDiscMm: 1 } | simulation.placement | is not reached by
            """)
    void aContradictionIsExplained(String piece, String slip, String field, String explanation) {
        CaseText text = CaseText.good().with(piece, slip);

        assertThat(text.problems()).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message()).contains(explanation);
            assertThat(problem.kind()).isEqualTo(Problem.Kind.MEANING);
        });
    }

    @Test
    void allProblemsOfAFileAreNamedAtOnce() {
        CaseText text = CaseText.good()
                .with("title:", "headline:")
                .with("inject: 1", "inject: 2")
                .with("gauge: 20", "gauge: 5")
                .with("view: lateral", "view: sideways");

        assertThat(text.problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "title",
                        "headline",
                        "truth.actions.inject",
                        "simulation.needle.gauge",
                        "truth.teaching.views[2].view");
        assertThat(text.problems()).isSortedAccordingTo(java.util.Comparator.comparingInt(Problem::line));
    }

    @Test
    void brokenYamlIsSaidWithItsLine() {
        CaseText text = CaseText.good().with("route: LIL", "route: [LIL");

        assertThat(text.complaints())
                .singleElement()
                .asString()
                .matches("cases/a-case/case.yaml:\\d+: is not valid YAML: .*");
    }

    @Test
    void aFileThatGrowsByAliasesIsRefused() {
        String bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
                + IntStream.range(1, 12)
                        .mapToObj(i -> "b%d: &b%d [%s]".formatted(i, i, "*a, *a, *a, *a, *a, *a, *a, *a"))
                        .collect(Collectors.joining("\n"));

        assertThat(new CaseText(bomb).complaints())
                .containsExactly("cases/a-case/case.yaml:2: aliases (*name) have no place here: write it out");
    }

    @Test
    void aFileThatIsNestedTooDeepIsRefused() {
        assertThat(new CaseText("a: " + "[".repeat(10_000)).complaints())
                .singleElement()
                .asString()
                .contains("is not valid YAML");
    }

    @Test
    void aFileCannotMakeObjects() {
        assertThat(CaseText.good()
                        .with("title: N", "title: !!javax.script.ScriptEngineManager N")
                        .complaints())
                .containsExactly("cases/a-case/case.yaml:2: tags (!name) have no place here");
    }

    @Test
    void aFileThatIsTooLargeIsRefused(@TempDir Path cases) throws Exception {
        Path file = Files.createDirectories(cases.resolve("lil-01")).resolve("case.yaml");
        Files.writeString(file, CaseText.good().text() + "\n#" + "x".repeat(300_000));

        assertThat(new CaseFileReader().read(cases, "lil-01"))
                .isEqualTo(new Outcome.Refused(java.util.List.of(
                        new Problem(file.toString(), 1, "", "is larger than 256 kB", Problem.Kind.SHAPE))));
    }

    @Test
    void aFolderNameThatIsNoSlugIsRefused(@TempDir Path cases) throws Exception {
        Files.writeString(
                Files.createDirectories(cases.resolve("My Case")).resolve("case.yaml"),
                CaseText.good().text());

        assertThat(new CaseFileReader().read(cases, "My Case"))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                                refused.problems().getFirst().message())
                        .contains("the folder's name"));
    }

    @Test
    void whatElseAnImageFitsIsNamedInCodesAndIsNotTheTruth() {
        CaseText text = CaseText.good();

        assertThat(text.with("fitsAlso: [muscular, epidural + venous]", "fitsAlso: [muscle]")
                        .complaints())
                .singleElement()
                .asString()
                .contains("fitsAlso[1]: \"muscle\" is not one of epidural, muscular");
        assertThat(text.with("fitsAlso: [muscular, epidural + venous]", "fitsAlso: [epidural]")
                        .complaints())
                .singleElement()
                .asString()
                .contains("fitsAlso: names what it is");
        assertThat(text.with("fitsAlso: [muscular, epidural + venous]", "fitsAlso: [muscular, muscular]")
                        .complaints())
                .singleElement()
                .asString()
                .contains("is named twice");
    }

    @Test
    void beforeAnyContrastTheTruthIsADepth() {
        CaseText venous = new CaseText(CaseText.starter("cil-16")
                .text()
                .replace("compartments: [subarachnoid]", "compartments: [venous]")
                .replace("compartment: subarachnoid", "compartment: venous"));

        assertThat(venous.complaints())
                .anyMatch(one -> one.contains(
                        "truth.compartments: where every image is taken before the contrast, name how deep the tip"
                                + " lies: muscular or epidural or subarachnoid"));
    }
}
