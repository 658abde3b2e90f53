package org.esicasebook.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.esicasebook.EsiCasebook;
import org.esicasebook.journeys.browser.Browser;
import org.esicasebook.support.OnRealElasticsearch;
import org.esicasebook.support.OnRealPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One running application for all journeys, with four cases: two of the library, and twins made for the purpose. */
@SpringBootTest(classes = EsiCasebook.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@OnRealPostgres
@OnRealElasticsearch
abstract class Journey {

    /** A true epidural without a run. */
    static final String EPIDURAL = "lil-14";

    /** Epidural and venous, with a run. */
    static final String EPIDURAL_AND_VENOUS = "ltf-16";

    private static final Path DATA = makeData();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;

    /** Nobody has read anything when a journey begins, whichever went before. */
    @BeforeEach
    void forgetReadings() {
        jdbc.sql("""
                        truncate judgment.reading, judgment.impression, judgment.run_begun, judgment.stop, judgment.release,
                            judgment.studied,
                            presentation.drawing, presentation.preference""").update();
    }

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        registry.add("vaadin.productionMode", () -> true);
        registry.add("casebook.render-images", () -> true);
        registry.add("casebook.data-dir", DATA::toString);
        registry.add("casebook.cases-dir", () -> DATA.resolve("cases").toString());
    }

    private static Path makeData() {
        try {
            Path data = Files.createTempDirectory("journey-");
            Path cases = Files.createDirectory(data.resolve("cases"));
            for (String slug : new String[] {EPIDURAL, EPIDURAL_AND_VENOUS}) {
                Path folder = Files.createDirectory(cases.resolve(slug));
                Files.copy(Path.of("cases", slug, "case.yaml"), folder.resolve("case.yaml"));
            }
            Twins.write(cases);
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Browser browse(int width, int height) {
        browser = Browser.open(port, width, height);
        return browser;
    }

    int port() {
        return port;
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }
}
