package org.esicasebook.scoring.panel;

import java.util.Optional;
import org.esicasebook.accounts.Actor;
import org.esicasebook.scoring.ActionKeys;
import org.esicasebook.scoring.PanelTruth;
import org.esicasebook.scoring.Rescoring;

/** What a curator makes of a closed panel. For curators: whoever asks has made sure of that. */
public interface PanelDecisions {

    /**
     * Makes what the panel says part of the truth of its case, and scores the judgments there are again: their earlier
     * scores are kept, the new ones stand.
     */
    Outcome<Adopted> adopt(PanelId panel, Actor by);

    /** The worth of the next actions counts as ratified from now on. */
    Outcome<ActionKeys.Ratified> ratify(PanelId panel, Actor by);

    /** The truth that this panel has become, if it has. */
    Optional<PanelTruth> adopted(PanelId panel);

    record Adopted(PanelTruth truth, Rescoring.Report report) {}

    sealed interface Outcome<T> {
        record Done<T>(T value) implements Outcome<T> {}

        /** @param reason in plain words */
        record Refused<T>(String reason) implements Outcome<T> {}
    }
}
