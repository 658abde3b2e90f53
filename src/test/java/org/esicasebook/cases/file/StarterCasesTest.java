package org.esicasebook.cases.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.esicasebook.cases.ImageKind;
import org.esicasebook.cases.ReviewState;
import org.esicasebook.cases.file.CaseFileReader.Outcome;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Exposure;
import org.esicasebook.fluoroscopy.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The curated cases that come with the product: what they cover, and that nothing but the images tells the answer. */
class StarterCasesTest {

    static List<CaseFile> starters() {
        CaseFileReader reader = new CaseFileReader();
        return CaseText.starterSlugs().stream()
                .map(slug -> reader.read(CaseText.STARTER_CASES, slug))
                .map(outcome -> ((Outcome.Accepted) outcome).caseFile())
                .toList();
    }

    private static long count(Predicate<CaseFile> condition) {
        return starters().stream().filter(condition).count();
    }

    private static boolean isTrue(CaseFile file) {
        return file.truth().compartments().equals(List.of(Compartment.EPIDURAL));
    }

    private static boolean isVascular(CaseFile file) {
        return file.truth().compartments().contains(Compartment.VENOUS);
    }

    private static boolean hasCine(CaseFile file) {
        return file.asTeachingCase(1).hasCine();
    }

    @Test
    void everyPatternOfTheFirstReleaseIsThere() {
        Set<Set<Compartment>> interlaminar = patterns(file -> file.route() == Route.LUMBAR_INTERLAMINAR);
        Set<Set<Compartment>> transforaminal = patterns(file -> file.route().isTransforaminal());

        assertThat(interlaminar)
                .contains(
                        Set.of(Compartment.EPIDURAL),
                        Set.of(Compartment.SUBARACHNOID),
                        Set.of(Compartment.SUBDURAL),
                        Set.of(Compartment.VENOUS),
                        Set.of(Compartment.MUSCLE),
                        Set.of(Compartment.FACET),
                        Set.of(Compartment.EPIDURAL, Compartment.VENOUS),
                        Set.of(Compartment.EPIDURAL, Compartment.SUBARACHNOID));
        assertThat(transforaminal)
                .contains(
                        Set.of(Compartment.EPIDURAL),
                        Set.of(Compartment.VENOUS),
                        Set.of(Compartment.EPIDURAL, Compartment.VENOUS),
                        Set.of(Compartment.INTRADISCAL),
                        Set.of(Compartment.INTRANEURAL),
                        Set.of(Compartment.SUBARACHNOID));
    }

    private static Set<Set<Compartment>> patterns(Predicate<CaseFile> condition) {
        return starters().stream()
                .filter(condition)
                .map(file -> Set.copyOf(file.truth().compartments()))
                .collect(Collectors.toSet());
    }

    @Test
    void oneInThreeIsATrueEpidurogram() {
        double share = (double) count(StarterCasesTest::isTrue) / starters().size();

        assertThat(share).isBetween(0.25, 0.42);
    }

    @Test
    void aCineTellsNothing() {
        assertThat(starters().stream().filter(StarterCasesTest::isVascular))
                .as("venous flow can only be seen in motion")
                .isNotEmpty()
                .allMatch(StarterCasesTest::hasCine);
        assertThat(count(file -> hasCine(file) && isTrue(file))).isGreaterThanOrEqualTo(3);
        assertThat(count(file -> hasCine(file) && !isVascular(file)))
                .as("cases with a cine that are not vascular, against those that are")
                .isGreaterThanOrEqualTo(2 * count(StarterCasesTest::isVascular) - 1);
        assertThat((double) count(file -> hasCine(file) && !isVascular(file)) / count(file -> !isVascular(file)))
                .isBetween(0.4, 0.65);
    }

    /** Within each group that a reader can see, true and false both occur, and no group is nearly all true. */
    @Test
    void neitherRouteNorLevelNorViewsNorSideNorDifficultyTellTheAnswer() {
        Map<String, List<CaseFile>> groups = starters().stream()
                .flatMap(file -> Stream.of(
                                "route " + file.route().code(),
                                "level " + file.route().code() + " "
                                        + file.level().code(),
                                "side " + file.side().code(),
                                "difficulty " + file.difficulty().code(),
                                "views " + file.asTeachingCase(1).views().size(),
                                "cine " + hasCine(file))
                        .map(group -> Map.entry(group, file)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

        assertThat(groups).allSatisfy((group, files) -> {
            assertThat(files.stream().filter(StarterCasesTest::isTrue))
                    .as("true in " + group)
                    .isNotEmpty();
            assertThat(files.stream().filter(file -> !isTrue(file)))
                    .as("false in " + group)
                    .isNotEmpty();
        });
    }

    @Test
    void theOrderOfSlugsTellsNothing() {
        Map<String, List<Boolean>> inOrder = starters().stream()
                .collect(Collectors.groupingBy(
                        file -> file.slug().value().substring(0, 3),
                        TreeMap::new,
                        Collectors.mapping(StarterCasesTest::isTrue, Collectors.toList())));

        assertThat(inOrder).allSatisfy((family, truths) -> assertThat(IntStream.range(1, truths.size())
                        .filter(i -> truths.get(i) != truths.get(i - 1))
                        .count())
                .as("true and false alternate along " + truths)
                .isGreaterThanOrEqualTo(Math.min(2, 2 * rarer(truths) - 1)));
        assertThat(starters())
                .extracting(file -> file.slug().value())
                .allMatch(slug -> slug.matches("(cil|ctf|lil|ltf|stf|cau)-\\d\\d"));
    }

    private static long rarer(List<Boolean> truths) {
        long held = truths.stream().filter(Boolean::booleanValue).count();
        return Math.min(held, truths.size() - held);
    }

    @Test
    void theLengthOfAVignetteTellsNothing() {
        assertThat(meanLength(StarterCasesTest::isTrue) / meanLength(file -> !isTrue(file)))
                .isBetween(0.85, 1.15);
    }

    private static double meanLength(Predicate<CaseFile> condition) {
        return starters().stream()
                .filter(condition)
                .mapToInt(file -> String.join("", file.vignette().texts()).length())
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("starters")
    void nothingShownBeforeTheJudgmentHoldsAWordOfTheTruth(CaseFile file) {
        assertThat(shown(file))
                .allSatisfy(text -> assertThat(SpoilerWords.find(text)).isEmpty());
    }

    private static List<String> shown(CaseFile file) {
        return Stream.concat(
                        Stream.of(
                                file.slug().value(),
                                file.title(),
                                file.provenance().contributor()),
                        file.vignette().texts().stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an intrathecal catheter",
                "Dural puncture last year",
                "sub-arachnoid",
                "contrast in a vein",
                "Intravascular!",
                "after a wet tap",
                "a railroad track",
                "needle misplaced",
                "INTRADISCAL",
                "wash-out"
            })
    void aPlantedWordIsFound(String planted) {
        CaseText text = CaseText.good().with("No anticoagulant", planted + " No anticoagulant");

        assertThat(text.problems()).extracting(Problem::field).containsExactly("vignette.complaint");
    }

    @Test
    void everyFindingHasASpoilerWord() {
        assertThat(EnumSet.complementOf(EnumSet.of(Compartment.EPIDURAL, Compartment.FACET)))
                .allSatisfy(compartment ->
                        assertThat(SpoilerWords.find(compartment.code())).isPresent());
    }

    @ParameterizedTest
    @MethodSource("starters")
    void whatTheVignetteSaysIsWhatIsSimulated(CaseFile file) {
        String procedure = file.vignette().plan();

        if (procedure.contains("No contrast has been given yet")) {
            assertThat(file.scenario().exposures())
                    .allMatch(exposure -> exposure instanceof Exposure.Still still && still.atSeconds() < 0);
        } else {
            assertThat(found("([\\d.]+) mL of iohexol", procedure))
                    .isEqualTo(file.scenario().volumeMl());
            assertThat(found("mL of iohexol (\\d+)", procedure))
                    .isEqualTo(file.scenario().injection().iodineMgPerMl());
        }
        assertThat(found("(\\d+)-gauge", procedure))
                .isEqualTo(file.scenario().needle().gauge());
        assertThat(procedure.toLowerCase(Locale.ROOT))
                .contains(file.scenario().needle().type().name().toLowerCase(Locale.ROOT));
        assertThat(file.vignette().complaint())
                .matches(
                        file.scenario().patient().sex() == Patient.Sex.FEMALE
                                ? "A \\d\\d-year-old woman\\b.*"
                                : "A \\d\\d-year-old man\\b.*");
        if (procedure.contains("live fluoroscopy")) {
            assertThat(hasCine(file)).isTrue();
        }
    }

    private static double found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in: " + text).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    @ParameterizedTest
    @MethodSource("starters")
    void injectingIsWorthSomethingOnlyWhereAllContrastIsEpidural(CaseFile file) {
        Set<Compartment> harmful = EnumSet.of(
                Compartment.VENOUS,
                Compartment.ARTERIAL,
                Compartment.SUBARACHNOID,
                Compartment.SUBDURAL,
                Compartment.INTRANEURAL,
                Compartment.INTRADISCAL);

        assertThat(file.truth().actions().containsKey(NextAction.INJECT)).isEqualTo(isTrue(file));
        assertThat(file.truth().unsafeActions().contains(NextAction.INJECT))
                .isEqualTo(file.truth().compartments().stream().anyMatch(harmful::contains));
    }

    /** Whether all was seen that ran off in vessels no still tells; it does not make another view the best answer. */
    @ParameterizedTest
    @MethodSource("starters")
    void anotherViewIsBestExactlyWhereAllImagesTogetherCannotDecide(CaseFile file) {
        Set<Compartment> flow = Set.of(Compartment.EPIDURAL, Compartment.VENOUS);
        List<Set<Compartment>> open = left(file, 0, file.scenario().exposures().size());

        assertThat(open.stream().anyMatch(other -> !(isTrue(file) && other.equals(flow))))
                .as("%s leave open %s", file.slug(), open)
                .isEqualTo(file.truth().actions().getOrDefault(NextAction.ANOTHER_VIEW, 0.0) == 1);
    }

    @ParameterizedTest
    @MethodSource("starters")
    void noFrontalStillTellsATrueEpidurogramByItself(CaseFile file) {
        file.truth().teaching().views().stream()
                .filter(view -> view.view() == View.ANTEROPOSTERIOR && view.kind() == ImageKind.STILL && isTrue(file))
                .forEach(view ->
                        assertThat(left(file, view.series(), view.series() + 1)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("starters")
    void whereWordsSayThatNothingIsOpenNothingElseFits(CaseFile file) {
        assertThat(file.truth().teaching().views())
                .filteredOn(view -> !view.leavesSomethingOpen())
                .allMatch(view -> view.fitsAlso().orElseThrow().isEmpty());
    }

    private static List<Set<Compartment>> left(CaseFile file, int from, int until) {
        return file.truth()
                .teaching()
                .alternativesAfter(IntStream.range(from, until).boxed().toList())
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("starters")
    void nothingPassesForReviewedOrUnsourced(CaseFile file) {
        assertThat(file.provenance().review()).isEqualTo(ReviewState.AWAITS_PANEL);
        assertThat(file.provenance().licence()).isEqualTo("CC BY 4.0");
        assertThat(file.truth().teaching().references()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("starters")
    void oneToThreeViewsAndCinesOfFortyFrames(CaseFile file) {
        assertThat(file.asTeachingCase(1).views()).hasSizeBetween(1, 3);
        assertThat(file.scenario().exposures())
                .filteredOn(Exposure.Cine.class::isInstance)
                .allMatch(exposure -> ((Exposure.Cine) exposure).frames() == 40)
                .hasSizeLessThanOrEqualTo(1);
        assertThat(Arrays.stream(file.title().split(" ")).count()).isLessThanOrEqualTo(12);
    }

    @Test
    void casesWithoutContrastAreTrueAndFalseAndSayHowDeepTheTipLies() {
        List<CaseFile> without = starters().stream()
                .filter(file -> file.asTeachingCase(1).beforeContrast())
                .toList();

        assertThat(without)
                .extracting(file -> file.truth().compartments())
                .contains(List.of(Compartment.EPIDURAL), List.of(Compartment.SUBARACHNOID));
        assertThat(without).allSatisfy(file -> assertThat(file.vignette().plan())
                .endsWith("No contrast has been given yet; before it is, AP"
                        + " and contralateral oblique are taken. Say how deep the tip lies."));
    }

    /** Clearing, mixing and fading are seen only after the injection; and who counts the seconds learns nothing. */
    @ParameterizedTest
    @MethodSource("starters")
    void everyRunGoesOnForThreeSecondsAfterTheInjection(CaseFile file) {
        assertThat(file.scenario().exposures())
                .filteredOn(Exposure.Run.class::isInstance)
                .map(exposure -> ((Exposure.Run) exposure).atSeconds(((Exposure.Run) exposure).frames() - 1)
                        - file.scenario().injectionSeconds())
                .allSatisfy(after -> assertThat(after).isBetween(2.7, 4.1));
    }

    @Test
    void everySeedIsUsedOnce() {
        assertThat(starters()).extracting(file -> file.scenario().seed()).doesNotHaveDuplicates();
    }
}
