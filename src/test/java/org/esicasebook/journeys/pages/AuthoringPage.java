package org.esicasebook.journeys.pages;

import org.esicasebook.journeys.browser.Browser;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A simulated case being written: fields, preview, and the ways into the library and out of it. */
public final class AuthoringPage {

    private final Browser browser;

    private AuthoringPage(Browser browser) {
        this.browser = browser;
    }

    /** A fresh draft, begun from the list of drafts. */
    public static AuthoringPage begin(Browser browser) {
        browser.go("authoring");
        browser.control("New simulated case").click();
        browser.find(".authoring-preview");
        return new AuthoringPage(browser);
    }

    /** Waits for images of the case as it is now, and for what is said of them. */
    public AuthoringPage untilPreviewed() {
        browser.find(".authoring-reach dd");
        browser.until("the preview is not ready", _ -> Boolean.TRUE.equals(browser.script("""
                return document.querySelector('.authoring-state').innerText.includes('rendered in')
                    && document.querySelector('epidurogram-viewer') !== null;
                """)) ? Boolean.TRUE : null);
        return this;
    }

    public String reach() {
        return browser.find(".authoring-reach").getText();
    }

    /** @param path of the field in the case file */
    public AuthoringPage type(String path, String text) {
        WebElement field = browser.find("[data-path='" + path + "'] input, [data-path='" + path + "'] textarea");
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
        return this;
    }

    public AuthoringPage untilFieldSays(String path, String message) {
        browser.until(
                path + " does not say: " + message,
                _ -> Boolean.TRUE.equals(browser.script("""
                const field = document.querySelector(`[data-path='${arguments[0]}']`);
                return field.invalid === (arguments[1] !== '') && (field.errorMessage ?? '') === arguments[1];
                """, path, message)) ? Boolean.TRUE : null);
        return this;
    }

    /** Puts a whole case file into the place of what is there. */
    public AuthoringPage paste(String file) {
        browser.script("""
                const area = document.querySelector('.authoring-yaml');
                area.value = arguments[0];
                area.dispatchEvent(new Event('blur'));
                """, file);
        return this;
    }

    public AuthoringPage publish() {
        browser.control("Publish").click();
        confirm("Publish");
        browser.untilShown("Readers see this case as it stands here");
        return this;
    }

    /** The name under which it is published. */
    public String slug() {
        return browser.find(".authoring-publication a").getText().replace("Open ", "");
    }

    public AuthoringPage withdraw() {
        browser.control("Withdraw").click();
        confirm("Withdraw");
        browser.untilShown("Withdrawn from the library");
        return this;
    }

    private void confirm(String name) {
        browser.until("no way to confirm", _ -> browser.script("""
                const button = [...document.querySelectorAll('vaadin-button[slot=confirm-button]')]
                  .find((each) => each.innerText.trim() === arguments[0] && each.getClientRects().length > 0);
                button?.click();
                return button;
                """, name));
    }
}
