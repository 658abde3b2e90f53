package org.esicasebook.readingroom.web;

import java.util.List;
import java.util.stream.Collectors;

/** What was sent cannot be read; each problem names its field and, for a closed choice, what may stand there. */
class InvalidFieldsException extends RuntimeException {

    private final transient List<FieldProblem> problems;

    InvalidFieldsException(List<FieldProblem> problems) {
        super(problems.stream().map(one -> one.field() + " " + one.message()).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    List<FieldProblem> problems() {
        return problems;
    }

    record FieldProblem(String field, String message, List<String> allowed) {
        FieldProblem {
            allowed = List.copyOf(allowed);
        }
    }
}
