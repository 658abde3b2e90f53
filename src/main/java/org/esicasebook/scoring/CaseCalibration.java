package org.esicasebook.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.scoring.Scorecard.Component;
import org.esicasebook.scoring.measures.item.Ability;
import org.esicasebook.scoring.measures.item.ClassicalItem;
import org.esicasebook.scoring.measures.item.Distractors;
import org.esicasebook.scoring.measures.item.FittedItems;
import org.esicasebook.scoring.measures.item.Grid;
import org.esicasebook.scoring.measures.item.Item;
import org.esicasebook.scoring.measures.item.ItemPrior;
import org.esicasebook.scoring.measures.item.MarginalLikelihood;
import org.esicasebook.scoring.measures.item.MarginalLikelihood.Discriminations;
import org.esicasebook.scoring.measures.item.ModelLadder;
import org.esicasebook.scoring.measures.item.ModelLadder.Grading;
import org.esicasebook.scoring.measures.item.ModelLadder.Rung;
import org.esicasebook.scoring.measures.item.PersonFit;
import org.esicasebook.scoring.measures.item.Reliability;
import org.esicasebook.scoring.measures.item.Responses;
import org.jspecify.annotations.Nullable;

/**
 * All cases measured at one time, from first exposures only. One case is one item, whatever its views. Cases with few
 * answers are right or wrong (Rasch), those with many graded in four steps (partial credit), in one calibration; without a
 * panel's guesses every case begins as one of middling difficulty.
 *
 * @param at when it was computed
 * @param reliability of abilities from these cases, marginal; empty with fewer than two readers
 * @param differences of cases between groups, where there are answers enough
 * @param fits of all readers, by number
 */
public record CaseCalibration(
        Instant at,
        int readers,
        int judgments,
        Optional<Double> reliability,
        List<CaseStatistic> cases,
        List<GroupDifference> differences,
        List<ReaderFit> fits) {

    /** What is believed of a case before anybody answers it, while no panel has guessed: N(0, 1). */
    public static final ItemPrior WITHOUT_A_PANEL = new ItemPrior(0, 1);

    private static final ModelLadder LADDER = ModelLadder.STARTING_VALUES;

    /** Differences below this are far below any standard error [logits]. */
    private static final double TOLERANCE = 1e-4;

    private static final int MOST_ITERATIONS = 2000;

    /** Those stored before groups and readers were looked at have null for these. */
    public CaseCalibration(
            Instant at,
            int readers,
            int judgments,
            Optional<Double> reliability,
            List<CaseStatistic> cases,
            @Nullable List<GroupDifference> differences,
            @Nullable List<ReaderFit> fits) {
        this.at = at;
        this.readers = readers;
        this.judgments = judgments;
        this.reliability = reliability;
        this.cases = List.copyOf(cases);
        this.differences = differences == null ? List.of() : List.copyOf(differences);
        this.fits = fits == null ? List.of() : List.copyOf(fits);
    }

    /**
     * @param firstExposures of all readers; of a case that somebody met first twice, the earlier counts
     * @param backgrounds of those who have said anything of themselves
     */
    public static CaseCalibration of(List<JudgedCase> firstExposures, Map<UserId, Background> backgrounds, Instant at) {
        Map<UserId, Map<Slug, JudgedCase>> byReader = new LinkedHashMap<>();
        Map<Slug, List<JudgedCase>> byCase = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        for (JudgedCase one : firstExposures) {
            Map<Slug, JudgedCase> own = byReader.computeIfAbsent(one.reader(), fresh -> new LinkedHashMap<>());
            if (own.putIfAbsent(one.slug(), one) == null) {
                byCase.computeIfAbsent(one.slug(), fresh -> new ArrayList<>()).add(one);
            }
        }
        if (byCase.isEmpty()) {
            return new CaseCalibration(at, 0, 0, Optional.empty(), List.of(), List.of(), List.of());
        }
        return measured(byReader, byCase, backgrounds, ReaderNumbers.of(firstExposures), at);
    }

    /** Rasch and partial credit with abilities N(0, 1). */
    public static MarginalLikelihood method() {
        return new MarginalLikelihood(
                Discriminations.ONE, Grid.USUAL, TOLERANCE, MOST_ITERATIONS, Double.POSITIVE_INFINITY);
    }

    private static CaseCalibration measured(
            Map<UserId, Map<Slug, JudgedCase>> byReader,
            Map<Slug, List<JudgedCase>> byCase,
            Map<UserId, Background> backgrounds,
            Map<UserId, Integer> numbers,
            Instant at) {
        List<Slug> slugs = List.copyOf(byCase.keySet());
        Rung[] rungs = slugs.stream()
                .map(slug -> rung(byCase.getOrDefault(slug, List.of())))
                .toArray(Rung[]::new);
        Responses graded = responses(byReader, slugs, rungs);
        FittedItems fitted = method().fit(graded, Collections.nCopies(slugs.size(), Optional.of(WITHOUT_A_PANEL)));
        Rung[] allRightOrWrong = rungs.clone();
        Arrays.fill(allRightOrWrong, Rung.RASCH);
        Responses rightOrWrong = responses(byReader, slugs, allRightOrWrong);
        List<ClassicalItem> classical = ClassicalItem.of(rightOrWrong);
        Map<UserId, double[]> rights = new LinkedHashMap<>();
        byReader.forEach((reader, own) -> rights.put(reader, new double[] {
            own.values().stream().filter(CaseCalibration::right).count(), own.size()
        }));
        List<CaseStatistic> cases = new ArrayList<>();
        for (int i = 0; i < slugs.size(); i++) {
            cases.add(statistic(
                    slugs.get(i),
                    byCase.getOrDefault(slugs.get(i), List.of()),
                    rights,
                    classical.get(i),
                    rungs[i],
                    fitted.items().get(i),
                    fitted.difficultyErrors().get(i)));
        }
        List<UserId> readers = List.copyOf(byReader.keySet());
        List<ReaderFit> fits = fits(readers, byReader, numbers, slugs, graded, fitted);
        return new CaseCalibration(
                at,
                byReader.size(),
                byCase.values().stream().mapToInt(List::size).sum(),
                reliability(fits),
                cases,
                GroupDifference.of(readers, backgrounds, slugs, fitted, graded, rightOrWrong),
                fits);
    }

    private static CaseStatistic statistic(
            Slug slug,
            List<JudgedCase> answers,
            Map<UserId, double[]> rights,
            ClassicalItem classical,
            Rung rung,
            Item item,
            double difficultyError) {
        List<Distractors.Choice<String>> choices = new ArrayList<>();
        for (JudgedCase one : answers) {
            double[] own = rights.getOrDefault(one.reader(), new double[2]);
            if (own[1] > 1) {
                choices.add(new Distractors.Choice<>(
                        words(one.facts().called()), (own[0] - (right(one) ? 1 : 0)) / (own[1] - 1)));
            }
        }
        String key = words(answers.getLast().facts().truth());
        Optional<Distractors<String>> distractors =
                choices.isEmpty() ? Optional.empty() : Optional.of(Distractors.of(choices, key));
        return new CaseStatistic(
                slug.value(),
                answers.size(),
                (int) answers.stream().filter(CaseCalibration::right).count(),
                answers.stream()
                        .mapToDouble(one -> one.score().total())
                        .average()
                        .orElseThrow(),
                classical.itemRest(),
                classical.upperLower(),
                distractors
                        .map(found -> found.options().stream()
                                .map(option -> new CaseStatistic.Option(
                                        option.option(),
                                        option.option().equals(key),
                                        option.share(),
                                        option.byThird(),
                                        option.restCorrelation()))
                                .toList())
                        .orElse(List.of()),
                distractors.flatMap(found -> found.suspicion(choices.size())),
                rung,
                item.difficulty(),
                difficultyError,
                rung == Rung.PARTIAL_CREDIT ? item.steps() : List.of());
    }

    private static Rung rung(List<JudgedCase> answers) {
        int[] counts = new int[4];
        answers.forEach(one -> counts[grade(one)]++);
        return LADDER.rungOf(counts, false);
    }

    /** On the rung of partial credit the grade; below, right or wrong. */
    private static Responses responses(Map<UserId, Map<Slug, JudgedCase>> byReader, List<Slug> slugs, Rung[] rungs) {
        Responses.Builder builder = Responses.over(slugs.size());
        for (Map<Slug, JudgedCase> own : byReader.values()) {
            int[] categories = new int[slugs.size()];
            Arrays.setAll(categories, i -> {
                JudgedCase one = own.get(slugs.get(i));
                return one == null ? -1 : rungs[i] == Rung.PARTIAL_CREDIT ? grade(one) : right(one) ? 1 : 0;
            });
            builder.add(categories);
        }
        return builder.build();
    }

    private static Optional<Double> reliability(List<ReaderFit> fits) {
        return fits.size() < 2
                ? Optional.empty()
                : Optional.of(Reliability.marginal(fits.stream()
                                .map(one -> new Ability(one.ability(), one.abilityError()))
                                .toList())
                        .coefficient());
    }

    private static List<ReaderFit> fits(
            List<UserId> readers,
            Map<UserId, Map<Slug, JudgedCase>> byReader,
            Map<UserId, Integer> numbers,
            List<Slug> slugs,
            Responses responses,
            FittedItems fitted) {
        List<ReaderFit> fits = new ArrayList<>();
        for (int r = 0; r < readers.size(); r++) {
            Responses.Person person = responses.persons().get(r);
            Map<Slug, JudgedCase> own = byReader.getOrDefault(readers.get(r), Map.of());
            List<Ability.Answer> answers = new ArrayList<>();
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i < person.size(); i++) {
                answers.add(new Ability.Answer(fitted.items().get(person.item(i)), person.category(i)));
                Optional.ofNullable(own.get(slugs.get(person.item(i))))
                        .flatMap(one -> one.looking().took())
                        .ifPresent(took -> seconds.add(took.toMillis() / 1000.0));
            }
            Ability ability = Ability.expectedAPosteriori(answers, Ability.Prior.STANDARD, Grid.USUAL);
            fits.add(new ReaderFit(
                    numbers.getOrDefault(readers.get(r), 0),
                    answers.size(),
                    ability.value(),
                    ability.standardError(),
                    PersonFit.of(answers, ability.value(), seconds)));
        }
        fits.sort(Comparator.comparingInt(ReaderFit::reader));
        return fits;
    }

    private static int grade(JudgedCase one) {
        return Grading.STARTING_VALUES.category(one.score().total(), one.score().critical());
    }

    private static boolean right(JudgedCase one) {
        return ModelLadder.safeAndRight(
                one.score().share(Component.COMPARTMENTS).orElse(0.0),
                one.score().critical());
    }

    private static String words(Set<Compartment> compartments) {
        return compartments.stream()
                .map(one -> one.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" and "));
    }
}
