package org.esicasebook.scoring.measures.cohort;

import org.esicasebook.scoring.measures.learner.Roc;

/** One number for one reader under one treatment, from ratings of the cases, such as the area under the ROC curve. */
@FunctionalInterface
public interface FigureOfMerit {

    /** Area under the empirical ROC curve. */
    FigureOfMerit ROC_AREA =
            (negatives, positives) -> Roc.of(negatives, positives).area();

    /**
     * @param negatives ratings of cases that are not so
     * @param positives ratings of cases that are so
     */
    double of(double[] negatives, double[] positives);
}
