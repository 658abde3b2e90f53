package org.esicasebook.presentation.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.esicasebook.accounts.Actor;
import org.esicasebook.imaging.StudyId;
import org.esicasebook.imaging.viewer.Layout;
import org.esicasebook.imaging.viewer.ViewerContract;
import org.esicasebook.presentation.Arrangements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class StoredArrangements implements Arrangements {

    private final JdbcClient database;
    private final Clock clock;

    StoredArrangements(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<Layout> find(StudyId images) {
        return database.sql("select layout from presentation.arrangement where study_id = :study")
                .param("study", images.sha256())
                .query(String.class)
                .optional()
                .map(layout -> ViewerContract.readLayout(JsonMapper.shared().readTree(layout)));
    }

    @Override
    public boolean save(Actor curator, StudyId images, Layout layout) {
        if (!curator.mayCurate()) {
            return false;
        }
        database.sql("""
                        insert into presentation.arrangement (study_id, saved_by, saved_at, layout)
                        values (:study, :curator, :now, cast(:layout as jsonb))
                        on conflict (study_id) do update
                        set saved_by = excluded.saved_by, saved_at = excluded.saved_at, layout = excluded.layout""")
                .param("study", images.sha256())
                .param("curator", curator.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("layout", ViewerContract.write(layout).toString())
                .update();
        return true;
    }
}
