package org.esicasebook.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.esicasebook.EsiCasebook;
import org.esicasebook.support.OnRealPostgres;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address that the whole application maps, knocked at by everybody. What is public is listed here, all of it. */
@SpringBootTest(
        classes = EsiCasebook.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "vaadin.productionMode=true")
@ActiveProfiles("demo")
@OnRealPostgres
class EveryAddressTest {

    private static final Set<String> PUBLIC_ADDRESSES =
            Set.of("/api/openapi", "/api/openapi.yaml", "/actuator/health", "/actuator/health/**");
    private static final Set<String> PUBLIC_PAGES = Set.of("login", "first-administrator");

    @LocalServerPort
    int port;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    ServletContext servletContext;

    private final HttpClient client = HttpClient.newHttpClient();

    @TestFactory
    Stream<DynamicTest> nobodyReachesAnAddressWithoutAnAccount() {
        return addresses().stream()
                .filter(address -> !PUBLIC_ADDRESSES.contains(address.pattern()))
                .map(address -> DynamicTest.dynamicTest(address.toString(), () -> {
                    HttpResponse<String> answer = knock(address, null);
                    if (address.isData()) {
                        assertThat(answer.statusCode()).isEqualTo(401);
                        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                    } else {
                        assertThat(answer.statusCode()).isIn(302, 401, 403);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> theActuatorIsTheAdministrators() {
        return addresses().stream()
                .filter(address -> address.pattern().startsWith("/actuator"))
                .filter(address -> !PUBLIC_ADDRESSES.contains(address.pattern()))
                .map(address -> DynamicTest.dynamicTest(address.toString(), () -> {
                    for (String username : List.of("learner", "faculty", "curator")) {
                        assertThat(knock(address, username).statusCode()).isEqualTo(403);
                    }
                    assertThat(knock(address, "admin").statusCode()).isNotIn(401, 403);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everybodySignedInReachesTheInterface() {
        return addresses().stream()
                .filter(address -> address.pattern().startsWith("/api")
                        || address.pattern().startsWith("/images"))
                .map(address -> DynamicTest.dynamicTest(address.toString(), () -> {
                    for (String username : List.of("learner", "faculty", "curator", "admin")) {
                        assertThat(knock(address, username).statusCode()).isNotIn(401, 403, 500);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> nobodyOpensAPageWithoutAnAccount() {
        return pages().stream()
                .filter(page -> !PUBLIC_PAGES.contains(page))
                .map(page -> DynamicTest.dynamicTest("/" + page, () -> {
                    HttpResponse<String> answer = knock(new Address("GET", "/" + page), null);
                    assertThat(answer.statusCode()).isEqualTo(302);
                    assertThat(answer.headers().firstValue("Location").orElse(""))
                            .endsWith("/login");
                }));
    }

    @Test
    void theApplicationHasPagesAndAnInterface() {
        assertThat(pages()).containsAll(PUBLIC_PAGES);
        assertThat(addresses()).contains(new Address("POST", "/api/readings"), new Address("GET", "/api/cases/{slug}"));
    }

    private Set<Address> addresses() {
        Set<Address> addresses = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                for (String pattern : info.getPatternValues()) {
                    for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                        addresses.add(new Address(method.name(), pattern));
                    }
                }
            }
        }
        return addresses;
    }

    private Set<String> pages() {
        Set<String> pages = new TreeSet<>();
        ApplicationRouteRegistry.getInstance(new VaadinServletContext(servletContext)).getRegisteredRoutes().stream()
                .map(RouteBaseData::getTemplate)
                .forEach(template -> pages.add(template.replaceAll(":[^/]+", "x")));
        return pages;
    }

    private HttpResponse<String> knock(Address address, String username) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address.path()))
                .method(address.method(), BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "same-origin");
        if (username != null) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString((username + ":demo").getBytes(StandardCharsets.UTF_8)));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** @param pattern as mapped */
    private record Address(String method, String pattern) implements Comparable<Address> {

        /** Variables are filled in: those with a pattern are hashes. */
        String path() {
            return pattern.replaceAll("\\{\\w+:(?:[^{}]|\\{[^{}]*})*}", "0".repeat(64))
                    .replaceAll("\\{[^}]*}", "0")
                    .replace("**", "x");
        }

        boolean isData() {
            return pattern.startsWith("/api") || pattern.startsWith("/images") || pattern.startsWith("/actuator");
        }

        @Override
        public int compareTo(Address other) {
            return toString().compareTo(other.toString());
        }
    }
}
