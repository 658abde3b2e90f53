package org.esicasebook.journeys.pages;

import org.esicasebook.journeys.browser.Browser;

/** What somebody has judged and begun. */
public final class MyReadingsPage {

    private final Browser browser;

    private MyReadingsPage(Browser browser) {
        this.browser = browser;
    }

    public static MyReadingsPage open(Browser browser) {
        browser.go("readings");
        browser.untilShown("My readings");
        return new MyReadingsPage(browser);
    }

    public MyReadingsPage untilListed(String title) {
        browser.untilShown(title);
        return this;
    }
}
