package org.esicasebook.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.esicasebook.epidurography.Compartment.EPIDURAL;
import static org.esicasebook.epidurography.Compartment.MUSCLE;
import static org.esicasebook.epidurography.Compartment.VENOUS;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.esicasebook.cases.Teaching.ViewNotes;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.View;
import org.junit.jupiter.api.Test;

class TeachingTest {

    private static final Set<Compartment> ALSO_VENOUS = Set.of(EPIDURAL, VENOUS);
    private static final List<Set<Compartment>> FRONTAL = List.of(Set.of(MUSCLE), ALSO_VENOUS);
    private static final List<Set<Compartment>> OBLIQUE = List.of(ALSO_VENOUS);

    @Test
    void imagesSeenTogetherLeaveOpenWhatFitsEachOfThem() {
        Teaching teaching = ofViews(Optional.of(FRONTAL), Optional.of(OBLIQUE), Optional.of(List.of()));

        assertThat(teaching.alternativesAfter(List.of(0))).contains(FRONTAL);
        assertThat(teaching.alternativesAfter(List.of(0, 1))).contains(OBLIQUE);
        assertThat(teaching.alternativesAfter(List.of(0, 1, 2))).contains(List.of());
    }

    @Test
    void whereOneImageIsNotJudgedNothingIsSaidOfAll() {
        Teaching teaching = ofViews(Optional.of(FRONTAL), Optional.empty());

        assertThat(teaching.alternativesAfter(List.of(0))).contains(FRONTAL);
        assertThat(teaching.alternativesAfter(List.of(0, 1))).isEmpty();
        assertThat(teaching.alternativesAfter(List.of())).isEmpty();
    }

    @Test
    void anAlternativeNamesCompartments() {
        assertThatThrownBy(() -> ofViews(Optional.of(List.of(Set.of())))).hasMessageContaining("fitsAlso");
    }

    @SafeVarargs
    private static Teaching ofViews(Optional<List<Set<Compartment>>>... fitsAlso) {
        return new Teaching(
                "Headline",
                "Sign",
                IntStream.range(0, fitsAlso.length)
                        .mapToObj(i -> new ViewNotes(
                                i,
                                View.ANTEROPOSTERIOR,
                                ImageKind.STILL,
                                "Level",
                                "Depth",
                                fitsAlso[i],
                                List.of(),
                                List.of()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
