package org.esicasebook.imaging.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.esicasebook.imaging.FrameEncoding;
import org.esicasebook.imaging.FrameHash;
import org.esicasebook.imaging.ImageArchive;
import org.esicasebook.imaging.IncomingStudy;
import org.esicasebook.imaging.IncomingStudy.IncomingSeries;
import org.esicasebook.imaging.StoredSeries;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.imaging.StudyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Metadata in PostgreSQL, frames in files; the row comes last, so a study that is found is whole. */
@Repository
class StoredImageArchive implements ImageArchive {

    private final JdbcClient database;
    private final FrameFiles files;
    private final JsonMapper json;
    private final Cache<StudyId, StoredStudy> recent =
            Caffeine.newBuilder().maximumSize(1_000).build();
    private final Cache<FrameHash, Boolean> thumbnails =
            Caffeine.newBuilder().maximumSize(10_000).build();

    StoredImageArchive(JdbcClient database, FrameFiles files, JsonMapper json) {
        this.database = database;
        this.files = files;
        this.json = json;
    }

    @Override
    public Optional<StoredStudy> find(StudyId id) {
        return Optional.ofNullable(recent.get(id, this::load));
    }

    private @Nullable StoredStudy load(StudyId id) {
        return database.sql("select metadata from imaging.study where study_id = ?")
                .param(id.sha256())
                .query(String.class)
                .optional()
                .map(metadata -> json.readValue(metadata, StoredStudy.class))
                .orElse(null);
    }

    @Override
    public boolean isThumbnail(FrameHash hash) {
        return Boolean.TRUE.equals(thumbnails.get(hash, this::isThumbnailInDatabase));
    }

    private @Nullable Boolean isThumbnailInDatabase(FrameHash hash) {
        boolean found = database.sql("select count(*) from imaging.study where thumbnail = ?")
                        .param(hash.sha256())
                        .query(Long.class)
                        .single()
                > 0;
        // A miss is not remembered: the study may be stored a moment later.
        return found ? Boolean.TRUE : null;
    }

    @Override
    public StoredStudy store(IncomingStudy incoming) {
        Optional<StoredStudy> present = find(incoming.id());
        if (present.isPresent()) {
            return present.get();
        }
        boolean simulated =
                switch (incoming) {
                    case IncomingStudy.Simulated _ -> true;
                };
        List<StoredSeries> series = incoming.series().stream()
                .map(each -> series(each, files::write))
                .toList();
        var thumbnail =
                files.write(Thumbnail.png(incoming.scout(), incoming.series().getFirst()));
        var stored = new StoredStudy(incoming.id(), series, thumbnail, simulated);
        database.sql("""
                        insert into imaging.study (study_id, thumbnail, metadata) values (?, ?, ?::jsonb)
                        on conflict (study_id) do nothing
                        """)
                .param(stored.id().sha256())
                .param(thumbnail.sha256())
                .param(json.writeValueAsString(stored))
                .update();
        return stored;
    }

    /** @param keep what becomes of the encoded bytes of a frame */
    static StoredSeries series(IncomingSeries series, Function<byte[], FrameHash> keep) {
        // Encoding is the costly part and has no shared state; the order of the frames is kept.
        var frames = series.frames().parallelStream()
                .map(FrameCodec::encode)
                .map(keep)
                .toList();
        return new StoredSeries(
                series.view(),
                series.columns(),
                series.rows(),
                series.bitsStored(),
                series.frameTimeMs(),
                series.firstFrameSeconds(),
                series.windowCentre(),
                series.windowWidth(),
                series.detectorSpacingMm(),
                series.isocentreSpacingMm(),
                FrameEncoding.DELTA_PLANES16,
                series.attributes(),
                frames);
    }
}
