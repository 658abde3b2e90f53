package org.esicasebook.journeys.pages;

import org.esicasebook.journeys.browser.Browser;

/** Checkboxes and radio buttons by their labels. */
final class Form {

    private Form() {}

    /** @param within selector of what holds the choice; the label may be followed by a description or a count */
    static void choose(Browser browser, String within, String label) {
        browser.until("no choice " + label + " in " + within, _ -> browser.script("""
                const holder = document.querySelector(arguments[0]);
                const box = [...(holder?.querySelectorAll('vaadin-checkbox, vaadin-radio-button') ?? [])]
                  .find((each) => each.querySelector('label')?.innerText.trim().startsWith(arguments[1]));
                if (!box || box.disabled) return null;
                box.querySelector('input').click();
                return box;
                """, within, label));
    }

    static boolean isChosen(Browser browser, String within, String label) {
        return Boolean.TRUE.equals(browser.script("""
                const holder = document.querySelector(arguments[0]);
                return [...(holder?.querySelectorAll('vaadin-checkbox, vaadin-radio-button') ?? [])]
                  .some((each) => each.querySelector('label')?.innerText.trim().startsWith(arguments[1]) && each.checked);
                """, within, label));
    }
}
