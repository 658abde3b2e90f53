package org.esicasebook.journeys.browser;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything a browser has received: addresses, headers and bodies of all responses, messages over sockets, and, when
 * asked, the document with all shadow trees and what lies in its storage.
 */
public final class Traffic {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String WHOLE_DOCUMENT = """
            const out = [document.title, location.href, JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
            const walk = (root) => {
              out.push(root.innerHTML ?? '');
              for (const e of root.querySelectorAll('*')) if (e.shadowRoot) walk(e.shadowRoot);
            };
            walk(document.documentElement);
            return out.join('\\n');
            """;

    private final Browser browser;
    private final List<Received> received = new ArrayList<>();
    private final Map<String, String> addresses = new HashMap<>();

    private Traffic(Browser browser) {
        this.browser = browser;
    }

    public static Traffic record(Browser browser) {
        var traffic = new Traffic(browser);
        traffic.collect();
        traffic.received.clear();
        return traffic;
    }

    /** Takes in what came since the last call; call before leaving a page, whose bodies Chromium then forgets. */
    public void collect() {
        for (LogEntry entry : browser.driver().manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = JSON.readTree(entry.getMessage()).get("message");
            JsonNode params = message.get("params");
            switch (message.get("method").asString()) {
                case "Network.responseReceived" -> {
                    String address = params.at("/response/url").asString();
                    addresses.put(params.get("requestId").asString(), address);
                    received.add(new Received(
                            "headers of " + address,
                            address + "\n" + params.at("/response/headers").toString()));
                }
                case "Network.responseReceivedExtraInfo" ->
                    received.add(new Received("headers", params.get("headers").toString()));
                case "Network.loadingFinished" ->
                    takeBody(params.get("requestId").asString());
                case "Network.webSocketFrameReceived" ->
                    received.add(new Received(
                            "socket message", params.at("/response/payloadData").asString()));
                case "Network.eventSourceMessageReceived" ->
                    received.add(new Received("server event", params.get("data").asString()));
                default -> {}
            }
        }
        received.add(new Received("document", String.valueOf(browser.script(WHOLE_DOCUMENT))));
    }

    private void takeBody(String requestId) {
        String address = addresses.getOrDefault(requestId, "?");
        try {
            Map<String, Object> answer =
                    browser.driver().executeCdpCommand("Network.getResponseBody", Map.of("requestId", requestId));
            String body = (String) answer.get("body");
            if (Boolean.TRUE.equals(answer.get("base64Encoded"))) {
                body = new String(Base64.getDecoder().decode(body), StandardCharsets.ISO_8859_1);
            }
            received.add(new Received(address, body));
        } catch (WebDriverException e) {
            // a response without a body, or of a page already left
            received.add(new Received(address, ""));
        }
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    /** @param content as text; binary bodies as Latin-1 */
    public record Received(String from, String content) {}
}
