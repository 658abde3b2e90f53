package org.esicasebook.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.esicasebook.accounts.Accounts;
import org.esicasebook.accounts.Username;
import org.esicasebook.cases.Slug;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.imaging.viewer.Annotation;
import org.esicasebook.imaging.viewer.AnnotationKind;
import org.esicasebook.imaging.viewer.FrameRange;
import org.esicasebook.journeys.browser.Browser;
import org.esicasebook.journeys.pages.LoginPage;
import org.esicasebook.journeys.pages.ReadingRoomPage;
import org.esicasebook.journeys.pages.ResultPage;
import org.esicasebook.judgment.Readings;
import org.esicasebook.presentation.Drawings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept and said beside the judgment. */
class ReadersAndCuratorsIT extends Journey {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Readings readings;

    @Autowired
    private Drawings drawings;

    @Test
    void everyKindOfDrawingIsBackInAnotherBrowserWithTheSameGeometry() {
        Browser browser = browse(1440, 900);
        LoginPage.open(browser).signIn("faculty", "demo").untilAllImagesAreThere();
        var reader =
                accounts.find(new Username("faculty")).orElseThrow().actor().id();
        ReadingRoomPage room = ReadingRoomPage.open(browser, EPIDURAL);
        room.viewer();
        var reading = readings.open(reader, new Slug(EPIDURAL)).id();
        List<Annotation> drawn = Arrays.stream(AnnotationKind.values())
                .map(ReadersAndCuratorsIT::drawing)
                .toList();
        drawn.forEach(one -> room.viewer().draw(one));
        browser.until(
                "not all drawings are kept",
                _ -> drawings.ofReading(reading, reader).size() == drawn.size() ? Boolean.TRUE : null);

        browser.close();
        Browser another = browse(1440, 900);
        LoginPage.open(another).signIn("faculty", "demo");
        ReadingRoomPage again = ReadingRoomPage.open(another, EPIDURAL);
        assertThat(again.viewer().annotations()).containsExactlyInAnyOrderElementsOf(drawn);
    }

    @Test
    void aDoubtReachesTheCuratorAndTheAnswerItsReader() {
        Browser browser = browse(1440, 900);
        LoginPage.open(browser).signIn("faculty", "demo").untilAllImagesAreThere();
        ResultPage result = ReadingRoomPage.open(browser, EPIDURAL_AND_VENOUS)
                .showAllAtOnce()
                .stopTheRun()
                .markTip(1, 1)
                .choose("Epidural")
                .choose("L5–S1")
                .choose("Left")
                .choose("Inject the steroid")
                .sure(25)
                .untilAnswered("All answered")
                .commit();
        result.untilShown("Discussion")
                .comment("The strand leaves in frame 4.")
                .untilShown("The strand leaves in frame 4.");
        result.doubt("I see no vein.").untilShown("You think that the truth is wrong");
        browser.close();

        Browser curators = browse(1440, 900);
        LoginPage.open(curators).signIn("admin", "demo");
        curators.go("doubts");
        curators.untilShown("I see no vein.");
        curators.control("Answer").click();
        curators.type("vaadin-text-area textarea", "Look at the first second of the run.");
        curators.find(".writing-box .action-main").click();
        curators.untilShown("Look at the first second of the run.");
        curators.close();

        Browser learner = browse(1440, 900);
        LoginPage.open(learner).signIn("faculty", "demo");
        learner.go("readings");
        learner.untilShown("A curator has answered your doubt of");
    }

    private static Annotation drawing(AnnotationKind kind) {
        int points =
                switch (kind) {
                    case TEXT, POINT -> 1;
                    case ANGLE, OUTLINE -> 3;
                    case ARROW, LINE, FREEHAND, ELLIPSE, MEASURE -> 2;
                };
        PixelPoint[] all = {new PixelPoint(210.25, 240.5), new PixelPoint(300.75, 260.13), new PixelPoint(280, 330.99)};
        return new Annotation(
                "drawn-" + kind.name().toLowerCase(Locale.ROOT),
                "series-0",
                FrameRange.only(0),
                kind,
                Arrays.asList(all).subList(0, points),
                Optional.of("Lamina"),
                "drawings",
                true);
    }
}
