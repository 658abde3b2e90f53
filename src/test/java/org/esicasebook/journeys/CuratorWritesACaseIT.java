package org.esicasebook.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.esicasebook.journeys.browser.Browser;
import org.esicasebook.journeys.pages.AuthoringPage;
import org.esicasebook.journeys.pages.LoginPage;
import org.junit.jupiter.api.Test;

class CuratorWritesACaseIT extends Journey {

    private static final String TITLE = "Thigh pain in a lighthouse keeper, L4–5 interlaminar";

    /** A whole case, as a curator may have it from a colleague. */
    private static String file() throws Exception {
        return Files.readString(Path.of("cases", EPIDURAL, "case.yaml"))
                .replaceFirst("title: .*", "title: \"" + TITLE + "\"")
                .replaceFirst("seed: \\d+", "seed: 4477");
    }

    @Test
    void fromTheFirstFieldToTheLibraryAndBack() throws Exception {
        Browser browser = browse(1440, 900);
        LoginPage.open(browser).signIn("curator", "demo");
        AuthoringPage page = AuthoringPage.begin(browser).untilPreviewed();
        assertThat(page.reach()).contains("Epidural 3 mL", "Levels reached");
        page.type("simulation.needle.gauge", "5")
                .untilFieldSays("simulation.needle.gauge", "5 is not between 17 and 25.");
        page.type("simulation.needle.gauge", "18").untilFieldSays("simulation.needle.gauge", "");

        page.paste(file()).untilPreviewed();
        browser.untilShown("Nothing is missing.");
        browser.screenshot("authoring");
        page.publish();
        String slug = page.slug();
        assertThat(slug).matches("lil-p\\d+");

        browser.go("cases/" + slug);
        browser.untilShown("lighthouse keeper");
        browser.find("epidurogram-viewer");
        browser.go("authoring");
        browser.untilShown("published as " + slug);
        browser.control(TITLE).click();
        page.withdraw();
    }

    @Test
    void aPhoneIsEnough() {
        Browser browser = browse(390, 844);
        LoginPage.open(browser).signIn("curator", "demo");
        AuthoringPage.begin(browser).untilPreviewed();
        browser.screenshot("authoring-phone");

        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }
}
