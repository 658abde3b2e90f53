package org.esicasebook.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;

/**
 * Readers who judged all the same cases. Taking one case more at a time, the one that costs fewest readers, the largest
 * block of readers by cases is kept.
 */
record CrossedBlock(List<UserId> readers, List<Slug> cases) {

    CrossedBlock {
        readers = List.copyOf(readers);
        cases = List.copyOf(cases);
    }

    /**
     * @param readers of each group, in the order that they shall have
     * @param cases safe and unsafe of each kind
     */
    record Least(int readers, int cases) {}

    /**
     * @param groups of readers, each of which keeps enough
     * @param judged by every reader
     * @param unsafe by case
     */
    static Optional<CrossedBlock> largest(
            List<? extends Collection<UserId>> groups,
            Map<UserId, ? extends Map<Slug, ?>> judged,
            Map<Slug, Boolean> unsafe,
            Least least) {
        List<UserId> all = groups.stream().flatMap(Collection::stream).toList();
        List<BitSet> members = members(groups);
        Map<Slug, BitSet> readersOf = new TreeMap<>(Comparator.comparing(Slug::value));
        for (int r = 0; r < all.size(); r++) {
            int reader = r;
            Set<Slug> own = Optional.<Map<Slug, ?>>ofNullable(judged.get(all.get(r)))
                    .map(Map::keySet)
                    .orElse(Set.of());
            own.forEach(slug ->
                    readersOf.computeIfAbsent(slug, fresh -> new BitSet()).set(reader));
        }
        BitSet left = new BitSet();
        left.set(0, all.size());
        List<Slug> taken = new ArrayList<>();
        int[] kinds = new int[2];
        Optional<CrossedBlock> best = Optional.empty();
        while (!readersOf.isEmpty()) {
            Slug next = cheapest(readersOf, left, members, unsafe, kinds);
            BitSet readers = readersOf.remove(next);
            if (readers == null) {
                break;
            }
            left.and(readers);
            if (fewest(left, members) < least.readers()) {
                break;
            }
            taken.add(next);
            kinds[unsafe.getOrDefault(next, false) ? 1 : 0]++;
            int size = left.cardinality() * taken.size();
            int before = best.map(
                            block -> block.readers().size() * block.cases().size())
                    .orElse(0);
            if (Math.min(kinds[0], kinds[1]) >= least.cases() && size > before) {
                best = Optional.of(
                        new CrossedBlock(left.stream().mapToObj(all::get).toList(), taken));
            }
        }
        return best;
    }

    private static Slug cheapest(
            Map<Slug, BitSet> readersOf, BitSet left, List<BitSet> members, Map<Slug, Boolean> unsafe, int[] kinds) {
        return readersOf.keySet().stream()
                .max(Comparator.<Slug>comparingInt(slug -> fewest(common(readersOf, slug, left), members))
                        .thenComparingInt(slug -> common(readersOf, slug, left).cardinality())
                        .thenComparingInt(slug -> -kinds[unsafe.getOrDefault(slug, false) ? 1 : 0])
                        .thenComparing(Slug::value, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static BitSet common(Map<Slug, BitSet> readersOf, Slug slug, BitSet left) {
        BitSet common = (BitSet) left.clone();
        common.and(readersOf.getOrDefault(slug, new BitSet()));
        return common;
    }

    private static int fewest(BitSet readers, List<BitSet> members) {
        return members.stream()
                .mapToInt(group -> {
                    BitSet of = (BitSet) readers.clone();
                    of.and(group);
                    return of.cardinality();
                })
                .min()
                .orElse(0);
    }

    private static List<BitSet> members(List<? extends Collection<UserId>> groups) {
        List<BitSet> members = new ArrayList<>();
        int from = 0;
        for (Collection<UserId> group : groups) {
            BitSet own = new BitSet();
            own.set(from, from + group.size());
            members.add(own);
            from += group.size();
        }
        return members;
    }
}
