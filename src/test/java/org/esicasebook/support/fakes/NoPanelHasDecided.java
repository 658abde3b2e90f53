package org.esicasebook.support.fakes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.scoring.ActionKeys;
import org.esicasebook.scoring.TruthChange;
import org.esicasebook.scoring.TruthChanges;

/** No truth has changed and no key is ratified, unless a test says so. */
public final class NoPanelHasDecided implements TruthChanges, ActionKeys {

    private final Map<Slug, Ratified> keys = new HashMap<>();
    private List<TruthChange> changes = List.of();

    public void reset() {
        keys.clear();
        changes = List.of();
    }

    public void ratified(Slug slug, Ratified ratified) {
        keys.put(slug, ratified);
    }

    public void changed(TruthChange change) {
        changes = List.of(change);
    }

    @Override
    public Optional<TruthChange> of(ReadingId reading) {
        return changes.stream()
                .filter(change -> change.reading().equals(reading))
                .findFirst();
    }

    @Override
    public List<TruthChange> of(UserId reader) {
        return changes;
    }

    @Override
    public Optional<Ratified> find(Slug slug, int caseVersion) {
        return Optional.ofNullable(keys.get(slug));
    }
}
