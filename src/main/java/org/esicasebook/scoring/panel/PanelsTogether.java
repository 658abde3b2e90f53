package org.esicasebook.scoring.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.esicasebook.accounts.UserId;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Side;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.scoring.measures.panel.Consensus;
import org.esicasebook.scoring.measures.panel.DawidSkene;
import org.esicasebook.scoring.measures.panel.Vote;

/**
 * What all closed panels tell together: how likely each answer is so, given who said it and how that expert answers
 * elsewhere. Each compartment, and whether the placement is safe, is a question of its own.
 */
public final class PanelsTogether {

    /** How likely each compartment is there, and that the placement is not safe, in [0, 1]. */
    public record Posterior(Map<Compartment, Double> compartments, double notSafe) {
        public Posterior {
            compartments = Map.copyOf(compartments);
        }

        public double of(Compartment compartment) {
            return compartments.getOrDefault(compartment, 0.0);
        }

        /** How sure the panel is of its least sure answer, in [.5, 1]. */
        public double certainty() {
            double least = Math.max(notSafe, 1 - notSafe);
            for (double one : compartments.values()) {
                least = Math.min(least, Math.max(one, 1 - one));
            }
            return least;
        }
    }

    /** A question with one answer of each expert in each panel; or several, which then are items of their own. */
    record Question(String words, int categories, List<ToIntFunction<PanelVote>> answers) {

        static final List<Question> ALL = List.of(
                one("Is it a safe epidural placement?", 2, vote -> vote.callsUnsafe() ? 1 : 0),
                new Question(
                        "Where is the contrast? Each compartment named or not",
                        2,
                        Arrays.stream(Compartment.values())
                                .<ToIntFunction<PanelVote>>map(compartment ->
                                        vote -> vote.judgment().compartments().contains(compartment) ? 1 : 0)
                                .toList()),
                of("What next?", NextAction.values(), PlacementJudgment::action),
                of("Which level?", Level.values(), PlacementJudgment::level),
                of("Which side?", Side.values(), PlacementJudgment::side));

        private static Question one(String words, int categories, ToIntFunction<PanelVote> answer) {
            return new Question(words, categories, List.of(answer));
        }

        private static <T extends Enum<T>> Question of(
                String words, T[] all, java.util.function.Function<PlacementJudgment, T> answer) {
            return one(words, all.length, vote -> answer.apply(vote.judgment()).ordinal());
        }
    }

    private final List<Panel> panels;
    private final Map<UserId, Integer> experts = new LinkedHashMap<>();
    private final Map<UserId, String> names = new HashMap<>();
    private final Map<PanelId, Posterior> posteriors = new HashMap<>();

    /** @param all panels; open ones, and those without a blind vote, say nothing */
    public PanelsTogether(Collection<Panel> all) {
        panels = all.stream()
                .filter(panel -> !panel.isOpen() && !panel.blindVotes().isEmpty())
                .toList();
        panels.forEach(panel -> panel.seats().forEach(seat -> {
            experts.putIfAbsent(seat.expert(), experts.size());
            names.putIfAbsent(seat.expert(), seat.name());
        }));
        if (!panels.isEmpty()) {
            List<Map<Compartment, Double>> compartments = panels.stream()
                    .<Map<Compartment, Double>>map(panel -> new EnumMap<>(Compartment.class))
                    .toList();
            for (Compartment compartment : Compartment.values()) {
                Consensus consensus =
                        consensus(vote -> vote.judgment().compartments().contains(compartment) ? 1 : 0);
                for (int i = 0; i < panels.size(); i++) {
                    compartments
                            .get(i)
                            .put(compartment, consensus.posterior().get(i).get(1));
                }
            }
            Consensus safety = consensus(vote -> vote.callsUnsafe() ? 1 : 0);
            for (int i = 0; i < panels.size(); i++) {
                posteriors.put(
                        panels.get(i).id(),
                        new Posterior(
                                compartments.get(i), safety.posterior().get(i).get(1)));
            }
        }
    }

    private Consensus consensus(ToIntFunction<PanelVote> answer) {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            votes.addAll(votes(i, panels.get(i), answer));
        }
        return DawidSkene.SMOOTHED.estimate(votes, 2);
    }

    /** Of experts who had not seen the truth. */
    List<Vote> votes(int item, Panel panel, ToIntFunction<PanelVote> answer) {
        List<Vote> votes = new ArrayList<>();
        for (Seat seat : panel.seats()) {
            seat.vote()
                    .filter(PanelVote::blind)
                    .ifPresent(vote -> votes.add(new Vote(item, expert(seat), answer.applyAsInt(vote))));
        }
        return votes;
    }

    private int expert(Seat seat) {
        return experts.getOrDefault(seat.expert(), 0);
    }

    String name(UserId expert) {
        return names.getOrDefault(expert, "");
    }

    /** Those that say something. */
    public List<Panel> panels() {
        return panels;
    }

    public Optional<Posterior> posterior(PanelId panel) {
        return Optional.ofNullable(posteriors.get(panel));
    }
}
