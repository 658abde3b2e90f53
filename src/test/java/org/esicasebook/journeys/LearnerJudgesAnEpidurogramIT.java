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
        assertThat(room.viewer().views()).isGreaterThanOrEqualTo(2);
        room.tryToCommit().untilAnswered("Still open:");
        room.markTip(-3, 2)
                .choose("Epidural")
                .choose("L5–S1")
                .choose("Left")
                .choose("Inject the steroid")
                .sure(25)
                .untilAnswered("All answered");
        browser.screenshot("reading-room");

        ResultPage result = room.commit();
        assertThat(result.score()).isBetween(0, 99);
        assertThat(result.rows()).hasSize(5);
        result.untilShown("Epidural spread with simultaneous venous uptake").untilShown("not ratified by a panel");
        assertThat(result.viewer().views()).isGreaterThanOrEqualTo(2);
        browser.screenshot("result");

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
        room.markTip(1, 1).choose("Facet joint").choose("Right").untilAnswered("Draft saved");

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
    }

    @Test
    void aPhoneIsEnough() {
        Browser browser = browse(390, 844);
        LibraryPage library = LoginPage.open(browser).signIn("admin", "demo").untilAllImagesAreThere();
        browser.screenshot("library-phone");
        ReadingRoomPage room = library.openCase(title(EPIDURAL));
        room.markTip(0, 1)
                .choose("Epidural")
                .choose("L5–S1")
                .choose("Midline")
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
