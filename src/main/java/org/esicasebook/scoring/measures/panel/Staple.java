package org.esicasebook.scoring.measures.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Outline behind several drawn masks, by EM: how likely each pixel is inside, and each expert's sensitivity and
 * specificity. The prior of a pixel is one number, the mean share drawn, as in the original without a spatial field.
 *
 * @param tolerance change of any sensitivity or specificity below which it has converged, > 0
 * @param mostIterations ≥ 1
 * @see "Warfield, Zou, Wells, Simultaneous truth and performance level estimation (STAPLE), IEEE Trans Med Imaging 23
 *     (2004)"
 */
public record Staple(double tolerance, int mostIterations) {

    private static final double START = .99999;
    /** Keeps logarithms finite for an expert who never erred. */
    private static final double MARGIN = 1e-9;

    public Staple {
        if (!(tolerance > 0) || mostIterations < 1) {
            throw new IllegalArgumentException("Tolerance and iterations are above 0");
        }
    }

    /**
     * @param inside probability of each pixel, in [0, 1]
     * @param sensitivity of each expert
     * @param specificity of each expert
     */
    public record Estimate(
            List<Double> inside, List<Double> sensitivity, List<Double> specificity, List<Double> logLikelihoods) {
        public Estimate {
            inside = List.copyOf(inside);
            sensitivity = List.copyOf(sensitivity);
            specificity = List.copyOf(specificity);
            logLikelihoods = List.copyOf(logLikelihoods);
        }

        /** Pixels inside with at least this probability. */
        public BitSet mask(double from) {
            return IntStream.range(0, inside.size())
                    .filter(i -> inside.get(i) >= from)
                    .collect(BitSet::new, BitSet::set, BitSet::or);
        }
    }

    /**
     * @param masks one for each expert, at least two; set bits are inside
     * @param pixels how many are looked at; best a margin around all masks, for a wide empty border makes every
     *     specificity look perfect
     */
    public Estimate estimate(List<BitSet> masks, int pixels) {
        int raters = masks.size();
        if (raters < 2 || masks.stream().anyMatch(mask -> mask.length() > pixels)) {
            throw new IllegalArgumentException("At least two masks, within " + pixels + " pixels");
        }
        double prior = masks.stream().mapToInt(BitSet::cardinality).sum() / ((double) raters * pixels);
        if (prior == 0 || prior == 1) {
            throw new IllegalArgumentException("Somebody drew something and left something out");
        }
        double[] p = IntStream.range(0, raters).mapToDouble(j -> START).toArray();
        double[] q = p.clone();
        double[] inside = new double[pixels];
        List<Double> trace = new ArrayList<>();
        double change = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < mostIterations && change >= tolerance; iteration++) {
            trace.add(expect(masks, prior, p, q, inside));
            change = maximise(masks, inside, p, q);
        }
        return new Estimate(
                Arrays.stream(inside).boxed().toList(),
                Arrays.stream(p).boxed().toList(),
                Arrays.stream(q).boxed().toList(),
                trace);
    }

    private static double expect(List<BitSet> masks, double prior, double[] p, double[] q, double[] inside) {
        double logLikelihood = 0;
        for (int i = 0; i < inside.length; i++) {
            double a = Math.log(prior);
            double b = Math.log1p(-prior);
            for (int j = 0; j < p.length; j++) {
                boolean drawn = masks.get(j).get(i);
                a += Math.log(drawn ? p[j] : 1 - p[j]);
                b += Math.log(drawn ? 1 - q[j] : q[j]);
            }
            double top = Math.max(a, b);
            double sum = Math.exp(a - top) + Math.exp(b - top);
            inside[i] = Math.exp(a - top) / sum;
            logLikelihood += top + Math.log(sum);
        }
        return logLikelihood;
    }

    private static double maximise(List<BitSet> masks, double[] inside, double[] p, double[] q) {
        double in = Arrays.stream(inside).sum();
        double out = inside.length - in;
        double change = 0;
        for (int j = 0; j < p.length; j++) {
            double drawnInside = 0;
            double drawn = 0;
            for (int i = masks.get(j).nextSetBit(0); i >= 0; i = masks.get(j).nextSetBit(i + 1)) {
                drawnInside += inside[i];
                drawn++;
            }
            double sensitivity = in > 0 ? Math.clamp(drawnInside / in, MARGIN, 1 - MARGIN) : p[j];
            double specificity = out > 0 ? Math.clamp(1 - (drawn - drawnInside) / out, MARGIN, 1 - MARGIN) : q[j];
            change = Math.max(change, Math.max(Math.abs(sensitivity - p[j]), Math.abs(specificity - q[j])));
            p[j] = sensitivity;
            q[j] = specificity;
        }
        return change;
    }
}
