package org.esicasebook.scoring.measures.judgment;

/**
 * Score of pointing out something transient in a run: the right place at the right time. Time counts all or nothing, the
 * place as for any point.
 *
 * @param slackSeconds how far outside the transient's window a frame may lie [s], ≥ 0
 */
public record CineMeasure(PointMeasure point, double slackSeconds) {

    public CineMeasure {
        if (!(slackSeconds >= 0)) {
            throw new IllegalArgumentException("Slack is not negative: " + slackSeconds);
        }
    }

    /** When the transient can be seen, from the start of the run [s]. */
    public record Window(double fromSeconds, double toSeconds) {
        public Window {
            if (!(fromSeconds <= toSeconds)) {
                throw new IllegalArgumentException("A window opens before it closes");
            }
        }
    }

    /**
     * @param distanceMm of the mark from the transient [mm], ≥ 0
     * @param atSeconds time of the marked frame from the start of the run [s]
     * @return in [0, 1]
     */
    public double score(double distanceMm, double atSeconds, Window seen) {
        boolean inTime = atSeconds >= seen.fromSeconds() - slackSeconds && atSeconds <= seen.toSeconds() + slackSeconds;
        double place = point.score(distanceMm);
        return inTime ? place : 0;
    }
}
