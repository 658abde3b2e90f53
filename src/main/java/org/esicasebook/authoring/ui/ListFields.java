package org.esicasebook.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.esicasebook.cases.file.CaseDocument;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Term;
import org.esicasebook.epidurography.View;
import org.jspecify.annotations.Nullable;

/** The two lists of a scenario: where contrast goes, and which images are taken. */
final class ListFields {

    private static final String SPREADS = "simulation.spreads";
    private static final String EXPOSURES = "simulation.exposures";
    private static final List<String> KINDS = List.of("still", "cine", "subtraction");

    private final Bench bench;
    private final Inputs inputs;
    private final Div spreads = new Div();
    private final Div exposures = new Div();
    private List<Map<String, Object>> shownSpreads = List.of();
    private List<Map<String, Object>> shownExposures = List.of();
    private @Nullable Route shownRoute;
    private boolean isWriting;

    ListFields(Bench bench, Inputs inputs) {
        this.bench = bench;
        this.inputs = inputs;
        spreads.addClassName("authoring-list");
        exposures.addClassName("authoring-list");
    }

    Component spreads() {
        return spreads;
    }

    Component exposures() {
        return exposures;
    }

    /** Builds rows anew, but not under the hands of the author while they change numbers in them. */
    void show() {
        List<Map<String, Object>> contrast = list(bench.document(), "spreads");
        boolean otherContrast = isOther(contrast, shownSpreads);
        shownSpreads = contrast;
        if (otherContrast) {
            inputs.forget(SPREADS + "[");
            spreads.removeAll();
            for (int i = 0; i < contrast.size(); i++) {
                spreads.add(spreadRow(i, contrast.get(i)));
            }
        }
        List<Map<String, Object>> images = list(bench.document(), "exposures");
        Route route = route(bench.document());
        boolean otherImages = route != shownRoute || isOther(images, shownExposures);
        shownExposures = images;
        shownRoute = route;
        if (otherImages) {
            inputs.forget(EXPOSURES + "[");
            exposures.removeAll();
            for (int i = 0; i < images.size(); i++) {
                exposures.add(exposureRow(i, images.get(i), images.size(), route));
            }
            NativeButton more = new NativeButton(
                    "Add an image",
                    click -> bench.change(document ->
                            document.with(EXPOSURES, plus(images(document), Map.of("still", stillOf("oblique"))))));
            more.addClassName("action");
            exposures.add(more);
        }
    }

    /** Views are called after it. */
    static Route route(CaseDocument document) {
        return document.find("route")
                .flatMap(code -> Term.find(Route.class, String.valueOf(code)))
                .orElse(Route.LUMBAR_INTERLAMINAR);
    }

    private boolean isOther(List<Map<String, Object>> now, List<Map<String, Object>> shown) {
        return isWriting ? !shape(now).equals(shape(shown)) : !now.equals(shown);
    }

    private void write(UnaryOperator<CaseDocument> change) {
        isWriting = true;
        try {
            bench.change(change);
        } finally {
            isWriting = false;
        }
    }

    private Component spreadRow(int at, Map<String, Object> spread) {
        String compartment = String.valueOf(spread.get("compartment"));
        Span name = new Span(
                Term.find(Compartment.class, compartment).map(Term::label).orElse(compartment));
        name.addClassName("authoring-row-name");
        Div row = new Div(
                name,
                number(SPREADS, at, spread, "volumeMl", "Volume [mL]", null),
                number(SPREADS, at, spread, "cranialTendency", "Cephalad −1 to 1", 0.0),
                number(SPREADS, at, spread, "midlineCrossing", "Across midline 0 to 1", 0.25),
                number(SPREADS, at, spread, "ventralTendency", "Ventral 0 to 1", 0.25));
        row.addClassName("authoring-row");
        return row;
    }

    private Component exposureRow(int at, Map<String, Object> exposure, int count, Route route) {
        String kind = KINDS.stream().filter(exposure::containsKey).findFirst().orElse("still");
        Map<String, Object> image = exposure.get(kind) instanceof Map<?, ?> map ? fields(map) : stillOf("AP");
        Select<String> kinds = new Select<>();
        kinds.setLabel("Image " + (at + 1));
        kinds.setItems(KINDS);
        kinds.setItemLabelGenerator(Inputs::spoken);
        kinds.setValue(kind);
        kinds.addValueChangeListener(event -> replaceExposure(
                at,
                before -> Map.of(
                        event.getValue(),
                        event.getValue().equals("still")
                                ? stillOf(view(image))
                                : runOf(view(image), event.getValue()))));
        inputs.register(EXPOSURES + "[" + (at + 1) + "]", kinds);
        inputs.register(EXPOSURES, kinds);
        Select<View> views = new Select<>();
        views.setLabel("View");
        views.setItems(View.values());
        views.setItemLabelGenerator(view -> view.label(route));
        views.setValue(Term.find(View.class, view(image)).orElse(View.ANTEROPOSTERIOR));
        views.addValueChangeListener(event -> replaceExposure(
                at, before -> imageWith(before, kind, "view", event.getValue().code())));
        String prefix = EXPOSURES + "[" + (at + 1) + "]." + kind + ".";
        inputs.register(prefix + "view", views);
        views.addClassName("authoring-wide");
        Div row = new Div(kinds, views);
        List<String> numbers =
                kind.equals("still") ? List.of("atSeconds") : List.of("startSeconds", "frames", "framesPerSecond");
        for (String name : numbers) {
            NumberField field = field(label(name), image.get(name));
            field.addValueChangeListener(
                    event -> replaceExposure(at, before -> imageWith(before, kind, name, number(event.getValue()))));
            inputs.register(prefix + name, field);
            row.add(field);
        }
        NativeButton remove = new NativeButton(
                "Remove",
                click -> bench.change(document -> {
                    List<Object> left = new ArrayList<>(images(document));
                    left.remove(at);
                    return document.with(EXPOSURES, left);
                }));
        remove.addClassName("action");
        remove.getElement().setAttribute("aria-label", "Remove image " + (at + 1));
        remove.setEnabled(count > 1);
        row.add(remove);
        row.addClassNames("authoring-row", "authoring-image");
        return row;
    }

    private NumberField number(
            String list, int at, Map<String, Object> entry, String name, String label, @Nullable Double usual) {
        NumberField field = field(label, entry.getOrDefault(name, usual));
        field.addValueChangeListener(event -> write(document -> {
            List<Object> entries = new ArrayList<>(list(document, "spreads"));
            Map<String, Object> changed = new LinkedHashMap<>(fields((Map<?, ?>) entries.get(at)));
            if (event.getValue() == null) {
                changed.remove(name);
            } else {
                changed.put(name, number(event.getValue()));
            }
            entries.set(at, changed);
            return document.with(list, entries);
        }));
        inputs.register(list + "[" + (at + 1) + "]." + name, field);
        return field;
    }

    private static NumberField field(String label, @Nullable Object value) {
        NumberField field = new NumberField(label);
        field.setManualValidation(true);
        field.setStep(0.05);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(500);
        if (value instanceof Number number) {
            field.setValue(number.doubleValue());
        }
        return field;
    }

    private void replaceExposure(int at, UnaryOperator<Map<String, Object>> change) {
        write(document -> {
            List<Object> all = new ArrayList<>(images(document));
            all.set(at, change.apply(fields((Map<?, ?>) all.get(at))));
            return document.with(EXPOSURES, all);
        });
    }

    private static Map<String, Object> imageWith(
            Map<String, Object> exposure, String kind, String name, @Nullable Object value) {
        Map<String, Object> image = exposure.get(kind) instanceof Map<?, ?> map ? fields(map) : new LinkedHashMap<>();
        if (value == null) {
            image.remove(name);
        } else {
            image.put(name, value);
        }
        return Map.of(kind, image);
    }

    private static @Nullable Object number(@Nullable Double value) {
        if (value == null) {
            return null;
        }
        return value == Math.rint(value) ? (Object) value.longValue() : value;
    }

    private static String view(Map<String, Object> image) {
        return String.valueOf(image.getOrDefault("view", "AP"));
    }

    private static Map<String, Object> stillOf(String view) {
        Map<String, Object> still = new LinkedHashMap<>();
        still.put("view", view);
        still.put("atSeconds", 15);
        return still;
    }

    private static Map<String, Object> runOf(String view, String kind) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("view", view);
        run.put("startSeconds", -1);
        run.put("frames", kind.equals("cine") ? 40 : 20);
        run.put("framesPerSecond", kind.equals("cine") ? 6 : 3);
        return run;
    }

    private static String label(String name) {
        return switch (name) {
            case "atSeconds" -> "At [s]";
            case "startSeconds" -> "From [s]";
            case "frames" -> "Frames";
            default -> "Frames per second";
        };
    }

    private static List<Object> plus(List<Object> list, Object more) {
        List<Object> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }

    private static List<Object> images(CaseDocument document) {
        return new ArrayList<>(list(document, "exposures"));
    }

    /** Sections of the scenario that stand in a list. */
    static List<Map<String, Object>> list(CaseDocument document, String name) {
        return document.find("simulation", name).orElse(List.of()) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(entry -> fields((Map<?, ?>) entry))
                        .toList()
                : List.of();
    }

    static Map<String, Object> fields(Map<?, ?> map) {
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((name, value) -> fields.put(String.valueOf(name), Objects.requireNonNull(value)));
        return fields;
    }

    /** What decides which rows there are: kinds and compartments, not numbers. */
    private static Object shape(List<Map<String, Object>> entries) {
        return entries.stream()
                .map(entry -> entry.containsKey("compartment")
                        ? List.of(String.valueOf(entry.get("compartment")), String.valueOf(entry.get("course")))
                        : List.of(String.join(",", entry.keySet()), ""))
                .toList();
    }
}
