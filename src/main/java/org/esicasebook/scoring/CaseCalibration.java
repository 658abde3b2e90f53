package org.esicasebook.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
import org.esicasebook.scoring.measures.item.ItemPrior;
import org.esicasebook.scoring.measures.item.MarginalLikelihood;
import org.esicasebook.scoring.measures.item.MarginalLikelihood.Discriminations;
import org.esicasebook.scoring.measures.item.ModelLadder;
import org.esicasebook.scoring.measures.item.ModelLadder.Grading;
import org.esicasebook.scoring.measures.item.ModelLadder.Rung;
import org.esicasebook.scoring.measures.item.Reliability;
import org.esicasebook.scoring.measures.item.Responses;

/**
 * All cases measured at one time, from first exposures only. One case is one item, whatever its views. Cases with few
 * answers are right or wrong (Rasch), those with many graded in four steps (partial credit), in one calibration; without a
 * panel's guesses every case begins as one of middling difficulty.
 *
 * @param at when it was computed
 * @param reliability of abilities from these cases, marginal; empty with fewer than two readers
 */
public record CaseCalibration(
        Instant at, int readers, int judgments, Optional<Double> reliability, List<CaseStatistic> cases) {

    /** What is believed of a case before anybody answers it, while no panel has guessed: N(0, 1). */
    public static final ItemPrior WITHOUT_A_PANEL = new ItemPrior(0, 1);

    private static final ModelLadder LADDER = ModelLadder.STARTING_VALUES;

    /** Differences below this are far below any standard error [logits]. */
    private static final double TOLERANCE = 1e-4;

    private static final int MOST_ITERATIONS = 2000;

    public CaseCalibration {
        cases = List.copyOf(cases);
    }

    /** @param firstExposures of all readers; of a case that somebody met first twice, the earlier counts */
    public static CaseCalibration of(List<JudgedCase> firstExposures, Instant at) {
        Map<UserId, Map<Slug, JudgedCase>> byReader = new LinkedHashMap<>();
        Map<Slug, List<JudgedCase>> byCase = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        for (JudgedCase one : firstExposures) {
            Map<Slug, JudgedCase> own = byReader.computeIfAbsent(one.reader(), fresh -> new LinkedHashMap<>());
            if (own.putIfAbsent(one.slug(), one) == null) {
                byCase.computeIfAbsent(one.slug(), fresh -> new ArrayList<>()).add(one);
            }
        }
        if (byCase.isEmpty()) {
            return new CaseCalibration(at, 0, 0, Optional.empty(), List.of());
        }
        return measured(byReader, byCase, at);
    }

    /** Rasch and partial credit with abilities N(0, 1). */
    public static MarginalLikelihood method() {
        return new MarginalLikelihood(
                Discriminations.ONE, Grid.USUAL, TOLERANCE, MOST_ITERATIONS, Double.POSITIVE_INFINITY);
    }

    private static CaseCalibration measured(
            Map<UserId, Map<Slug, JudgedCase>> byReader, Map<Slug, List<JudgedCase>> byCase, Instant at) {
        List<Slug> slugs = List.copyOf(byCase.keySet());
        Rung[] rungs = slugs.stream()
                .map(slug -> rung(byCase.getOrDefault(slug, List.of())))
                .toArray(Rung[]::new);
        Responses graded = responses(byReader, slugs, rungs);
        FittedItems fitted = method().fit(graded, Collections.nCopies(slugs.size(), Optional.of(WITHOUT_A_PANEL)));
        Rung[] allRightOrWrong = rungs.clone();
        Arrays.fill(allRightOrWrong, Rung.RASCH);
        List<ClassicalItem> classical = ClassicalItem.of(responses(byReader, slugs, allRightOrWrong));
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
                    fitted.items().get(i).difficulty(),
                    fitted.difficultyErrors().get(i)));
        }
        return new CaseCalibration(
                at,
                byReader.size(),
                byCase.values().stream().mapToInt(List::size).sum(),
                reliability(graded, fitted),
                cases);
    }

    private static CaseStatistic statistic(
            Slug slug,
            List<JudgedCase> answers,
            Map<UserId, double[]> rights,
            ClassicalItem classical,
            Rung rung,
            double difficulty,
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
                difficulty,
                difficultyError);
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

    private static Optional<Double> reliability(Responses responses, FittedItems fitted) {
        if (responses.persons().size() < 2) {
            return Optional.empty();
        }
        List<Ability> abilities = responses.persons().stream()
                .map(person -> {
                    List<Ability.Answer> answers = new ArrayList<>();
                    for (int i = 0; i < person.size(); i++) {
                        answers.add(new Ability.Answer(fitted.items().get(person.item(i)), person.category(i)));
                    }
                    return Ability.expectedAPosteriori(answers, Ability.Prior.STANDARD, Grid.USUAL);
                })
                .toList();
        return Optional.of(Reliability.marginal(abilities).coefficient());
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
