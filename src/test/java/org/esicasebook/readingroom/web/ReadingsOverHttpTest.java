package org.esicasebook.readingroom.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.esicasebook.judgment.JudgmentFixture.SLUG;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

class ReadingsOverHttpTest extends ReadingsOverHttp {

    @Test
    void impressionsAndTheStopComeBeforeTheJudgmentAndStand() throws Exception {
        String id = json(as(learner, body(post("/api/readings"), "{\"slug\": \"%s\"}".formatted(SLUG))))
                .get("id")
                .asString();
        String impression = """
                {"step": 0, "cannotDecide": true, "confidenceNotSafePercent": 50}""";
        assertThat(as(learner, body(post("/api/readings/" + id + "/stop"), "{\"series\": 1, \"stoppedAt\": 3}"))
                        .getStatus())
                .as("a run that is yet to come")
                .isEqualTo(409);
        MockHttpServletResponse first = as(learner, body(post("/api/readings/" + id + "/impressions"), impression));
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(first.getContentAsString()).doesNotContain(TRUTH);
        assertThat(as(learner, body(post("/api/readings/" + id + "/impressions"), impression.replace("50", "60")))
                        .getStatus())
                .isEqualTo(409);
        assertThat(as(learner, body(post("/api/readings/" + id + "/impressions"), "{\"step\": 0}"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(as(curator, body(post("/api/readings/" + id + "/impressions"), impression))
                        .getStatus())
                .isEqualTo(404);
        MockHttpServletResponse tooEarly =
                as(learner, body(post("/api/readings/" + id + "/stop"), "{\"series\": 1, \"stoppedAt\": 3}"));
        assertThat(tooEarly.getStatus()).as("not begun").isEqualTo(409);
        for (int expected : new int[] {201, 409}) {
            assertThat(as(learner, body(post("/api/readings/" + id + "/stop/begin"), "{\"series\": 1}"))
                            .getStatus())
                    .isEqualTo(expected);
        }
        MockHttpServletResponse stop =
                as(learner, body(post("/api/readings/" + id + "/stop"), "{\"series\": 1, \"stoppedAt\": 3}"));
        assertThat(stop.getStatus()).isEqualTo(201);
        assertThat(stop.getContentAsString()).doesNotContain(TRUTH);

        JsonNode committed = json(commit(learner, JUDGMENT));
        assertThat(committed.get("id").asString()).isEqualTo(id);
        assertThat(committed.get("impressions").get(0).get("cannotDecide").asBoolean())
                .isTrue();
        assertThat(committed.get("stop").get("stoppedAt").asInt()).isEqualTo(3);
        assertThat(committed
                        .get("scorecard")
                        .get("apart")
                        .get(0)
                        .get("component")
                        .asString())
                .isEqualTo("stop");
    }

    @Test
    void spreadMayBeToldAndIsReadWithCare() throws Exception {
        String told = JUDGMENT.replace(
                "30}",
                "30, \"spread\": {\"reached\": [{\"level\": \"L4-5\", \"side\": \"left\"}], \"parts\": [\"dorsal\"]}}");
        assertThat(commit(learner, told.replace("\"side\": \"left\"}]", "\"side\": \"midline\"}]"))
                        .getContentAsString())
                .contains("judgment.spread.reached[0]");
        assertThat(json(commit(learner, told)).get("judgment").get("spread").toString())
                .isEqualTo("{\"reached\":[{\"level\":\"L4-5\",\"side\":\"left\"}],\"parts\":[\"dorsal\"]}");
    }

    @Test
    void aLearnerJudgesACaseAndThenSeesScoreAndTruth() throws Exception {
        MockHttpServletResponse before = as(learner, get("/api/cases/" + SLUG));
        assertThat(before.getStatus()).isEqualTo(200);
        assertThat(before.getContentAsString()).doesNotContain(TRUTH);
        assertThat(json(before).get("levelChoices").toString()).contains("L4-5");
        assertThat(json(before).get("series").size()).isEqualTo(2);

        MockHttpServletResponse committed = commit(learner, JUDGMENT);

        assertThat(committed.getStatus()).isEqualTo(201);
        JsonNode reading = json(committed);
        assertThat(committed.getHeader("Location"))
                .isEqualTo("/api/readings/" + reading.get("id").asString());
        assertThat(reading.get("state").asString()).isEqualTo("committed");
        assertThat(reading.get("firstExposure").asBoolean()).isTrue();
        assertThat(reading.get("truth").get("compartments").toString()).isEqualTo("[\"epidural\",\"venous\"]");
        assertThat(reading.get("judgment"))
                .isEqualTo(JSON.readTree(JUDGMENT.replace("50,", "50.0,").replace("40}", "40.0}")));
        double total = 0;
        for (JsonNode row : reading.get("scorecard").get("rows")) {
            total += row.get("earned").asDouble();
            assertThat(row.get("reason").asString()).isNotBlank();
        }
        assertThat(reading.get("scorecard").get("total").asDouble()).isEqualTo(total);
        assertThat(reading.get("scorecard").get("notice").asString()).contains("not yet ratified");
        assertThat(json(as(learner, get("/api/cases/" + SLUG)))
                        .get("truth")
                        .get("headline")
                        .asString())
                .isEqualTo("Headline");
        assertThat(as(learner, get(committed.getHeader("Location"))).getContentAsString())
                .isEqualTo(committed.getContentAsString());
    }

    @Test
    void anOpenReadingTellsNothingAndKeepsItsDraft() throws Exception {
        MockHttpServletResponse opened = open(learner);
        String id = json(opened).get("id").asString();

        assertThat(as(learner, body(put("/api/readings/" + id + "/draft"), "{\"compartments\": [\"facet\"]}"))
                        .getStatus())
                .isEqualTo(204);

        MockHttpServletResponse again = as(learner, get("/api/readings/" + id));
        assertThat(opened.getStatus()).isEqualTo(201);
        assertThat(json(again).get("draft").toString()).isEqualTo("{\"compartments\":[\"facet\"]}");
        assertThat(again.getContentAsString()).doesNotContain(TRUTH);
        assertThat(json(as(learner, get("/api/readings"))).size()).isEqualTo(1);
    }

    @Test
    void answersThatAreNotNamedStayAsTheyAre() throws Exception {
        String id = json(open(learner)).get("id").asString();
        String draft = "/api/readings/" + id + "/draft";
        as(learner, body(put(draft), "{\"level\": \"L4-5\", \"side\": \"left\", \"compartments\": [\"facet\"]}"));

        assertThat(as(
                                learner,
                                body(
                                        patch(draft),
                                        "{\"compartments\": [], \"side\": null, \"confidenceNotSafePercent\": 30}"))
                        .getStatus())
                .isEqualTo(204);

        assertThat(json(as(learner, get("/api/readings/" + id))).get("draft").toString())
                .isEqualTo("{\"compartments\":[],\"level\":\"L4-5\",\"confidenceNotSafePercent\":30}");
        assertThat(as(learner, body(patch(draft), "{\"compartments\": 5}")).getContentAsString())
                .contains("compartments", "wrong kind");
        assertThat(as(curator, body(patch(draft), "{}")).getStatus()).isEqualTo(404);
    }

    @Test
    void theSameJudgmentSentThirtyTwoTimesAtOnceHasOneEffectAndOneAnswer() throws Exception {
        Callable<String> send = () -> commit(learner, JUDGMENT).getContentAsString();
        Set<String> answers = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var answer : threads.invokeAll(Collections.nCopies(32, send))) {
                answers.add(answer.get());
            }
        }
        answers.add(commit(learner, JUDGMENT).getContentAsString());

        assertThat(answers).hasSize(1);
        List<String> committed = new ArrayList<>();
        json(as(learner, get("/api/readings"))).forEach(reading -> {
            if (reading.get("state").asString().equals("committed")) {
                committed.add(reading.get("id").asString());
            }
        });
        assertThat(committed).hasSize(1);
    }

    @Test
    void aReadingCommittedStandsAgainstAnotherJudgment() throws Exception {
        String id = json(open(learner)).get("id").asString();
        String named = "{\"slug\": \"" + SLUG + "\", \"reading\": \"" + id + "\", \"judgment\": ";
        assertThat(as(learner, body(post("/api/readings"), named + JUDGMENT + "}"))
                        .getStatus())
                .isEqualTo(201);

        MockHttpServletResponse refused = as(learner, body(post("/api/readings"), named + OTHER_JUDGMENT + "}"));
        MockHttpServletResponse draft = as(learner, body(put("/api/readings/" + id + "/draft"), "{}"));

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(json(refused).get("reading").asString()).isEqualTo("/api/readings/" + id);
        assertThat(draft.getStatus()).isEqualTo(409);
    }

    @Test
    void judgingAgainIsNoFirstExposure() throws Exception {
        commit(learner, JUDGMENT);

        JsonNode second = json(commit(learner, OTHER_JUDGMENT));

        assertThat(second.get("firstExposure").asBoolean()).isFalse();
    }

    @Test
    void aForeignReadingIsNotFound() throws Exception {
        String id = json(commit(learner, JUDGMENT)).get("id").asString();

        for (String address : List.of("/api/readings/" + id, "/api/readings/" + UUID.randomUUID(), "/api/readings/x")) {
            MockHttpServletResponse answer = as(curator, get(address));
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getContentType()).isEqualTo("application/problem+json");
            assertThat(answer.getContentAsString()).doesNotContain(TRUTH);
        }
        assertThat(as(curator, body(put("/api/readings/" + id + "/draft"), "{}"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(as(
                                curator,
                                body(
                                        post("/api/readings"),
                                        "{\"slug\": \"" + SLUG + "\", \"reading\": \"" + id + "\", \"judgment\": "
                                                + JUDGMENT + "}"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aCuratorSeesTheTruthAndCountsAsHavingSeenIt() throws Exception {
        JsonNode shown = json(as(curator, get("/api/cases/" + SLUG + "?outlines=true")));

        assertThat(shown.get("truth").get("series").get(1).size()).isEqualTo(40);
        assertThat(json(commit(curator, JUDGMENT)).get("firstExposure").asBoolean())
                .isFalse();
    }

    @Test
    void whatCannotBeReadIsNamedFieldByField() throws Exception {
        assertThat(problem(400, "{\"judgment\": {}}")).contains("slug is missing");
        assertThat(problem(400, request("{\"compartments\": [\"epidural\", \"liver\"], \"side\": \"port\"}")))
                .contains("judgment.compartments[1] has no value", "liver", "judgment.side", "midline");
        assertThat(problem(400, request("{\"compartments\": [\"epidural\"], \"level\": \"L4-5\"}")))
                .contains("judgment.tip is missing", "judgment.side is missing", "Which side?")
                .doesNotContain("judgment.level");
        assertThat(problem(400, request(JUDGMENT.replace("30}", "130}"))))
                .contains("judgment.confidenceNotSafePercent", "0 to 100");
        assertThat(problem(400, request("{\"compartments\": 5}"))).contains("judgment.compartments");
        assertThat(problem(400, "no JSON")).contains("not readable JSON");
        assertThat(problem(404, "{\"slug\": \"no-such-case\"}")).contains("no-such-case");
        assertThat(problem(404, "{\"slug\": \"No Slug\"}")).contains("No Slug");
        assertThat(problem(422, request(JUDGMENT.replace("L4-5", "C5-6")))).contains("is no level of the route");
        assertThat(problem(422, request(JUDGMENT.replace("\"column\": 50", "\"column\": 500"))))
                .contains("outside the image");
    }

    @Test
    void whoeverIsNotSignedInLearnsNothing() throws Exception {
        for (MockHttpServletRequestBuilder request : List.of(
                get("/api/cases/" + SLUG),
                get("/api/cases/no-such-case"),
                get("/api/readings"),
                get("/api/readings/" + UUID.randomUUID()))) {
            MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
            assertThat(answer.getStatus()).isEqualTo(401);
        }
    }

    private String problem(int status, String body) throws Exception {
        MockHttpServletResponse answer = as(learner, body(post("/api/readings"), body));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        return answer.getContentAsString();
    }
}
