package org.esicasebook.journeys.pages;

import org.esicasebook.journeys.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** One case, read as an unknown. */
public final class ReadingRoomPage {

    private static final String FORM = ".judgment-form";

    private final Browser browser;

    private ReadingRoomPage(Browser browser) {
        this.browser = browser;
    }

    static ReadingRoomPage shown(Browser browser) {
        browser.find(".room-page");
        return new ReadingRoomPage(browser);
    }

    public static ReadingRoomPage open(Browser browser, String slug) {
        browser.go("cases/" + slug);
        return shown(browser);
    }

    public ViewerPart viewer() {
        return ViewerPart.shown(browser);
    }

    public ReadingRoomPage markTip(int tenPixelsRight, int tenPixelsDown) {
        viewer().markByKeyboard(tenPixelsRight, tenPixelsDown);
        browser.untilShown("Marked on ");
        return this;
    }

    public ReadingRoomPage choose(String label) {
        Form.choose(browser, FORM, label);
        browser.until("not chosen: " + label, _ -> Form.isChosen(browser, FORM, label));
        return this;
    }

    public boolean isChosen(String label) {
        return Form.isChosen(browser, FORM, label);
    }

    public ReadingRoomPage sure(int percent) {
        WebElement step = browser.until(
                "no step of " + percent + " %", d -> d.findElements(By.cssSelector(".confidence-steps button")).stream()
                        .filter(each -> each.getText().equals(percent + " %"))
                        .findFirst()
                        .orElse(null));
        browser.script("arguments[0].scrollIntoView({ block: 'center' })", step);
        step.click();
        return this;
    }

    /** Commits what has been answered as an impression; the views after it come. */
    public ReadingRoomPage commitImpression(int viewsAfterwards) {
        browser.untilShown("All answered");
        browser.control("Commit, next view").click();
        if (viewsAfterwards > 0) {
            browser.until("the next views do not come", _ -> viewer().views() == viewsAfterwards ? Boolean.TRUE : null);
        }
        return this;
    }

    /** Goes through every step but the last with the same impression. */
    public ReadingRoomPage throughAllSteps(String compartment, int percent) {
        choose(compartment).sure(percent);
        while (!atTheLastStep()) {
            String now = nowAt();
            browser.untilShown("All answered");
            browser.control("Commit, next view").click();
            browser.until("the step stays", _ -> now.equals(nowAt()) ? null : Boolean.TRUE);
        }
        return this;
    }

    private String nowAt() {
        return String.valueOf(
                browser.script("return document.querySelector('.step-now .step-label')?.innerText ?? ''"));
    }

    /** Passes the steps; another journey of the same reader may have passed them before. */
    public ReadingRoomPage showAllAtOnce() {
        browser.find(".step-now");
        if (!atTheLastStep()) {
            browser.control("Show all views at once").click();
            browser.until("the steps stay", _ -> atTheLastStep() ? Boolean.TRUE : null);
        }
        return this;
    }

    private boolean atTheLastStep() {
        return Boolean.TRUE.equals(browser.script(
                "return document.querySelector('.step-strip li:last-child')?.classList.contains('step-now')"));
    }

    /** Starts the run; stop follows at once, by the key. */
    public ReadingRoomPage stopTheRun() {
        browser.control("Start the injection").click();
        browser.control("Stop");
        new Actions(browser.driver()).sendKeys(" ").perform();
        browser.untilShown("You stopped at frame");
        return goOn();
    }

    public ReadingRoomPage letTheRunGo() {
        browser.control("Start the injection").click();
        browser.untilShown("The injection has run to its end.");
        return goOn();
    }

    private ReadingRoomPage goOn() {
        browser.until("the run does not give way", d -> {
            if (d.findElements(By.cssSelector("stop-run")).isEmpty()) {
                return Boolean.TRUE;
            }
            browser.control("Go on").click();
            return null;
        });
        viewer();
        return this;
    }

    /** @param side left or right */
    public ReadingRoomPage paint(String level, String side) {
        WebElement cell =
                browser.until("no place " + level + " " + side, _ -> (WebElement) browser.script("""
                const field = document.querySelector('spread-field');
                return field?.shadowRoot?.querySelector(`[aria-label="${arguments[0]} ${arguments[1]}"]`) ?? null;
                """, level, side));
        browser.script("arguments[0].scrollIntoView({ block: 'center' })", cell);
        cell.click();
        return this;
    }

    public boolean isPainted(String level, String side) {
        return Boolean.TRUE.equals(browser.script("""
                const cell = document.querySelector('spread-field')?.shadowRoot
                  ?.querySelector(`[aria-label="${arguments[0]} ${arguments[1]}"]`);
                return cell?.getAttribute('aria-checked') === 'true';
                """, level, side));
    }

    /** The status that the page's own server would give for a frame of a series under the present loan. */
    public long frameStatus(int series) {
        return (Long) browser.driver().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const view = document.querySelector('epidurogram-viewer').document.views[0];
                const address = view.frames.urlTemplate.replace(/\\/\\d+\\/\\{frame\\}$/, '/' + arguments[0] + '/0');
                fetch(address).then((response) => done(response.status));
                """, series);
    }

    public ReadingRoomPage untilAnswered(String state) {
        browser.untilShown(state);
        return this;
    }

    public ResultPage commit() {
        browser.control("Commit judgment").click();
        browser.until(
                "no dialog to confirm",
                d -> d.findElements(By.cssSelector("vaadin-confirm-dialog, vaadin-confirm-dialog-overlay"))
                                .isEmpty()
                        ? null
                        : Boolean.TRUE);
        browser.until("the confirmation does not answer", _ -> browser.script("""
                const button = [...document.querySelectorAll('vaadin-confirm-dialog vaadin-button, vaadin-confirm-dialog-overlay vaadin-button')]
                  .find((each) => each.innerText.trim() === 'Commit' && each.getClientRects().length > 0);
                if (!button) return null;
                button.click();
                return button;
                """));
        return ResultPage.shown(browser);
    }

    public ReadingRoomPage tryToCommit() {
        browser.control("Commit judgment").click();
        return this;
    }
}
