package org.esicasebook.scoring.measures.panel;

/**
 * One expert's answer on one case. An expert may vote on a case more than once.
 *
 * @param item index of the case, from 0
 * @param rater index of the expert, from 0
 * @param category index of the answer, from 0
 */
public record Vote(int item, int rater, int category) {

    public Vote {
        if (item < 0 || rater < 0 || category < 0) {
            throw new IllegalArgumentException("Cases, experts and answers are numbered from 0");
        }
    }
}
