package org.esicasebook.cases.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** All that is wrong with one file. */
final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void shape(Node node, String field, String message) {
        add(lineOf(node), field, message, Problem.Kind.SHAPE);
    }

    void meaning(Node node, String field, String message) {
        add(lineOf(node), field, message, Problem.Kind.MEANING);
    }

    void add(int line, String field, String message, Problem.Kind kind) {
        found.add(new Problem(file, line, field, message, kind));
    }

    int count() {
        return found.size();
    }

    /** Whether any is about this field or what lies within it. */
    boolean concern(String field) {
        return found.stream()
                .anyMatch(problem -> problem.field().equals(field)
                        || problem.field().startsWith(field + ".")
                        || problem.field().startsWith(field + "["));
    }

    /** In the order of the file. */
    List<Problem> list() {
        return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }

    private static int lineOf(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
