package org.esicasebook.readingroom.web;

import java.util.List;
import java.util.stream.Collectors;
import org.esicasebook.readingroom.web.InvalidFieldsException.FieldProblem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Refusals as problem+json in plain words, naming the fields. */
@RestControllerAdvice(basePackageClasses = Refusals.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

    @ExceptionHandler
    ProblemDetail notThere(NotThereException refusal) {
        return problem(HttpStatus.NOT_FOUND, refusal);
    }

    @ExceptionHandler
    ProblemDetail alreadyCommitted(AlreadyCommittedException refusal) {
        return problem(HttpStatus.CONFLICT, refusal);
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidFieldsException refusal) {
        return fields(refusal.problems());
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException refusal) {
        if (refusal.getCause() instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return fields(
                    List.of(new FieldProblem(path(mismatch.getPath()), "has the wrong kind of value.", List.of())));
        }
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The body of the request is not readable JSON.");
    }

    private static ProblemDetail fields(List<FieldProblem> problems) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                problems.stream()
                        .map(one -> "The field " + one.field() + " " + one.message())
                        .collect(Collectors.joining(" ")));
        problem.setProperty("errors", problems);
        return problem;
    }

    private static String path(List<JacksonException.Reference> path) {
        StringBuilder text = new StringBuilder();
        for (JacksonException.Reference step : path) {
            if (step.getPropertyName() == null) {
                text.append('[').append(step.getIndex()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return text.toString();
    }

    private static ProblemDetail problem(HttpStatus status, RuntimeException refusal) {
        return ProblemDetail.forStatusAndDetail(status, String.valueOf(refusal.getMessage()));
    }
}
