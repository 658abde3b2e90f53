package org.esicasebook.scoring.measures.panel;

/**
 * Whether a panel carries the worth that a case gives to the next actions. Asked are experts who saw what there is to see:
 * who read the image otherwise answered another question.
 *
 * @param experts how many of them it takes, ≥ 1
 * @param share of them that chooses what the key values most, in (.5, 1]
 */
public record KeyRatification(int experts, double share) {

    /** Starting values, which no guideline gives. */
    public static final KeyRatification STARTING = new KeyRatification(5, 2.0 / 3);

    public KeyRatification {
        if (experts < 1 || !(share > .5 && share <= 1)) {
            throw new IllegalArgumentException("At least one expert, and more than half of them");
        }
    }

    public sealed interface Verdict {
        /** @param because a sentence for the curator */
        String because();

        record Supported(String because) implements Verdict {}

        record NotSupported(String because) implements Verdict {}
    }

    /**
     * @param voters experts who voted and saw what there is
     * @param forBest how many of them chose an action that the key values most
     * @param forUnsafe how many chose one that the key holds unsafe
     */
    public Verdict of(int voters, int forBest, int forUnsafe) {
        if (voters < experts) {
            return new Verdict.NotSupported(
                    "It takes %d experts who saw the contrast where it is; there are %d".formatted(experts, voters));
        }
        if (forUnsafe > 0) {
            return new Verdict.NotSupported(
                    "%d of %d chose an action that the key holds unsafe".formatted(forUnsafe, voters));
        }
        String chose = "%d of %d experts who saw the contrast where it is chose an action that the key values most"
                .formatted(forBest, voters);
        return forBest >= share * voters
                ? new Verdict.Supported(chose)
                : new Verdict.NotSupported("%s; it takes %d".formatted(chose, (int) Math.ceil(share * voters - 1e-9)));
    }
}
