package org.esicasebook.scoring.panel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.esicasebook.accounts.UserId;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Side;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.judgment.JudgmentFixture;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.TipMark;

/** Closed panels of experts who are the same from panel to panel. */
public final class PanelFixture {

    public static final Instant WHEN = Instant.parse("2026-11-23T12:00:00Z");

    private PanelFixture() {}

    public static PlacementJudgment vote(
            Set<Compartment> compartments, NextAction action, int percentNotSafe, double column, double row) {
        return new PlacementJudgment(
                compartments,
                new TipMark(0, 0, new PixelPoint(column, row)),
                Level.L4_L5,
                Side.LEFT,
                action,
                new Confidence(percentNotSafe));
    }

    public static PlacementJudgment safe() {
        return vote(Set.of(Compartment.EPIDURAL), NextAction.INJECT, 5, 50, 40);
    }

    public static PlacementJudgment venous() {
        return vote(Set.of(Compartment.EPIDURAL, Compartment.VENOUS), NextAction.ABORT, 90, 50, 40);
    }

    public static Panel closed(PlacementJudgment... votes) {
        return panel(Optional.of(WHEN), Arrays.asList(votes), true);
    }

    public static Panel notBlind(PlacementJudgment... votes) {
        return panel(Optional.of(WHEN), Arrays.asList(votes), false);
    }

    public static Panel open(PlacementJudgment... votes) {
        return panel(Optional.empty(), Arrays.asList(votes), true);
    }

    private static Panel panel(Optional<Instant> closedAt, List<PlacementJudgment> votes, boolean blind) {
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < votes.size(); i++) {
            seats.add(new Seat(
                    new ReadingId(UUID.randomUUID()),
                    new UserId(UUID.nameUUIDFromBytes(new byte[] {(byte) i})),
                    "Expert Number " + (i + 1),
                    WHEN,
                    false,
                    Optional.of(new PanelVote(votes.get(i), WHEN, blind))));
        }
        return new Panel(new PanelId(UUID.randomUUID()), JudgmentFixture.SLUG, 1, "curator", WHEN, closedAt, seats);
    }
}
