package org.esicasebook.scoring.measures.judgment;

import java.util.ArrayList;
import java.util.List;

/**
 * Score of marks put on the decisive sign. Each accepted region takes the mark that suits it best, a mark serves one
 * region at most, and the pairing that earns most counts. A mark that serves none and lies outside all regions is stray.
 *
 * @param fall score by distance outside a region
 * @param strayCost taken off for each stray mark, in [0, 1]
 */
public record SignMeasure(PointMeasure fall, double strayCost) {

    public SignMeasure {
        if (!(strayCost >= 0 && strayCost <= 1)) {
            throw new IllegalArgumentException("A stray mark costs from 0 to 1, not " + strayCost);
        }
    }

    /** @param weight of this region among those accepted, > 0 */
    public record Region(Outline area, double weight) {
        public Region {
            if (!(weight > 0)) {
                throw new IllegalArgumentException("An accepted region has a weight above 0");
            }
        }
    }

    /** A mark in the millimetres of the outlines. */
    public record Mark(double columnMm, double rowMm) {}

    /** More marks than this are not accepted: one to spare. */
    public static int mostMarks(List<Region> regions) {
        return regions.size() + 1;
    }

    /** @return in [0, 1] */
    public double score(List<Region> regions, List<Mark> marks) {
        if (regions.isEmpty()) {
            throw new IllegalArgumentException("There is a sign to find");
        }
        if (marks.size() > mostMarks(regions)) {
            throw new IllegalArgumentException("At most " + mostMarks(regions) + " marks, not " + marks.size());
        }
        double total = regions.stream().mapToDouble(Region::weight).sum();
        List<double[]> worth = new ArrayList<>();
        List<Boolean> outside = new ArrayList<>();
        for (Mark mark : marks) {
            double[] byRegion = new double[regions.size()];
            boolean outsideAll = true;
            for (int r = 0; r < byRegion.length; r++) {
                double distance = regions.get(r).area().distanceMm(mark.columnMm(), mark.rowMm());
                byRegion[r] =
                        regions.get(r).weight() / total * fall.outsideAnArea().score(distance);
                outsideAll &= distance > 0;
            }
            worth.add(byRegion);
            outside.add(outsideAll);
        }
        return Math.clamp(best(worth, outside, 0, new boolean[regions.size()]), 0, 1);
    }

    /** Most that the marks from the given one on can earn with the regions still free; regions are few. */
    private double best(List<double[]> worth, List<Boolean> outside, int mark, boolean[] taken) {
        if (mark == worth.size()) {
            return 0;
        }
        double best = best(worth, outside, mark + 1, taken) - (outside.get(mark) ? strayCost : 0);
        for (int r = 0; r < taken.length; r++) {
            double earned = worth.get(mark)[r];
            if (!taken[r] && earned > 0) {
                taken[r] = true;
                best = Math.max(best, earned + best(worth, outside, mark + 1, taken));
                taken[r] = false;
            }
        }
        return best;
    }
}
