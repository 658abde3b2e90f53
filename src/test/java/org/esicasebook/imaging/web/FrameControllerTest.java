package org.esicasebook.imaging.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Set;
import org.esicasebook.imaging.FrameStore;
import org.esicasebook.imaging.ImageArchive;
import org.esicasebook.imaging.ImageGrant;
import org.esicasebook.imaging.ImageGrants;
import org.esicasebook.imaging.ImagingSettings;
import org.esicasebook.imaging.SimulatedStudyFixture;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.support.RealPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;

class FrameControllerTest {

    private static final Principal ANN = () -> "ann";
    private static final Principal BEN = () -> "ben";

    @TempDir
    Path folder;

    private StoredStudy study;
    private ImageGrant grant;
    private ImageGrants grants;
    private FrameStore frames;
    private MockMvc web;

    @BeforeEach
    void storeAStudy() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(RealPostgres.migratedDatabase()));
        context.registerBean(ImagingSettings.class, () -> new ImagingSettings(folder));
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.scan("org.esicasebook.imaging.store", "org.esicasebook.imaging.web");
        context.refresh();
        study = context.getBean(ImageArchive.class).store(SimulatedStudyFixture.stillAndCine(1));
        grants = context.getBean(ImageGrants.class);
        grant = grants.lend(study.id(), "ann", "reading");
        frames = context.getBean(FrameStore.class);
        web = MockMvcBuilders.standaloneSetup(context.getBean(FrameController.class))
                .build();
    }

    @Test
    void theHolderGetsTheStoredBytesToKeep() throws Exception {
        byte[] stored =
                Files.readAllBytes(frames.locate(study.series().get(1).frames().get(2)));

        web.perform(get("/" + grant.frameAddress(1, 2)).principal(ANN).header("Accept-Encoding", "gzip, br"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Encoding", "gzip"))
                .andExpect(header().string("Cache-Control", "private, max-age=31536000, immutable"))
                .andExpect(header().string("ETag", startsWith("\"" + grant.id())))
                .andExpect(header().longValue("Content-Length", stored.length))
                .andExpect(content().bytes(stored));
    }

    @Test
    void aClientWithoutGzipGetsPlainBytes() throws Exception {
        byte[] body = web.perform(get("/" + grant.frameAddress(0, 0)).principal(ANN))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Content-Encoding"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(body).hasSize(2 * 32 * 24);
    }

    @Test
    void whatIsCachedIsNotSentAgain() throws Exception {
        String tag = web.perform(get("/" + grant.frameAddress(0, 0)).principal(ANN))
                .andReturn()
                .getResponse()
                .getHeader("ETag");

        web.perform(get("/" + grant.frameAddress(0, 0)).principal(ANN).header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(content().bytes(new byte[0]));
    }

    @Test
    void nobodyElseFindsTheFrame() throws Exception {
        web.perform(get("/" + grant.frameAddress(0, 0)).principal(BEN)).andExpect(status().isNotFound());
    }

    @Test
    void framesOfASeriesThatIsYetToComeAreNotFound() throws Exception {
        ImageGrant first = grants.lend(study.id(), "ann", "another reading", Set.of(0));
        web.perform(get("/" + first.frameAddress(0, 0)).principal(ANN)).andExpect(status().isOk());
        web.perform(get("/" + first.frameAddress(1, 0)).principal(ANN)).andExpect(status().isNotFound());

        grants.lend(study.id(), "ann", "another reading", Set.of(1));
        web.perform(get("/" + first.frameAddress(1, 0)).principal(ANN)).andExpect(status().isOk());
    }

    @Test
    void framesThatDoNotExistAreNotFound() throws Exception {
        web.perform(get("/" + grant.frameAddress(2, 0)).principal(ANN)).andExpect(status().isNotFound());
        web.perform(get("/" + grant.frameAddress(1, 3)).principal(ANN)).andExpect(status().isNotFound());
        web.perform(get("/" + grant.frameAddress(0, -1)).principal(ANN)).andExpect(status().isNotFound());
    }

    @Test
    void aThumbnailIsSentByItsHashAndAFrameIsNot() throws Exception {
        web.perform(get("/" + study.thumbnailAddress()).principal(BEN))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/png"));
        String frame = study.series().getFirst().frames().getFirst().sha256();
        web.perform(get("/images/thumbnails/" + frame).principal(BEN)).andExpect(status().isNotFound());
    }
}
