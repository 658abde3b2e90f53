package org.esicasebook.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.esicasebook.epidurography.Compartment.ARTERIAL;
import static org.esicasebook.epidurography.Compartment.EPIDURAL;
import static org.esicasebook.epidurography.Compartment.VENOUS;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.scoring.Scorecard.Component;
import org.esicasebook.scoring.measures.ProbabilityMeasure;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reference values kept beside the repository, each named by the id of its entry. */
class PublishedValuesTest {

    private static final Path FILE = Path.of("..", "shared", "fixtures", "scoring", "reference-values.json");
    private static final ScoringRules RULES = ScoringFixture.RULES;

    @Test
    void compositeWorkedExample() {
        JsonNode entry = entry("composite_worked_example");
        double tolerance = entry.get("tol").asDouble();
        JsonNode values = entry.get("values");
        double tip = RULES.tip().score(3.1);
        double sign = RULES.tip().outsideAnArea().score(1.0);

        assertThat(tip).isCloseTo(values.get("tip").asDouble(), within(tolerance));
        assertThat(sign).isCloseTo(values.get("sign").asDouble(), within(tolerance));
        assertThat(composite(Set.of(EPIDURAL, VENOUS), .30, (tip + sign) / 2))
                .isCloseTo(values.get("total").asDouble(), within(tolerance));
        assertThat(composite(Set.of(EPIDURAL, ARTERIAL), 1, (tip + sign) / 2))
                // given to four decimals
                .isCloseTo(values.get("alternative_total").asDouble(), within(5e-5));
    }

    @Test
    void brier() {
        JsonNode entry = entry("brier");
        double tolerance = entry.get("tol").asDouble();
        JsonNode small = entry.get("values").get("brier_0110");
        JsonNode ten = entry.get("values").get("murphy");

        assertThat(meanSquaredGap(small)).isCloseTo(small.get("v").asDouble(), within(tolerance));
        assertThat(meanSquaredGap(ten)).isCloseTo(ten.get("BS").asDouble(), within(tolerance));
    }

    /** The worked example: C6 transforaminal, truth epidural and arterial, level and side exact, 70 % sure. */
    private static double composite(Set<Compartment> answer, double actionWorth, double localisation) {
        return RULES.points(Component.COMPARTMENTS)
                        * RULES.compartments(Route.CERVICAL_TRANSFORAMINAL)
                                .score(Set.of(EPIDURAL, ARTERIAL), answer)
                                .score()
                + RULES.points(Component.ACTION) * actionWorth
                + RULES.points(Component.LOCALISATION) * localisation
                + RULES.points(Component.LEVEL_AND_SIDE)
                        * RULES.levelAndSide().score(Level.C5_C6, Level.C5_C6, Side.LEFT, Side.LEFT)
                + RULES.points(Component.CONFIDENCE) * ProbabilityMeasure.quadratic(.7, true);
    }

    private static double meanSquaredGap(JsonNode data) {
        double sum = 0;
        for (int i = 0; i < data.get("p").size(); i++) {
            sum += 1
                    - ProbabilityMeasure.quadratic(
                            data.get("p").get(i).asDouble(),
                            data.get("y").get(i).asInt() == 1);
        }
        return sum / data.get("p").size();
    }

    private static JsonNode entry(String id) {
        assumeTrue(Files.isReadable(FILE), () -> "No reference values beside the repository at " + FILE);
        JsonNode all = JsonMapper.builder().build().readTree(FILE.toFile());
        return StreamSupport.stream(all.spliterator(), false)
                .filter(entry -> entry.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
