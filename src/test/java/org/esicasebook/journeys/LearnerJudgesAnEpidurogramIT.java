package org.esicasebook.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.esicasebook.cases.Cases;
import org.esicasebook.cases.Slug;
import org.esicasebook.journeys.browser.Browser;
import org.esicasebook.journeys.pages.LibraryPage;
import org.esicasebook.journeys.pages.LoginPage;
import org.esicasebook.journeys.pages.MyReadingsPage;
import org.esicasebook.journeys.pages.ReadingRoomPage;
import org.esicasebook.journeys.pages.ResultPage;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

class LearnerJudgesAnEpidurogramIT extends Journey {

    @Autowired
    private Cases cases;

    private String title(String slug) {
        return cases.find(new Slug(slug)).orElseThrow().title();
    }

    @Test
    void fromSignInToResultAndReadings() {
        Browser browser = browse(1440, 900);
        LibraryPage library = LoginPage.open(browser).signIn("learner", "demo");
        assertThat(library.titles()).contains(title(EPIDURAL), title(EPIDURAL_AND_VENOUS));
        assertThat(browser.shows("Demonstration")).isTrue();
        library.untilAllImagesAreThere();
        browser.screenshot("library");

        ReadingRoomPage room = library.openCase(title(EPIDURAL_AND_VENOUS));
        assertThat(room.viewer().views()).as("the AP alone").isEqualTo(1);
        assertThat(room.frameStatus(0)).isEqualTo(200);
        assertThat(room.frameStatus(1)).as("a view that is yet to come").isEqualTo(404);
        room.choose("Epidural").sure(25);
        browser.screenshot("reading-room-first-view");
        room.commitImpression(2);
        assertThat(room.frameStatus(1)).isEqualTo(200);
        assertThat(room.frameStatus(2)).as("the run, yet to come").isEqualTo(404);
        room.choose("These views cannot decide").sure(50).commitImpression(0);
        browser.untilShown("Start the injection");
        browser.screenshot("stop-the-injection");
        room.stopTheRun();
        assertThat(room.viewer().views()).isEqualTo(3);
        room.choose("Epidural")
                .markTip(-3, 2)
                .choose("L5–S1")
                .choose("Left")
                .paint("L5–S1", "left")
                .choose("Inject the steroid")
                .sure(25)
                .untilAnswered("All answered");
        browser.screenshot("reading-room");

        ResultPage result = room.commit();
        assertThat(result.score()).isBetween(0, 99);
        assertThat(result.rows()).hasSize(5);
        result.untilShown("Epidural spread with simultaneous venous uptake").untilShown("not ratified by a panel");
        assertThat(result.viewer().views()).isGreaterThanOrEqualTo(2);
        result.untilShown("How your belief moved").untilShown("Scored apart").untilShown("Stopping the injection");
        browser.screenshot("result");
        browser.script("document.querySelector('.belief').scrollIntoView()");
        browser.screenshot("result-belief");

        MyReadingsPage.open(browser).untilListed(title(EPIDURAL_AND_VENOUS));
        browser.screenshot("my-readings");
        browser.go("cases/" + EPIDURAL_AND_VENOUS);
        browser.untilShown("You have judged this case");
    }

    @Test
    void aDraftSurvivesReloadAndSigningOut() {
        Browser browser = browse(1440, 900);
        LoginPage.open(browser).signIn("faculty", "demo").untilAllImagesAreThere();
        ReadingRoomPage room = ReadingRoomPage.open(browser, EPIDURAL);
        room.showAllAtOnce();
        room.markTip(1, 1)
                .choose("Facet joint")
                .choose("Right")
                .paint("L4–5", "right")
                .untilAnswered("Draft saved");

        browser.driver().navigate().refresh();
        room.viewer();
        assertThat(room.isChosen("Facet joint")).isTrue();
        assertThat(browser.shows("Marked on ")).isTrue();

        browser.driver().manage().deleteAllCookies();
        LoginPage.open(browser).signIn("faculty", "demo");
        room = ReadingRoomPage.open(browser, EPIDURAL);
        room.viewer();
        assertThat(room.isChosen("Facet joint")).isTrue();
        assertThat(room.isChosen("Right")).isTrue();
        assertThat(room.isPainted("L4–5", "right")).isTrue();
    }

    /** The line is dead while answers are given: they are kept, sent when it is back, and there after another sign-in. */
    @Test
    void aKilledConnectionLosesNothing() {
        Browser browser = browse(1440, 900);
        LoginPage.open(browser).signIn("faculty", "demo").untilAllImagesAreThere();
        ReadingRoomPage room = ReadingRoomPage.open(browser, EPIDURAL_AND_VENOUS);
        room.viewer();
        room.choose("Muscle").untilAnswered("Draft saved");

        browser.line(false);
        room.choose("Venous").sure(75);
        browser.untilShown("your answers are kept in this browser");
        assertThat(room.isChosen("Venous")).as("choosing needs no server").isTrue();

        browser.line(true);
        browser.until(
                "nothing arrives",
                d -> d.findElements(By.cssSelector(".draft-waiting")).isEmpty() ? Boolean.TRUE : null);
        browser.driver().manage().deleteAllCookies();
        LoginPage.open(browser).signIn("faculty", "demo");
        room = ReadingRoomPage.open(browser, EPIDURAL_AND_VENOUS);
        room.viewer();
        assertThat(room.isChosen("Muscle")).isTrue();
        assertThat(room.isChosen("Venous")).isTrue();
        browser.untilShown("All answered");
    }

    /** Answers that never left the browser are sent by the page after the reload. */
    @Test
    void aReloadWhileTheServerIsAwayLosesNothing() {
        Browser browser = browse(1440, 900);
        LoginPage.open(browser).signIn("curator", "demo").untilAllImagesAreThere();
        ReadingRoomPage room = ReadingRoomPage.open(browser, EPIDURAL);
        room.viewer();
        browser.line(false);
        room.choose("Subdural");
        browser.untilShown("your answers are kept in this browser");
        browser.script("window.stop()");
        browser.line(true);
        browser.driver().navigate().refresh();
        ReadingRoomPage again = room;
        browser.until("the answer is not back", _ -> again.isChosen("Subdural") ? Boolean.TRUE : null);
    }

    @Test
    void studyModeIsSearchedByFindingAndCountsAsSeen() {
        Browser browser = browse(1440, 900);
        LibraryPage library = LoginPage.open(browser).signIn("curator", "demo").untilAllImagesAreThere();
        library.study().search("venous").untilOnly(1);
        assertThat(library.titles()).containsExactly(title(EPIDURAL_AND_VENOUS));

        library.openCase(title(EPIDURAL_AND_VENOUS));
        browser.untilShown("It then counts as seen");
        browser.control("Show the findings").click();
        browser.untilShown("Epidural spread with simultaneous venous uptake");
        browser.screenshot("study");
        browser.control("Views").click();
        browser.control("Save this arrangement for everybody").click();
        browser.untilShown("Saved: every reader opens on this arrangement.");
    }

    @Test
    void aPhoneIsEnough() {
        Browser browser = browse(390, 844);
        LibraryPage library = LoginPage.open(browser).signIn("admin", "demo").untilAllImagesAreThere();
        browser.screenshot("library-phone");
        ReadingRoomPage room = library.openCase(title(EPIDURAL));
        browser.screenshot("reading-room-phone-first-view");
        room.throughAllSteps("Epidural", 0);
        String whole = room.viewer().zoom();
        room.viewer().pinchOpen();
        browser.until(
                "two fingers do not enlarge", _ -> whole.equals(room.viewer().zoom()) ? null : Boolean.TRUE);
        room.viewer().markByFinger("Needle tip", 20, 30);
        browser.untilShown("Marked on ");
        room.choose("L5–S1")
                .choose("Midline")
                .paint("L5–S1", "left")
                .choose("Inject the steroid")
                .sure(0)
                .untilAnswered("All answered");
        browser.screenshot("reading-room-phone");
        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        room.commit();
        browser.screenshot("result-phone");
    }

    @Test
    void aWrongPasswordIsSaidPlainly() {
        Browser browser = browse(1440, 900);

        LoginPage.open(browser).signInWrongly("learner", "wrong");

        browser.untilShown("The user name or the password is wrong.");
    }
}
