package org.esicasebook.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Route;
import org.esicasebook.scoring.Scorecard.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringRulesFileTest {

    @Test
    void theFirstRulesAreStartingValues() {
        ScoringRules rules = ScoringFixture.RULES;

        assertThat(rules.ratified()).isFalse();
        assertThat(rules.points(Component.COMPARTMENTS)).isEqualTo(40);
        assertThat(rules.compartments(Route.CERVICAL_TRANSFORAMINAL).harms().of(Compartment.ARTERIAL))
                .isEqualTo(1);
        assertThat(rules.compartments(Route.CERVICAL_INTERLAMINAR).harms().of(Compartment.INTRANEURAL))
                .isEqualTo(1);
        assertThat(rules.compartments(Route.LUMBAR_TRANSFORAMINAL_INFRANEURAL)
                        .harms()
                        .of(Compartment.ARTERIAL))
                .isEqualTo(.8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version: "2026.1"      | version: 2026.1        | rules.yaml: version must be a text
            ratified: false        | ratified: maybe        | rules.yaml: ratified must be true or false
            sigma-mm: 2.5          | sigma: 2.5             | rules.yaml: localisation has unknown fields [sigma]
            limit-mm: 8.0          | limit-mm: wide         | rules.yaml: localisation.limit-mm must be a number
            routes: [CTF]          | routes: [CTX]          | rules.yaml: compartments.harms[0].routes[0] names nothing known: CTX
            routes: [CIL]          | routes: [CTF]          | rules.yaml: compartments.harms[1].routes[0] has two tables of harm
            routes: [CAU]          | routes: []             | rules.yaml: No harms are given for Caudal
            arterial: 1.0          | arterial: 1.2          | rules.yaml: The harm of Arterial must be given, from 0 to 1, not 1.2
            pair: [venous, arterial] | pair: [venous, venous] | rules.yaml: compartments.look-alikes[0] must name two different compartments, and each pair once
            action: 25             | action: -1             | rules.yaml: No weight is given for Next action
            """)
    void whatIsWrongIsNamedWithItsPlace(String right, String wrong, String message) throws IOException {
        String rules = text();
        assertThat(rules).contains(right);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoringRulesFile.read(
                        new StringReader(rules.replaceFirst(Pattern.quote(right), wrong)), "rules.yaml"))
                .withMessage(message);
    }

    private static String text() throws IOException {
        try (InputStream stream =
                ScoringRulesFileTest.class.getClassLoader().getResourceAsStream("scoring/rules-2026.1.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
