package org.esicasebook.authoring.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.esicasebook.authoring.Anatomy;
import org.esicasebook.cases.file.CaseDocument;
import org.esicasebook.cases.file.CaseFile;
import org.esicasebook.cases.file.ExamVariants;
import org.esicasebook.cases.file.ExamVariants.Outcome;
import org.esicasebook.epidurography.Level;
import org.esicasebook.fluoroscopy.Variants;
import org.esicasebook.fluoroscopy.Variations.Wish;

/** Makes exam variants of a finished draft: each that can happen becomes a draft of its own. */
class VariantsDialog extends Dialog {

    private static final int MOST_PATIENTS = 5;

    private final CaseFile file;
    private final Consumer<CaseDocument> keep;
    private final Checkbox otherSide = new Checkbox("The other side");
    private final CheckboxGroup<Level> levels = new CheckboxGroup<>("Levels");
    private final IntegerField patients = new IntegerField("Other patients, 0 to " + MOST_PATIENTS);
    private final CheckboxGroup<Anatomy> anatomies = new CheckboxGroup<>("Other spines, besides the one it has");
    private final UnorderedList outcomes = new UnorderedList();

    /** @param keep is given each variant that can happen */
    VariantsDialog(CaseFile file, Consumer<CaseDocument> keep) {
        this.file = file;
        this.keep = keep;
        setHeaderTitle("Exam variants");
        setWidth("min(32rem, 95vw)");
        otherSide.setValue(true);
        levels.setItems(file.route().levels());
        levels.setItemLabelGenerator(Level::label);
        levels.setValue(java.util.Set.of(file.truth().level()));
        patients.setMin(0);
        patients.setMax(MOST_PATIENTS);
        patients.setValue(0);
        patients.setStepButtonsVisible(true);
        anatomies.setItems(Anatomy.possibleIn(file));
        anatomies.setItemLabelGenerator(Anatomy::label);
        anatomies.setHelperText("A sentence on each is added to what earlier images showed.");
        NativeButton make = new NativeButton("Make variants", click -> make());
        make.addClassNames("action", "action-main");
        NativeButton close = new NativeButton("Close", click -> close());
        close.addClassName("action");
        outcomes.getElement().setAttribute("role", "status");
        Div form = new Div(
                new Paragraph(
                        "Images and truth follow the choice. In the texts sides and levels are exchanged word by word:"
                                + " read them before you use a variant."),
                otherSide,
                levels,
                patients,
                anatomies,
                outcomes);
        form.addClassName("variants-form");
        add(form);
        getFooter().add(close, make);
    }

    private void make() {
        int more = Math.clamp(patients.getValue() == null ? 0 : patients.getValue(), 0, MOST_PATIENTS);
        List<Long> seeds = LongStream.rangeClosed(0, more)
                .mapToObj(step -> 1 + (file.scenario().seed() + 7_919 * step - 1) % 999_999)
                .toList();
        outcomes.removeAll();
        List<Anatomy> chosen = anatomies.getValue().stream().sorted().toList();
        make(seeds, "", List.of(), document -> document);
        for (Anatomy anatomy : chosen) {
            make(
                    seeds,
                    ", " + anatomy.label().toLowerCase(Locale.ROOT),
                    List.of(anatomy.in(file).orElseThrow()),
                    anatomy::said);
        }
        if (outcomes.getChildren().findAny().isEmpty()) {
            outcomes.add(new ListItem("Nothing chosen differs from the case as it is."));
        }
    }

    private void make(List<Long> seeds, String suffix, List<Variants> spines, UnaryOperator<CaseDocument> said) {
        Wish wish = new Wish(
                otherSide.getValue(), levels.getValue().stream().sorted().toList(), seeds, spines);
        for (Outcome outcome : ExamVariants.of(file, wish)) {
            switch (outcome) {
                case Outcome.Made made -> {
                    keep.accept(said.apply(made.document()));
                    outcomes.add(new ListItem(made.name() + suffix + ": kept as a draft"));
                }
                case Outcome.Skipped skipped ->
                    outcomes.add(new ListItem(skipped.name() + suffix + ": skipped, " + skipped.reason()));
            }
        }
    }
}
