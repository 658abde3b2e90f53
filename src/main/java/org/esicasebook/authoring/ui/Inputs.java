package org.esicasebook.authoring.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.esicasebook.cases.file.Problem;
import org.esicasebook.epidurography.Term;
import org.jspecify.annotations.Nullable;

/** Fields bound to places in the case file; what is wrong with a place is said beside its field. */
final class Inputs {

    private static final int PAUSE_MS = 500;

    private final Bench bench;
    private final Map<String, HasValidationProperties> byPath = new HashMap<>();
    private final Map<String, Part> parts = new HashMap<>();
    private final Map<String, Runnable> showing = new HashMap<>();
    private boolean isShowing;

    Inputs(Bench bench) {
        this.bench = bench;
    }

    /** One of a few words of the field. */
    <T extends Term> Select<T> choice(String path, String label, List<T> terms) {
        Select<T> select = new Select<>();
        select.setLabel(label);
        select.setItems(terms);
        select.setItemLabelGenerator(Term::label);
        bind(path, select, value -> value == null ? null : value.code(), found -> terms.stream()
                .filter(term -> term.code().equals(String.valueOf(found)))
                .findFirst()
                .orElse(null));
        return select;
    }

    /** One of a few plain words. */
    Select<String> words(String path, String label, List<String> words) {
        Select<String> select = new Select<>();
        select.setLabel(label);
        select.setItems(words);
        select.setItemLabelGenerator(Inputs::spoken);
        bind(
                path,
                select,
                value -> value,
                found -> words.contains(String.valueOf(found)) ? String.valueOf(found) : null);
        return select;
    }

    NumberField number(String path, String label) {
        NumberField field = new NumberField(label);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MS);
        field.setStep(0.05);
        field.setManualValidation(true);
        bind(path, field, Inputs::plain, found -> found instanceof Number number ? number.doubleValue() : null);
        return field;
    }

    TextField line(String path, String label) {
        TextField field = new TextField(label);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MS);
        bind(path, field, value -> value, found -> found == null ? "" : String.valueOf(found));
        return field;
    }

    TextArea text(String path, String label) {
        TextArea area = new TextArea(label);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE_MS);
        area.setMinRows(3);
        bind(path, area, value -> value, found -> found == null ? "" : String.valueOf(found));
        return area;
    }

    /** Several texts, one a line. */
    TextArea lines(String path, String label) {
        TextArea area = new TextArea(label);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE_MS);
        area.setMinRows(3);
        bind(path, area, value -> fromLines(value == null ? "" : value), Inputs::toLines);
        return area;
    }

    static List<String> fromLines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    static String toLines(@Nullable Object found) {
        return found instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining("\n"))
                : "";
    }

    private <C extends AbstractField<C, V>, V> void bind(String path, C field, Written<V> written, Read<V> read) {
        field.getElement().setAttribute("data-path", path);
        field.addValueChangeListener((HasValue.ValueChangeEvent<V> event) -> {
            if (!isShowing) {
                @Nullable Object value = written.of(event.getValue());
                bench.change(document -> document.with(path, value));
            }
        });
        register(path, field);
        showing.put(path, () -> {
            @Nullable
            V value =
                    read.of(bench.document().find((Object[]) path.split("\\.")).orElse(null));
            if (!Objects.equals(value, field.getValue())) {
                field.setValue(value == null ? field.getEmptyValue() : value);
            }
        });
        quietly(Objects.requireNonNull(showing.get(path)));
    }

    /** Problems at a path are said beside this field. */
    void register(String path, Component field) {
        if (field instanceof HasValidationProperties validated) {
            byPath.put(path, validated);
        }
    }

    /** Several fields under one heading. */
    private record Part(String label, Component component) {}

    /** Problems at a path concern this part of the page, which has no field for them. */
    void part(String path, String label, Component component) {
        parts.put(path, new Part(label, component));
    }

    /** What the page calls the place of a problem; empty if it has none. */
    String label(String path) {
        Part part = parts.get(path);
        if (part != null) {
            return part.label();
        }
        return find(path) instanceof HasLabel labelled && labelled.getLabel() != null ? labelled.getLabel() : "";
    }

    /** Brings the field for a place into sight and puts the cursor into it. */
    void goTo(String path) {
        Part part = parts.get(path);
        Object place = part == null ? find(path) : part.component();
        if (place instanceof Component field) {
            for (Component around = field.getParent().orElse(null);
                    around != null;
                    around = around.getParent().orElse(null)) {
                if (around instanceof Details details) {
                    details.setOpened(true);
                }
            }
            field.getElement().callJsFunction("scrollIntoView", Map.of("block", "center"));
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        }
    }

    void forget(String pathPrefix) {
        byPath.keySet().removeIf(path -> path.startsWith(pathPrefix));
        showing.keySet().removeIf(path -> path.startsWith(pathPrefix));
    }

    /** Shows in all fields what the case says. */
    void show() {
        quietly(() -> List.copyOf(showing.values()).forEach(Runnable::run));
    }

    /** What is set meanwhile was not set by the author. */
    void quietly(Runnable action) {
        boolean before = isShowing;
        isShowing = true;
        try {
            action.run();
        } finally {
            isShowing = before;
        }
    }

    boolean isShowing() {
        return isShowing;
    }

    /** Says each problem beside its field; returns those that have none. */
    List<Problem> say(List<Problem> problems) {
        byPath.values().forEach(field -> {
            field.setInvalid(false);
            field.setErrorMessage("");
        });
        return sayToo(problems);
    }

    /** Says further problems; a field that already says one keeps it. */
    List<Problem> sayToo(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> {
                    HasValidationProperties field = find(problem.field());
                    if (field == null) {
                        return true;
                    }
                    if (!field.isInvalid()) {
                        field.setErrorMessage(sentence(problem.message()));
                        field.setInvalid(true);
                    }
                    return false;
                })
                .toList();
    }

    private @Nullable HasValidationProperties find(String path) {
        HasValidationProperties field = findUpwards(path);
        // the page has one field for the level and side of the plan and of the truth
        return field == null && path.startsWith("truth.") ? findUpwards(path.substring("truth.".length())) : field;
    }

    private @Nullable HasValidationProperties findUpwards(String path) {
        String here = path;
        while (!here.isEmpty()) {
            HasValidationProperties field = byPath.get(here);
            if (field != null) {
                return field;
            }
            int cut = Math.max(here.lastIndexOf('.'), here.lastIndexOf('['));
            here = cut < 0 ? "" : here.substring(0, cut);
        }
        return null;
    }

    static String sentence(String message) {
        return message.isEmpty() ? message : Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }

    /** "offsetFromMidlineMm" → "Offset from midline [mm]", "flat-panel" → "Flat panel". */
    static String spoken(String name) {
        String words =
                name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(java.util.Locale.ROOT);
        words = words.replaceAll(" mm$", " [mm]")
                .replaceAll(" degrees$", " [°]")
                .replaceAll(" percent$", " [%]");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static @Nullable Object plain(@Nullable Double value) {
        if (value == null) {
            return null;
        }
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? (Object) value.longValue() : value;
    }

    @FunctionalInterface
    private interface Written<V> {
        @Nullable
        Object of(@Nullable V value);
    }

    @FunctionalInterface
    private interface Read<V> {
        @Nullable
        V of(@Nullable Object found);
    }
}
