package org.esicasebook.imaging.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.esicasebook.imaging.ImagingSettings;
import org.esicasebook.imaging.SimulatedStudyFixture;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.support.RealPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class StoredImageArchiveTest {

    @TempDir
    Path folder;

    private DataSource database;

    @BeforeEach
    void openDatabase() {
        database = RealPostgres.migratedDatabase();
    }

    private StoredImageArchive archive() {
        return new StoredImageArchive(
                JdbcClient.create(database),
                new FrameFiles(new ImagingSettings(folder)),
                JsonMapper.builder().build());
    }

    @Test
    void aStoredStudyIsFoundByAnArchiveStartedAnew() {
        StoredStudy stored = archive().store(SimulatedStudyFixture.stillAndCine(1));

        assertThat(archive().find(stored.id())).contains(stored);
        assertThat(stored.simulated()).isTrue();
        assertThat(stored.series()).extracting(series -> series.frames().size()).containsExactly(1, 3);
    }

    @Test
    void everyFrameLiesUnderItsName() {
        StoredStudy stored = archive().store(SimulatedStudyFixture.stillAndCine(1));
        var files = new FrameFiles(new ImagingSettings(folder));

        assertThat(stored.series().stream().flatMap(series -> series.frames().stream()))
                .allMatch(frame -> Files.isRegularFile(files.locate(frame)));
        assertThat(Files.isRegularFile(files.locate(stored.thumbnail()))).isTrue();
    }

    @Test
    void storingAgainChangesNothing() throws IOException {
        var archive = archive();
        StoredStudy first = archive.store(SimulatedStudyFixture.stillAndCine(1));
        long files = countFiles();

        assertThat(archive().store(SimulatedStudyFixture.stillAndCine(1))).isEqualTo(first);
        assertThat(countFiles()).isEqualTo(files);
    }

    @Test
    void onlyThumbnailsCountAsThumbnails() {
        var archive = archive();
        StoredStudy stored = archive.store(SimulatedStudyFixture.stillAndCine(1));

        assertThat(archive.isThumbnail(stored.thumbnail())).isTrue();
        assertThat(archive.isThumbnail(stored.series().getFirst().frames().getFirst()))
                .isFalse();
    }

    private long countFiles() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
