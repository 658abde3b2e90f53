package org.esicasebook.authoring.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.esicasebook.cases.file.CaseDocument;
import org.esicasebook.cases.file.Problem;
import org.esicasebook.epidurography.Difficulty;

/** The words of a case, as fields and as the text of the file, and what is missing of them. */
class TextForm extends Div {

    private static final int MOST_SAID = 12;

    private final Inputs inputs;
    private final TeachingForm teaching;
    private final TextArea whole = new TextArea("Whole case as text (YAML)");
    private final Div missing = new Div();

    TextForm(Bench bench, Inputs inputs) {
        this.inputs = inputs;
        this.teaching = new TeachingForm(bench, inputs);
        addClassName("authoring-form");
        whole.addClassName("authoring-yaml");
        whole.setValueChangeMode(ValueChangeMode.ON_BLUR);
        whole.setHelperText(
                "Key signs in the images are written here. A case file that you have can be pasted here whole.");
        whole.setMinRows(12);
        whole.setMaxRows(40);
        whole.addValueChangeListener(event -> {
            if (!inputs.isShowing()) {
                try {
                    CaseDocument typed = CaseDocument.parse(event.getValue());
                    whole.setInvalid(false);
                    bench.change(before -> typed);
                } catch (IllegalArgumentException unreadable) {
                    whole.setErrorMessage(String.valueOf(unreadable.getMessage()));
                    whole.setInvalid(true);
                }
            }
        });
        missing.addClassName("authoring-missing");
        missing.getElement().setAttribute("role", "status");
        Details text = new Details("The whole file", whole);
        text.setWidthFull();
        add(
                ScenarioForm.section(
                        "Before the judgment",
                        inputs.line("title", "Title: complaint and procedure, never the finding"),
                        inputs.choice("difficulty", "Difficulty", List.of(Difficulty.values())),
                        inputs.text("vignette.complaint", "Complaint: begins with age and sex"),
                        inputs.text("vignette.imaging", "Imaging"),
                        inputs.text("vignette.plan", "Plan: approach, needle, contrast, what was felt")),
                teaching,
                ScenarioForm.section("Where it comes from", inputs.line("provenance.contributor", "Contributor"), text),
                ScenarioForm.section("Before it can be published", missing));
    }

    void show(CaseDocument document, List<Problem> left) {
        teaching.show();
        inputs.quietly(() -> {
            if (!whole.isInvalid()) {
                whole.setValue(document.text());
            }
        });
        missing.removeAll();
        if (left.isEmpty()) {
            missing.add(new Paragraph("Nothing is missing."));
            return;
        }
        missing.add(new Paragraph(
                left.size() == 1 ? "One thing is missing or wrong:" : left.size() + " things are missing or wrong:"));
        UnorderedList list = new UnorderedList();
        left.stream().limit(MOST_SAID).map(this::item).forEach(list::add);
        missing.add(list);
        if (left.size() > MOST_SAID) {
            missing.add(new Paragraph("And " + (left.size() - MOST_SAID) + " more."));
        }
    }

    private ListItem item(Problem problem) {
        String name = inputs.label(problem.field());
        if (name.isEmpty()) {
            return new ListItem(problem.field() + ": " + problem.message());
        }
        NativeButton way = new NativeButton(name, click -> inputs.goTo(problem.field()));
        way.addClassName("authoring-way");
        return new ListItem(way, new Span(": " + problem.message()));
    }
}
