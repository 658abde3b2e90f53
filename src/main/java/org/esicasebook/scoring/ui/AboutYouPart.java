package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import org.esicasebook.accounts.UserId;
import org.esicasebook.epidurography.Term;
import org.esicasebook.scoring.Background;
import org.esicasebook.scoring.Backgrounds;
import org.esicasebook.scoring.Specialty;
import org.esicasebook.scoring.TrainingStage;

/** What a learner may say of themselves; kept as soon as it is chosen. */
class AboutYouPart extends Part {

    private final Select<TrainingStage> stage;
    private final Select<Specialty> specialty;
    private final Paragraph state = new Paragraph();

    AboutYouPart(Backgrounds backgrounds, UserId learner) {
        super("About you, if you wish");
        says("Whether a case is unfair to a group shows only if learners say which group they are of.");
        Background said = backgrounds.of(learner);
        stage = choice("Training", TrainingStage.values(), said.stage());
        specialty = choice("Specialty", Specialty.values(), said.specialty());
        Div choices = new Div(stage, specialty);
        choices.addClassName("about-you");
        state.addClassName("rules-said");
        state.getElement().setAttribute("role", "status");
        stage.addValueChangeListener(change -> keep(backgrounds, learner));
        specialty.addValueChangeListener(change -> keep(backgrounds, learner));
        shows(choices, state);
        adds(
                "It is used to compare groups, changes no score, and is never shown with your name. Choose “Not said” to take it back.");
    }

    private static <T extends Term> Select<T> choice(String label, T[] values, Optional<T> said) {
        Select<T> choice = new Select<>();
        choice.setLabel(label);
        choice.setItems(values);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption("Not said");
        choice.setItemLabelGenerator(value -> value == null ? "Not said" : value.label());
        said.ifPresent(choice::setValue);
        return choice;
    }

    private void keep(Backgrounds backgrounds, UserId learner) {
        Background said = new Background(stage.getOptionalValue(), specialty.getOptionalValue());
        backgrounds.declare(learner, said);
        state.setText(said.equals(Background.UNSAID) ? "Taken back: nothing is kept of you." : "Kept.");
    }
}
