package org.esicasebook.journeys.pages;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.imaging.viewer.Annotation;
import org.esicasebook.imaging.viewer.ViewerContract;
import org.esicasebook.journeys.browser.Browser;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
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
