package org.esicasebook.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;
import org.esicasebook.epidurography.Term;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.cohort.FigureOfMerit;
import org.esicasebook.scoring.measures.cohort.NestedReaders;
import org.esicasebook.scoring.measures.cohort.ObuchowskiRockette;
import org.esicasebook.scoring.measures.cohort.ObuchowskiRockette.Difference;
import org.esicasebook.scoring.measures.cohort.ObuchowskiRockette.TreatmentMean;
import org.esicasebook.scoring.measures.cohort.ReaderStudy;
import org.esicasebook.scoring.measures.cohort.StudyExport;
import org.esicasebook.scoring.measures.learner.Roc;

/**
 * Two groups of readers, or the same readers twice, by the area under their ROC curves on the same cases
 * (Obuchowski–Rockette: it holds for other readers and other cases like these). Readers are numbered, not named.
 *
 * @param cases on which they are compared
 * @param difference first less second
 */
public record CohortComparison(Side first, Side second, int cases, Difference difference, Files files) {

    /** Fewer readers on a side tell nothing of others like them. */
    public static final int LEAST_READERS = 3;

    private static final CrossedBlock.Least LEAST = new CrossedBlock.Least(LEAST_READERS, Roc.LEAST_PER_CLASS);

    /**
     * One side.
     *
     * @param areas of its readers, in the order of their numbers
     */
    public record Side(String name, List<Double> areas, TreatmentMean mean) {
        public Side {
            areas = List.copyOf(areas);
        }
    }

    /** The same data for other programs. */
    public record Files(String imrmc, String csv) {}

    /** Two groups of what learners have said of themselves, by first exposures. */
    public static <T extends Enum<T> & Term> Reported<CohortComparison> ofGroups(
            List<JudgedCase> firstExposures,
            Map<UserId, Background> backgrounds,
            Function<Background, Optional<T>> part,
            T first,
            T second) {
        Map<UserId, Map<Slug, JudgedCase>> byReader = CrossedStudy.byReader(firstExposures);
        List<UserId> ofFirst = readersOf(byReader, backgrounds, part, first);
        List<UserId> ofSecond = readersOf(byReader, backgrounds, part, second);
        return CrossedBlock.largest(List.of(ofFirst, ofSecond), byReader, CrossedStudy.unsafe(firstExposures), LEAST)
                .map(block -> Reported.shown(ofGroups(block, byReader, ofFirst, first, second)))
                .orElseGet(() -> Reported.withheld(
                        ("Needs at least %d readers on each side who judged the same %d safe and %d unsafe cases;"
                                        + " there are %d and %d readers so far, and fewer who share so many cases")
                                .formatted(
                                        LEAST_READERS, LEAST.cases(), LEAST.cases(), ofFirst.size(), ofSecond.size())));
    }

    private static CohortComparison ofGroups(
            CrossedBlock block,
            Map<UserId, Map<Slug, JudgedCase>> byReader,
            List<UserId> ofFirst,
            Term first,
            Term second) {
        ReaderStudy study = CrossedStudy.study(block, Map.of("first-exposure", byReader));
        List<Boolean> inFirst = block.readers().stream().map(ofFirst::contains).toList();
        NestedReaders compared =
                NestedReaders.compare(study, inFirst, FigureOfMerit.ROC_AREA, LearnerProfile.CONFIDENCE);
        List<Double> firstAreas = new ArrayList<>();
        List<Double> secondAreas = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (int r = 0; r < inFirst.size(); r++) {
            (inFirst.get(r) ? firstAreas : secondAreas).add(compared.figures().get(r));
            groups.add((inFirst.get(r) ? first : second).code());
        }
        return new CohortComparison(
                new Side(first.label(), firstAreas, compared.first()),
                new Side(second.label(), secondAreas, compared.second()),
                block.cases().size(),
                compared.difference(),
                new Files(
                        StudyExport.imrmc(study, groups, description(first.label() + " and " + second.label())),
                        StudyExport.tidyCsv(study, groups)));
    }

    /** The same readers on the same cases, when they met them first and when they read them again. */
    public static Reported<CohortComparison> firstAndLater(List<JudgedCase> firstExposures, List<JudgedCase> later) {
        Map<UserId, Map<Slug, JudgedCase>> before = CrossedStudy.byReader(firstExposures);
        Map<UserId, Map<Slug, JudgedCase>> after = CrossedStudy.byReader(later);
        after.forEach((reader, own) ->
                own.keySet().retainAll(before.getOrDefault(reader, Map.of()).keySet()));
        after.values().removeIf(Map::isEmpty);
        return CrossedBlock.largest(List.of(after.keySet()), after, CrossedStudy.unsafe(later), LEAST)
                .map(block -> Reported.shown(firstAndLater(block, before, after)))
                .orElseGet(() -> Reported.withheld(
                        "Needs at least %d readers who judged the same %d safe and %d unsafe cases twice; %d have judged any case twice so far"
                                .formatted(LEAST_READERS, LEAST.cases(), LEAST.cases(), after.size())));
    }

    private static CohortComparison firstAndLater(
            CrossedBlock block, Map<UserId, Map<Slug, JudgedCase>> before, Map<UserId, Map<Slug, JudgedCase>> after) {
        Map<String, Map<UserId, Map<Slug, JudgedCase>>> both = new LinkedHashMap<>();
        both.put("again", after);
        both.put("first-exposure", before);
        ReaderStudy study = CrossedStudy.study(block, both);
        ObuchowskiRockette compared =
                ObuchowskiRockette.compare(study, FigureOfMerit.ROC_AREA, LearnerProfile.CONFIDENCE);
        return new CohortComparison(
                new Side(
                        "Read again",
                        compared.figures().get(0),
                        compared.byTreatment().get(0)),
                new Side(
                        "First exposure",
                        compared.figures().get(1),
                        compared.byTreatment().get(1)),
                block.cases().size(),
                compared.difference(0, 1),
                new Files(
                        StudyExport.imrmc(study, description("first exposures and later readings")),
                        StudyExport.tidyCsv(study)));
    }

    private static String description(String what) {
        return "ESI Casebook, " + what + ", rating: percent not safe";
    }

    private static <T extends Enum<T> & Term> List<UserId> readersOf(
            Map<UserId, ?> byReader,
            Map<UserId, Background> backgrounds,
            Function<Background, Optional<T>> part,
            T group) {
        List<UserId> readers = new ArrayList<>(byReader.keySet().stream()
                .filter(reader -> part.apply(backgrounds.getOrDefault(reader, Background.UNSAID))
                        .equals(Optional.of(group)))
                .toList());
        return Collections.unmodifiableList(readers);
    }
}
