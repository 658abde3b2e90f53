package org.esicasebook.scoring.panel;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.Spread;
import org.esicasebook.scoring.PanelTruth;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.panel.KeyRatification;
import org.esicasebook.scoring.measures.panel.MajorityMask;
import org.esicasebook.scoring.measures.panel.TipScatter;

/** What the blind votes of one closed panel say. */
public final class PanelFindings {

    /** Fewer outlines have no majority worth the name. */
    public static final int LEAST_OUTLINES = 3;

    /** From here on a verdict of experts may stand for the truth of a question. */
    public static final int LEAST_EXPERTS = 5;

    private final List<PanelVote> votes;

    public PanelFindings(Panel panel) {
        this.votes = panel.blindVotes();
    }

    public int experts() {
        return votes.size();
    }

    public int named(Compartment compartment) {
        return (int) votes.stream()
                .filter(vote -> vote.judgment().compartments().contains(compartment))
                .count();
    }

    public int unsafe() {
        return (int) votes.stream().filter(PanelVote::callsUnsafe).count();
    }

    public Map<NextAction, Integer> actions() {
        return counted(PlacementJudgment::action);
    }

    public Map<Level, Integer> levels() {
        return counted(PlacementJudgment::level);
    }

    public Map<Side, Integer> sides() {
        return counted(PlacementJudgment::side);
    }

    private <T extends Comparable<T>> Map<T, Integer> counted(Function<PlacementJudgment, T> answer) {
        Map<T, Integer> counts = new TreeMap<>();
        votes.forEach(vote -> counts.merge(answer.apply(vote.judgment()), 1, Integer::sum));
        return counts;
    }

    /** Marks by view, in millimetres at the isocentre. */
    public Reported<TipScatter> tips(StoredStudy study) {
        Map<Integer, List<TipScatter.Mark>> byView = votes.stream()
                .map(vote -> vote.judgment().tip())
                .filter(tip -> tip.series() < study.series().size())
                .collect(Collectors.groupingBy(
                        tip -> tip.series(),
                        TreeMap::new,
                        Collectors.mapping(
                                tip -> {
                                    double mm = study.series().get(tip.series()).isocentreSpacingMm();
                                    return new TipScatter.Mark(
                                            tip.at().column() * mm, tip.at().row() * mm);
                                },
                                Collectors.toList())));
        return TipScatter.of(byView.values());
    }

    /**
     * Painted spread: the only outline that is asked.
     *
     * @param agreed painted by at least half
     * @param band painted by some and not by all: there a learner is not wrong
     */
    public record Painted(int experts, List<Spread.Cell> agreed, List<Spread.Cell> band) {}

    public Reported<Painted> spread(Route route) {
        List<Spread.Cell> grid = Spread.levels(route).stream()
                .flatMap(level ->
                        java.util.stream.Stream.of(Side.LEFT, Side.RIGHT).map(side -> new Spread.Cell(level, side)))
                .toList();
        List<BitSet> masks = votes.stream()
                .flatMap(vote -> vote.judgment().spread().stream())
                .map(spread -> {
                    BitSet mask = new BitSet();
                    spread.reached().stream()
                            .mapToInt(grid::indexOf)
                            .filter(cell -> cell >= 0)
                            .forEach(mask::set);
                    return mask;
                })
                .toList();
        return Reported.from("experts who painted the spread", masks.size(), LEAST_OUTLINES, () -> {
            MajorityMask mask = MajorityMask.of(masks);
            return new Painted(masks.size(), cells(mask.agreed(), grid), cells(mask.band(), grid));
        });
    }

    private static List<Spread.Cell> cells(BitSet mask, List<Spread.Cell> grid) {
        return mask.stream().mapToObj(grid::get).toList();
    }

    /** Experts who saw the contrast where it is: what they call safe, and do next, is about this case. */
    private List<PanelVote> whoSaw(ReferenceStandard truth) {
        return votes.stream()
                .filter(vote -> vote.judgment().compartments().equals(truth.compartments()))
                .toList();
    }

    /** How many of those who saw the contrast where it is call the placement unsafe. */
    public Reported<PanelTruth.Safety> safety(ReferenceStandard truth) {
        List<PanelVote> saw = whoSaw(truth);
        return Reported.from(
                "experts who saw the contrast where it is",
                saw.size(),
                LEAST_EXPERTS,
                () -> new PanelTruth.Safety(
                        (int) saw.stream().filter(PanelVote::callsUnsafe).count(), saw.size()));
    }

    public KeyRatification.Verdict key(ReferenceStandard truth) {
        List<NextAction> chosen =
                whoSaw(truth).stream().map(vote -> vote.judgment().action()).toList();
        double best = truth.actions().values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return KeyRatification.STARTING.of(
                chosen.size(),
                count(
                        chosen,
                        Arrays.stream(NextAction.values())
                                .filter(action -> best > 0 && truth.actions().getOrDefault(action, 0.0) == best)
                                .toList()),
                count(chosen, truth.unsafeActions()));
    }

    private static int count(List<NextAction> chosen, Collection<NextAction> among) {
        return (int) chosen.stream().filter(among::contains).count();
    }
}
