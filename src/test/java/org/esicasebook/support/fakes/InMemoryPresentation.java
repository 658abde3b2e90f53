package org.esicasebook.support.fakes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.UserId;
import org.esicasebook.imaging.StudyId;
import org.esicasebook.imaging.viewer.Annotation;
import org.esicasebook.imaging.viewer.Layout;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.presentation.Arrangements;
import org.esicasebook.presentation.Drawings;
import org.esicasebook.presentation.Preferences;
import org.esicasebook.presentation.ReadersPreferences;

/** Drawings, arrangements and preferences that last as long as the test. */
public final class InMemoryPresentation implements Drawings, Arrangements, Preferences {

    private final Map<ReadingId, Map<String, Annotation>> drawn = new HashMap<>();
    private final Map<StudyId, Map<String, Annotation>> curated = new HashMap<>();
    private final Map<StudyId, Layout> arranged = new HashMap<>();
    private final Map<UserId, ReadersPreferences> preferred = new HashMap<>();

    public void reset() {
        drawn.clear();
        curated.clear();
        arranged.clear();
        preferred.clear();
    }

    @Override
    public List<Annotation> ofReading(ReadingId reading, UserId reader) {
        return List.copyOf(drawn.getOrDefault(reading, Map.of()).values());
    }

    @Override
    public Outcome keep(ReadingId reading, UserId reader, Annotation drawing) {
        drawn.computeIfAbsent(reading, any -> new LinkedHashMap<>()).put(drawing.id(), drawing);
        return Outcome.DONE;
    }

    @Override
    public Outcome remove(ReadingId reading, UserId reader, String drawingId) {
        drawn.computeIfAbsent(reading, any -> new LinkedHashMap<>()).remove(drawingId);
        return Outcome.DONE;
    }

    @Override
    public List<Annotation> ofCurators(StudyId images) {
        return List.copyOf(curated.getOrDefault(images, Map.of()).values());
    }

    @Override
    public Outcome keepForEverybody(Actor curator, StudyId images, Annotation drawing) {
        curated.computeIfAbsent(images, any -> new LinkedHashMap<>()).put(drawing.id(), drawing);
        return Outcome.DONE;
    }

    @Override
    public Outcome removeForEverybody(Actor curator, StudyId images, String drawingId) {
        curated.computeIfAbsent(images, any -> new LinkedHashMap<>()).remove(drawingId);
        return Outcome.DONE;
    }

    @Override
    public Optional<Layout> find(StudyId images) {
        return Optional.ofNullable(arranged.get(images));
    }

    @Override
    public boolean save(Actor curator, StudyId images, Layout layout) {
        arranged.put(images, layout);
        return true;
    }

    @Override
    public ReadersPreferences of(UserId reader) {
        return preferred.getOrDefault(reader, ReadersPreferences.NONE);
    }

    @Override
    public void save(UserId reader, ReadersPreferences preferences) {
        preferred.put(reader, preferences);
    }
}
