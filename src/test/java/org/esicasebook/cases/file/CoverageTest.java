package org.esicasebook.cases.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import org.esicasebook.epidurography.Route;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final int CASES = 60;

    private final Coverage coverage = new Coverage(StarterCasesTest.starters());

    @Test
    void everyCaseShowsAFindingThatHasAName() {
        assertThat(coverage.cases())
                .allSatisfy(file -> assertThat(Finding.of(file.scenario().spreads()))
                        .as(file.slug().value())
                        .isPresent());
    }

    @Test
    void noCaseShowsWhatItsRouteCannotMeet() {
        assertThat(coverage.cases())
                .allSatisfy(file -> assertThat(Finding.of(file.scenario().spreads())
                                .flatMap(finding -> PossibleFindings.whyNot(file.route(), finding)))
                        .as(file.slug().value())
                        .isEmpty());
    }

    @Test
    void everyRouteCanMeetWithATrueAndAFalseEpidurogram() {
        for (Route route : Route.values()) {
            assertThat(PossibleFindings.whyNot(route, Finding.EPIDURAL)).isEmpty();
            assertThat(PossibleFindings.whyNot(route, Finding.VENOUS)).isEmpty();
        }
    }

    /** Run Coverage.main after adding a case. */
    @Test
    void theTableInTheDocumentationIsUpToDate() throws Exception {
        assumeThat(coverage.cases()).as("the library is being written").hasSizeGreaterThanOrEqualTo(CASES);

        assertThat(Files.readString(Coverage.DOCUMENT)).isEqualTo(coverage.document());
    }

    @Test
    void noPossibleCellIsEmpty() {
        assumeThat(coverage.cases()).as("the library is being written").hasSizeGreaterThanOrEqualTo(CASES);

        assertThat(coverage.empty()).isEmpty();
    }
}
