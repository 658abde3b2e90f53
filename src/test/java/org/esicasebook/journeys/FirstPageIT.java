package org.esicasebook.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.esicasebook.journeys.browser.Browser;
import org.esicasebook.journeys.pages.LoginPage;
import org.junit.jupiter.api.Test;

/** What a newcomer waits for. */
class FirstPageIT extends Journey {

    private static final long MOST_BYTES = 250_000;

    @Test
    void theLoginPageIsLight() {
        Browser browser = browse(1440, 900);
        LoginPage.open(browser);

        Number bytes = (Number) browser.script("""
                return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                  .reduce((sum, { transferSize }) => sum + transferSize, 0);
                """);

        assertThat(bytes.longValue()).isBetween(50_000L, MOST_BYTES);
    }
}
