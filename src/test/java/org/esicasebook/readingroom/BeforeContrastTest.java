package org.esicasebook.readingroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.cases.file.CaseFile;
import org.esicasebook.cases.file.CaseFileReader.Outcome;
import org.esicasebook.cases.file.CaseText;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.judgment.JudgmentDraft.Question;
import org.junit.jupiter.api.Test;

/** Cases without contrast, true and false alike, ask how deep the tip lies. */
class BeforeContrastTest {

    private static final TeachingCase WITHOUT = teachingCase("cil-16");
    private static final TeachingCase WITH = teachingCase("cil-15");

    private static TeachingCase teachingCase(String slug) {
        CaseFile file = ((Outcome.Accepted) CaseText.starter(slug).read()).caseFile();
        return file.asTeachingCase(1);
    }

    @Test
    void itIsAskedHowDeepTheTipLiesAndNotHowFarContrastCame() {
        assertThat(JudgmentForm.codes(WITHOUT).get("compartments"))
                .isEqualTo(List.of(Compartment.MUSCLE, Compartment.EPIDURAL, Compartment.SUBARACHNOID));
        assertThat(ReadingMode.PRACTICE.questionsOf(WITHOUT)).doesNotContain(Question.SPREAD);
        assertThat(ReadingMode.PRACTICE.questionsOf(WITH)).contains(Question.SPREAD);
        assertThat(JudgmentWords.asking(Question.COMPARTMENTS, WITHOUT.beforeContrast()))
                .isEqualTo("How deep does the needle tip lie?");
    }

    @Test
    void theTipLiesAtOneDepth() {
        CheckboxGroup<Compartment> depths = depths(new JudgmentForm(WITHOUT, draft -> {}));
        depths.setValue(Set.of(Compartment.EPIDURAL));
        depths.setValue(Set.of(Compartment.EPIDURAL, Compartment.SUBARACHNOID));

        assertThat(depths.getValue()).containsExactly(Compartment.SUBARACHNOID);
    }

    @Test
    void contrastMayBeInSeveralPlaces() {
        CheckboxGroup<Compartment> places = depths(new JudgmentForm(WITH, draft -> {}));
        places.setValue(Set.of(Compartment.EPIDURAL, Compartment.VENOUS));

        assertThat(places.getValue()).hasSize(2);
    }

    @Test
    void depthsAreCalledSo() {
        assertThat(JudgmentWords.compartments(Set.of(Compartment.SUBARACHNOID), true))
                .isEqualTo("Too deep");
        assertThat(JudgmentWords.compartments(Set.of(Compartment.MUSCLE), true))
                .isEqualTo("Short of the epidural space");
        assertThat(JudgmentWords.compartments(Set.of(Compartment.SUBARACHNOID), false))
                .isEqualTo("Subarachnoid");
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<Compartment> depths(JudgmentForm form) {
        return (CheckboxGroup<Compartment>)
                within(form).filter(CheckboxGroup.class::isInstance).findFirst().orElseThrow();
    }

    private static Stream<Component> within(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(BeforeContrastTest::within));
    }
}
