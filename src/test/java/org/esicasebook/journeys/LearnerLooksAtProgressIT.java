package org.esicasebook.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.esicasebook.accounts.Accounts;
import org.esicasebook.accounts.Username;
import org.esicasebook.journeys.browser.Browser;
import org.esicasebook.journeys.pages.LoginPage;
import org.esicasebook.scoring.RulesBook;
import org.esicasebook.scoring.simulated.SimulatedReadings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class LearnerLooksAtProgressIT extends Journey {

    @Autowired
    private Accounts accounts;

    @Autowired
    private RulesBook rules;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void fromTheWayToAFirstCaseToFiguresThatOpenTheirCases() {
        Browser browser = browse(1440, 900);
        LoginPage.open(browser).signIn("curator", "demo");
        browser.go("progress");
        browser.untilShown("Nothing judged yet");
        AccessibilityIT.assertAccessible(browser, "my progress, newcomer");

        new SimulatedReadings(jdbc)
                .write(
                        accounts.find(new Username("curator"))
                                .orElseThrow()
                                .actor()
                                .id(),
                        40,
                        0,
                        rules.inForce());
        browser.go("progress");
        browser.untilShown("of 100 such pairs");
        browser.script("document.querySelectorAll('main details').forEach(one => one.open = true)");
        AccessibilityIT.assertAccessible(browser, "my progress");

        browser.find(".confusion-cell:not(.confusion-right)").click();
        browser.untilShown("You said ");
        assertThat(browser.find(".opened-cases a").getAttribute("href")).contains("/readings/");

        browser.find("a[href='progress?of=later']").click();
        browser.untilShown("Cases whose truth you had seen before.");
    }

    @Test
    void rulesAndStatisticsBreakNoRuleOfAccessibility() {
        Browser browser = browse(1440, 900);
        LoginPage.open(browser).signIn("admin", "demo");
        browser.go("rules");
        browser.untilShown("Harm of acting as if a compartment were absent");
        AccessibilityIT.assertAccessible(browser, "rules");
        browser.go("case-statistics");
        browser.untilShown("Case statistics");
        browser.control("Measure now").click();
        browser.control("Measure again now");
        AccessibilityIT.assertAccessible(browser, "case statistics");
        browser.go("panels");
        browser.untilShown("Ask experts about a case");
        AccessibilityIT.assertAccessible(browser, "panels");
    }

    @Test
    void progressFitsAPhone() {
        Browser browser = browse(390, 844);
        LoginPage.open(browser).signIn("learner", "demo");
        browser.go("progress");
        browser.untilShown("My progress");
        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }
}
