package org.esicasebook.operations.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.esicasebook.support.RealElasticsearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchNodeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    @Test
    void aRestartKeepsTheIndexAndTheNodeDiesWithTheApplication() throws Exception {
        try (SearchNode node = start()) {
            node.awaitReady(PATIENCE);
            assertThat(send(node, "PUT", "/kept/_doc/1?refresh=true", "{\"word\":\"here\"}"))
                    .contains("created");
        }

        SearchNode again = start();
        again.awaitReady(PATIENCE);
        assertThat(send(again, "GET", "/kept/_doc/1", "")).contains("\"found\":true");
        Process supervisor = again.process();
        List<ProcessHandle> processes = supervisor.descendants().toList();
        assertThat(processes).isNotEmpty();
        again.stopRestarting();

        supervisor.getOutputStream().close();

        assertThat(supervisor.waitFor(30, TimeUnit.SECONDS)).isTrue();
        for (ProcessHandle process : processes) {
            process.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void theNodeAnalysesLikeAFullServer() throws Exception {
        String analysis = """
                {"tokenizer": "standard",
                 "filter": ["lowercase", "asciifolding",
                            {"type": "synonym_graph", "synonyms": ["clo, contralateral oblique"]},
                            {"type": "stemmer", "language": "english"}],
                 "text": "Naïve CLO injections"}
                """;

        HttpRequest request = HttpRequest.newBuilder(RealElasticsearch.uri().resolve("/_analyze"))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(analysis))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.ofString()).body())
                    .contains("\"naiv\"", "\"contralater\"", "\"obliqu\"", "\"clo\"", "\"inject\"");
        }
    }

    private SearchNode start() {
        return SearchNode.start(
                RealElasticsearch.builtLayout(), folder.resolve("search"), ServiceAccount.unprivileged("nobody"));
    }

    private static String send(SearchNode node, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(node.uri().resolve(path))
                .header("content-type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
