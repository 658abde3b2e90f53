package org.esicasebook.scoring;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Route;
import org.esicasebook.scoring.Scorecard.Component;
import org.esicasebook.scoring.measures.Bootstrap;
import org.esicasebook.scoring.measures.Interval;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.judgment.CompartmentMeasure;
import org.esicasebook.scoring.measures.judgment.ProbabilityMeasure;
import org.esicasebook.scoring.measures.learner.Skill;

/**
 * The same answer to every case, found with hindsight as the one that earns most on these cases: what can be had without
 * looking. Compartments, next action and stated probability count by the weights of the rules; needle tip, level and
 * side, which no blind answer has, are left out for both.
 *
 * @param probability stated for every case, in [0, 1]
 */
public record BlindAnswer(Set<Compartment> called, NextAction action, double probability) {

    /** Below this many cases hindsight alone makes any answer look good. */
    public static final int LEAST_CASES = 20;

    private static final int REPETITIONS = 2000;
    private static final Compartment[] COMPARTMENTS = Compartment.values();

    /**
     * What a learner earned beyond it.
     *
     * @param learner mean of the learner, in [0, 1]
     * @param blind mean of the blind answer on the same cases, in [0, 1]
     * @param skill (learner - blind) / (1 - blind)
     * @param interval of the skill by bootstrap over cases, the blind answer held fixed
     */
    public record Comparison(BlindAnswer answer, double learner, double blind, double skill, Interval interval) {}

    public static Reported<Comparison> compare(List<JudgedCase> cases, ScoringRules rules, RandomGenerator random) {
        return cases.size() < LEAST_CASES
                ? Reported.withheld(
                        "Needs at least " + LEAST_CASES + " judged cases; there are " + cases.size() + " so far")
                : comparison(cases, rules, random);
    }

    private static Reported<Comparison> comparison(List<JudgedCase> cases, ScoringRules rules, RandomGenerator random) {
        Map<Kind, double[]> scores = new HashMap<>();
        List<Question> questions =
                cases.stream().map(one -> Question.of(one, rules, scores)).toList();
        double[] learner = new double[cases.size()];
        Arrays.setAll(learner, i -> {
            JudgedCase one = cases.get(i);
            return questions
                    .get(i)
                    .earns(bits(one.facts().called()), one.facts().action(), one.probability());
        });
        BlindAnswer best = best(questions);
        double[] blind = questions.stream()
                .mapToDouble(question -> question.earns(bits(best.called), best.action, best.probability))
                .toArray();
        double learnerMean = Arrays.stream(learner).average().orElseThrow();
        double blindMean = Arrays.stream(blind).average().orElseThrow();
        return Skill.score(learnerMean, blindMean)
                .map(skill -> new Comparison(
                        best,
                        learnerMean,
                        blindMean,
                        skill,
                        Bootstrap.bca(
                                cases.size(), sample -> skill(learner, blind, sample), REPETITIONS, .95, random)));
    }

    /** The best probability is the share of unsafe cases, whatever else is answered, as the rule for it is proper. */
    private static BlindAnswer best(List<Question> questions) {
        double unsafe = questions.stream().filter(Question::unsafe).count() / (double) questions.size();
        int bestBits = 1;
        NextAction bestAction = NextAction.INJECT;
        double most = -1;
        for (int bits = 1; bits < 1 << COMPARTMENTS.length; bits++) {
            for (NextAction action : NextAction.values()) {
                double sum = 0;
                for (Question question : questions) {
                    sum += question.earns(bits, action, unsafe);
                }
                if (sum > most) {
                    most = sum;
                    bestBits = bits;
                    bestAction = action;
                }
            }
        }
        return new BlindAnswer(compartments(bestBits), bestAction, unsafe);
    }

    private static double skill(double[] learner, double[] blind, int[] sample) {
        double own = 0;
        double other = 0;
        for (int i : sample) {
            own += learner[i];
            other += blind[i];
        }
        return other < sample.length ? (own - other) / (sample.length - other) : Double.NaN;
    }

    private static int bits(Set<Compartment> compartments) {
        int bits = 0;
        for (Compartment compartment : compartments) {
            bits |= 1 << compartment.ordinal();
        }
        return bits;
    }

    private static Set<Compartment> compartments(int bits) {
        Set<Compartment> compartments = EnumSet.noneOf(Compartment.class);
        for (Compartment compartment : COMPARTMENTS) {
            if ((bits >> compartment.ordinal() & 1) == 1) {
                compartments.add(compartment);
            }
        }
        return compartments;
    }

    private record Kind(Route route, Set<Compartment> truth) {}

    /**
     * A case made ready to be answered again and again. Sets of compartments are bits by their order.
     *
     * @param named what each set of compartments earns, in [0, 1]; shared by cases of a kind
     * @param dangers compartments that are a critical error to miss
     * @param worth of each action
     * @param harmful actions that make it one
     * @param weights of compartments, action and confidence, adding up to 1
     */
    private record Question(
            boolean unsafe, double[] named, int dangers, double[] worth, boolean[] harmful, double[] weights) {

        static Question of(JudgedCase one, ScoringRules rules, Map<Kind, double[]> scores) {
            JudgedCase.Facts facts = one.facts();
            CompartmentMeasure measure = rules.compartments(one.route());
            double[] named = scores.computeIfAbsent(new Kind(one.route(), facts.truth()), kind -> {
                double[] earned = new double[1 << COMPARTMENTS.length];
                for (int bits = 1; bits < earned.length; bits++) {
                    earned[bits] =
                            measure.score(kind.truth(), compartments(bits)).score();
                }
                return earned;
            });
            Set<Compartment> dangers = EnumSet.noneOf(Compartment.class);
            dangers.addAll(facts.truth());
            dangers.removeIf(truth -> measure.harms().of(truth) < rules.criticalFromHarm());
            NextAction[] actions = NextAction.values();
            double[] worth = new double[actions.length];
            boolean[] harmful = new boolean[actions.length];
            for (NextAction action : actions) {
                worth[action.ordinal()] = facts.worth().getOrDefault(action, 0.0);
                harmful[action.ordinal()] = facts.unsafeActions().contains(action);
            }
            double[] weights = {
                rules.points(Component.COMPARTMENTS), rules.points(Component.ACTION), rules.points(Component.CONFIDENCE)
            };
            double all = Arrays.stream(weights).sum();
            Arrays.setAll(weights, i -> all > 0 ? weights[i] / all : 0);
            return new Question(one.unsafe(), named, bits(dangers), worth, harmful, weights);
        }

        double earns(int called, NextAction action, double probability) {
            double confidence = weights[2] * ProbabilityMeasure.quadratic(probability, unsafe);
            boolean critical = harmful[action.ordinal()] && (dangers & ~called) != 0;
            return critical
                    ? confidence
                    : confidence + weights[0] * named[called] + weights[1] * worth[action.ordinal()];
        }
    }
}
