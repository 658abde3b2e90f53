package org.esicasebook.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.esicasebook.journeys.browser.Browser;
import org.esicasebook.journeys.pages.AuthoringPage;
import org.esicasebook.journeys.pages.LoginPage;
import org.esicasebook.journeys.pages.ReadingRoomPage;
import org.junit.jupiter.api.Test;

/** WCAG 2.2 A and AA as far as axe can tell, on every page, light and dark. */
class AccessibilityIT extends Journey {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @Test
    void noPageHasViolations() {
        Browser browser = browse(1440, 900);
        browser.go("login");
        browser.find("vaadin-login-form, vaadin-login-form-wrapper");
        assertAccessible(browser, "login");
        LoginPage.open(browser).signIn("learner", "demo").untilAllImagesAreThere();
        assertAccessible(browser, "library");
        browser.go("?mode=study");
        browser.find(".case-card");
        assertAccessible(browser, "library to study");
        ReadingRoomPage.open(browser, EPIDURAL).viewer();
        assertAccessible(browser, "reading room");
        Browser another = browse(1440, 900);
        LoginPage.open(another).signIn("curator", "demo");
        ReadingRoomPage.open(another, EPIDURAL_AND_VENOUS).showAllAtOnce();
        another.untilShown("Start the injection");
        assertAccessible(another, "run to stop");
        another.close();
        ReadingRoomPage.open(browser, EPIDURAL).showAllAtOnce().paint("L4–5", "left");
        assertAccessible(browser, "whole judgment");
        browser.go("readings");
        browser.untilShown("My readings");
        assertAccessible(browser, "my readings");
        ReadingRoomPage.open(browser, EPIDURAL)
                .markTip(0, 1)
                .choose("Epidural")
                .choose("L4–5")
                .choose("Midline")
                .choose("Inject the steroid")
                .sure(0)
                .untilAnswered("All answered")
                .commit()
                .untilShown("Discussion");
        assertAccessible(browser, "result");

        browser.go("nowhere");
        browser.find("main");
        assertAccessible(browser, "nowhere");
    }

    @Test
    void theCuratorsPagesHaveNone() {
        Browser browser = browse(1440, 900);
        LoginPage.open(browser).signIn("admin", "demo").untilAllImagesAreThere();
        browser.go("cases/" + Twins.OTHER + "?mode=study");
        browser.control("Show the findings").click();
        browser.untilShown("Discussion");
        assertAccessible(browser, "study");
        browser.go("doubts");
        browser.untilShown("Doubts");
        assertAccessible(browser, "doubts");
    }

    @Test
    void theAuthorsPagesHaveNoViolations() {
        Browser browser = browse(1440, 900);
        LoginPage.open(browser).signIn("curator", "demo");
        AuthoringPage.begin(browser).untilPreviewed();
        assertAccessible(browser, "new simulated case");
        browser.control("Publish").click();
        browser.untilShown("Not published");
        assertAccessible(browser, "unfinished case");
        browser.go("authoring");
        browser.find(".draft-list");
        assertAccessible(browser, "my drafts");
    }

    @Test
    void aPageThatBreaksTheRulesIsCaught() {
        Browser browser = browse(1440, 900);
        LoginPage.open(browser);
        browser.script(
                "document.body.insertAdjacentHTML('beforeend', '<main><img src=\"x.png\"><button></button></main>')");

        assertThat(analyse(browser).getViolations()).isNotEmpty();
    }

    static void assertAccessible(Browser browser, String page) {
        for (String scheme : List.of("light", "dark")) {
            browser.prefer(scheme);
            assertThat(analyse(browser).getViolations())
                    .as("%s, %s", page, scheme)
                    .extracting(rule ->
                            rule.getId() + ": " + rule.getNodes().getFirst().getTarget() + " "
                                    + rule.getNodes().getFirst().getHtml())
                    .isEmpty();
        }
    }

    private static Results analyse(Browser browser) {
        return new AxeBuilder().withTags(STANDARDS).analyze(browser.driver());
    }
}
