package org.esicasebook.authoring.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.esicasebook.cases.file.CaseDocument;
import org.jspecify.annotations.Nullable;

/** A list of sections of the case, each with the same few texts. */
class Rows extends Div {

    private static final int PAUSE_MS = 500;
    /** From so many columns on lines stand beside one another. */
    private static final int A_GRID = 4;

    private static final String NOTHING = "nothing";

    /** A text of each section. */
    record Column(String name, String label, Kind kind) {}

    enum Kind {
        LINE,
        PARAGRAPH,
        /** Several texts, one a line. */
        LINES,
        /** Several texts, one a line, or that there is nothing to be said. */
        LINES_OR_NOTHING,
        /** A whole number; what is none is kept as typed and refused when the case is read. */
        NUMBER
    }

    private final Bench bench;
    private final Inputs inputs;
    private final String path;
    private final List<Column> columns;
    private final Function<CaseDocument, List<Map<String, Object>>> entries;
    private final Function<Map<String, Object>, String> heading;
    private final String one;
    private final boolean grows;
    private final Div rows = new Div();
    private List<String> shown = List.of();
    private final List<Map<String, AbstractField<?, String>>> fields = new ArrayList<>();

    /** A list to which the author adds and from which they take away. */
    static Rows growing(Bench bench, Inputs inputs, String path, String one, List<Column> columns) {
        Object[] steps = path.split("\\.");
        return new Rows(
                bench,
                inputs,
                path,
                one,
                columns,
                document -> document.find(steps).orElse(List.of()) instanceof List<?> list
                        ? list.stream()
                                .filter(Map.class::isInstance)
                                .map(entry -> ListFields.fields((Map<?, ?>) entry))
                                .toList()
                        : List.of(),
                entry -> "",
                true);
    }

    /**
     * @param one what one entry is called
     * @param entries of a case, as they are or as they would be begun
     * @param heading of an entry; those with the same headings are taken for the same
     */
    Rows(
            Bench bench,
            Inputs inputs,
            String path,
            String one,
            List<Column> columns,
            Function<CaseDocument, List<Map<String, Object>>> entries,
            Function<Map<String, Object>, String> heading,
            boolean grows) {
        this.bench = bench;
        this.inputs = inputs;
        this.path = path;
        this.one = one;
        this.columns = columns;
        this.entries = entries;
        this.heading = heading;
        this.grows = grows;
        addClassName("authoring-rows");
        rows.addClassName("authoring-list");
        add(rows);
        if (grows) {
            NativeButton more = new NativeButton(
                    "Add " + one,
                    click -> bench.change(document -> {
                        List<Object> longer = new ArrayList<>(entries.apply(document));
                        longer.add(new LinkedHashMap<>(Map.of(columns.getFirst().name(), "")));
                        return document.with(path, longer);
                    }));
            more.addClassName("action");
            add(more);
        }
    }

    /** Builds rows anew only where there are others than are shown. */
    void show() {
        List<Map<String, Object>> now = entries.apply(bench.document());
        List<String> headings = now.stream().map(heading).toList();
        if (!headings.equals(shown)) {
            shown = headings;
            inputs.forget(path + "[");
            rows.removeAll();
            fields.clear();
            for (int i = 0; i < now.size(); i++) {
                rows.add(row(i, headings.get(i)));
            }
        }
        inputs.quietly(() -> {
            for (int i = 0; i < now.size(); i++) {
                for (Column column : columns) {
                    AbstractField<?, String> field = fields.get(i).get(column.name());
                    String value = said(column, now.get(i).get(column.name()));
                    if (field != null && !same(column, field.getValue(), value)) {
                        field.setValue(value);
                    }
                }
            }
        });
    }

    private static boolean same(Column column, String typed, String kept) {
        return column.kind() == Kind.LINES || column.kind() == Kind.LINES_OR_NOTHING
                ? Inputs.fromLines(typed).equals(Inputs.fromLines(kept))
                : typed.equals(kept);
    }

    private Component row(int at, String name) {
        Div row = new Div();
        row.addClassNames("authoring-row", "authoring-texts");
        if (!name.isEmpty()) {
            Span title = new Span(name);
            title.addClassName("authoring-row-name");
            row.add(title);
        }
        Map<String, AbstractField<?, String>> here = new LinkedHashMap<>();
        fields.add(here);
        for (Column column : columns) {
            AbstractField<?, String> field = column.kind() == Kind.LINE || column.kind() == Kind.NUMBER
                    ? listening(new TextField(column.label()), at, column)
                    : listening(new TextArea(column.label()), at, column);
            if (columns.size() < A_GRID || column.kind() != Kind.LINE && column.kind() != Kind.NUMBER) {
                field.addClassName("authoring-whole");
            }
            here.put(column.name(), field);
            inputs.register(path + "[" + (at + 1) + "]." + column.name(), field);
            row.add(field);
        }
        inputs.register(path + "[" + (at + 1) + "]", here.values().iterator().next());
        if (grows) {
            NativeButton remove = new NativeButton(
                    "Remove",
                    click -> bench.change(document -> {
                        List<Object> left = new ArrayList<>(entries.apply(document));
                        left.remove(at);
                        return document.with(path, left);
                    }));
            remove.addClassName("action");
            remove.getElement().setAttribute("aria-label", "Remove " + one + " " + (at + 1));
            row.add(remove);
        }
        return row;
    }

    private <C extends AbstractField<C, String> & HasValueChangeMode> C listening(C field, int at, Column column) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MS);
        field.getElement().setAttribute("data-path", path + "[" + (at + 1) + "]." + column.name());
        field.addValueChangeListener((HasValue.ValueChangeEvent<String> event) -> {
            if (!inputs.isShowing()) {
                write(at, column, event.getValue());
            }
        });
        return field;
    }

    private void write(int at, Column column, String text) {
        bench.change(document -> {
            List<Object> all = new ArrayList<>(entries.apply(document));
            Map<String, Object> changed = new LinkedHashMap<>(ListFields.fields((Map<?, ?>) all.get(at)));
            Object value = value(column, text.strip());
            if (value == null) {
                changed.remove(column.name());
            } else {
                changed.put(column.name(), value);
            }
            all.set(at, changed);
            return document.with(path, all);
        });
    }

    private static @Nullable Object value(Column column, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (column.kind()) {
            case LINE, PARAGRAPH -> text;
            case LINES -> Inputs.fromLines(text);
            case LINES_OR_NOTHING -> text.equalsIgnoreCase(NOTHING) ? List.of() : Inputs.fromLines(text);
            case NUMBER -> text.matches("\\d{1,9}") ? (Object) Integer.valueOf(text) : text;
        };
    }

    private static String said(Column column, @Nullable Object value) {
        if (column.kind() == Kind.LINES_OR_NOTHING && List.of().equals(value)) {
            return NOTHING;
        }
        return value instanceof List<?> ? Inputs.toLines(value) : value == null ? "" : String.valueOf(value);
    }
}
