package org.esicasebook.authoring.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.esicasebook.authoring.ui.Rows.Column;
import org.esicasebook.authoring.ui.Rows.Kind;
import org.esicasebook.cases.file.CaseDocument;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Term;
import org.esicasebook.epidurography.View;

/** What a reader sees after the judgment: worth of the actions, and all that the case teaches. */
class TeachingForm extends Div {

    private static final String TEACHING = "truth.teaching.";
    private static final String UNSAFE = "truth.unsafeActions";
    private static final List<String> KINDS = List.of("still", "cine", "subtraction");

    private final Bench bench;
    private final Inputs inputs;
    private final CheckboxGroup<NextAction> unsafe = new CheckboxGroup<>("Unsafe here");
    private final Rows views;
    private final Rows differential;
    private final Rows references;

    TeachingForm(Bench bench, Inputs inputs) {
        this.bench = bench;
        this.inputs = inputs;
        addClassName("authoring-form");
        views = new Rows(
                bench,
                inputs,
                TEACHING + "views",
                "image",
                List.of(
                        new Column("decides", "What it decides", Kind.PARAGRAPH),
                        new Column("cannotDecide", "What it cannot decide", Kind.PARAGRAPH),
                        new Column(
                                "fitsAlso",
                                "What else it fits, one a line (as in muscular, or epidural + venous); nothing if it"
                                        + " decides",
                                Kind.LINES_OR_NOTHING),
                        new Column("findings", "Findings, one a line", Kind.LINES)),
                TeachingForm::notes,
                notes -> heading(notes, ListFields.route(bench.document())),
                false);
        differential = Rows.growing(
                bench,
                inputs,
                TEACHING + "differential",
                "a look-alike",
                List.of(
                        new Column("looksLike", "Looks like", Kind.LINE),
                        new Column("tellApart", "How to tell it apart", Kind.PARAGRAPH)));
        references = Rows.growing(
                bench,
                inputs,
                TEACHING + "references",
                "a reference",
                List.of(
                        new Column("authors", "Authors", Kind.LINE),
                        new Column("title", "Title", Kind.LINE),
                        new Column("journal", "Journal", Kind.LINE),
                        new Column("year", "Year", Kind.NUMBER),
                        new Column("pages", "Pages", Kind.LINE),
                        new Column("doi", "DOI, if certain", Kind.LINE),
                        new Column("supports", "What it supports", Kind.LINE)));
        Div worth = worth();
        inputs.part("truth.actions", "What to do next", worth);
        inputs.part(TEACHING + "views", "Image by image", views);
        inputs.part(TEACHING + "differential", "Looks like", differential);
        inputs.part(TEACHING + "references", "References", references);
        add(
                ScenarioForm.section("What to do next", worth, unsafeActions()),
                ScenarioForm.section(
                        "What it teaches",
                        inputs.line(TEACHING + "headline", "The finding in a line"),
                        inputs.text(TEACHING + "decisiveSign", "The sign that decides"),
                        new H3("Image by image"),
                        views,
                        new H3("Looks like"),
                        differential,
                        inputs.lines(TEACHING + "criticalErrors", "Critical errors, one a line"),
                        inputs.lines(TEACHING + "teachingPoints", "Two or three teaching points, one a line"),
                        new H3("References"),
                        references));
    }

    private Div worth() {
        Div all = new Div();
        all.addClassName("authoring-actions");
        for (NextAction action : NextAction.values()) {
            all.add(inputs.number("truth.actions." + action.code(), action.label()));
        }
        Paragraph hint = new Paragraph(
                "Worth of each action from 0 to 1; the best is worth 1. Starting values, until a physician panel has"
                        + " agreed to them.");
        hint.addClassName("facts");
        return new Div(hint, all);
    }

    private CheckboxGroup<NextAction> unsafeActions() {
        unsafe.setItems(NextAction.values());
        unsafe.setItemLabelGenerator(NextAction::label);
        unsafe.addClassName("authoring-unsafe");
        unsafe.getElement().setAttribute("data-path", UNSAFE);
        unsafe.addValueChangeListener(event -> {
            if (!inputs.isShowing()) {
                bench.change(document -> document.with(
                        UNSAFE,
                        event.getValue().stream().sorted().map(Term::code).toList()));
            }
        });
        inputs.register(UNSAFE, unsafe);
        return unsafe;
    }

    final void show() {
        inputs.quietly(() -> {
            Set<NextAction> now =
                    bench.document().find("truth", "unsafeActions").orElse(List.of()) instanceof List<?> list
                            ? list.stream()
                                    .map(code -> Term.find(NextAction.class, String.valueOf(code)))
                                    .flatMap(Optional::stream)
                                    .collect(Collectors.toSet())
                            : Set.of();
            if (!now.equals(unsafe.getValue())) {
                unsafe.setValue(now);
            }
        });
        views.show();
        differential.show();
        references.show();
    }

    /** Notes for each image in its order: those that are written, and beginnings of those that are not. */
    private static List<Map<String, Object>> notes(CaseDocument document) {
        List<Map<String, Object>> written = new ArrayList<>();
        if (document.find("truth", "teaching", "views").orElse(List.of()) instanceof List<?> list) {
            list.stream()
                    .filter(Map.class::isInstance)
                    .map(entry -> ListFields.fields((Map<?, ?>) entry))
                    .forEach(written::add);
        }
        List<Map<String, Object>> all = new ArrayList<>();
        Route route = ListFields.route(document);
        for (Map<String, Object> exposure : ListFields.list(document, "exposures")) {
            String kind =
                    KINDS.stream().filter(exposure::containsKey).findFirst().orElse("still");
            Map<String, Object> begun = new LinkedHashMap<>();
            begun.put(
                    "view",
                    exposure.get(kind) instanceof Map<?, ?> image && image.get("view") != null
                            ? String.valueOf(image.get("view"))
                            : "AP");
            if (!kind.equals("still")) {
                begun.put("image", kind);
            }
            all.add(written.stream()
                    .filter(notes -> heading(notes, route).equals(heading(begun, route)))
                    .findFirst()
                    .orElse(begun));
        }
        return all;
    }

    private static String heading(Map<String, Object> notes, Route route) {
        String view = String.valueOf(notes.get("view"));
        String label =
                Term.find(View.class, view).map(found -> found.label(route)).orElse(view);
        String image = String.valueOf(notes.getOrDefault("image", "still"));
        return image.equals("still") ? label : label + " " + image;
    }
}
