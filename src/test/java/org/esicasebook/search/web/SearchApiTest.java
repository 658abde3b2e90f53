package org.esicasebook.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.esicasebook.epidurography.Term;
import org.esicasebook.search.Field;
import org.esicasebook.search.OnlySearch;
import org.esicasebook.support.OnRealPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface while Elasticsearch is away; what both engines answer alike is tested beside them. */
@SpringBootTest(classes = OnlySearch.class, properties = "vaadin.productionMode=true")
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@OnRealPostgres
class SearchApiTest {

    @Autowired
    MockMvc http;

    @Test
    void aSearchAnswersWithHitsAndFacetsInCodes() throws Exception {
        ask("/api/cases?q=mason")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.source").value("postgresql"))
                .andExpect(jsonPath("$.mode").value("unknown"))
                .andExpect(jsonPath("$.hits[0].slug").value("lil-01"))
                .andExpect(jsonPath("$.hits[0].title").value("Neurogenic claudication in a retired mason"))
                .andExpect(jsonPath("$.hits[0].route").value("LIL"))
                .andExpect(jsonPath("$.hits[0].level").value("L4-5"))
                .andExpect(jsonPath("$.hits[0].side").value("midline"))
                .andExpect(jsonPath("$.hits[0].views", containsInAnyOrder("AP", "CLO")))
                .andExpect(jsonPath("$.hits[0].difficulty").value("introductory"))
                .andExpect(jsonPath("$.hits[0].findings").doesNotExist())
                .andExpect(jsonPath("$.hits[0].headline").doesNotExist())
                .andExpect(jsonPath("$.facets.route[0].code").value("LIL"))
                .andExpect(jsonPath("$.facets.route[0].label").value("Lumbar interlaminar"))
                .andExpect(jsonPath("$.facets.route[0].count").value(1))
                .andExpect(jsonPath("$.facets.finding").doesNotExist());
    }

    @Test
    void studyModeAddsFindings() throws Exception {
        ask("/api/cases?mode=study&finding=venous&finding=arterial")
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.hits[*].findings[*]", hasItems("epidural", "venous", "arterial")))
                .andExpect(jsonPath(
                        "$.facets.finding[?(@.chosen == true)].code", containsInAnyOrder("venous", "arterial")));
    }

    @Test
    void whatMatchedIsMarkedInEscapedHtml() throws Exception {
        ask("/api/cases?q=saline")
                .andExpect(jsonPath("$.hits[0].highlights", hasItem(containsString("<mark>saline</mark>"))));
    }

    @Test
    void severalValuesAreAlternatives() throws Exception {
        ask("/api/cases?level=L4-5&level=L5-S1").andExpect(jsonPath("$.total").value(4));
        ask("/api/cases?level=L4-5,L5-S1&size=1&page=3")
                .andExpect(jsonPath("$.total").value(4))
                .andExpect(jsonPath("$.page").value(3))
                .andExpect(jsonPath("$.hits.length()").value(1));
    }

    @Test
    void anUnknownValueIsRefusedByNameWithThoseThatExist() throws Exception {
        ask("/api/cases?side=port")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.parameter").value("side"))
                .andExpect(jsonPath("$.allowed", containsInAnyOrder("left", "right", "midline")))
                .andExpect(jsonPath("$.detail", containsString("port")));
    }

    @Test
    void anUnknownCaseIsNotSearchedByItsFinding() throws Exception {
        ask("/api/cases?finding=venous")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.parameter").value("finding"))
                .andExpect(jsonPath("$.detail", containsString("mode=study")));
    }

    @Test
    void suggestionsFollowTheMode() throws Exception {
        ask("/api/suggestions?q=contral").andExpect(jsonPath("$", hasItem("Contralateral oblique")));
        ask("/api/suggestions?q=subara").andExpect(jsonPath("$", not(hasItem("Subarachnoid"))));
        ask("/api/suggestions?q=subara&mode=study").andExpect(jsonPath("$", hasItem("Subarachnoid")));
        ask("/api/suggestions").andExpect(content().json("[]"));
        ask("/api/suggestions?q=a&mode=exam")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.parameter").value("mode"));
    }

    @Test
    void nobodySearchesWithoutAnAccount() throws Exception {
        http.perform(get("/api/cases"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType("application/problem+json"));
        http.perform(get("/api/suggestions?q=a")).andExpect(status().isUnauthorized());
    }

    @Test
    void theDescriptionListsEveryParameterWithTheCodesThatExist() throws Exception {
        String described = http.perform(get("/api/openapi"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        JsonNode openApi = JsonMapper.builder().build().readTree(described);
        assertThat(openApi.at("/info/title").asString()).isEqualTo("ESI Casebook");
        assertThat(openApi.at("/components/securitySchemes/basic/scheme").asString())
                .isEqualTo("basic");
        JsonNode parameters = openApi.at("/paths/~1api~1cases/get/parameters");
        assertThat(parameters.findValuesAsString("name"))
                .containsExactlyInAnyOrder(
                        "q",
                        "mode",
                        "region",
                        "route",
                        "level",
                        "side",
                        "view",
                        "finding",
                        "epidurogram",
                        "complication",
                        "difficulty",
                        "status",
                        "cine",
                        "source",
                        "variant",
                        "contributor",
                        "licence",
                        "year",
                        "sort",
                        "page",
                        "size");
        for (Field field : Field.values()) {
            JsonNode allowed = parameters
                    .valueStream()
                    .filter(parameter -> parameter.get("name").asString().equals(field.parameter()))
                    .findFirst()
                    .orElseThrow()
                    .at("/schema/enum");
            assertThat(allowed.valueStream().map(JsonNode::asString))
                    .as(field.label().toLowerCase(Locale.ROOT))
                    .containsExactlyElementsOf(
                            field.vocabulary().stream().map(Term::code).toList());
        }
    }

    private ResultActions ask(String address) throws Exception {
        return http.perform(get(address).with(httpBasic("learner", "demo")));
    }

    @Test
    void everyRefusalIsDescribedAsAProblem() throws Exception {
        JsonNode openApi = JsonMapper.builder()
                .build()
                .readTree(http.perform(get("/api/openapi"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        List<JsonNode> refusals = openApi.at("/paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .flatMap(operation -> operation.at("/responses").propertyStream())
                .filter(response -> response.getKey().startsWith("4"))
                .map(Map.Entry::getValue)
                .toList();

        assertThat(refusals).isNotEmpty();
        assertThat(refusals)
                .allSatisfy(refusal ->
                        assertThat(refusal.at("/content").propertyNames()).containsExactly("application/problem+json"));
        assertThat(openApi.at("/components/schemas/ProblemDetail/properties").propertyNames())
                .contains("title", "detail", "status");
    }
}
