package org.esicasebook.benchmarks;

import java.util.HashSet;
import java.util.Set;
import org.esicasebook.journeys.browser.Browser;
import org.esicasebook.journeys.pages.LoginPage;
import org.esicasebook.journeys.pages.ReadingRoomPage;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser that has never been here before must fetch, headers included, compressed as it travels. */
public final class PageWeightBenchmark {

    private static final String CASE = "lil-14";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PageWeightBenchmark() {}

    public static void main(String[] args) throws Exception {
        boolean kept;
        try (ServedCasebook casebook = ServedCasebook.with(CASE);
                Browser browser = Browser.open(casebook.port(), 1440, 900)) {
            Report report = new Report("page-weight");
            LoginPage login = LoginPage.open(browser);
            Weight page = weigh(browser);
            report.add("login page", "kB", new double[] {page.bytes() / 1000.0}, "<= 240");
            report.add("login page, answers", "answers", page.answers());
            login.signIn("learner", "demo");
            Weight library = weigh(browser);
            report.add("library, after it", "kB", library.bytes() / 1000.0);
            casebook.study(CASE);
            ReadingRoomPage.open(browser, CASE).viewer();
            Weight room = weigh(browser);
            report.add("reading room with its first images, after that", "kB", room.bytes() / 1000.0);
            kept = report.finish();
        }
        System.exit(kept ? 0 : 1);
    }

    private record Weight(long bytes, int answers) {}

    /** Everything received from a server since the last time; the browser's own pages are none. */
    private static Weight weigh(Browser browser) {
        browser.until("the page still loads", _ -> browser.script("return document.readyState === 'complete' || null"));
        long bytes = 0;
        Set<String> ours = new HashSet<>();
        for (var entry : browser.driver().manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = JSON.readTree(entry.getMessage()).get("message");
            JsonNode params = message.get("params");
            String request = params.path("requestId").asString("");
            switch (message.get("method").asString()) {
                case "Network.responseReceived" -> {
                    if (params.at("/response/url").asString().startsWith("http")) {
                        ours.add(request);
                    }
                }
                case "Network.loadingFinished" -> {
                    if (ours.contains(request)) {
                        bytes += params.get("encodedDataLength").asLong();
                    }
                }
                default -> {}
            }
        }
        return new Weight(bytes, ours.size());
    }
}
