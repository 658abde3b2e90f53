package org.esicasebook.readingroom.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.esicasebook.judgment.JudgmentFixture.SLUG;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.esicasebook.accounts.Username;
import org.esicasebook.judgment.JudgmentFixture;
import org.esicasebook.judgment.Releases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

class ExamsOverHttpTest extends ReadingsOverHttp {

    @Autowired
    private Releases releases;

    @Test
    void noAddressTellsScoreOrTruthOfAnExamBeforeItsRelease() throws Exception {
        String id = json(sit(learner)).get("id").asString();
        MockHttpServletResponse committed = commit(learner, JUDGMENT);

        assertThat(committed.getStatus()).isEqualTo(201);
        assertThat(json(committed).get("id").asString()).isEqualTo(id);
        assertThat(json(committed).get("purpose").asString()).isEqualTo("exam");
        List<MockHttpServletResponse> answers = List.of(
                committed,
                commit(learner, JUDGMENT),
                as(learner, get("/api/readings/" + id + "?outlines=true")),
                as(learner, get("/api/readings")),
                as(learner, get("/api/cases/" + SLUG + "?outlines=true")),
                commit(learner, OTHER_JUDGMENT));
        for (MockHttpServletResponse answer : answers) {
            assertThat(answer.getContentAsString())
                    .doesNotContain("\"venous\"", "Headline", "Sign", "unsafe", "total", "reason");
        }
        assertThat(json(committed).get("heldBack").asBoolean()).isTrue();

        releases.release(
                JudgmentFixture.SLUG,
                accounts.find(new Username(curator)).orElseThrow().actor());

        JsonNode told = json(as(learner, get("/api/readings/" + id)));
        assertThat(told.get("heldBack").asBoolean()).isFalse();
        assertThat(told.get("scorecard").get("total").asDouble()).isPositive();
        assertThat(told.get("truth").get("headline").asString()).isEqualTo("Headline");
    }

    @Test
    void aCuratorWhoSitsAnExamIsToldNothingEither() throws Exception {
        sit(curator);
        assertThat(as(curator, get("/api/cases/" + SLUG + "?outlines=true")).getContentAsString())
                .doesNotContain(TRUTH);
    }

    @Test
    void anEarlierReadingInPracticeTellsNothingWhileAnExamWaits() throws Exception {
        String before = json(commit(learner, JUDGMENT)).get("id").asString();
        sit(learner);
        JsonNode answer = json(as(learner, get("/api/readings/" + before)));
        assertThat(answer.has("truth")).isFalse();
        assertThat(answer.has("scorecard")).isFalse();
    }

    @Test
    void aPurposeThatThereIsNotIsNamed() throws Exception {
        assertThat(as(learner, body(post("/api/readings"), "{\"slug\": \"" + SLUG + "\", \"purpose\": \"fun\"}"))
                        .getContentAsString())
                .contains("purpose is practice or exam");
    }

    private MockHttpServletResponse sit(String username) throws Exception {
        return as(username, body(post("/api/readings"), "{\"slug\": \"" + SLUG + "\", \"purpose\": \"exam\"}"));
    }
}
