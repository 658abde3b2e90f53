package org.esicasebook.epidurography;

import java.util.Arrays;
import java.util.Optional;

/** A closed choice of the field: a stable code for files, addresses and interfaces, and a label for people. */
public interface Term {

    /** Lower-case, stable, unique within its vocabulary: what files, addresses and the HTTP interface carry. */
    String code();

    /** What a person reads. */
    String label();

    /** Finds the member of a vocabulary by its code, ignoring case. */
    static <T extends Enum<T> & Term> Optional<T> find(Class<T> vocabulary, String code) {
        return Arrays.stream(vocabulary.getEnumConstants())
                .filter(term -> term.code().equalsIgnoreCase(code))
                .findFirst();
    }
}
