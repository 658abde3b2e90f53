package org.esicasebook.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.esicasebook.imaging.StoredSeries;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.journeys.browser.Browser;
import org.esicasebook.journeys.pages.LoginPage;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * From navigation to the first frame that can be read, on one throttled connection: the reading room of a case, OHIF
 * with the same images, and a bare page that does nothing but draw the same frame. "Cold" is with an empty cache, "next
 * case" right after another case, of which the browser keeps the application but no image of this one. The three take
 * turns, round by round; ratios are taken within a round.
 */
public final class FirstFrameBenchmark {

    private static final String CASE = "ltf-16";
    private static final String CASE_BEFORE = "lil-14";
    private static final int ROUNDS = 5;
    private static final int LATENCY_MS = 40;
    private static final int BYTES_PER_SECOND = 10_000_000 / 8;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /**
     * Looks once for each frame of the screen whether some canvas on the page shows more than one shade. Only canvases
     * of a picture's size count, and in our viewer only the first view, whose frame the others draw too.
     */
    private static final String WATCH = """
            (() => {
              const canvases = new Set();
              const getContext = HTMLCanvasElement.prototype.getContext;
              HTMLCanvasElement.prototype.getContext = function (...given) {
                canvases.add(this);
                return getContext.apply(this, given);
              };
              const scratch = document.createElement('canvas');
              scratch.width = scratch.height = 16;
              const pen = getContext.call(scratch, '2d', { willReadFrequently: true });
              const shows = (canvas) => {
                pen.clearRect(0, 0, 16, 16);
                pen.drawImage(canvas, 0, 0, 16, 16);
                const { data } = pen.getImageData(0, 0, 16, 16);
                let sum = 0, squares = 0;
                for (let i = 0; i < data.length; i += 4) { sum += data[i]; squares += data[i] * data[i]; }
                return squares / 256 - (sum / 256) ** 2 > 100;
              };
              const isFirst = (canvas) => (canvas.getRootNode().host?.dataset.view ?? 'series-0') === 'series-0';
              const look = () => {
                for (const canvas of canvases) {
                  if (canvas.isConnected && canvas.clientWidth > 200 && canvas.width > 0
                      && isFirst(canvas) && shows(canvas)) {
                    window.firstFrameMs = performance.now();
                    return;
                  }
                }
                requestAnimationFrame(look);
              };
              requestAnimationFrame(look);
            })();
            """;

    private static final String BARE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title>
            <body style="margin:0;background:#000"><canvas></canvas><script>
            (async () => {
              const columns = %d, rows = %d, black = %f, width = %f;
              const bytes = new Uint8Array(await (await fetch('frame')).arrayBuffer());
              const canvas = document.querySelector('canvas');
              canvas.width = columns; canvas.height = rows;
              const context = canvas.getContext('2d');
              const image = context.createImageData(columns, rows);
              const shades = new Uint32Array(image.data.buffer);
              const pixels = columns * rows;
              let first = 0;
              for (let row = 0, i = 0; row < rows; row++) {
                let value = first;
                for (let column = 0; column < columns; column++, i++) {
                  const zigzag = bytes[i] | (bytes[pixels + i] << 8);
                  value = (value + ((zigzag >>> 1) ^ -(zigzag & 1))) & 0xffff;
                  if (column === 0) first = value;
                  const grey = Math.min(255, Math.max(0, (255 * (value - black)) / width)) | 0;
                  shades[i] = 0xff000000 | (grey << 16) | (grey << 8) | grey;
                }
              }
              context.putImageData(image, 0, 0);
            })();
            </script></body></html>
            """;

    private FirstFrameBenchmark() {}

    public static void main(String[] args) throws Exception {
        boolean kept;
        try (ServedCasebook casebook = ServedCasebook.with(CASE, CASE_BEFORE);
                StaticSite other = new StaticSite();
                StaticSite bare = new StaticSite();
                Browser browser = Browser.open(casebook.port(), 1440, 900)) {
            StoredStudy study = casebook.study(CASE);
            StoredStudy before = casebook.study(CASE_BEFORE);
            OhifSite.on(other);
            String cases = "http://localhost:" + casebook.port() + "/cases/";
            var room = new Contender("ours", cases + CASE, cases + CASE_BEFORE);
            var ohif = new Contender(
                    "OHIF",
                    OhifSite.opening(other, "study", casebook, study),
                    OhifSite.opening(other, "before", casebook, before));
            putBarePage(bare, "bare", casebook, study);
            putBarePage(bare, "before", casebook, before);
            var page = new Contender("bare page", bare.root() + "bare/", bare.root() + "before/");
            LoginPage.open(browser).signIn("learner", "demo");
            browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
            kept = measure(browser, room, ohif, page);
        }
        System.exit(kept ? 0 : 1);
    }

    /**
     * @param address opens the case
     * @param before opens another case, with the same application
     */
    private record Contender(String name, String address, String before) {}

    private static boolean measure(Browser browser, Contender ours, Contender ohif, Contender bare) throws IOException {
        throttle(browser);
        Report report = new Report("first-frame");
        // a reading is opened once, not in every round
        visit(browser, ours.before());
        visit(browser, ours.address());
        for (String way : List.of("cold", "next case")) {
            double[][] ms = new double[3][ROUNDS];
            double[] toOhif = new double[ROUNDS];
            double[] toBare = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < 3; i++) {
                    Contender contender = List.of(bare, ohif, ours).get(i);
                    browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
                    if (way.equals("next case")) {
                        visit(browser, contender.before());
                    }
                    ms[i][round] = visit(browser, contender.address());
                }
                toOhif[round] = ms[2][round] / ms[1][round];
                toBare[round] = ms[2][round] / ms[0][round];
            }
            report.add(ours.name() + ", " + way, "ms", ms[2], "");
            report.add(ohif.name() + ", " + way, "ms", ms[1], "");
            report.add(bare.name() + ", " + way, "ms", ms[0], "");
            report.add("ours / OHIF, " + way, "ratio", toOhif, "<= 0.7");
            report.add("ours / bare page, " + way, "ratio", toBare, "<= 2");
        }
        return report.finish();
    }

    private static double visit(Browser browser, String address) {
        browser.driver().get("about:blank");
        browser.driver().get(address);
        Number ms = new WebDriverWait(browser.driver(), PATIENCE)
                .withMessage("no frame at " + address)
                .until(_ -> (Number) browser.script("return window.firstFrameMs ?? null"));
        browser.screenshot("first-frame-" + address.replaceAll("\\W+", "-"));
        return ms.doubleValue();
    }

    private static void throttle(Browser browser) {
        browser.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of(
                                "offline",
                                false,
                                "latency",
                                LATENCY_MS,
                                "downloadThroughput",
                                BYTES_PER_SECOND,
                                "uploadThroughput",
                                BYTES_PER_SECOND));
    }

    private static void putBarePage(StaticSite site, String folder, ServedCasebook casebook, StoredStudy study)
            throws IOException {
        StoredSeries series = study.series().getFirst();
        String page = BARE.formatted(
                series.columns(),
                series.rows(),
                series.windowCentre() - series.windowWidth() / 2,
                series.windowWidth());
        site.put(folder + "/", page.getBytes(StandardCharsets.UTF_8), "");
        site.put(folder + "/frame", casebook.wire(series.frames().getFirst()), "gzip");
    }
}
