package org.esicasebook.journeys.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.esicasebook.imaging.viewer.Annotation;
import org.esicasebook.imaging.viewer.ViewerContract;
import org.esicasebook.journeys.browser.Browser;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.Interaction;
import org.openqa.selenium.interactions.Pause;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import tools.jackson.databind.json.JsonMapper;

/** The viewer on a page. */
public final class ViewerPart {

    private static final String FIND = """
            const surface = document.querySelector('epidurogram-viewer')?.shadowRoot?.querySelector('epidurogram-surface');
            const ports = [...(surface?.shadowRoot?.querySelectorAll('epidurogram-view-port') ?? [])];
            const stage = ports[0]?.shadowRoot?.querySelector('.stage');
            """;

    private final Browser browser;

    private ViewerPart(Browser browser) {
        this.browser = browser;
    }

    /** Waits until the first view shows its image. */
    static ViewerPart shown(Browser browser) {
        browser.until(
                "the viewer shows no image",
                _ -> Boolean.TRUE.equals(browser.script(FIND
                        + "return !!stage && stage.getClientRects().length > 0 && !!ports[0].shadowRoot.querySelector('canvas')"
                        + " && !ports[0].shadowRoot.querySelector('.face, [role=progressbar]')")));
        return new ViewerPart(browser);
    }

    public int views() {
        return ((Number) browser.script(FIND + "return ports.length")).intValue();
    }

    /** What the viewer says of itself to a screen reader. */
    public String announcement() {
        return (String)
                browser.script(FIND + "return surface.shadowRoot.querySelector('[aria-live]')?.textContent ?? ''");
    }

    /** Marks a place on the first view by keyboard: crosshair on, ten pixels at a time, set. */
    public ViewerPart markByKeyboard(int tenPixelsRight, int tenPixelsDown) {
        browser.script(FIND + "stage.focus()");
        var keys = new Actions(browser.driver()).sendKeys("c");
        leap(keys, tenPixelsRight, Keys.ARROW_RIGHT, Keys.ARROW_LEFT);
        leap(keys, tenPixelsDown, Keys.ARROW_DOWN, Keys.ARROW_UP);
        keys.sendKeys(Keys.ENTER).perform();
        return this;
    }

    private static void leap(Actions keys, int times, Keys forward, Keys back) {
        keys.keyDown(Keys.SHIFT);
        for (int i = 0; i < Math.abs(times); i++) {
            keys.sendKeys(times > 0 ? forward : back);
        }
        keys.keyUp(Keys.SHIFT);
    }

    public ViewerPart press(String... keys) {
        browser.script(FIND + "stage.focus()");
        new Actions(browser.driver()).sendKeys(keys).perform();
        return this;
    }

    /** Marks a place on the first view by a finger, so far from its middle. */
    public ViewerPart markByFinger(String mark, int right, int down) {
        browser.control(mark).click();
        tap(right, down);
        return this;
    }

    private void tap(int right, int down) {
        var finger = new PointerInput(PointerInput.Kind.TOUCH, "finger");
        Rectangle stage = place();
        browser.driver()
                .perform(List.of(new Sequence(finger, 0)
                        .addAction(moved(finger, stage, right, down, 0))
                        .addAction(finger.createPointerDown(0))
                        .addAction(new Pause(finger, Duration.ofMillis(60)))
                        .addAction(finger.createPointerUp(0))));
    }

    /** Two fingers on the middle of the first view move apart. */
    public ViewerPart pinchOpen() {
        Rectangle stage = place();
        List<Sequence> fingers = new ArrayList<>();
        for (int side : new int[] {-1, 1}) {
            var finger = new PointerInput(PointerInput.Kind.TOUCH, "finger " + side);
            fingers.add(new Sequence(finger, 0)
                    .addAction(moved(finger, stage, side * 30, 0, 0))
                    .addAction(finger.createPointerDown(0))
                    .addAction(moved(finger, stage, side * 60, 0, 100))
                    .addAction(moved(finger, stage, side * 90, 0, 100))
                    .addAction(finger.createPointerUp(0)));
        }
        browser.driver().perform(fingers);
        return this;
    }

    /** How large the first view is shown, as it says itself. */
    public String zoom() {
        return (String) browser.script(FIND + "return ports[0].shadowRoot.querySelector('.zoom')?.textContent ?? ''");
    }

    private static Interaction moved(PointerInput finger, Rectangle stage, int right, int down, int ms) {
        return finger.createPointerMove(
                Duration.ofMillis(ms),
                PointerInput.Origin.viewport(),
                stage.x + stage.width / 2 + right,
                stage.y + stage.height / 2 + down);
    }

    private Rectangle place() {
        browser.script(FIND + "stage.scrollIntoView({ block: 'center' })");
        @SuppressWarnings("unchecked")
        Map<String, Number> box = (Map<String, Number>) browser.script(FIND + """
                const { x, y, width, height } = stage.getBoundingClientRect();
                return { x, y, width, height };""");
        return new Rectangle(
                box.get("x").intValue(),
                box.get("y").intValue(),
                box.get("height").intValue(),
                box.get("width").intValue());
    }

    /** Tells the page what the viewer tells it when somebody has drawn. */
    public ViewerPart draw(Annotation drawing) {
        browser.script("""
                document.querySelector('epidurogram-viewer').dispatchEvent(new CustomEvent('annotation-changed',
                  { detail: { annotationId: arguments[0], annotation: JSON.parse(arguments[1]) } }));
                """, drawing.id(), ViewerContract.write(drawing).toString());
        return this;
    }

    /** People's drawings over the images, as the viewer was given them. */
    public List<Annotation> annotations() {
        String drawings = (String) browser.script(
                "return JSON.stringify(document.querySelector('epidurogram-viewer').document.annotations ?? [])");
        List<Annotation> annotations = new ArrayList<>();
        JsonMapper.shared().readTree(drawings).forEach(each -> annotations.add(ViewerContract.readAnnotation(each)));
        return annotations;
    }

    /** Labels of all drawings over the images. */
    @SuppressWarnings("unchecked")
    public List<String> drawings() {
        return (List<String>)
                browser.script(
                        FIND
                                + "return ports.flatMap((p) => [...p.shadowRoot.querySelectorAll('svg text')].map((t) => t.textContent.trim()))");
    }
}
