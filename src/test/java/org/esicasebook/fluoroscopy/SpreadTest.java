package org.esicasebook.fluoroscopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Route;
import org.esicasebook.fluoroscopy.Spread.Course;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SpreadTest {

    @ParameterizedTest
    @EnumSource(Compartment.class)
    void everyCompartmentOffersACourse(Compartment compartment) {
        assertThat(Spread.of(compartment, 1).course())
                .isEqualTo(Course.listOf(compartment).getFirst());
    }

    @ParameterizedTest
    @EnumSource(Course.class)
    void everyCourseIsReachedBySomeRoute(Course course) {
        assertThat(Route.values()).anyMatch(course::isReachedBy);
    }

    @Test
    void aCourseOfAnotherCompartmentIsRefused() {
        assertThatThrownBy(() -> new Spread(Compartment.EPIDURAL, 1, 0, 0, 0, Course.RETRODURAL))
                .hasMessageStartingWith("course: epidural contrast does not run on the course retrodural");
        assertThatThrownBy(() -> new Spread(Compartment.ARTERIAL, 1, 0, 0, 0, Course.USUAL))
                .hasMessageEndingWith("but on one of radiculomedullary, vertebral");
    }

    @ParameterizedTest
    @CsvSource({"MUSCLE, PRESACRAL", "ARTERIAL, VERTEBRAL", "ARTERIAL, RADICULOMEDULLARY"})
    void aCourseOutOfReachOfTheRouteIsRefused(Compartment compartment, Course course) {
        Scenario interlaminar = Patterns.INTERLAMINAR_EPIDURAL.scenario(1);
        assertThatThrownBy(() -> Patterns.with(interlaminar, new Spread(compartment, 1, 0, 0, 0, course)))
                .hasMessage(
                        "spreads: the course " + course.code() + " is not reached by the route lumbar interlaminar");
    }
}
