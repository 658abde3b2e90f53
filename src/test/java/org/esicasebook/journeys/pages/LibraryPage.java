package org.esicasebook.journeys.pages;

import java.util.List;
import org.esicasebook.journeys.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The library: search box, facets, cards. */
public final class LibraryPage {

    private final Browser browser;

    private LibraryPage(Browser browser) {
        this.browser = browser;
    }

    static LibraryPage shown(Browser browser) {
        browser.find(".case-card");
        return new LibraryPage(browser);
    }

    public static LibraryPage open(Browser browser) {
        browser.go("");
        return shown(browser);
    }

    public List<String> titles() {
        return browser.driver().findElements(By.cssSelector(".case-card .case-link")).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Waits until every case that is shown has its picture. */
    public LibraryPage untilAllImagesAreThere() {
        browser.until(
                "not all images came",
                d -> d.findElements(By.cssSelector(".case-card")).size()
                        == d.findElements(By.cssSelector(".case-card img")).size());
        return this;
    }

    public LibraryPage search(String text) {
        WebElement box = browser.find("vaadin-combo-box.search-field input");
        box.sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.ENTER);
        browser.until(
                "the address does not hold the search", d -> d.getCurrentUrl().contains("q="));
        return this;
    }

    public LibraryPage untilOnly(int cases) {
        browser.until(
                "not " + cases + " cases",
                d -> d.findElements(By.cssSelector(".case-card")).size() == cases);
        return this;
    }

    public LibraryPage study() {
        Form.choose(browser, ".mode-switch", "Study");
        browser.until(
                "the address does not hold the mode", d -> d.getCurrentUrl().contains("mode=study"));
        return this;
    }

    public ReadingRoomPage openCase(String title) {
        WebElement link =
                browser.until("no case " + title, d -> d.findElements(By.cssSelector(".case-card .case-link")).stream()
                        .filter(each -> each.getText().equals(title))
                        .findFirst()
                        .orElse(null));
        browser.script("arguments[0].click()", link);
        return ReadingRoomPage.shown(browser);
    }
}
