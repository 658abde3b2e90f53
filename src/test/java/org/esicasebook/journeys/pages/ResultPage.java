package org.esicasebook.journeys.pages;

import java.util.List;
import org.esicasebook.journeys.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Score, truth and teaching of a committed reading. */
public final class ResultPage {

    private final Browser browser;

    private ResultPage(Browser browser) {
        this.browser = browser;
    }

    static ResultPage shown(Browser browser) {
        browser.find(".score-number");
        return new ResultPage(browser);
    }

    public int score() {
        return Integer.parseInt(browser.find(".score-number").getText().strip());
    }

    /** Components in the order shown, each with its points. */
    public List<String> rows() {
        return browser.driver().findElements(By.cssSelector(".score-rows .row-head")).stream()
                .map(WebElement::getText)
                .map(text -> text.replace('\n', ' '))
                .toList();
    }

    public boolean hasCriticalErrors() {
        return !browser.driver()
                .findElements(By.cssSelector(".critical-errors"))
                .isEmpty();
    }

    public ResultPage comment(String text) {
        browser.type(".discussion > .writing-box textarea", text);
        press(".discussion > .writing-box .action-main");
        return this;
    }

    /** "I think the truth is wrong." */
    public ResultPage doubt(String reason) {
        press(".doubt-way summary");
        browser.type(".doubt-way textarea", reason);
        press(".doubt-way .action-main");
        return this;
    }

    /** In the middle of the page, clear of the ways on that stick to its end. */
    private void press(String css) {
        WebElement element = browser.find(css);
        browser.script("arguments[0].scrollIntoView({ block: 'center' })", element);
        element.click();
    }

    public ViewerPart viewer() {
        return ViewerPart.shown(browser);
    }

    public ResultPage untilShown(String text) {
        browser.untilShown(text);
        return this;
    }

    public ReadingRoomPage nextCase() {
        browser.control("Next unread case").click();
        return ReadingRoomPage.shown(browser);
    }
}
