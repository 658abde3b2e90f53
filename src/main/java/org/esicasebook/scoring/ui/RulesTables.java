package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Term;
import org.esicasebook.scoring.RulesText;
import org.esicasebook.scoring.RulesText.Figure;
import org.jspecify.annotations.Nullable;

/** The numbers of a version of the rules as tables, fixed or as fields. A section that is not known here shows, too. */
class RulesTables extends Div {

    private static final String HARMS = "compartments.harms";
    private static final String LOOK_ALIKES = "compartments.look-alikes";
    private static final Map<String, String> HEADINGS = Map.of(
            "weights", "Points of each component",
            "compartments", "Compartments",
            "localisation", "Needle tip",
            "level-and-side", "Level and side",
            "stop", "Stopping the injection at the first sign of danger",
            "spread", "Interspaces and sides the contrast reached",
            "critical-error", "Critical error");
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("base-weight", "Weight of a harmless compartment; its harm is added"),
            Map.entry("extra-penalty", "Cost of naming one compartment too many"),
            Map.entry("tolerance-mm", "Full points up to this distance [mm]"),
            Map.entry("sigma-mm", "How fast points fall beyond it [mm]"),
            Map.entry("limit-mm", "No points beyond this distance [mm]"),
            Map.entry("level-weight", "Share of the level; the side has the rest"),
            Map.entry("adjacent-level", "What one level off keeps"),
            Map.entry("stop", "Stopping in time (0: shown, but scored apart from the total)"),
            Map.entry("spread", "Where the contrast spreads (0: shown, but scored apart from the total)"),
            Map.entry("reaction-seconds", "A stop within this time of the first sign is as good as at once [s]"),
            Map.entry("half-life-seconds", "After that, the share earned halves every so often [s]"),
            Map.entry("false-stop", "What a stop without any sign keeps: care, not sight"),
            Map.entry("parts-weight", "Share for ventral and dorsal; interspaces and sides have the rest"),
            Map.entry(
                    "part-reached-from",
                    "Share of the epidural contrast from which it counts as ventral, or as dorsal"),
            Map.entry("harm-from", "An unsafe action is critical with a compartment missed from this harm on"));

    /** Takes a changed number; answers with a complaint, or nothing. */
    interface Change extends Serializable {
        String take(String path, double value);
    }

    private final RulesText text;
    private final @Nullable Change change;

    private RulesTables(RulesText text, @Nullable Change change) {
        this.text = text;
        this.change = change;
        addClassName("rules-tables");
        List<Figure> figures = text.figures();
        Map<String, List<Figure>> sections = new LinkedHashMap<>();
        for (Figure figure : figures) {
            if (!figure.table().startsWith(HARMS) && !figure.table().startsWith(LOOK_ALIKES)) {
                sections.computeIfAbsent(figure.table(), fresh -> new ArrayList<>())
                        .add(figure);
            }
        }
        sections.forEach((table, rows) -> {
            add(rows(table, rows));
            if (table.equals("compartments")) {
                add(new H3("Harm of acting as if a compartment were absent"), harms(figures));
                add(new H3("Compartments that look alike"), lookAlikes(figures));
            }
        });
    }

    static RulesTables fixed(RulesText text) {
        return new RulesTables(text, null);
    }

    static RulesTables changing(RulesText text, Change change) {
        return new RulesTables(text, change);
    }

    private Component rows(String table, List<Figure> rows) {
        FigureTable shown = new FigureTable(HEADINGS.getOrDefault(table, words(table)), "What", "Value");
        rows.forEach(figure -> {
            String name = WORDS.getOrDefault(figure.name(), words(figure.name()));
            shown.row(new Span(name), List.of(cell(figure, name)));
        });
        return shown;
    }

    private Component lookAlikes(List<Figure> figures) {
        FigureTable shown = new FigureTable("How alike, from 0 to 1; pairs not named: 0", "Pair", "Likeness");
        figures.stream()
                .filter(figure -> figure.table().startsWith(LOOK_ALIKES))
                .forEach(figure -> {
                    String pair = labels(Compartment.class, text.nameOf(figure.table()));
                    shown.row(new Span(pair), List.of(cell(figure, "Likeness of " + pair)));
                });
        return shown;
    }

    private Component harms(List<Figure> figures) {
        Map<String, Map<String, Figure>> byTable = new LinkedHashMap<>();
        figures.stream().filter(figure -> figure.table().startsWith(HARMS)).forEach(figure -> byTable.computeIfAbsent(
                        figure.table(), fresh -> new LinkedHashMap<>())
                .put(figure.name(), figure));
        List<String> heads = new ArrayList<>(List.of("Compartment"));
        List<String> routes = byTable.keySet().stream()
                .map(table -> labels(Route.class, text.nameOf(table.substring(0, table.lastIndexOf('.')))))
                .toList();
        heads.addAll(routes);
        FigureTable shown =
                new FigureTable("From 0, none, to 1, catastrophic, for each route", heads.toArray(String[]::new));
        for (Compartment compartment : Compartment.values()) {
            List<Component> cells = new ArrayList<>();
            int column = 0;
            for (Map<String, Figure> table : byTable.values()) {
                Figure figure = table.get(compartment.code());
                cells.add(
                        figure == null ? new Span("–") : cell(figure, compartment.label() + ", " + routes.get(column)));
                column++;
            }
            shown.row(new Span(compartment.label()), cells);
        }
        return shown;
    }

    private Component cell(Figure figure, String meaning) {
        Change taken = change;
        if (taken == null) {
            return new Span(number(figure.value()));
        }
        NumberField field = new NumberField();
        field.setValue(figure.value());
        field.setStep(.01);
        field.setWidth("6.5rem");
        field.setAriaLabel(meaning);
        field.setManualValidation(true);
        field.addValueChangeListener(changed -> {
            if (!changed.isFromClient()) {
                return;
            }
            Double value = changed.getValue();
            String complaint = value == null ? "A number is needed." : taken.take(figure.path(), value);
            field.setInvalid(!complaint.isEmpty());
            field.setErrorMessage(complaint);
        });
        return field;
    }

    private static <T extends Enum<T> & Term> String labels(Class<T> vocabulary, String codes) {
        List<String> labels = new ArrayList<>();
        for (String code : codes.split(", ")) {
            labels.add(Term.find(vocabulary, code).map(Term::label).orElse(code));
        }
        return String.join("; ", labels);
    }

    private static String words(String name) {
        String spaced = name.replace('-', ' ').replace('.', ' ');
        return spaced.isEmpty() ? "" : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    static String number(double value) {
        return value == Math.rint(value) ? Numbers.whole(value) : Double.toString(value);
    }
}
