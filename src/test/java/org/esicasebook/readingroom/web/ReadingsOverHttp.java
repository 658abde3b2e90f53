package org.esicasebook.readingroom.web;

import static org.esicasebook.judgment.JudgmentFixture.SLUG;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.esicasebook.accounts.Accounts;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.Role;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.ReferenceStandards;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.judgment.OneCase;
import org.esicasebook.readingroom.RevealedTruth;
import org.esicasebook.scoring.ScoringFixture;
import org.esicasebook.support.OnRealPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One case and its readings over HTTP, with real accounts and a real database. */
@SpringBootTest(classes = ReadingsOverHttp.OneCaseOverHttp.class, properties = "vaadin.productionMode=true")
@AutoConfigureMockMvc
@OnRealPostgres
abstract class ReadingsOverHttp {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String JUDGMENT = """
            {"compartments": ["epidural"], "tip": {"series": 0, "frame": 0, "column": 50, "row": 40},
             "level": "L4-5", "side": "left", "action": "reposition", "confidenceNotSafePercent": 30}""";
    static final String OTHER_JUDGMENT = JUDGMENT.replace("30}", "40}");

    /** Words of the truth that nothing may contain before the judgment. */
    static final List<String> TRUTH = List.of("venous", "Headline", "Sign", "unsafe", "truth", "worth");

    /** Weak, so that the tests are quick. */
    static final String PASSWORD_HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("demo");

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    String learner = "";
    String curator = "";

    @BeforeEach
    void newcomers() {
        learner = account(Role.LEARNER);
        curator = account(Role.CURATOR);
    }

    static String request(String judgment) {
        return "{\"slug\": \"" + SLUG + "\", \"judgment\": " + judgment + "}";
    }

    MockHttpServletResponse open(String username) throws Exception {
        return as(username, body(post("/api/readings"), "{\"slug\": \"" + SLUG + "\"}"));
    }

    MockHttpServletResponse commit(String username, String judgment) throws Exception {
        return as(username, body(post("/api/readings"), request(judgment)));
    }

    static MockHttpServletRequestBuilder body(MockHttpServletRequestBuilder request, String json) {
        return request.contentType(MediaType.APPLICATION_JSON).content(json);
    }

    MockHttpServletResponse as(String username, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(httpBasic(username, "demo")))
                .andReturn()
                .getResponse();
    }

    static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return JSON.readTree(answer.getContentAsString());
    }

    String account(Role role) {
        String username = role.name().toLowerCase(Locale.ROOT) + "." + UUID.randomUUID();
        accounts.add(new Accounts.Account(
                new Actor(new UserId(UUID.randomUUID()), username, "Somebody", Set.of(role)), PASSWORD_HASH, false));
        return username;
    }

    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "org.esicasebook.accounts",
                "org.esicasebook.judgment",
                "org.esicasebook.scoring",
                "org.esicasebook.readingroom.web"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    @Import(RevealedTruth.class)
    static class OneCaseOverHttp {

        @Bean
        OneCase library() {
            return new OneCase();
        }

        @Bean
        ReferenceStandards referenceStandards() {
            return (slug, version) -> Optional.of(ScoringFixture.truth(Compartment.EPIDURAL, Compartment.VENOUS))
                    .filter(reference -> reference.slug().equals(slug));
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
