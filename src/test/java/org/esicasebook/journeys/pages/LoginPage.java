package org.esicasebook.journeys.pages;

import org.esicasebook.journeys.browser.Browser;
import org.openqa.selenium.By;

/** Where somebody signs in. */
public final class LoginPage {

    private final Browser browser;

    private LoginPage(Browser browser) {
        this.browser = browser;
    }

    public static LoginPage open(Browser browser) {
        browser.go("login");
        browser.find("vaadin-login-form, vaadin-login-form-wrapper");
        return new LoginPage(browser);
    }

    public LibraryPage signIn(String username, String password) {
        type(username, password);
        return LibraryPage.shown(browser);
    }

    public LoginPage signInWrongly(String username, String password) {
        type(username, password);
        browser.until("no word on the failed sign-in", d -> d.getCurrentUrl().contains("error"));
        return this;
    }

    private void type(String username, String password) {
        browser.until("no field for the user name", d -> d.findElements(By.cssSelector("input[name=username]")).stream()
                        .findFirst()
                        .orElse(null))
                .sendKeys(username);
        browser.driver().findElement(By.cssSelector("input[name=password]")).sendKeys(password);
        browser.control("Sign in").click();
    }
}
