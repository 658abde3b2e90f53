package org.esicasebook.imaging.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
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

    private DataSource database;
    private StudyId study;
    private StoredImageGrants grants;

    @BeforeEach
    void storeAStudy() {
        database = RealPostgres.migratedDatabase();
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

        assertThat(grants.find(grant.id(), "ann", 1)).contains(grant);
        assertThat(grants.find(grant.id(), "ben", 1)).isEmpty();
        assertThat(grants.find("no-such-grant", "ann", 1)).isEmpty();
    }

    @Test
    void theSamePurposeGetsTheSameGrantAndAnotherPurposeAnother() {
        ImageGrant first = grants.lend(study, "ann", "reading 1");

        assertThat(grants.lend(study, "ann", "reading 1")).isEqualTo(first);
        assertThat(grants.lend(study, "ann", "reading 2").id()).isNotEqualTo(first.id());
        assertThat(grants.lend(study, "ben", "reading 1").id()).isNotEqualTo(first.id());
    }

    @Test
    void onlyTheSeriesLentCanBeHadAndMoreCanBeLentLater() {
        ImageGrant first = grants.lend(study, "ann", "reading 1", Set.of(0));
        assertThat(grants.find(first.id(), "ann", 0)).contains(first);
        assertThat(grants.find(first.id(), "ann", 1)).isEmpty();

        ImageGrant more = grants.lend(study, "ann", "reading 1", Set.of(1));

        assertThat(more.id()).isEqualTo(first.id());
        assertThat(grants.find(first.id(), "ann", 0)).contains(more);
        assertThat(grants.find(first.id(), "ann", 1)).contains(more);
    }

    @Test
    void whatWasLentOnceIsNotTakenBackAndTheWholeIsEverything() {
        ImageGrant whole = grants.lend(study, "ann", "reading 1");

        assertThat(grants.lend(study, "ann", "reading 1", Set.of(0))).isEqualTo(whole);
        assertThat(grants.find(whole.id(), "ann", 1)).contains(whole);
    }

    @Test
    void whatAnotherProcessLentIsFound() {
        ImageGrant known = grants.lend(study, "ann", "reading 1", Set.of(0));
        new StoredImageGrants(JdbcClient.create(database)).lend(study, "ann", "reading 1", Set.of(1));

        assertThat(grants.find(known.id(), "ann", 1)).isPresent();
    }
}
