package org.esicasebook.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Files over HTTP from memory, compressed beforehand, to be kept by the browser for as long as it likes. */
final class StaticSite implements AutoCloseable {

    /** @param encoding of the content, such as "gzip"; empty if it is plain */
    record Page(byte[] content, String type, String encoding) {}

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript",
            "css", "text/css",
            "json", "application/json",
            "wasm", "application/wasm",
            "svg", "image/svg+xml",
            "png", "image/png");

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile String anythingElse = "";

    StaticSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 64);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String root() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    void put(String path, byte[] content, String encoding) {
        String ending = path.endsWith("/") ? "html" : path.substring(path.lastIndexOf('.') + 1);
        pages.put(path, new Page(content, TYPES.getOrDefault(ending, "application/octet-stream"), encoding));
    }

    /** What is answered to addresses that are no file: the page of an application with routes of its own. */
    void answerOthersWith(String path) {
        anythingElse = path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            Page page = pages.get(path);
            if (page == null && !path.contains(".")) {
                page = pages.get(anythingElse);
            }
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", page.type());
            headers.set("Cache-Control", "max-age=31536000, immutable");
            if (!page.encoding().isEmpty()) {
                headers.set("Content-Encoding", page.encoding());
            }
            exchange.sendResponseHeaders(200, page.content().length);
            exchange.getResponseBody().write(page.content());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
