package org.esicasebook.scoring.measures.judgment;

import org.esicasebook.scoring.measures.Probability;

/**
 * Loss of a stated probability once the outcome is known. Every loss here is strictly proper: on average nothing loses
 * less than saying what one believes. That survives adding losses up and scaling them by numbers fixed beforehand; it
 * does not survive clipping a total or multiplying it by something that depends on the outcome.
 */
public sealed interface ProperLoss {

    /** (p - y)². */
    ProperLoss QUADRATIC = new Quadratic();

    /**
     * @param probability p that was stated, in [0, 1]
     * @param outcome y, whether it came true
     * @return ≥ 0
     */
    double loss(double probability, boolean outcome);

    /**
     * L(p; q) = q L(p,1) + (1 - q) L(p,0): the loss to expect if the truth itself is uncertain.
     *
     * @param probability p that was stated, in [0, 1]
     * @param truth q, the share of the panel's posterior that holds it true, in [0, 1]
     */
    default double expected(double probability, double truth) {
        Probability.checked(truth);
        // 0 times an infinite loss is no loss
        double ifTrue = truth == 0 ? 0 : truth * loss(probability, true);
        double ifFalse = truth == 1 ? 0 : (1 - truth) * loss(probability, false);
        return ifTrue + ifFalse;
    }

    /**
     * What was lost against the best that could be said of a soft truth: L(p; q) - L(q; q), never negative, 0 only for
     * p = q. Disagreement among experts costs the learner nothing by itself.
     */
    default double regret(double probability, double truth) {
        return Math.max(0, expected(probability, truth) - expected(truth, truth));
    }

    /**
     * @see "Brier, Verification of forecasts expressed in terms of probability, Monthly Weather Review 78 (1950)"
     */
    record Quadratic() implements ProperLoss {
        @Override
        public double loss(double probability, boolean outcome) {
            double gap = Probability.checked(probability) - (outcome ? 1 : 0);
            return gap * gap;
        }
    }

    /**
     * L(p,1) = k (1-p)^(k+1), L(p,0) = 1 - (k+1)(1-p)^k + k (1-p)^(k+1). A confident miss costs k, a confident false
     * alarm 1; k = 1 is the quadratic loss.
     *
     * @param missCost k, > 0
     * @see "Buja, Stuetzle, Shen, Loss functions for binary class probability estimation (2005): the beta family"
     */
    record HarmAsymmetric(double missCost) implements ProperLoss {
        public HarmAsymmetric {
            if (!(missCost > 0) || !Double.isFinite(missCost)) {
                throw new IllegalArgumentException("A miss costs something: above 0, not " + missCost);
            }
        }

        @Override
        public double loss(double probability, boolean outcome) {
            double q = 1 - Probability.checked(probability);
            double tail = missCost * Math.pow(q, missCost + 1);
            return outcome ? tail : 1 - (missCost + 1) * Math.pow(q, missCost) + tail;
        }

        /** 1 / (1 + k): from this probability on, whoever minds misses so much should act as if it were true. */
        public double actionThreshold() {
            return 1 / (1 + missCost);
        }
    }

    /**
     * Surprise -log(P of what happened), for comparing models: learners are not scored by it, since one confident error
     * outweighs everything else.
     *
     * @param clip probabilities are moved into [clip, 1 - clip] first; in [0, .5). Clipping gives up propriety beyond
     *     these bounds
     * @param base of the logarithm: 2 for bits, e for nats; > 1
     */
    record Logarithmic(double clip, double base) implements ProperLoss {
        public Logarithmic {
            if (!(clip >= 0 && clip < .5) || !(base > 1)) {
                throw new IllegalArgumentException("Clip below one half, base above 1");
            }
        }

        @Override
        public double loss(double probability, boolean outcome) {
            double p = Math.clamp(Probability.checked(probability), clip, 1 - clip);
            return -Math.log(outcome ? p : 1 - p) / Math.log(base);
        }
    }
}
