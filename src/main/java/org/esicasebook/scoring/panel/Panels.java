package org.esicasebook.scoring.panel;

import java.util.List;
import java.util.Optional;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;

/** Opening, inviting and closing. For curators: whoever asks has made sure of that. */
public interface Panels {

    /** Open ones first, then the newest. */
    List<Panel> list();

    Optional<Panel> find(PanelId id);

    /** Those closed on this version of a case, newest first. */
    List<Panel> closed(Slug slug, int caseVersion);

    /** Who may be invited: faculty. */
    List<Actor> experts();

    /** On the newest version of the case; one open panel for each case. */
    Outcome open(Slug slug, Actor by);

    Outcome invite(PanelId panel, UserId expert);

    /** For good: nobody votes any more, and the votes may be seen. */
    Outcome close(PanelId panel, Actor by);

    sealed interface Outcome {
        record Done(Panel panel) implements Outcome {}

        /** @param reason in plain words */
        record Refused(String reason) implements Outcome {}
    }
}
