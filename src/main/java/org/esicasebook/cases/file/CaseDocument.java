package org.esicasebook.cases.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The fields of a case file as they stand, right or wrong: what an author works on before it can be read as a {@link
 * CaseFile}. Names, nesting and order are those of {@code case.schema.json}. Immutable.
 */
public final class CaseDocument {

    private final Map<String, Object> fields;

    private CaseDocument(Map<String, Object> fields) {
        this.fields = Collections.unmodifiableMap(fields);
    }

    /** What a case says, so that reading {@link #text} gives the same case again. */
    public static CaseDocument of(CaseFile file) {
        return new CaseDocument(CaseFields.of(file));
    }

    /**
     * The fields of a text that need not be a sound case.
     *
     * @throws IllegalArgumentException if it is no YAML with fields
     */
    public static CaseDocument parse(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(CaseFileReader.MOST_BYTES);
        options.setNestingDepthLimit(CaseFileReader.DEEPEST_NESTING);
        options.setMaxAliasesForCollections(0);
        try {
            if (new Yaml(new SafeConstructor(options)).load(text) instanceof Map<?, ?> map) {
                return new CaseDocument(copy(map));
            }
        } catch (YAMLException e) {
            throw new IllegalArgumentException("This is not valid YAML: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("A case file holds fields, each as \"name: value\" on a line of its own");
    }

    /**
     * What stands in a field: text, number, truth value, list or map.
     *
     * @param path names from the outermost field inwards, list entries by their place from 0
     */
    public Optional<Object> find(Object... path) {
        @Nullable Object here = fields;
        for (Object step : path) {
            here = switch (here) {
                case Map<?, ?> map -> map.get(String.valueOf(step));
                case List<?> list when step instanceof Integer place && place < list.size() -> list.get(place);
                case null, default -> null;
            };
        }
        return Optional.ofNullable(here);
    }

    /**
     * Whether anything stands in a field, be it right or wrong.
     *
     * @param path as a {@link Problem} names it: names joined by dots, list entries by their place from 1 in brackets
     */
    public boolean isSaid(String path) {
        List<Object> steps = new ArrayList<>();
        for (String step : path.split("[.\\[\\]]+")) {
            steps.add(step.matches("\\d{1,6}") ? (Object) (Integer.parseInt(step) - 1) : step);
        }
        return switch (find(steps.toArray()).orElse("")) {
            case String text -> !text.isBlank();
            case Map<?, ?> map -> !map.isEmpty();
            case List<?> list -> !list.isEmpty();
            default -> true;
        };
    }

    /**
     * The same with one field set, made if it is not there; null takes it away. Only maps are entered.
     *
     * @param path names from the outermost field inwards, joined by dots
     */
    public CaseDocument with(String path, @Nullable Object value) {
        return new CaseDocument(with(fields, Arrays.asList(path.split("\\.")), value));
    }

    private static Map<String, Object> with(Map<?, ?> fields, List<String> path, @Nullable Object value) {
        Map<String, Object> changed = copy(fields);
        String name = path.getFirst();
        if (path.size() > 1) {
            Map<?, ?> inner = changed.get(name) instanceof Map<?, ?> map ? map : Map.of();
            changed.put(name, with(inner, path.subList(1, path.size()), value));
        } else if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            if (value != null) {
                copy.put(String.valueOf(name), copy(value));
            }
        });
        return copy;
    }

    private static Object copy(Object value) {
        return switch (value) {
            case Map<?, ?> map -> copy(map);
            case List<?> list -> {
                List<Object> items = new ArrayList<>();
                list.forEach(item -> items.add(item == null ? "" : copy(item)));
                yield items;
            }
            default -> value;
        };
    }

    /** As a file. */
    public String text() {
        return new CasePrinter().print(fields);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CaseDocument document && fields.equals(document.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
