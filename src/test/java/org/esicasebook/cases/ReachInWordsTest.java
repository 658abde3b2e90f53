package org.esicasebook.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.esicasebook.cases.ReachInWords.Line;
import org.esicasebook.cases.ReferenceStandard.Reach;
import org.esicasebook.cases.file.CaseFileReader.Outcome;
import org.esicasebook.cases.file.CaseText;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Side;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Study.CaseTruth;
import org.esicasebook.geometry.PatientPoint;
import org.junit.jupiter.api.Test;

class ReachInWordsTest {

    @Test
    void aWideEpiduralSpreadIsToldFromLevelToLevel() {
        Reach reach = new Reach(
                List.of(Level.L3_L4, Level.L4_L5, Level.L5_S1),
                List.of(Side.LEFT, Side.RIGHT),
                0.28,
                Map.of(Compartment.EPIDURAL, 3.0));

        assertThat(ReachInWords.of(reach))
                .containsExactly(
                        new Line("Contrast given", "Epidural 3 mL"),
                        new Line("Levels reached", "L3–4 to L5–S1, 3 interspaces"),
                        new Line("Sides", "Both"),
                        new Line("In the epidural space", "Mostly dorsal (72 %), the rest ventral"));
    }

    @Test
    void aMixtureTellsTheVolumeOfEachPart() {
        Reach reach = new Reach(
                List.of(Level.L4_L5, Level.L5_S1),
                List.of(Side.RIGHT),
                0.82,
                Map.of(Compartment.VENOUS, 0.6, Compartment.EPIDURAL, 1.45));

        assertThat(ReachInWords.of(reach))
                .extracting(Line::answer)
                .containsExactly(
                        "Epidural 1.45 mL, Venous 0.6 mL",
                        "L4–5 and L5–S1",
                        "Right only",
                        "Mostly ventral (82 %), the rest dorsal");
    }

    @Test
    void ofContrastOutsideTheCanalNobodyAsksWhetherItIsVentral() {
        Reach reach = new Reach(List.of(), List.of(Side.MIDLINE), 0, Map.of(Compartment.MUSCLE, 10.0));

        assertThat(ReachInWords.of(reach))
                .extracting(Line::answer)
                .containsExactly(
                        "Muscle or ligament 10 mL",
                        "None: the contrast lies at no interspace",
                        "Neither: it keeps to the midline");
    }

    @Test
    void levelsApartAreNamedOneByOne() {
        Reach reach = new Reach(
                List.of(Level.L5_S1, Level.L1_L2, Level.L2_L3), List.of(Side.LEFT), 0, Map.of(Compartment.VENOUS, 1.0));

        assertThat(ReachInWords.of(reach)).contains(new Line("Levels reached", "L1–2, L2–3 and L5–S1"));
    }

    @Test
    void beforeContrastNothingIsReachedWhateverTheScenarioWouldInject() {
        CaseTruth truth = new CaseTruth(
                new PatientPoint(0, 0, 0),
                5,
                Map.of(Compartment.SUBARACHNOID, 0.05),
                List.of(Level.C7_T1),
                List.of(Side.LEFT),
                Map.of(),
                0,
                1);

        assertThat(ReachInWords.of(Reach.of(truth, starter("cil-16")))).isEmpty();
        assertThat(ReachInWords.of(Reach.of(truth, starter("cil-15")))).isNotEmpty();
    }

    private static Scenario starter(String name) {
        return ((Outcome.Accepted) CaseText.starter(name).read()).caseFile().scenario();
    }

    @Test
    void withoutContrastThereIsNothingToTell() {
        assertThat(ReachInWords.of(new Reach(List.of(), List.of(), 0, Map.of())))
                .isEmpty();
    }
}
