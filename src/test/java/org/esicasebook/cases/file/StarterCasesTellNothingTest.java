package org.esicasebook.cases.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.fluoroscopy.Exposure;
import org.esicasebook.fluoroscopy.Patient;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Variants;
import org.junit.jupiter.api.Test;

/**
 * Whatever can be seen of a case without reading its contrast occurs in true and false epidurograms alike: patient,
 * variants of the spine, needle, number and kinds of images, length of the vignette. A reader who learns such a thing by
 * heart has learnt nothing.
 */
class StarterCasesTellNothingTest {

    /** Fewer cases than this are no pattern that anybody could learn; a variant must come in both however rare. */
    private static final int A_PATTERN = 3;

    /** What a reader is asked in the end: whether the steroid may follow. */
    private static final Predicate<CaseFile> TRUE =
            file -> file.truth().actions().getOrDefault(NextAction.INJECT, 0.0) == 1;

    @Test
    void noVariantOfTheSpineTellsTheAnswer() {
        Map<String, List<CaseFile>> byVariant = grouped(file -> variants(file).stream());

        assertThat(byVariant).hasSizeGreaterThanOrEqualTo(10).allSatisfy(StarterCasesTellNothingTest::comesInBoth);
        assertThat(StarterCasesTest.starters().stream()
                        .filter(file -> !variants(file).isEmpty())
                        .count())
                .as("cases with a variant")
                .isBetween(15L, 40L);
        assertThat(count(TRUE.and(file -> !variants(file).isEmpty())) / count(TRUE))
                .as("share of the true cases with a variant")
                .isBetween(0.25, 0.65);
    }

    @Test
    void neitherPatientNorNeedleNorSeedTellTheAnswer() {
        assertThat(patterns(grouped(file -> {
                    Scenario scenario = file.scenario();
                    Patient patient = scenario.patient();
                    return Stream.of(
                            "sex " + patient.sex(),
                            "habitus " + patient.habitus(),
                            "disc height lost " + Math.min(2, (int) (patient.discHeightLossPercent() / 15)),
                            "lordosis " + (int) (patient.lordosisDegrees() / 10),
                            "needle " + scenario.needle().gauge() + " "
                                    + scenario.needle().type(),
                            "contrast " + scenario.injection().agent() + " "
                                    + scenario.injection().iodineMgPerMl(),
                            "odd seed " + scenario.seed() % 2,
                            "seed " + scenario.seed() % 5);
                })))
                .hasSizeGreaterThan(15)
                .allSatisfy(StarterCasesTellNothingTest::comesInBoth);
    }

    @Test
    void neitherNumberNorKindNorOrderOfImagesTellsTheAnswer() {
        assertThat(patterns(grouped(file -> {
                    List<Exposure> exposures = file.scenario().exposures();
                    String set = exposures.stream()
                            .map(StarterCasesTellNothingTest::image)
                            .sorted()
                            .collect(Collectors.joining(", "));
                    return Stream.of(
                            "images " + exposures.size(),
                            "first " + image(exposures.getFirst()),
                            "cine " + exposures.stream().anyMatch(Exposure.Cine.class::isInstance),
                            "subtraction " + exposures.stream().anyMatch(Exposure.Subtraction.class::isInstance),
                            "set " + set,
                            "set " + file.route().code() + ": " + set);
                })))
                .hasSizeGreaterThan(15)
                .allSatisfy(StarterCasesTellNothingTest::comesInBoth);
    }

    /** A true case drawn at random has the longer vignette than a false one about every other time. */
    @Test
    void whoeverMeasuresVignettesGuesses() {
        List<Integer> longOnes = lengths(TRUE);
        List<Integer> others = lengths(TRUE.negate());
        double wins = longOnes.stream()
                .mapToDouble(length -> others.stream()
                        .mapToDouble(other -> length > other ? 1 : length.equals(other) ? 0.5 : 0)
                        .sum())
                .sum();

        assertThat(wins / (longOnes.size() * (double) others.size()))
                .as("area under the curve of length against truth")
                .isBetween(0.38, 0.62);
    }

    private static List<Integer> lengths(Predicate<CaseFile> condition) {
        return StarterCasesTest.starters().stream()
                .filter(condition)
                .map(file -> String.join("", file.vignette().texts()).length())
                .toList();
    }

    private static void comesInBoth(String group, List<CaseFile> files) {
        assertThat(files.stream().map(TRUE::test).distinct())
                .as(group + " " + files.stream().map(CaseFile::slug).toList())
                .hasSize(2);
    }

    private static double count(Predicate<CaseFile> condition) {
        return StarterCasesTest.starters().stream().filter(condition).count();
    }

    private static Map<String, List<CaseFile>> grouped(java.util.function.Function<CaseFile, Stream<String>> groups) {
        return StarterCasesTest.starters().stream()
                .flatMap(file -> groups.apply(file).map(group -> Map.entry(group, file)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Map<String, List<CaseFile>> patterns(Map<String, List<CaseFile>> groups) {
        groups.values().removeIf(files -> files.size() < A_PATTERN);
        return groups;
    }

    private static String image(Exposure exposure) {
        return exposure.getClass().getSimpleName() + " "
                + exposure.projection().view().code();
    }

    /** Measured variants by what is unusual, the others by their kind, too. */
    private static List<String> variants(CaseFile file) {
        List<String> found = new ArrayList<>();
        for (RecordComponent component : Variants.class.getRecordComponents()) {
            Object here = value(component, file.scenario().patient().variants());
            Object usual = value(component, Variants.none());
            if (!Objects.equals(here, usual)) {
                String kind = here instanceof Number number
                        ? number.doubleValue() > ((Number) usual).doubleValue() ? "more" : "less"
                        : here.toString();
                found.add(component.getName() + " " + kind);
            }
        }
        return found;
    }

    private static Object value(RecordComponent component, Variants variants) {
        try {
            return component.getAccessor().invoke(variants);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
