package org.esicasebook.readingroom;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.cases.CaseFindings;
import org.esicasebook.cases.Teaching;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.epidurography.Compartment;

/**
 * Which case to put beside another so that the one sign that tells them apart is seen: same route, another finding, as
 * easily confused, as near in level and as alike in views as the library has.
 *
 * <p>A case whose truth the reader knows comes before one that they may still judge as an unknown, as long as its finding
 * is one that this case is confused with.
 */
final class ContrastingPair {

    private ContrastingPair() {}

    /** How well the finding of one case is confused with that of another; the first is best. */
    enum Likeness {
        /** What the reader took the case for. */
        CALLED,
        /** What the author says it looks like. */
        LOOK_ALIKE,
        /** One compartment more or fewer. */
        ONE_APART,
        FAR
    }

    /** @param seen whether the reader knows its truth already */
    record Candidate(TeachingCase teachingCase, CaseFindings findings, boolean seen) {}

    /** @param likeness why it was chosen */
    record Choice(Candidate candidate, Likeness likeness) {}

    /** @param called the compartments that the reader named; the truth itself if they did not judge */
    static Optional<Choice> choose(
            TeachingCase shown,
            Set<Compartment> truth,
            Teaching teaching,
            Set<Compartment> called,
            List<Candidate> library) {
        List<Set<Compartment>> lookAlikes = LookAlikes.of(teaching);
        List<Choice> possible = library.stream()
                .filter(one -> one.teachingCase().route() == shown.route())
                .filter(one -> !one.teachingCase().slug().equals(shown.slug()))
                .filter(one -> !one.findings().compartments().equals(truth))
                .map(one -> new Choice(one, likeness(one.findings().compartments(), truth, called, lookAlikes)))
                .sorted(Comparator.comparing(Choice::likeness)
                        .thenComparingInt(choice -> levelsApart(choice, shown))
                        .thenComparingLong(choice -> viewsMissing(choice, shown))
                        .thenComparing(choice ->
                                choice.candidate().teachingCase().slug().value()))
                .toList();
        return possible.stream()
                .filter(choice -> choice.candidate().seen() && choice.likeness() != Likeness.FAR)
                .findFirst()
                .or(() -> possible.stream().findFirst());
    }

    private static Likeness likeness(
            Set<Compartment> finding,
            Set<Compartment> truth,
            Set<Compartment> called,
            List<Set<Compartment>> lookAlikes) {
        if (finding.equals(called)) {
            return Likeness.CALLED;
        }
        if (lookAlikes.contains(finding)) {
            return Likeness.LOOK_ALIKE;
        }
        Set<Compartment> either = EnumSet.copyOf(finding);
        either.addAll(truth);
        long apart = either.stream()
                .filter(one -> finding.contains(one) != truth.contains(one))
                .count();
        return apart == 1 ? Likeness.ONE_APART : Likeness.FAR;
    }

    private static int levelsApart(Choice choice, TeachingCase shown) {
        return Math.abs(choice.candidate().teachingCase().level().ordinal()
                - shown.level().ordinal());
    }

    private static long viewsMissing(Choice choice, TeachingCase shown) {
        TeachingCase other = choice.candidate().teachingCase();
        long missing = shown.views().stream()
                .filter(view -> !other.views().contains(view))
                .count();
        return missing + (shown.hasCine() && !other.hasCine() ? 1 : 0);
    }
}
