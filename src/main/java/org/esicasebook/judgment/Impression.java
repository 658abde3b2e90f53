package org.esicasebook.judgment;

import java.util.Optional;
import java.util.Set;
import org.esicasebook.epidurography.Compartment;

/** What a reader thinks when some of the views have been seen, before the next come. */
public sealed interface Impression {

    /** How sure the reader is by now; empty if it was not said. */
    Optional<Confidence> confidence();

    /** The contrast is in these compartments, as far as it can be told by now. */
    record SoFar(Set<Compartment> compartments, Confidence notSafe) implements Impression {
        public SoFar {
            compartments = Set.copyOf(compartments);
            if (compartments.isEmpty()) {
                throw new IllegalArgumentException("An impression names at least one compartment");
            }
        }

        @Override
        public Optional<Confidence> confidence() {
            return Optional.of(notSafe);
        }
    }

    /** What has been shown cannot decide: another view is needed. */
    record CannotDecide(Confidence notSafe) implements Impression {
        @Override
        public Optional<Confidence> confidence() {
            return Optional.of(notSafe);
        }
    }

    /** The reader went on without one, where that is allowed. */
    record Passed() implements Impression {
        @Override
        public Optional<Confidence> confidence() {
            return Optional.empty();
        }
    }
}
