package org.esicasebook.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.esicasebook.EsiCasebook;
import org.esicasebook.epidurography.View;
import org.esicasebook.imaging.FrameStore;
import org.esicasebook.imaging.ImageArchive;
import org.esicasebook.imaging.ImageGrants;
import org.esicasebook.imaging.IncomingStudy;
import org.esicasebook.imaging.IncomingStudy.IncomingSeries;
import org.esicasebook.imaging.IncomingStudy.PixelFrame;
import org.esicasebook.imaging.SimulatedStudyFixture;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.imaging.StudyId;
import org.esicasebook.support.ProductOnlyScanCustomizer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * Delivery of one frame to a signed-in reader, against nginx sending the same bytes from the same folder to anybody.
 * Both are driven by wrk from Debian, in turn, round by round; the ratio is taken within a round.
 */
public final class FrameDeliveryBenchmark {

    private static final int ROUNDS = 5;
    private static final int SECONDS = 2;
    private static final List<Integer> CONNECTIONS = List.of(1, 8, 32);
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern NOT_OK = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    private FrameDeliveryBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path data = Files.createTempDirectory("frame-bench-");
        var product = new SpringApplication(EsiCasebook.class);
        product.addInitializers(ProductOnlyScanCustomizer::customize);
        try (var application = (ServletWebServerApplicationContext) product.run(
                "--server.port=0",
                "--spring.profiles.active=demo",
                "--vaadin.productionMode=true",
                "--casebook.data-dir=" + data,
                "--casebook.cases-dir=" + Files.createDirectory(data.resolve("no-cases")))) {
            int port = application.getWebServer().getPort();
            String session = signIn(port);
            StoredStudy study = application.getBean(ImageArchive.class).store(noisyStudy());
            var grant = application.getBean(ImageGrants.class).lend(study.id(), "learner", "benchmark");
            var frames = application.getBean(FrameStore.class);

            Path site = Files.createDirectory(data.resolve("site"));
            int sitePort = freePort();
            Process nginx = startNginx(data, site, sitePort);
            try {
                Report report = new Report("frames");
                for (int series = 0; series < study.series().size(); series++) {
                    var stored = study.series().get(series);
                    Path file = frames.locate(stored.frames().getFirst());
                    Path copy = site.resolve("frame" + series);
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                    copy.toFile().setReadable(true, false);
                    String ours = "http://127.0.0.1:" + port + "/" + grant.frameAddress(series, 0);
                    String bare = "http://127.0.0.1:" + sitePort + "/frame" + series;
                    String what = "%d², %d kB".formatted(stored.columns(), Files.size(file) / 1000);
                    compare(report, what, ours, bare, session);
                }
                report.finish();
            } finally {
                nginx.destroy();
                nginx.waitFor(10, TimeUnit.SECONDS);
            }
        }
        System.exit(0);
    }

    private static void compare(Report report, String what, String ours, String bare, String session)
            throws IOException, InterruptedException {
        load(ours, session, 8, 2 * SECONDS); // lets the compiler of the virtual machine settle
        for (int connections : CONNECTIONS) {
            double[] ratio = new double[ROUNDS];
            double[] rate = new double[ROUNDS];
            double[] bareRate = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                bareRate[round] = load(bare, session, connections, SECONDS);
                rate[round] = load(ours, session, connections, SECONDS);
                ratio[round] = rate[round] / bareRate[round];
            }
            String where = what + ", " + connections + " connection" + (connections == 1 ? "" : "s");
            report.add("ours, " + where, "frames/s", rate, "");
            report.add("nginx, " + where, "frames/s", bareRate, "");
            report.add("ours / nginx, " + where, "ratio", ratio, ">= 0.2");
        }
    }

    private static double load(String address, String session, int connections, int seconds)
            throws IOException, InterruptedException {
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "-t" + Math.min(connections, 2),
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "-H",
                        "Accept-Encoding: gzip",
                        "-H",
                        "Cookie: " + session,
                        address)
                .redirectErrorStream(true)
                .start();
        String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        var failures = NOT_OK.matcher(output);
        if (failures.find()) {
            throw new IllegalStateException(failures.group() + " from " + address);
        }
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("wrk said:\n" + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static String signIn(int port) throws IOException, InterruptedException {
        var cookies = new CookieManager();
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        URI login = URI.create("http://127.0.0.1:" + port + "/login");
        browser.send(HttpRequest.newBuilder(login).build(), BodyHandlers.discarding());
        String form = form(Map.of("username", "learner", "password", "demo"));
        var answer = browser.send(
                HttpRequest.newBuilder(login)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        if (answer.headers().firstValue("Location").orElse("").contains("error")) {
            throw new IllegalStateException("The demo learner could not sign in");
        }
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::toString)
                .reduce((a, b) -> a + "; " + b)
                .orElseThrow();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .reduce((a, b) -> a + "&" + b)
                .orElseThrow();
    }

    private static Process startNginx(Path folder, Path site, int port) throws IOException, InterruptedException {
        // nginx drops to an unprivileged user, who must be able to walk to the frames
        folder.toFile().setExecutable(true, false);
        site.toFile().setExecutable(true, false);
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, """
                worker_processes 1;
                error_log %1$s/nginx-error.log;
                pid %1$s/nginx.pid;
                events { worker_connections 256; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  default_type application/octet-stream;
                  client_body_temp_path %1$s;
                  proxy_temp_path %1$s;
                  fastcgi_temp_path %1$s;
                  uwsgi_temp_path %1$s;
                  scgi_temp_path %1$s;
                  server { listen 127.0.0.1:%2$d; root %3$s; add_header Content-Encoding gzip; }
                }
                """.formatted(folder, port, site));
        Process nginx = new ProcessBuilder("nginx", "-c", configuration.toString(), "-g", "daemon off;")
                .inheritIO()
                .start();
        URI address = URI.create("http://127.0.0.1:" + port + "/");
        for (int tries = 0; tries < 200; tries++) {
            try (var probe = HttpClient.newHttpClient()) {
                probe.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
                return nginx;
            } catch (IOException e) {
                nginx.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
        throw new IllegalStateException("nginx does not answer");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Frames of the sizes that cases have, with the noise that makes them hard to compress. */
    private static IncomingStudy.Simulated noisyStudy() {
        return new IncomingStudy.Simulated(
                new StudyId("f".repeat(64)), List.of(still(1024), still(512)), new NoisyFrame(512, 1));
    }

    private static IncomingSeries still(int edge) {
        return new IncomingSeries(
                View.ANTEROPOSTERIOR,
                edge,
                edge,
                12,
                0,
                0,
                2048,
                4096,
                0.3,
                0.2,
                SimulatedStudyFixture.attributes(),
                List.of(new NoisyFrame(edge, edge)));
    }

    private static final class NoisyFrame implements PixelFrame {

        private final int edge;
        private final short[] values;

        NoisyFrame(int edge, long seed) {
            this.edge = edge;
            this.values = new short[edge * edge];
            var random = new Random(seed);
            for (int i = 0; i < values.length; i++) {
                double shade = 2000 + 900 * Math.sin(0.01 * (i % edge)) * Math.cos(0.013 * (i / edge));
                values[i] = (short) Math.clamp(Math.round(shade + 25 * random.nextGaussian()), 0, 4095);
            }
        }

        @Override
        public int columns() {
            return edge;
        }

        @Override
        public int rows() {
            return edge;
        }

        @Override
        public int valueAt(int column, int row) {
            return values[row * edge + column];
        }
    }
}
