package org.esicasebook.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.support.OnRealPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        classes = OnlyAccounts.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "vaadin.productionMode=true")
@ActiveProfiles("demo")
@OnRealPostgres
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeEach
    void forgetFailures() {
        jdbc.sql("delete from accounts.failed_sign_in").update();
    }

    @Test
    void aLearnerSignsInByTheFormAndIsKnownToTheInterface() throws Exception {
        assertThat(signIn("learner", "demo").headers().firstValue("Location")).hasValue("/");

        HttpResponse<String> me = browser.send(to("/api/probe").build(), BodyHandlers.ofString());

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).isEqualTo("learner");
    }

    @Test
    void signingInGivesTheSessionANewName() throws Exception {
        browser.send(to("/login").build(), BodyHandlers.discarding());
        List<String> before = sessions();
        signIn("learner", "demo");

        assertThat(sessions()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void aWrongPasswordLeadsBackToTheForm() throws Exception {
        assertThat(signIn("learner", "guess").headers().firstValue("Location")).hasValue("/login?error");
        assertThat(signIn("nobody", "guess").headers().firstValue("Location")).hasValue("/login?error");
        assertThat(signIn("no\0body!", "guess").headers().firstValue("Location"))
                .hasValue("/login?error");
    }

    @Test
    void guessingIsStoppedBeforeTheRightPassword() throws Exception {
        for (int i = 0; i < 8; i++) {
            assertThat(basic("learner", "guess" + i).statusCode()).isEqualTo(401);
        }

        HttpResponse<String> refused = basic("LEARNER", "demo");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 600L);
        assertThat(refused.body()).contains("Too many failed attempts to sign in. Try again in 10 minutes.");
        assertThat(signIn("learner", "demo").headers().firstValue("Location")).hasValue("/login?wait=10");
        assertThat(basic("curator", "demo").statusCode()).isEqualTo(200);
    }

    @Test
    void aChangedPasswordCountsAtOnce() throws Exception {
        assertThat(basic("faculty", "demo").statusCode()).isEqualTo(200);
        assertThat(basic("faculty", "demo").statusCode()).isEqualTo(200);
        jdbc.sql(
                        "update accounts.account set password_hash = replace(password_hash, '$2a$10$', '$2a$10$.') where username = 'faculty'")
                .update();

        assertThat(basic("faculty", "demo").statusCode()).isEqualTo(401);
    }

    @Test
    void basicBeginsNoSession() throws Exception {
        assertThat(basic("curator", "demo").body()).isEqualTo("curator");
        assertThat(sessions()).isEmpty();
    }

    @Test
    void whoeverIsNotSignedInGetsAProblemInPlainWords() throws Exception {
        HttpResponse<String> script = browser.send(to("/api/probe").build(), BodyHandlers.ofString());
        HttpResponse<String> page =
                browser.send(to("/api/probe").header("Sec-Fetch-Mode", "cors").build(), BodyHandlers.ofString());

        assertThat(script.statusCode()).isEqualTo(401);
        assertThat(script.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(script.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
        assertThat(page.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Session ");
    }

    @Test
    void aWriteFromAnotherSiteIsRefused() throws Exception {
        signIn("learner", "demo");

        assertThat(write("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(write("Sec-Fetch-Site", "same-site")).isEqualTo(403);
        assertThat(write("Origin", "https://elsewhere.example")).isEqualTo(403);
        assertThat(write("Origin", "null")).isEqualTo(403);
        assertThat(write("Accept", "*/*")).isEqualTo(403);
        assertThat(write("Origin", "http://localhost:" + port)).isEqualTo(200);
        assertThat(write("Sec-Fetch-Site", "same-origin")).isEqualTo(200);
        assertThat(write("Authorization", credentials("learner", "demo"))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/VAADIN", "/VAADIN/", "/", "/library", "/nowhere", "/first-page/../library", "//library"})
    void nobodyGetsAPageWithoutSigningIn(String path) throws Exception {
        HttpResponse<String> answer = browser.send(to(path).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isIn(302, 400, 403, 404);
        if (answer.statusCode() == 302) {
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/VAADIN", "/nowhere", "/login"})
    void everyPageCarriesTheSecurityHeaders(String path) throws Exception {
        HttpResponse<String> answer = browser.send(to(path).build(), BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'self'", "object-src 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
    }

    @Test
    void healthIsPublicAndTheRestOfTheActuatorIsTheAdministrators() throws Exception {
        assertThat(browser.send(to("/actuator/health").build(), BodyHandlers.ofString())
                        .statusCode())
                .isIn(200, 503);
        assertThat(get("/actuator/info", null)).isEqualTo(401);
        assertThat(get("/actuator/info", "learner")).isEqualTo(403);
        assertThat(get("/actuator/info", "admin")).isEqualTo(200);
        assertThat(get("/actuator", "learner")).isEqualTo(403);
        assertThat(get("/images/anything", null)).isEqualTo(401);
    }

    private int get(String path, String username) throws IOException, InterruptedException {
        HttpRequest.Builder request = to(path);
        if (username != null) {
            request.header("Authorization", credentials(username, "demo"));
        }
        return browser.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private int write(String header, String value) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address("/api/probe"))
                .header(header, value)
                .POST(BodyPublishers.noBody())
                .build();
        return browser.send(request, BodyHandlers.discarding()).statusCode();
    }

    private HttpResponse<String> basic(String username, String password) throws IOException, InterruptedException {
        return browser.send(
                to("/api/probe")
                        .header("Authorization", credentials(username, password))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String credentials(String username, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> signIn(String username, String password) throws IOException, InterruptedException {
        String form = "username=" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return browser.send(
                HttpRequest.newBuilder(address("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private List<String> sessions() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("CASEBOOK"))
                .map(HttpCookie::getValue)
                .toList();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address(path));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    @RestController
    static class Probe {

        private final CurrentActor currentActor;

        Probe(CurrentActor currentActor) {
            this.currentActor = currentActor;
        }

        @GetMapping("/api/probe")
        String read() {
            return currentActor.get().username();
        }

        @PostMapping("/api/probe")
        String write() {
            return currentActor.get().username();
        }
    }
}
