package org.esicasebook.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Route;
import org.esicasebook.scoring.Scorecard.Component;
import org.junit.jupiter.api.Test;

class RulesTextTest {

    private static final RulesText FIRST = RulesFixture.firstText();

    @Test
    void everyNumberOfTheTablesIsAFigure() {
        List<RulesText.Figure> figures = FIRST.figures();

        assertThat(figures)
                .extracting(RulesText.Figure::path)
                .contains(
                        "weights.compartments",
                        "compartments.extra-penalty",
                        "compartments.look-alikes[0].likeness",
                        "compartments.harms[0].harm.arterial",
                        "critical-error.harm-from")
                .doesNotHaveDuplicates()
                .doesNotContain("version");
        assertThat(FIRST.nameOf("compartments.harms[2]")).isEqualTo("LTF-SP, LTF-K");
        assertThat(FIRST.nameOf("compartments.look-alikes[0]")).isEqualTo("venous, arterial");
    }

    @Test
    void everyNumberCanBeChangedInPlaceAndNothingElseChanges() {
        for (RulesText.Figure figure : FIRST.figures()) {
            double other = figure.value() == .5 ? .25 : .5;
            RulesText changed = FIRST.with(figure.path(), figure.path().equals("localisation.limit-mm") ? 9 : other);

            assertThat(changed.figures().stream()
                            .filter(one -> !one.path().equals(figure.path()))
                            .collect(Collectors.toSet()))
                    .isEqualTo(FIRST.figures().stream()
                            .filter(one -> !one.path().equals(figure.path()))
                            .collect(Collectors.toSet()));
            assertThat(changed.text().lines().filter(line -> line.strip().startsWith("#")))
                    .containsExactlyElementsOf(FIRST.text()
                            .lines()
                            .filter(line -> line.strip().startsWith("#"))
                            .toList());
            assertThat(changed).isNotEqualTo(FIRST);
        }
        assertThat(FIRST.with("weights.action", 40).rules().points(Component.ACTION))
                .isGreaterThan(FIRST.rules().points(Component.ACTION));
        assertThat(FIRST.with("compartments.harms[0].harm.venous", .45)
                        .rules()
                        .compartments(Route.CERVICAL_TRANSFORAMINAL)
                        .harms()
                        .of(Compartment.VENOUS))
                .isEqualTo(.45);
    }

    @Test
    void aNumberThatMakesNoRulesIsRefusedWithTheReason() {
        assertThatThrownBy(() -> FIRST.with("compartments.harms[0].harm.venous", 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("harm of Venous");
        assertThatThrownBy(() -> FIRST.with("weights.action", -1)).hasMessageContaining("Next action");
        assertThatThrownBy(() -> FIRST.with("version", 3)).hasMessageContaining("no number");
        assertThatThrownBy(() -> FIRST.with("weights.beauty", 3)).hasMessageContaining("There is no weights.beauty");
    }

    @Test
    void aCopyIsANewVersionThatNobodyHasRatified() {
        RulesText ratified = new RulesText(FIRST.text().replace("ratified: false", "ratified: true"));

        ScoringRules copy = ratified.asVersion("2027.1-b").rules();

        assertThat(ratified.rules().ratified()).isTrue();
        assertThat(copy.version()).isEqualTo("2027.1-b");
        assertThat(copy.ratified()).isFalse();
        assertThatThrownBy(() -> FIRST.asVersion("a \"b")).hasMessageContaining("A version is named by");
    }
}
