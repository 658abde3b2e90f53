package org.esicasebook.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.esicasebook.epidurography.Compartment.ARTERIAL;
import static org.esicasebook.epidurography.Compartment.EPIDURAL;
import static org.esicasebook.epidurography.Compartment.VENOUS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.scoring.Scorecard.Component;
import org.esicasebook.scoring.measures.ReferenceValues;
import org.esicasebook.scoring.measures.judgment.ProbabilityMeasure;
import org.junit.jupiter.api.Test;

/** Reference values kept beside the repository, each named by the id of its entry. */
class PublishedValuesTest {

    private static final ScoringRules RULES = ScoringFixture.RULES;

    @Test
    void compositeWorkedExample() {
        ReferenceValues published = ReferenceValues.of("composite_worked_example");
        double tip = RULES.tip().score(3.1);
        double sign = RULES.tip().outsideAnArea().score(1.0);

        published.assertNumber("tip", tip);
        published.assertNumber("sign", sign);
        published.assertNumber("total", composite(Set.of(EPIDURAL, VENOUS), .30, (tip + sign) / 2));
        assertThat(composite(Set.of(EPIDURAL, ARTERIAL), 1, (tip + sign) / 2))
                // given to four decimals
                .isCloseTo(published.number("alternative_total"), within(5e-5));
    }

    @Test
    void everyReferenceValueHasATestThatNamesIt() throws IOException {
        StringBuilder tests = new StringBuilder();
        try (var files = Files.walk(Path.of("src/test/java/org/esicasebook/scoring"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tests.append(Files.readString(file));
            }
        }

        assertThat(ReferenceValues.ids()).isNotEmpty().allSatisfy(id -> assertThat(tests)
                .contains("\"" + id + "\""));
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
}
