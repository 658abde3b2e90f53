package org.esicasebook.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.esicasebook.cases.Slug;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Route;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.item.Ability;
import org.esicasebook.scoring.measures.item.Grid;
import org.esicasebook.scoring.measures.item.Item;
import org.esicasebook.scoring.measures.item.ModelLadder;
import org.esicasebook.scoring.measures.learner.ConfusionMatrix;
import org.esicasebook.scoring.measures.learner.Proportion;
import org.esicasebook.scoring.measures.practice.Fsrs6;
import org.esicasebook.scoring.measures.practice.ItemChoice;
import org.esicasebook.scoring.measures.practice.Readiness;
import org.esicasebook.scoring.measures.practice.ReviewGrading;
import org.esicasebook.scoring.measures.practice.SessionMix;
import org.esicasebook.scoring.measures.practice.SpacedRepetition;
import org.esicasebook.scoring.measures.practice.SpacedRepetition.Grade;
import org.esicasebook.scoring.measures.practice.SpacedRepetition.Memory;
import org.esicasebook.scoring.measures.standard.CutScore;

/**
 * What one learner should practise, and when, from what they have judged. Patterns return, not images: memory is of a
 * finding by a route, and any case of it is a review of it. All numbers are the project's own starting values.
 */
public final class Practice {

    private static final double RETENTION = .85;
    private static final double RETENTION_OF_DANGER = .92;

    /** A case seen so lately is remembered, not recognised. */
    private static final Duration NOT_AGAIN_WITHIN = Duration.ofDays(60);

    /** Success at which a learner learns most; assessment would aim at one half. */
    private static final double SUCCESS = .75;

    private static final SpacedRepetition MEMORY = Fsrs6.DEFAULT;

    private final List<JudgedCase> judged;
    private final ScoringRules rules;
    private final Optional<CaseCalibration> calibration;
    private final Instant now;

    private Practice(List<JudgedCase> judged, ScoringRules rules, Optional<CaseCalibration> calibration, Instant now) {
        this.judged = judged;
        this.rules = rules;
        this.calibration = calibration;
        this.now = now;
    }

    /**
     * @param judged all that the learner has judged, in any order
     * @param calibration the latest, if there is one: without it every case is as hard as the others
     */
    public static Practice of(
            List<JudgedCase> judged, ScoringRules rules, Optional<CaseCalibration> calibration, Instant now) {
        return new Practice(
                judged.stream()
                        .sorted(Comparator.comparing(JudgedCase::committedAt))
                        .toList(),
                rules,
                calibration,
                now);
    }

    /** What is learnt: a finding by a route. The finding of a case is the most harmful place its contrast is in. */
    public record Schema(Route route, Compartment finding) {}

    /**
     * How a pattern stands in memory.
     *
     * @param last time it was met
     * @param recall probability of recognising it now, in [0, 1]
     * @param due whether recall has fallen below what is wanted of it
     */
    public record Remembered(Schema schema, Memory memory, Instant last, double recall, boolean due) {}

    /** Every pattern met, the one most nearly forgotten first. */
    public List<Remembered> memory() {
        Map<Schema, Memory> memories = new LinkedHashMap<>();
        Map<Schema, Instant> last = new HashMap<>();
        double usual = usualSeconds();
        for (JudgedCase one : judged) {
            Schema schema = schema(one);
            double days = Optional.ofNullable(last.put(schema, one.committedAt()))
                    .map(before -> days(before, one.committedAt()))
                    .orElse(0.0);
            memories.put(
                    schema, MEMORY.review(Optional.ofNullable(memories.get(schema)), grade(one, schema, usual), days));
        }
        List<Remembered> remembered = new ArrayList<>();
        memories.forEach((schema, memory) -> {
            Instant met = last.getOrDefault(schema, now);
            double recall = MEMORY.retrievability(memory, days(met, now));
            double wanted = isDangerous(schema) ? RETENTION_OF_DANGER : RETENTION;
            remembered.add(new Remembered(schema, memory, met, recall, recall < wanted));
        });
        remembered.sort(Comparator.comparingDouble(Remembered::recall));
        return remembered;
    }

    /** Most nearly forgotten first. */
    public List<Remembered> due() {
        return memory().stream().filter(Remembered::due).toList();
    }

    /** What a session of so many cases is made of. */
    public SessionMix.Counts session(int cases) {
        return SessionMix.STARTING_VALUES.of(
                cases, due().size(), confusion().mostFrequentConfusion().isPresent());
    }

    /** What the learner calls what; its most frequent confusion is what contrasting pairs are made of. */
    public ConfusionMatrix confusion() {
        return ConfusionMatrix.of(judged.stream().map(JudgedCase::named).toList());
    }

    /** From first exposures to measured cases; without any, N(0, 1) [logits]. */
    public Ability ability() {
        Map<String, Double> difficulties = difficulties();
        return Ability.expectedAPosteriori(
                judged.stream()
                        .filter(one -> one.firstExposure()
                                && difficulties.containsKey(one.slug().value()))
                        .map(one -> new Ability.Answer(
                                Item.rasch(difficulties.getOrDefault(one.slug().value(), 0.0)), right(one) ? 1 : 0))
                        .toList(),
                Ability.Prior.STANDARD,
                Grid.USUAL);
    }

    /**
     * The case, of those offered, that the learner is likeliest to get right as often as is best for learning. Cases of the
     * last sixty days are passed over.
     */
    public Optional<Slug> choose(Set<Slug> offered) {
        Map<String, Double> difficulties = difficulties();
        Set<Slug> barred = new HashSet<>();
        judged.stream()
                .filter(one -> one.committedAt().isAfter(now.minus(NOT_AGAIN_WITHIN)))
                .forEach(one -> barred.add(one.slug()));
        List<ItemChoice.Candidate<Slug, String>> bank = offered.stream()
                .sorted(Comparator.comparing(Slug::value))
                .map(slug -> new ItemChoice.Candidate<>(
                        slug, Item.rasch(difficulties.getOrDefault(slug.value(), 0.0)), "any", 1.0))
                .toList();
        return new ItemChoice<>(bank, Map.of("any", 1.0), 1)
                .forPractice(ability().value(), SUCCESS, barred)
                .map(ItemChoice.Candidate::id);
    }

    /** @param cut ability that passes [logits], with the error of its setting */
    public Reported<Readiness.Verdict> readiness(CutScore cut) {
        List<JudgedCase> first =
                judged.stream().filter(JudgedCase::firstExposure).toList();
        Map<Compartment, List<JudgedCase>> dangerous = first.stream()
                .filter(one -> isDangerous(schema(one)))
                .collect(Collectors.groupingBy(one -> schema(one).finding()));
        List<Readiness.Family> families = dangerous.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(family -> new Readiness.Family(
                        family.getKey().label(),
                        share(family.getValue(), one -> one.facts().called().contains(family.getKey()))))
                .toList();
        List<Boolean> errors = first.stream()
                .filter(one -> isDangerous(schema(one)))
                .map(one -> one.score().critical())
                .toList();
        return Readiness.STARTING_VALUES.of(
                ability(), cut.value(), cut.standardError(), families, first.size(), errors);
    }

    private Schema schema(JudgedCase one) {
        return new Schema(
                one.route(),
                one.facts().truth().stream()
                        .max(Comparator.<Compartment>comparingDouble(compartment -> harm(one.route(), compartment))
                                .thenComparing(Comparator.reverseOrder()))
                        .orElseThrow());
    }

    private double harm(Route route, Compartment compartment) {
        return rules.compartments(route).harms().of(compartment);
    }

    private boolean isDangerous(Schema schema) {
        return harm(schema.route(), schema.finding()) >= rules.criticalFromHarm();
    }

    private Grade grade(JudgedCase one, Schema schema, double usualSeconds) {
        boolean failed = one.score().critical() || !one.facts().called().contains(schema.finding());
        return ReviewGrading.STARTING_VALUES.grade(
                one.score().total(),
                failed,
                one.probability(),
                one.unsafe(),
                one.looking().took().map(Practice::seconds).orElse(usualSeconds),
                usualSeconds);
    }

    /** The learner's own median; 0 if no time is known, for then none is fast. */
    private double usualSeconds() {
        double[] sorted = judged.stream()
                .flatMap(one -> one.looking().took().stream())
                .mapToDouble(Practice::seconds)
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private Map<String, Double> difficulties() {
        return calibration.stream()
                .flatMap(found -> found.cases().stream())
                .collect(Collectors.toMap(CaseStatistic::slug, CaseStatistic::difficulty));
    }

    private static boolean right(JudgedCase one) {
        return ModelLadder.safeAndRight(
                one.score().share(Scorecard.Component.COMPARTMENTS).orElse(0.0),
                one.score().critical());
    }

    private static Proportion share(List<JudgedCase> cases, Predicate<JudgedCase> hit) {
        return new Proportion((int) cases.stream().filter(hit).count(), cases.size());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static double days(Instant from, Instant to) {
        return Math.max(0, seconds(Duration.between(from, to)) / 86_400);
    }
}
