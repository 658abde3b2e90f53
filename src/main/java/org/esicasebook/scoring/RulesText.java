package org.esicasebook.scoring;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A version of the rules as its text, whose comments say where numbers come from. Numbers are changed in place; whatever
 * else the text holds stays as it is.
 */
public record RulesText(String text) {

    private static final List<Tag> NUMBERS = List.of(Tag.INT, Tag.FLOAT);

    /**
     * One number of the tables.
     *
     * @param path where it stands: {@code compartments.harms[0].harm.arterial}
     * @param table where its table stands: all but the last name of the path
     * @param name the last name of the path
     */
    public record Figure(String path, String table, String name, double value) {}

    /** @throws IllegalArgumentException naming the place, if these can be no rules */
    public ScoringRules rules() {
        return ScoringRulesFile.read(new StringReader(text), "rules");
    }

    /** All numbers, in the order of the text. */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        collect(root(), "", figures);
        return figures;
    }

    private static void collect(Node node, String path, List<Figure> figures) {
        switch (node) {
            case MappingNode map -> {
                for (NodeTuple field : map.getValue()) {
                    String name = ((ScalarNode) field.getKeyNode()).getValue();
                    collect(field.getValueNode(), path.isEmpty() ? name : path + "." + name, figures);
                }
            }
            case SequenceNode list -> {
                for (int i = 0; i < list.getValue().size(); i++) {
                    collect(list.getValue().get(i), path + "[" + i + "]", figures);
                }
            }
            case ScalarNode scalar when NUMBERS.contains(scalar.getTag()) -> figures.add(figure(path, scalar));
            default -> {}
        }
    }

    private static Figure figure(String path, ScalarNode scalar) {
        double value = Double.parseDouble(scalar.getValue());
        int dot = path.lastIndexOf('.');
        return new Figure(path, dot < 0 ? "" : path.substring(0, dot), path.substring(dot + 1), value);
    }

    /** What a list item is called by its texts: routes, or a pair of compartments. */
    public String nameOf(String path) {
        Node node = find(path);
        List<String> words = new ArrayList<>();
        if (node instanceof MappingNode map) {
            for (NodeTuple field : map.getValue()) {
                if (field.getValueNode() instanceof SequenceNode list) {
                    list.getValue().forEach(one -> words.add(((ScalarNode) one).getValue()));
                }
            }
        }
        return words.isEmpty() ? path : String.join(", ", words);
    }

    /** @throws IllegalArgumentException if the changed text can be no rules; it says why */
    public RulesText with(String path, double value) {
        if (!(find(path) instanceof ScalarNode scalar) || !NUMBERS.contains(scalar.getTag())) {
            throw new IllegalArgumentException(path + " is no number of these rules");
        }
        RulesText changed = replaced(scalar, number(value));
        changed.rules();
        return changed;
    }

    /** The same rules as a new version that nobody has ratified. */
    public RulesText asVersion(String version) {
        if (!version.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
            throw new IllegalArgumentException(
                    "A version is named by up to 40 letters, digits, dots and hyphens, such as 2026.3");
        }
        RulesText renamed = replaced((ScalarNode) find("version"), '"' + version + '"');
        RulesText unratified = renamed.replaced((ScalarNode) renamed.find("ratified"), "false");
        unratified.rules();
        return unratified;
    }

    private RulesText replaced(ScalarNode scalar, String by) {
        int from = text.offsetByCodePoints(0, scalar.getStartMark().getIndex());
        int to = text.offsetByCodePoints(0, scalar.getEndMark().getIndex());
        return new RulesText(text.substring(0, from) + by + text.substring(to));
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.format(Locale.ROOT, "%.1f", value)
                : Double.toString(value);
    }

    private Node find(String path) {
        Node node = root();
        for (String step : path.split("\\.|(?=\\[)")) {
            node = step.startsWith("[")
                    ? item(node, Integer.parseInt(step.substring(1, step.length() - 1)), path)
                    : field(node, step, path);
        }
        return node;
    }

    private static Node item(Node node, int index, String path) {
        if (node instanceof SequenceNode list && index < list.getValue().size()) {
            return list.getValue().get(index);
        }
        throw new IllegalArgumentException("There is no " + path + " in these rules");
    }

    private static Node field(Node node, String name, String path) {
        if (node instanceof MappingNode map) {
            for (NodeTuple field : map.getValue()) {
                if (((ScalarNode) field.getKeyNode()).getValue().equals(name)) {
                    return field.getValueNode();
                }
            }
        }
        throw new IllegalArgumentException("There is no " + path + " in these rules");
    }

    private Node root() {
        return new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
    }
}
