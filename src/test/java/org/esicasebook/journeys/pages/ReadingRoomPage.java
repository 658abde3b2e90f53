package org.esicasebook.journeys.pages;

import org.esicasebook.journeys.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

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
