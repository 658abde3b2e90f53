package org.esicasebook.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Term;
import org.esicasebook.scoring.Scorecard.Component;
import org.esicasebook.scoring.measures.judgment.CompartmentMeasure;
import org.esicasebook.scoring.measures.judgment.HarmTable;
import org.esicasebook.scoring.measures.judgment.LevelAndSideMeasure;
import org.esicasebook.scoring.measures.judgment.LookAlikes;
import org.esicasebook.scoring.measures.judgment.PointMeasure;
import org.esicasebook.scoring.measures.judgment.SpreadMeasure;
import org.esicasebook.scoring.measures.judgment.StopMeasure;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a version of the rules. Nothing may be missing, misspelt or said twice; complaints name the place. */
final class ScoringRulesFile {

    private ScoringRulesFile() {}

    static ScoringRules load(String resource) {
        InputStream stream = ScoringRulesFile.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalArgumentException("There is no file " + resource);
        }
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(reader, resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ScoringRules read(Reader yaml, String file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object document = new Yaml(new SafeConstructor(options)).load(yaml);
        Node root = new Node(file, document);
        try {
            return rules(root);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw message.startsWith(file) ? e : new IllegalArgumentException(file + ": " + message, e);
        }
    }

    private static ScoringRules rules(Node root) {
        root.onlyFields(
                "version",
                "ratified",
                "notice",
                "weights",
                "compartments",
                "localisation",
                "level-and-side",
                "stop",
                "spread",
                "critical-error");
        Node tip = root.field("localisation").onlyFields("tolerance-mm", "sigma-mm", "limit-mm");
        Node level = root.field("level-and-side").onlyFields("level-weight", "adjacent-level");
        return new ScoringRules(
                root.field("version").text(),
                root.field("ratified").truth(),
                root.field("notice").text(),
                weights(root.field("weights")),
                compartments(root.field("compartments")),
                new PointMeasure(
                        tip.field("tolerance-mm").number(),
                        tip.field("sigma-mm").number(),
                        tip.field("limit-mm").number()),
                new LevelAndSideMeasure(
                        level.field("level-weight").number(),
                        level.field("adjacent-level").number()),
                root.find("stop").map(ScoringRulesFile::stop),
                root.find("spread").map(ScoringRulesFile::spread),
                root.field("critical-error")
                        .onlyFields("harm-from")
                        .field("harm-from")
                        .number());
    }

    private static StopMeasure stop(Node node) {
        node.onlyFields("reaction-seconds", "half-life-seconds", "false-stop");
        return new StopMeasure(
                node.field("reaction-seconds").number(),
                node.field("half-life-seconds").number(),
                node.field("false-stop").number());
    }

    private static SpreadMeasure spread(Node node) {
        node.onlyFields("parts-weight", "part-reached-from");
        return new SpreadMeasure(
                node.field("parts-weight").number(),
                node.field("part-reached-from").number());
    }

    /** Rules that were made before something was asked give it no weight. */
    private static Map<Component, Double> weights(Node node) {
        Map<Component, Double> weights = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            weights.put(
                    component,
                    Component.ALWAYS.contains(component)
                            ? node.field(nameOf(component)).number()
                            : node.find(nameOf(component)).map(Node::number).orElse(0.0));
        }
        node.onlyFields(weights.keySet().stream().map(ScoringRulesFile::nameOf).toArray(String[]::new));
        return weights;
    }

    private static String nameOf(Component component) {
        return component.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<Route, CompartmentMeasure> compartments(Node node) {
        node.onlyFields("base-weight", "extra-penalty", "look-alikes", "harms");
        LookAlikes lookAlikes = lookAlikes(node.field("look-alikes"));
        Map<Route, CompartmentMeasure> byRoute = new EnumMap<>(Route.class);
        for (Node table : node.field("harms").items()) {
            table.onlyFields("routes", "harm");
            CompartmentMeasure measure = new CompartmentMeasure(
                    harms(table.field("harm")),
                    lookAlikes,
                    node.field("base-weight").number(),
                    node.field("extra-penalty").number());
            for (Node route : table.field("routes").items()) {
                if (byRoute.put(route.term(Route.class), measure) != null) {
                    throw route.wrong("has two tables of harm");
                }
            }
        }
        return byRoute;
    }

    private static LookAlikes lookAlikes(Node node) {
        Map<Set<Compartment>, Double> likeness = new HashMap<>();
        for (Node item : node.items()) {
            item.onlyFields("pair", "likeness");
            Set<Compartment> pair = EnumSet.noneOf(Compartment.class);
            item.field("pair").items().forEach(code -> pair.add(code.term(Compartment.class)));
            if (pair.size() != 2
                    || likeness.put(Set.copyOf(pair), item.field("likeness").number()) != null) {
                throw item.wrong("must name two different compartments, and each pair once");
            }
        }
        return new LookAlikes(likeness);
    }

    private static HarmTable harms(Node node) {
        Map<Compartment, Double> harms = new EnumMap<>(Compartment.class);
        for (Compartment compartment : Compartment.values()) {
            harms.put(compartment, node.field(compartment.code()).number());
        }
        node.onlyFields(harms.keySet().stream().map(Compartment::code).toArray(String[]::new));
        return new HarmTable(harms);
    }

    /** A value in the file and the way to it. */
    private record Node(String path, @Nullable Object value) {

        Node field(String name) {
            Object child = value instanceof Map<?, ?> map ? map.get(name) : null;
            Node node = new Node(path + (path.endsWith(".yaml") ? ": " : ".") + name, child);
            if (child == null) {
                throw node.wrong("is missing");
            }
            return node;
        }

        Optional<Node> find(String name) {
            return value instanceof Map<?, ?> map && map.containsKey(name)
                    ? Optional.of(field(name))
                    : Optional.empty();
        }

        Node onlyFields(String... names) {
            if (!(value instanceof Map<?, ?> map)) {
                throw wrong("must have fields");
            }
            Set<String> unknown = new TreeSet<>();
            map.keySet().forEach(key -> unknown.add(String.valueOf(key)));
            unknown.removeAll(Set.of(names));
            if (!unknown.isEmpty()) {
                throw wrong("has unknown fields " + unknown);
            }
            return this;
        }

        List<Node> items() {
            if (!(value instanceof List<?> list)) {
                throw wrong("must be a list");
            }
            return IntStream.range(0, list.size())
                    .mapToObj(i -> new Node(path + "[" + i + "]", list.get(i)))
                    .toList();
        }

        double number() {
            if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
                return number.doubleValue();
            }
            throw wrong("must be a number");
        }

        String text() {
            if (value instanceof String text && !text.isBlank()) {
                return text;
            }
            throw wrong("must be a text");
        }

        boolean truth() {
            if (value instanceof Boolean truth) {
                return truth;
            }
            throw wrong("must be true or false");
        }

        <T extends Enum<T> & Term> T term(Class<T> vocabulary) {
            return Term.find(vocabulary, text()).orElseThrow(() -> wrong("names nothing known: " + value));
        }

        IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException(path + " " + what);
        }
    }
}
