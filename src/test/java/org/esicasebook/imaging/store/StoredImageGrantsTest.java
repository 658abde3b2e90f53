package org.esicasebook.imaging.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.esicasebook.imaging.ImageGrant;
import org.esicasebook.imaging.ImagingSettings;
import org.esicasebook.imaging.SimulatedStudyFixture;
import org.esicasebook.imaging.StudyId;
import org.esicasebook.support.RealPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class StoredImageGrantsTest {

    @TempDir
    Path folder;

    private StudyId study;
    private StoredImageGrants grants;

    @BeforeEach
    void storeAStudy() {
        DataSource database = RealPostgres.migratedDatabase();
        var archive = new StoredImageArchive(
                JdbcClient.create(database),
                new FrameFiles(new ImagingSettings(folder)),
                JsonMapper.builder().build());
        study = archive.store(SimulatedStudyFixture.stillAndCine(1)).id();
        grants = new StoredImageGrants(JdbcClient.create(database));
    }

    @Test
    void aGrantWorksForItsHolderOnly() {
        ImageGrant grant = grants.lend(study, "ann", "reading 1");

        assertThat(grants.find(grant.id(), "ann")).contains(grant);
        assertThat(grants.find(grant.id(), "ben")).isEmpty();
        assertThat(grants.find("no-such-grant", "ann")).isEmpty();
    }

    @Test
    void theSamePurposeGetsTheSameGrantAndAnotherPurposeAnother() {
        ImageGrant first = grants.lend(study, "ann", "reading 1");

        assertThat(grants.lend(study, "ann", "reading 1")).isEqualTo(first);
        assertThat(grants.lend(study, "ann", "reading 2").id()).isNotEqualTo(first.id());
        assertThat(grants.lend(study, "ben", "reading 1").id()).isNotEqualTo(first.id());
    }
}
