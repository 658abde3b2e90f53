package org.esicasebook.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;
import org.esicasebook.epidurography.Term;
import org.esicasebook.scoring.measures.item.FittedItems;
import org.esicasebook.scoring.measures.item.GroupsOnItems;
import org.esicasebook.scoring.measures.item.GroupsOnItems.Compared;
import org.esicasebook.scoring.measures.item.GroupsOnItems.Group;
import org.esicasebook.scoring.measures.item.MantelHaenszel;
import org.esicasebook.scoring.measures.item.Responses;

/**
 * How much harder a case is for one group than for another of the same ability (Mantel–Haenszel). Every group is held
 * against the largest that declared the same kind of thing. Plain figures, as they are stored.
 *
 * @param group label of the focal group
 * @param reference label of the group it is held against
 * @param groupAnswers first exposures of the focal group
 * @param referenceAnswers and of the other
 * @param shrunkDelta D = -2.35 ln α, pulled towards the mean of all cases; below 0: harder for the group
 * @param category by the rules of ETS; empty where a group is too small for one
 */
public record GroupDifference(
        String slug,
        String group,
        String reference,
        int groupAnswers,
        int referenceAnswers,
        double shrunkDelta,
        Optional<MantelHaenszel.Category> category) {

    /** From this size on a shrunken D is worth a look: the bound of ETS for a moderate difference. */
    private static final double NOTEWORTHY = 1;

    /** Whether a panel should look at it. */
    public boolean standsOut() {
        return category.map(size -> size != MantelHaenszel.Category.NEGLIGIBLE)
                .orElse(Math.abs(shrunkDelta) >= NOTEWORTHY);
    }

    /** @param readers in the order of the responses */
    static List<GroupDifference> of(
            List<UserId> readers,
            Map<UserId, Background> backgrounds,
            List<Slug> slugs,
            FittedItems bank,
            Responses answers,
            Responses right) {
        List<Background> own = readers.stream()
                .map(reader -> backgrounds.getOrDefault(reader, Background.UNSAID))
                .toList();
        List<GroupDifference> all = new ArrayList<>();
        Compare compare = (kind, focal, reference) -> GroupsOnItems.compare(bank, answers, right, kind).stream()
                .map(found -> difference(slugs.get(found.item()), focal, reference, found))
                .forEach(all::add);
        against(TrainingStage.class, own, Background::stage, compare);
        against(Specialty.class, own, Background::specialty, compare);
        return all;
    }

    @FunctionalInterface
    private interface Compare {
        void groups(List<Group> groups, Term focal, Term reference);
    }

    private static <T extends Enum<T> & Term> void against(
            Class<T> vocabulary, List<Background> all, Function<Background, Optional<T>> part, Compare compare) {
        Map<T, Integer> sizes = new EnumMap<>(vocabulary);
        all.forEach(one -> part.apply(one).ifPresent(value -> sizes.merge(value, 1, Integer::sum)));
        Optional<T> largest = sizes.keySet().stream()
                .max(Comparator.<T>comparingInt(value -> sizes.getOrDefault(value, 0))
                        .thenComparing(Comparator.reverseOrder()));
        largest.ifPresent(reference -> Arrays.stream(vocabulary.getEnumConstants())
                .filter(focal -> focal != reference && sizes.containsKey(focal))
                .forEach(focal -> compare.groups(
                        all.stream()
                                .map(one -> part.apply(one)
                                        .map(value -> value == focal
                                                ? Group.FOCAL
                                                : value == reference ? Group.REFERENCE : Group.NEITHER)
                                        .orElse(Group.NEITHER))
                                .toList(),
                        focal,
                        reference)));
    }

    private static GroupDifference difference(Slug slug, Term focal, Term reference, Compared found) {
        return new GroupDifference(
                slug.value(),
                focal.label(),
                reference.label(),
                found.focal(),
                found.reference(),
                found.shrunkDelta(),
                found.category().find());
    }
}
