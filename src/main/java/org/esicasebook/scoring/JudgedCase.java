package org.esicasebook.scoring;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.Slug;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Route;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.scoring.Scorecard.Component;
import org.esicasebook.scoring.measures.learner.Detection;
import org.esicasebook.scoring.measures.learner.Forecast;

/**
 * One committed judgment beside the truth of its case: what figures of learners and of cases are computed from. It holds
 * the truth, so it is shown to its reader and to curators only.
 *
 * @param firstExposure whether the reader had not seen the truth of this case before
 * @param score by the rules that stand for this reading
 * @param looking how it came about, as far as that was kept
 */
public record JudgedCase(
        ReadingId reading,
        UserId reader,
        Slug slug,
        int caseVersion,
        Route route,
        Instant committedAt,
        boolean firstExposure,
        Facts facts,
        Score score,
        Looking looking) {

    /** From this stated probability on a placement counts as called unsafe. */
    public static final double CALLED_UNSAFE_FROM = .5;

    /** How it came about is not known. */
    public JudgedCase(
            ReadingId reading,
            UserId reader,
            Slug slug,
            int caseVersion,
            Route route,
            Instant committedAt,
            boolean firstExposure,
            Facts facts,
            Score score) {
        this(reading, reader, slug, caseVersion, route, committedAt, firstExposure, facts, score, Looking.UNKNOWN);
    }

    public static JudgedCase of(Reading.Committed reading, Route route, ReferenceStandard reference, Score score) {
        return new JudgedCase(
                reading.id(),
                reading.reader(),
                reading.slug(),
                reading.caseVersion(),
                route,
                reading.committedAt(),
                reading.firstExposure(),
                Facts.of(reading.judgment(), reference),
                score);
    }

    /**
     * What was called and what it was, in an order that is always the same.
     *
     * @param percentNotSafe stated probability that this is not a safe epidural placement [%]
     * @param worth of each next action, in [0, 1]
     */
    public record Facts(
            Set<Compartment> called,
            Set<Compartment> truth,
            NextAction action,
            int percentNotSafe,
            boolean safe,
            Map<NextAction, Double> worth,
            Set<NextAction> unsafeActions) {

        public Facts {
            called = ordered(called, Compartment.class);
            truth = ordered(truth, Compartment.class);
            unsafeActions = ordered(unsafeActions, NextAction.class);
            EnumMap<NextAction, Double> worths = new EnumMap<>(NextAction.class);
            worths.putAll(worth);
            worth = Collections.unmodifiableMap(worths);
        }

        public static Facts of(PlacementJudgment judgment, ReferenceStandard reference) {
            return new Facts(
                    judgment.compartments(),
                    reference.compartments(),
                    judgment.action(),
                    judgment.confidenceNotSafe().percent(),
                    reference.isSafeEpiduralPlacement(),
                    reference.actions(),
                    reference.unsafeActions());
        }

        private static <T extends Enum<T>> Set<T> ordered(Set<T> values, Class<T> type) {
            EnumSet<T> set = EnumSet.noneOf(type);
            set.addAll(values);
            return Collections.unmodifiableSet(set);
        }
    }

    /**
     * @param total 0 to 100
     * @param shares of the points of each component that was asked, in [0, 1]
     * @param criticalErrors how many
     */
    public record Score(double total, Map<Component, Double> shares, int criticalErrors, String rulesVersion) {
        public Score {
            shares = Map.copyOf(shares);
        }

        public static Score of(Scorecard scorecard) {
            Map<Component, Double> shares = new EnumMap<>(Component.class);
            scorecard.rows().stream()
                    .filter(row -> row.possible() > 0)
                    .forEach(row -> shares.put(row.component(), row.earned() / row.possible()));
            return new Score(
                    scorecard.total(), shares, scorecard.criticalErrors().size(), scorecard.rulesVersion());
        }

        public Optional<Double> share(Component component) {
            return Optional.ofNullable(shares.get(component));
        }

        public boolean critical() {
            return criticalErrors > 0;
        }
    }

    /** The same, and how it came about. */
    public JudgedCase by(Looking how) {
        return new JudgedCase(reading, reader, slug, caseVersion, route, committedAt, firstExposure, facts, score, how);
    }

    /** Stated probability that this is not a safe epidural placement, in [0, 1]. */
    public double probability() {
        return facts.percentNotSafe() / 100.0;
    }

    public boolean unsafe() {
        return !facts.safe();
    }

    public boolean calledUnsafe() {
        return probability() >= CALLED_UNSAFE_FROM;
    }

    /** Whether anything but giving the steroid was chosen. */
    public boolean heldBack() {
        return facts.action() != NextAction.INJECT;
    }

    public Forecast forecast() {
        return new Forecast(probability(), unsafe());
    }

    public Detection.Named named() {
        return new Detection.Named(facts.truth(), facts.called());
    }
}
