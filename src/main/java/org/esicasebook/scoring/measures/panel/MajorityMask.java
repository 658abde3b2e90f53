package org.esicasebook.scoring.measures.panel;

import java.util.BitSet;
import java.util.List;

/**
 * Outline that a panel agrees on, with the band in which experts differ: what all drew is surely inside, what nobody drew
 * surely outside, and between them a learner is not wrong.
 *
 * @param agreed drawn by at least half of the experts
 * @param core drawn by all
 * @param reach drawn by anybody
 */
public record MajorityMask(BitSet agreed, BitSet core, BitSet reach) {

    public MajorityMask {
        agreed = (BitSet) agreed.clone();
        core = (BitSet) core.clone();
        reach = (BitSet) reach.clone();
    }

    /** @param masks one for each expert, at least one; set bits are inside */
    public static MajorityMask of(List<BitSet> masks) {
        if (masks.isEmpty()) {
            throw new IllegalArgumentException("A panel has drawn something");
        }
        BitSet core = (BitSet) masks.getFirst().clone();
        BitSet reach = new BitSet();
        for (BitSet mask : masks) {
            core.and(mask);
            reach.or(mask);
        }
        BitSet agreed = reach.stream()
                .filter(i -> 2 * masks.stream().filter(mask -> mask.get(i)).count() >= masks.size())
                .collect(BitSet::new, BitSet::set, BitSet::or);
        return new MajorityMask(agreed, core, reach);
    }

    /** Where experts differ. */
    public BitSet band() {
        BitSet band = (BitSet) reach.clone();
        band.andNot(core);
        return band;
    }
}
