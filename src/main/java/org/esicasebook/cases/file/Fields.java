package org.esicasebook.cases.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.esicasebook.epidurography.Term;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The fields of one section of a file. Reading one that is missing or wrong notes a problem and gives a stand-in, so
 * that all problems of a file are found at once; what is made of stand-ins is thrown away by {@link #build}.
 */
final class Fields {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private static final String MIXED = " \\+ ";

    private final Problems problems;
    private final int problemsBefore;
    private final Node node;
    private final String path;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> names = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    Fields(Problems problems, Node node, String path) {
        this.problems = problems;
        this.problemsBefore = problems.count();
        this.node = node;
        this.path = path;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::note);
        } else {
            problems.shape(node, path, "holds fields, each as \"name: value\" on a line of its own");
        }
    }

    private void note(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            problems.shape(tuple.getKeyNode(), path, "a field name is plain text");
            return;
        }
        names.putIfAbsent(key.getValue(), key);
        if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
            problems.shape(key, child(key.getValue()), "is given twice");
        }
    }

    boolean has(String name) {
        known.add(name);
        return values.containsKey(name);
    }

    Set<String> names() {
        return values.keySet();
    }

    /** Whether nothing so far is wrong with these fields or within them. */
    boolean isSound(String... fields) {
        return Arrays.stream(fields).map(this::child).noneMatch(problems::concern);
    }

    /** Text with something in it. */
    String text(String name, int mostCharacters) {
        return find(name).map(value -> text(value, child(name), mostCharacters)).orElse("");
    }

    /** Lines of text. */
    List<String> texts(String name, int fewest, int mostEntries, int mostCharacters) {
        return elements(name, fewest, mostEntries).stream()
                .map(item -> text(item.node(), item.path(), mostCharacters))
                .toList();
    }

    /** A member of a vocabulary of the field, by its code. */
    <T extends Enum<T> & Term> T term(String name, Class<T> vocabulary) {
        return find(name)
                .flatMap(value -> term(value, child(name), vocabulary))
                .orElse(vocabulary.getEnumConstants()[0]);
    }

    <T extends Enum<T> & Term> T term(String name, Class<T> vocabulary, T otherwise) {
        return has(name) ? term(name, vocabulary) : otherwise;
    }

    <T extends Enum<T> & Term> List<T> terms(String name, int fewest, Class<T> vocabulary) {
        List<T> found = new ArrayList<>();
        for (Element item : elements(name, fewest, vocabulary.getEnumConstants().length)) {
            Optional<T> term = term(item.node(), item.path(), vocabulary);
            if (term.isPresent() && found.contains(term.get())) {
                problems.shape(item.node(), item.path(), "is named twice");
            }
            term.ifPresent(found::add);
        }
        return found;
    }

    /** Members of a vocabulary, alone or several joined by " + ". */
    <T extends Enum<T> & Term> List<Set<T>> mixtures(String name, int mostEntries, Class<T> vocabulary) {
        List<Set<T>> found = new ArrayList<>();
        for (Element item : elements(name, 0, mostEntries)) {
            List<Optional<T>> parts = plainText(item.node()).stream()
                    .flatMap(text -> Arrays.stream(text.split(MIXED, -1)))
                    .map(code -> Term.find(vocabulary, code))
                    .toList();
            Set<T> mixture = parts.stream().flatMap(Optional::stream).collect(Collectors.toSet());
            if (mixture.isEmpty() || mixture.size() < parts.size()) {
                notOneOf(item.node(), item.path(), codes(vocabulary));
            } else if (found.contains(mixture)) {
                problems.shape(item.node(), item.path(), "is named twice");
            }
            found.add(mixture);
        }
        return found;
    }

    /** One of the constants of an enum without codes of its own, in lower case with hyphens. */
    <T extends Enum<T>> T choice(String name, Class<T> choices) {
        T[] constants = choices.getEnumConstants();
        return find(name)
                .flatMap(value -> {
                    Optional<T> chosen = plainText(value).flatMap(given -> Arrays.stream(constants)
                            .filter(constant -> hyphened(constant).equals(given))
                            .findFirst());
                    if (chosen.isEmpty()) {
                        notOneOf(
                                value,
                                child(name),
                                Arrays.stream(constants).map(Fields::hyphened).toList());
                    }
                    return chosen;
                })
                .orElse(constants[0]);
    }

    private static String hyphened(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    double number(String name, double least, double most) {
        return find(name)
                .map(value -> number(value, child(name), least, most, false))
                .orElse(least);
    }

    double number(String name, double least, double most, double otherwise) {
        return has(name) ? number(name, least, most) : otherwise;
    }

    int whole(String name, int least, int most) {
        return find(name)
                .map(value -> (int) number(value, child(name), least, most, true))
                .orElse(least);
    }

    boolean flag(String name) {
        return find(name)
                .map(value -> {
                    if (!(value instanceof ScalarNode scalar)
                            || !Set.of("true", "false").contains(scalar.getValue())
                            || !value.getTag().equals(Tag.BOOL)) {
                        problems.shape(value, child(name), "is true or false");
                        return false;
                    }
                    return Boolean.parseBoolean(scalar.getValue());
                })
                .orElse(false);
    }

    /** One of some words. */
    Optional<String> code(String name, List<String> codes) {
        return find(name).flatMap(value -> {
            Optional<String> code = plainText(value).filter(codes::contains);
            if (code.isEmpty()) {
                notOneOf(value, child(name), codes);
            }
            return code;
        });
    }

    /** Whether a field holds fields of its own. */
    boolean isSection(String name) {
        return values.get(name) instanceof MappingNode;
    }

    /** The only one of these fields that is given. */
    Optional<String> exactlyOne(List<String> alternatives) {
        List<String> given = alternatives.stream().filter(this::has).toList();
        if (given.size() != 1 && node instanceof MappingNode) {
            problems.shape(node, path, "has exactly one of " + String.join(", ", alternatives));
        }
        return given.size() == 1 ? Optional.of(given.getFirst()) : Optional.empty();
    }

    Optional<Fields> section(String name) {
        return find(name).map(value -> new Fields(problems, value, child(name)));
    }

    List<Fields> sections(String name, int fewest, int mostEntries) {
        return elements(name, fewest, mostEntries).stream()
                .map(item -> new Fields(problems, item.node(), item.path()))
                .toList();
    }

    /** The one field that says which kind of thing this section describes. */
    Optional<Kind> kind(List<String> kinds) {
        List<String> given = kinds.stream().filter(this::has).toList();
        if (given.size() == 1) {
            return section(given.getFirst()).map(section -> new Kind(given.getFirst(), section));
        }
        if (node instanceof MappingNode && (values.isEmpty() || given.size() > 1)) {
            problems.shape(node, path, "names exactly one of " + String.join(", ", kinds));
        } else if (node instanceof MappingNode) {
            names.forEach((name, key) -> unknown(name, key, kinds));
            known.addAll(names.keySet());
        }
        return Optional.empty();
    }

    record Kind(String name, Fields fields) {}

    /**
     * Refuses the fields that nobody has asked for, then makes the value unless something in this section is wrong.
     *
     * @param elsewhere sections that hold further fields of the value, by which it may be refused
     */
    <T> Optional<T> build(Supplier<T> maker, Fields... elsewhere) {
        names.forEach((name, key) -> {
            if (!known.contains(name)) {
                unknown(name, key, List.copyOf(known));
            }
        });
        if (problems.count() > problemsBefore) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException refusal) {
            refuse(String.valueOf(refusal.getMessage()), elsewhere);
            return Optional.empty();
        }
    }

    /** A refusal of the model reads "field: reason" where it concerns one field. */
    private void refuse(String message, Fields... elsewhere) {
        int colon = Math.max(0, message.indexOf(": "));
        String name = message.substring(0, colon);
        Stream.concat(Stream.of(this), Arrays.stream(elsewhere))
                .filter(section -> section.values.containsKey(name))
                .findFirst()
                .ifPresentOrElse(
                        section -> section.contradiction(name, message.substring(colon + 2)),
                        () -> problems.meaning(node, path, message));
    }

    /** Notes that a field, though well-formed, contradicts something else. */
    void contradiction(String name, String message) {
        problems.meaning(values.getOrDefault(name, node), child(name), message);
    }

    private Optional<Node> find(String name) {
        known.add(name);
        Node value = values.get(name);
        if (value == null) {
            if (node instanceof MappingNode) {
                problems.shape(node, child(name), "is missing");
            }
            return Optional.empty();
        }
        if (value.getTag().equals(Tag.NULL)) {
            problems.shape(value, child(name), "is empty");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private record Element(Node node, String path) {}

    private List<Element> elements(String name, int fewest, int most) {
        return find(name)
                .map(value -> elements(value, child(name), fewest, most))
                .orElse(List.of());
    }

    private List<Element> elements(Node value, String field, int fewest, int most) {
        if (!(value instanceof SequenceNode sequence)) {
            problems.shape(value, field, "is a list: each entry on a line of its own after \"- \", or [one, two]");
            return List.of();
        }
        List<Node> items = sequence.getValue();
        if (items.size() < fewest) {
            problems.shape(value, field, "needs at least " + fewest + (fewest == 1 ? " entry" : " entries"));
        }
        if (items.size() > most) {
            problems.shape(value, field, "has at most " + most + " entries, not " + items.size());
            return List.of();
        }
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            elements.add(new Element(items.get(i), field + "[" + (i + 1) + "]"));
        }
        return elements;
    }

    private String text(Node value, String field, int mostCharacters) {
        Optional<String> text = plainText(value);
        if (text.isEmpty()) {
            problems.shape(
                    value, field, value instanceof ScalarNode ? "is text: put it in quotation marks" : "is one text");
            return "";
        }
        String stripped = text.get().strip();
        if (stripped.isEmpty()) {
            problems.shape(value, field, "is empty");
        } else if (text.get().codePointCount(0, text.get().length()) > mostCharacters) {
            problems.shape(value, field, "has at most " + mostCharacters + " characters");
        }
        return stripped;
    }

    private <T extends Enum<T> & Term> Optional<T> term(Node value, String field, Class<T> vocabulary) {
        Optional<T> term = plainText(value).flatMap(code -> Arrays.stream(vocabulary.getEnumConstants())
                .filter(candidate -> candidate.code().equals(code))
                .findFirst());
        if (term.isEmpty()) {
            notOneOf(value, field, codes(vocabulary));
        }
        return term;
    }

    private static <T extends Enum<T> & Term> List<String> codes(Class<T> vocabulary) {
        return Arrays.stream(vocabulary.getEnumConstants()).map(Term::code).toList();
    }

    private double number(Node value, String field, double least, double most, boolean whole) {
        if (!(value instanceof ScalarNode scalar)
                || !(value.getTag().equals(Tag.INT) || value.getTag().equals(Tag.FLOAT))
                || !NUMBER.matcher(scalar.getValue()).matches()) {
            problems.shape(value, field, "is a number such as 1.5, its unit in the field's name");
            return least;
        }
        double number = Double.parseDouble(scalar.getValue());
        if (whole && number != Math.rint(number)) {
            problems.shape(value, field, "is a whole number, not " + scalar.getValue());
            return least;
        }
        if (!(number >= least && number <= most)) {
            problems.shape(value, field, scalar.getValue() + " is not between " + plain(least) + " and " + plain(most));
            return least;
        }
        return number;
    }

    private static Optional<String> plainText(Node value) {
        return value instanceof ScalarNode scalar && value.getTag().equals(Tag.STR)
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    private void notOneOf(Node value, String field, List<String> codes) {
        String given = value instanceof ScalarNode scalar ? "\"" + scalar.getValue() + "\"" : "this";
        problems.shape(value, field, given + " is not one of " + String.join(", ", codes));
    }

    private void unknown(String name, Node key, List<String> candidates) {
        @Nullable String nearest = Spelling.nearest(name, candidates).orElse(null);
        problems.shape(
                key,
                child(name),
                nearest == null
                        ? "is not a field here; the fields are "
                                + candidates.stream().collect(Collectors.joining(", "))
                        : "is not a field here; did you mean " + nearest + "?");
    }

    private String child(String name) {
        return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
