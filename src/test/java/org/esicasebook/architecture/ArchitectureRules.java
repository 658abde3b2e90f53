package org.esicasebook.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.regex.Pattern;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.ReferenceStandards;
import org.springframework.stereotype.Component;

/** The walls of the house. Each has a seeded violation that {@link ArchitectureRulesCatchViolationsTest} runs it on. */
final class ArchitectureRules {

    private static final String BASE = "org.esicasebook";

    static final ArchRule EPIDUROGRAPHY_AND_GEOMETRY_KNOW_ONLY_THE_JDK = classes()
            .that()
            .resideInAnyPackage(BASE + ".epidurography..", BASE + ".geometry..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax..", "org.jspecify..", BASE + ".epidurography..", BASE + ".geometry..")
            .because("they are the words of the field and outlive every framework");

    static final ArchRule THE_SIMULATOR_KNOWS_ONLY_THE_JDK_AND_THE_WORDS = classes()
            .that()
            .resideInAPackage(BASE + ".fluoroscopy..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax..",
                    "org.jspecify..",
                    BASE + ".epidurography..",
                    BASE + ".geometry..",
                    BASE + ".fluoroscopy..")
            .because("the simulator could leave as a library in an afternoon");

    static final ArchRule MEASURES_KNOW_ONLY_MATHEMATICS_AND_THE_WORDS = classes()
            .that()
            .resideInAPackage(BASE + ".scoring.measures..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.apache.commons.statistics..",
                    "org.locationtech.jts..",
                    BASE + ".epidurography..",
                    BASE + ".geometry..",
                    BASE + ".scoring.measures..")
            .because("a measure takes plain values and returns numbers; only mathematics may help it");

    /** Distributions and intervals may be needed anywhere among the measures, polygons only where outlines are held. */
    static final ArchRule ONLY_OUTLINES_KNOW_THE_POLYGON_LIBRARY = noClasses()
            .that()
            .resideInAPackage(BASE + "..")
            .and()
            .resideOutsideOfPackage(BASE + ".scoring.measures.judgment..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.locationtech.jts..");

    static final ArchRule VAADIN_STAYS_IN_THE_USER_INTERFACE = noClasses()
            .that()
            .resideInAPackage(BASE + "..")
            .and()
            .resideOutsideOfPackages(
                    BASE + "..ui..",
                    BASE + ".imaging.viewer..",
                    BASE + ".shell..",
                    BASE + ".readingroom..",
                    BASE + ".accounts.security..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    /** {@code StudyViews} alone stands between the archive and the viewer; it stays behind when the viewer goes elsewhere. */
    static final ArchRule THE_VIEWER_KNOWS_ONLY_POINTS_AND_THE_PAGE = classes()
            .that()
            .resideInAPackage(BASE + ".imaging.viewer..")
            .and()
            .doNotHaveSimpleName("StudyViews")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.vaadin..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify..",
                    "org.springframework.modulith..",
                    BASE + ".geometry..",
                    BASE + ".imaging.viewer..")
            .because("any Vaadin application could use it: it knows nothing of cases, judging or accounts");

    static final ArchRule ONLY_ONE_PACKAGE_SPEAKS_TO_ELASTICSEARCH = noClasses()
            .that()
            .resideInAPackage(BASE + "..")
            .and()
            .resideOutsideOfPackage(BASE + ".search.elasticsearch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("co.elastic..", "org.elasticsearch..");

    static final ArchRule ONLY_SCORING_AND_THE_READING_ROOM_OBTAIN_THE_TRUTH = noClasses()
            .that()
            .resideInAPackage(BASE + "..")
            .and()
            .resideOutsideOfPackages(BASE + ".cases..", BASE + ".scoring..", BASE + ".readingroom..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are the reference standard",
                    type -> type.isEquivalentTo(ReferenceStandards.class)
                            || type.isEquivalentTo(ReferenceStandard.class)))
            .because("the truth of a case never reaches a browser before the judgment is committed");

    static final ArchRule PACKAGES_ARE_NAMED_FOR_FEATURES = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..manager..", "..dto..");

    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .that()
            .resideInAPackage(BASE + "..")
            .should(have(DescribedPredicate.describe("a name that says nothing", (JavaClass type) -> Pattern.compile(
                            "(Util|Utils|Helper|Manager|Dto|DTO|Impl)$")
                    .matcher(type.getSimpleName())
                    .find())));

    static final ArchRule PARTS_OF_A_MODULE_POINT_AT_ITS_ROOT =
            noClasses().that().resideInAPackage(BASE + "..").should(dependSidewaysWithinAModule());

    static final ArchRule BEANS_HAVE_FINAL_FIELDS = fields().that()
            .areDeclaredInClassesThat(DescribedPredicate.describe(
                    "are Spring components",
                    (JavaClass type) -> type.getPackageName().startsWith(BASE)
                            && (type.isAnnotatedWith(Component.class) || type.isMetaAnnotatedWith(Component.class))))
            .and()
            .areNotStatic()
            .should()
            .beFinal()
            .because("state of the application lives in the database");

    static final ArchRule VIEWS_ARE_GUARDED = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class);

    static final ArchRule VIEWS_ARE_PACKAGE_PRIVATE = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should(have(DescribedPredicate.describe("package-private access", (JavaClass type) -> !type.getModifiers()
                    .contains(JavaModifier.PUBLIC))));

    static final ArchRule SHELL_AND_OPERATIONS_ARE_IMPORTED_BY_NOBODY = noClasses()
            .that(not(resideInAnyPackage(BASE + ".shell..", BASE + ".operations.."))
                    .and(resideInAPackage(BASE + "..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BASE + ".shell..", BASE + ".operations..");

    private ArchitectureRules() {}

    /** {@code ui}, {@code web}, {@code store} and their like may use their module's root, never one another. */
    private static ArchCondition<JavaClass> dependSidewaysWithinAModule() {
        var parts = Set.of("ui", "web", "store", "viewer", "elasticsearch", "postgres", "security");
        return new ArchCondition<>("depend sideways within a module") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String[] from = type.getPackageName().split("\\.");
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String[] to = dependency.getTargetClass().getPackageName().split("\\.");
                    boolean sameModule =
                            from.length >= 3 && to.length >= 4 && from[2].equals(to[2]) && to[1].equals("esicasebook");
                    if (!sameModule || !parts.contains(to[3])) {
                        continue;
                    }
                    boolean ownPart = from.length >= 4 && from[3].equals(to[3]);
                    if (!ownPart) {
                        events.add(SimpleConditionEvent.satisfied(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
