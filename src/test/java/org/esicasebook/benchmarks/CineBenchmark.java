package org.esicasebook.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.esicasebook.epidurography.View;
import org.esicasebook.imaging.ImageGrant;
import org.esicasebook.imaging.IncomingStudy;
import org.esicasebook.imaging.IncomingStudy.IncomingSeries;
import org.esicasebook.imaging.IncomingStudy.PixelFrame;
import org.esicasebook.imaging.SimulatedStudyFixture;
import org.esicasebook.imaging.StudyId;
import org.esicasebook.journeys.browser.Browser;
import org.esicasebook.journeys.pages.LoginPage;
import org.esicasebook.journeys.pages.ReadingRoomPage;

/**
 * Frames of a run that reach the screen against those that its rate asks for. Each frame carries its number as a row of
 * light and dark fields, which is read back from the canvas, once for each frame of the screen. A last measurement, with
 * the page held up on purpose, shows that the figures can fall, and that frames are then dropped and the run not slowed.
 */
public final class CineBenchmark {

    private static final String CASE = "lil-14";
    private static final int FRAMES = 40;
    private static final int BITS = 6;
    private static final int ROUNDS = 3;
    private static final int SECONDS = 4;
    private static final double[] FRAMES_PER_SECOND = {7.5, 15, 30};
    private static final int[] EDGES = {512, 1024};
    /** So long the page is held up before each frame of the screen, where it is hindered [ms]. */
    private static final int HINDRANCE_MS = 150;

    /** Shows a run of its own in the viewer of the page: id, address of the frames, edge, count, milliseconds a frame. */
    private static final String SHOW = """
            const [id, address, edge, count, frameMs] = arguments;
            const viewer = document.querySelector('epidurogram-viewer');
            viewer.document = {
              version: 1,
              views: [{
                id, label: 'Run', altText: 'A run', columns: edge, rows: edge, bitsStored: 12,
                frames: { count, urlTemplate: '/' + address, encoding: 'delta-planes16',
                  timing: { kind: 'constant', frameMs } },
                window: { centre: 2048, width: 4096 }, presets: [], initialFrame: 0,
              }],
              layout: { order: [id] }, tools: ['cine'], layers: [], marks: [], overlays: [], rendering: 'auto',
            };
            """;

    private static final String LOADED = """
            const surface = document.querySelector('epidurogram-viewer').shadowRoot.querySelector('epidurogram-surface');
            const port = surface?.shadowRoot.querySelector('[data-view="' + arguments[0] + '"]')?.shadowRoot;
            return port?.querySelector('.scrubber')?.style.cssText.includes('100%') && port.querySelectorAll('.canvas canvas').length === 1;
            """;

    /**
     * Plays for some seconds. Answers, for the time from one change of frame on: how often another frame came to be seen,
     * by how many frames the run went on, and how many were due.
     */
    private static final String PLAY = """
            const [id, edge, bits, seconds, count, frameMs, hindranceMs, done] = arguments;
            const surface = document.querySelector('epidurogram-viewer').shadowRoot.querySelector('epidurogram-surface');
            const port = surface.shadowRoot.querySelector('[data-view="' + id + '"]').shadowRoot;
            const scratch = document.createElement('canvas');
            scratch.width = bits; scratch.height = 1;
            const pen = scratch.getContext('2d', { willReadFrequently: true });
            pen.imageSmoothingEnabled = false;
            const numberSeen = () => {
              const canvas = port.querySelector('.canvas canvas');
              const scale = Math.min(canvas.width, canvas.height) / edge;
              const left = (canvas.width - scale * edge) / 2, top = (canvas.height - scale * edge) / 2;
              const field = (scale * edge) / (bits + 2);
              pen.drawImage(canvas, left + field, top + field / 2 - 1, field * bits, 2, 0, 0, bits, 1);
              const { data } = pen.getImageData(0, 0, bits, 1);
              let number = 0;
              for (let bit = 0; bit < bits; bit++) number |= (data[4 * bit] > 127 ? 1 : 0) << bit;
              return number;
            };
            port.querySelector('.play').click();
            let seen, begun, changes = 0, wentOn = 0;
            const look = (now) => {
              const number = numberSeen();
              if (seen !== undefined && number !== seen) {
                if (begun === undefined) {
                  begun = now;
                } else {
                  changes++;
                  wentOn += (number - seen + count) % count;
                }
              }
              seen = number;
              if (begun !== undefined && now - begun >= 1000 * seconds) {
                port.querySelector('.play').click();
                done([changes, wentOn, Math.floor((now - begun) / frameMs)]);
                return;
              }
              for (const from = performance.now(); performance.now() - from < hindranceMs; );
              requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
            """;

    private CineBenchmark() {}

    public static void main(String[] args) throws Exception {
        boolean kept;
        try (ServedCasebook casebook = ServedCasebook.with(CASE);
                Browser browser = Browser.open(casebook.port(), 1440, 900)) {
            casebook.study(CASE);
            ImageGrant grant = casebook.lend(numberedRuns());
            LoginPage.open(browser).signIn("learner", "demo");
            ReadingRoomPage.open(browser, CASE).viewer();
            browser.driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
            kept = measure(browser, grant);
        }
        System.exit(kept ? 0 : 1);
    }

    private static boolean measure(Browser browser, ImageGrant grant) throws IOException {
        Report report = new Report("cine");
        for (int series = 0; series < EDGES.length; series++) {
            for (double rate : FRAMES_PER_SECOND) {
                Played played = play(browser, grant, series, rate, 0);
                String what = "%d², %.1f frames a second".formatted(EDGES[series], rate);
                report.add(what + ", delivered / requested", "ratio", played.delivered(), rate == 15 ? ">= 0.95" : "");
                report.add(what + ", gone on / requested", "ratio", played.goneOn(), "");
            }
        }
        Played hindered = play(browser, grant, 0, 15, HINDRANCE_MS);
        report.add("hindered on purpose, delivered / requested", "ratio", hindered.delivered(), "<= 0.6");
        report.add("hindered on purpose, gone on / requested", "ratio", hindered.goneOn(), ">= 0.9");
        return report.finish();
    }

    /**
     * @param delivered frames that came to be seen, against those due, round by round
     * @param goneOn frames by which the run went on, seen or dropped, against those due
     */
    private record Played(double[] delivered, double[] goneOn) {}

    private static Played play(Browser browser, ImageGrant grant, int series, double rate, int hindranceMs) {
        int edge = EDGES[series];
        double frameMs = 1000 / rate;
        String id = "run-" + edge + "-" + rate;
        browser.script(SHOW, id, grant.frameAddressTemplate(series), edge, FRAMES, frameMs);
        browser.until(
                "the run has not come", _ -> Boolean.TRUE.equals(browser.script(LOADED, id)) ? Boolean.TRUE : null);
        double[] delivered = new double[ROUNDS];
        double[] goneOn = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            List<?> seen = (List<?>)
                    browser.driver().executeAsyncScript(PLAY, id, edge, BITS, SECONDS, FRAMES, frameMs, hindranceMs);
            double due = number(seen.get(2));
            if (round >= 0) {
                // the first time round, every frame is new to the graphics card
                delivered[round] = number(seen.get(0)) / due;
                goneOn[round] = number(seen.get(1)) / due;
            }
        }
        return new Played(delivered, goneOn);
    }

    private static double number(Object figure) {
        return ((Number) figure).doubleValue();
    }

    private static IncomingStudy.Simulated numberedRuns() {
        List<IncomingSeries> runs = new ArrayList<>();
        for (int edge : EDGES) {
            List<PixelFrame> frames = new ArrayList<>();
            short[] ground = ground(edge);
            for (int number = 0; number < FRAMES; number++) {
                frames.add(new NumberedFrame(edge, number, ground));
            }
            runs.add(new IncomingSeries(
                    View.ANTEROPOSTERIOR,
                    edge,
                    edge,
                    12,
                    1000.0 / 15,
                    0,
                    2048,
                    4096,
                    0.3,
                    0.2,
                    SimulatedStudyFixture.attributes(),
                    frames));
        }
        return new IncomingStudy.Simulated(
                new StudyId("c".repeat(64)), runs, runs.getFirst().frames().getFirst());
    }

    /** Shades with the noise that makes them hard to compress. */
    private static short[] ground(int edge) {
        short[] values = new short[edge * edge];
        var random = new Random(edge);
        for (int i = 0; i < values.length; i++) {
            double shade = 2000 + 900 * Math.sin(0.01 * (i % edge)) * Math.cos(0.013 * (i / edge));
            values[i] = (short) Math.clamp(Math.round(shade + 25 * random.nextGaussian()), 0, 4095);
        }
        return values;
    }

    private record NumberedFrame(int columns, int number, short[] ground) implements PixelFrame {

        @Override
        public int rows() {
            return columns;
        }

        @Override
        public int valueAt(int column, int row) {
            int field = columns / (BITS + 2);
            int bit = column / field - 1;
            if (row < field && bit >= 0 && bit < BITS) {
                return (number >> bit & 1) == 1 ? 4000 : 100;
            }
            return ground[row * columns + column];
        }
    }
}
