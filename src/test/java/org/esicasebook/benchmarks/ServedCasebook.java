package org.esicasebook.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.esicasebook.EsiCasebook;
import org.esicasebook.cases.CaseImages;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.Slug;
import org.esicasebook.imaging.FrameHash;
import org.esicasebook.imaging.FrameStore;
import org.esicasebook.imaging.ImageArchive;
import org.esicasebook.imaging.ImageGrant;
import org.esicasebook.imaging.ImageGrants;
import org.esicasebook.imaging.IncomingStudy;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.support.ProductOnlyScanCustomizer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The product as it is delivered, with some cases of the library and the demo accounts, for a browser to visit. */
final class ServedCasebook implements AutoCloseable {

    private static final long RENDERING_TAKES_AT_MOST_MINUTES = 10;

    private final ServletWebServerApplicationContext application;

    private ServedCasebook(ServletWebServerApplicationContext application) {
        this.application = application;
    }

    static ServedCasebook with(String... slugs) throws IOException {
        Path data = Files.createTempDirectory("bench-");
        Path cases = Files.createDirectory(data.resolve("cases"));
        for (String slug : slugs) {
            Path folder = Files.createDirectory(cases.resolve(slug));
            Files.copy(Path.of("cases", slug, "case.yaml"), folder.resolve("case.yaml"));
        }
        var product = new SpringApplication(EsiCasebook.class);
        product.addInitializers(ProductOnlyScanCustomizer::customize);
        return new ServedCasebook((ServletWebServerApplicationContext) product.run(
                "--server.port=0",
                "--spring.profiles.active=demo",
                "--vaadin.productionMode=true",
                "--casebook.render-images=true",
                "--casebook.data-dir=" + data,
                "--casebook.cases-dir=" + cases));
    }

    int port() {
        return application.getWebServer().getPort();
    }

    /** The images of a case, rendered if need be. */
    StoredStudy study(String slug) throws InterruptedException {
        var key = new Slug(slug);
        int version = application.getBean(Cases.class).find(key).orElseThrow().version();
        CaseImages images = application.getBean(CaseImages.class);
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(RENDERING_TAKES_AT_MOST_MINUTES);
        while (System.nanoTime() < deadline) {
            switch (images.readiness(key, version)) {
                case ImageReadiness.Ready ready -> {
                    return ready.study();
                }
                case ImageReadiness.Failed failed ->
                    throw new IllegalStateException(slug + " was not rendered: " + failed.reason());
                default -> TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        throw new IllegalStateException(slug + " takes too long to be rendered");
    }

    /** Takes a study in and lends it to the demo learner. */
    ImageGrant lend(IncomingStudy study) {
        StoredStudy stored = application.getBean(ImageArchive.class).store(study);
        return application.getBean(ImageGrants.class).lend(stored.id(), "learner", "benchmark");
    }

    /** A frame as it goes over the wire, compressed. */
    byte[] wire(FrameHash frame) throws IOException {
        return Files.readAllBytes(application.getBean(FrameStore.class).locate(frame));
    }

    @Override
    public void close() {
        application.close();
    }
}
