package org.esicasebook.presentation.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.UserId;
import org.esicasebook.imaging.StudyId;
import org.esicasebook.imaging.viewer.Annotation;
import org.esicasebook.imaging.viewer.ViewerContract;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.Readings;
import org.esicasebook.presentation.Drawings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class StoredDrawings implements Drawings {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final Readings readings;
    private final Clock clock;

    StoredDrawings(JdbcClient database, Readings readings, Clock clock) {
        this.database = database;
        this.readings = readings;
        this.clock = clock;
    }

    @Override
    public List<Annotation> ofReading(ReadingId reading, UserId reader) {
        if (readings.find(reading, reader).isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select document from presentation.drawing where reading_id = :reading
                        order by drawn_at, drawing_id""").param("reading", reading.value()).query(String.class).list().stream()
                .map(StoredDrawings::read)
                .toList();
    }

    @Override
    public Outcome keep(ReadingId reading, UserId reader, Annotation drawing) {
        return ifOpen(
                reading,
                reader,
                () -> done(database.sql("""
                                insert into presentation.drawing (reading_id, drawing_id, drawn_at, document)
                                select :reading, :drawing, :now, cast(:document as jsonb)
                                where (select count(*) from presentation.drawing
                                       where reading_id = :reading and drawing_id <> :drawing) < :most
                                on conflict (reading_id, drawing_id) do update set document = excluded.document""")
                        .param("reading", reading.value())
                        .param("drawing", drawing.id())
                        .param("now", now())
                        .param("document", write(drawing))
                        .param("most", MOST)
                        .update()));
    }

    @Override
    public Outcome remove(ReadingId reading, UserId reader, String drawingId) {
        return ifOpen(reading, reader, () -> {
            database.sql("delete from presentation.drawing where reading_id = :reading and drawing_id = :drawing")
                    .param("reading", reading.value())
                    .param("drawing", drawingId)
                    .update();
            return Outcome.DONE;
        });
    }

    private Outcome ifOpen(ReadingId id, UserId reader, Supplier<Outcome> change) {
        return switch (readings.find(id, reader).orElse(null)) {
            case null -> Outcome.UNKNOWN;
            case Reading.Committed ignored -> Outcome.COMMITTED;
            case Reading.Open ignored -> change.get();
        };
    }

    @Override
    public List<Annotation> ofCurators(StudyId images) {
        return database.sql("""
                        select document from presentation.curators_drawing where study_id = :study
                        order by drawn_at, drawing_id""").param("study", images.sha256()).query(String.class).list().stream()
                .map(StoredDrawings::read)
                .toList();
    }

    @Override
    public Outcome keepForEverybody(Actor curator, StudyId images, Annotation drawing) {
        if (!curator.mayCurate()) {
            return Outcome.NOT_ALLOWED;
        }
        return done(database.sql("""
                        insert into presentation.curators_drawing (study_id, drawing_id, drawn_by, drawn_at, document)
                        select :study, :drawing, :curator, :now, cast(:document as jsonb)
                        where (select count(*) from presentation.curators_drawing
                               where study_id = :study and drawing_id <> :drawing) < :most
                        on conflict (study_id, drawing_id)
                            do update set document = excluded.document, drawn_by = excluded.drawn_by""")
                .param("study", images.sha256())
                .param("drawing", drawing.id())
                .param("curator", curator.id().value())
                .param("now", now())
                .param("document", write(drawing))
                .param("most", MOST)
                .update());
    }

    @Override
    public Outcome removeForEverybody(Actor curator, StudyId images, String drawingId) {
        if (!curator.mayCurate()) {
            return Outcome.NOT_ALLOWED;
        }
        database.sql("delete from presentation.curators_drawing where study_id = :study and drawing_id = :drawing")
                .param("study", images.sha256())
                .param("drawing", drawingId)
                .update();
        return Outcome.DONE;
    }

    private static Outcome done(int rows) {
        return rows == 1 ? Outcome.DONE : Outcome.TOO_MANY;
    }

    private static String write(Annotation drawing) {
        return ViewerContract.write(drawing).toString();
    }

    private static Annotation read(String document) {
        return ViewerContract.readAnnotation(JSON.readTree(document));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
