package org.esicasebook.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that catches nothing is worse than none: every one is run on code that breaks it. */
class ArchitectureRulesCatchViolationsTest {

    static Stream<Arguments> seeded() {
        return Stream.of(
                arguments(
                        ArchitectureRules.EPIDUROGRAPHY_AND_GEOMETRY_KNOW_ONLY_THE_JDK,
                        org.esicasebook.geometry.seeded.PointThatKnowsSpring.class),
                arguments(
                        ArchitectureRules.THE_SIMULATOR_KNOWS_ONLY_THE_JDK_AND_THE_WORDS,
                        org.esicasebook.fluoroscopy.seeded.SimulatorThatKnowsCases.class),
                arguments(
                        ArchitectureRules.MEASURES_KNOW_ONLY_MATHEMATICS_AND_THE_WORDS,
                        org.esicasebook.scoring.measures.seeded.MeasureThatKnowsTheScreen.class),
                arguments(
                        ArchitectureRules.ONLY_OUTLINES_KNOW_THE_POLYGON_LIBRARY,
                        org.esicasebook.scoring.measures.seeded.LearnerMeasureWithPolygons.class),
                arguments(
                        ArchitectureRules.VAADIN_STAYS_IN_THE_USER_INTERFACE,
                        org.esicasebook.judgment.seeded.JudgmentThatKnowsTheScreen.class),
                arguments(
                        ArchitectureRules.THE_VIEWER_KNOWS_ONLY_POINTS_AND_THE_PAGE,
                        org.esicasebook.imaging.viewer.seeded.ViewerThatKnowsCases.class),
                arguments(
                        ArchitectureRules.ONLY_ONE_PACKAGE_SPEAKS_TO_ELASTICSEARCH,
                        org.esicasebook.search.seeded.SearchThatBypassesItsAdapter.class),
                arguments(
                        ArchitectureRules.ONLY_SCORING_AND_THE_READING_ROOM_OBTAIN_THE_TRUTH,
                        org.esicasebook.search.seeded.SearchThatPeeks.class),
                arguments(
                        ArchitectureRules.PACKAGES_ARE_NAMED_FOR_FEATURES, org.esicasebook.cases.util.Misplaced.class),
                arguments(ArchitectureRules.NAMES_SAY_SOMETHING, org.esicasebook.cases.seeded.CaseManager.class),
                arguments(
                        ArchitectureRules.PARTS_OF_A_MODULE_POINT_AT_ITS_ROOT,
                        org.esicasebook.cases.store.seeded.StoreThatKnowsAWebPage.class),
                arguments(ArchitectureRules.BEANS_HAVE_FINAL_FIELDS, org.esicasebook.cases.seeded.ForgetfulBean.class),
                arguments(ArchitectureRules.VIEWS_ARE_GUARDED, org.esicasebook.cases.ui.seeded.UnguardedView.class),
                arguments(
                        ArchitectureRules.VIEWS_ARE_PACKAGE_PRIVATE,
                        org.esicasebook.cases.ui.seeded.UnguardedView.class),
                arguments(
                        ArchitectureRules.SHELL_AND_OPERATIONS_ARE_IMPORTED_BY_NOBODY,
                        org.esicasebook.cases.seeded.CaseThatKnowsTheShell.class));
    }

    @ParameterizedTest
    @MethodSource("seeded")
    void aSeededViolationIsCaught(ArchRule rule, Class<?> violation) {
        var classes = new ClassFileImporter().importClasses(violation);

        assertThat(rule.evaluate(classes).hasViolation())
                .as("%s, broken by %s", rule.getDescription(), violation.getSimpleName())
                .isTrue();
    }
}
