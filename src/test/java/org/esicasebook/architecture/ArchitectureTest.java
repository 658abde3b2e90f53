package org.esicasebook.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.esicasebook", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule words = ArchitectureRules.EPIDUROGRAPHY_AND_GEOMETRY_KNOW_ONLY_THE_JDK;

    @ArchTest
    static final ArchRule simulator = ArchitectureRules.THE_SIMULATOR_KNOWS_ONLY_THE_JDK_AND_THE_WORDS;

    @ArchTest
    static final ArchRule measures =
            ArchitectureRules.MEASURES_KNOW_ONLY_MATHEMATICS_AND_THE_WORDS.allowEmptyShould(true);

    @ArchTest
    static final ArchRule polygons = ArchitectureRules.ONLY_OUTLINES_KNOW_THE_POLYGON_LIBRARY;

    @ArchTest
    static final ArchRule vaadin = ArchitectureRules.VAADIN_STAYS_IN_THE_USER_INTERFACE;

    @ArchTest
    static final ArchRule elasticsearch = ArchitectureRules.ONLY_ONE_PACKAGE_SPEAKS_TO_ELASTICSEARCH;

    @ArchTest
    static final ArchRule truth = ArchitectureRules.ONLY_SCORING_AND_THE_READING_ROOM_OBTAIN_THE_TRUTH;

    @ArchTest
    static final ArchRule packages = ArchitectureRules.PACKAGES_ARE_NAMED_FOR_FEATURES;

    @ArchTest
    static final ArchRule names = ArchitectureRules.NAMES_SAY_SOMETHING;

    @ArchTest
    static final ArchRule parts = ArchitectureRules.PARTS_OF_A_MODULE_POINT_AT_ITS_ROOT;

    @ArchTest
    static final ArchRule beans = ArchitectureRules.BEANS_HAVE_FINAL_FIELDS.allowEmptyShould(true);

    @ArchTest
    static final ArchRule guarded = ArchitectureRules.VIEWS_ARE_GUARDED.allowEmptyShould(true);

    @ArchTest
    static final ArchRule views = ArchitectureRules.VIEWS_ARE_PACKAGE_PRIVATE.allowEmptyShould(true);

    @ArchTest
    static final ArchRule shell = ArchitectureRules.SHELL_AND_OPERATIONS_ARE_IMPORTED_BY_NOBODY;
}
