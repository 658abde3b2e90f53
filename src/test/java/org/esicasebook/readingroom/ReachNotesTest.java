package org.esicasebook.readingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.ReferenceStandard.Reach;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.support.PageText;
import org.esicasebook.support.fakes.SampleCases;
import org.junit.jupiter.api.Test;

class ReachNotesTest {

    private static ReferenceStandard truth(Optional<Reach> reach) {
        ReferenceStandard truth = SampleCases.truth(SampleCases.INTERLAMINAR);
        return new ReferenceStandard(
                truth.slug(),
                truth.version(),
                truth.compartments(),
                truth.level(),
                truth.side(),
                truth.actions(),
                truth.unsafeActions(),
                truth.teaching(),
                truth.series(),
                reach);
    }

    @Test
    void levelsSidesDepthAndVolumesAreToldInWords() {
        Reach reach = new Reach(
                List.of(Level.L4_L5, Level.L5_S1), List.of(Side.RIGHT), 0.2, Map.of(Compartment.EPIDURAL, 2.0));

        assertThat(ReachNotes.of(truth(Optional.of(reach)))).hasValueSatisfying(notes -> assertThat(PageText.of(notes))
                .contains(
                        "How far the contrast came",
                        "Epidural 2 mL",
                        "L4–5 and L5–S1",
                        "Right only",
                        "Mostly dorsal (80 %), the rest ventral"));
    }

    @Test
    void imagesTakenBeforeContrastSaySo() {
        Reach nothing = new Reach(List.of(), List.of(), 0, Map.of());

        assertThat(ReachNotes.of(truth(Optional.of(nothing))))
                .hasValueSatisfying(
                        notes -> assertThat(PageText.of(notes)).contains("All images were taken before any contrast."));
    }

    @Test
    void whatWasNeverMeasuredIsNotTold() {
        assertThat(ReachNotes.of(truth(Optional.empty()))).isEmpty();
    }
}
