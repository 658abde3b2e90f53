package org.esicasebook.search;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.esicasebook.epidurography.Term;

/** Sets of terms by their codes. */
final class Terms {

    private Terms() {}

    static <T extends Enum<T> & Term> Set<T> named(Class<T> vocabulary, Collection<String> codes) {
        Set<T> terms = EnumSet.noneOf(vocabulary);
        for (String code : codes) {
            Term.find(vocabulary, code).ifPresent(terms::add);
        }
        return terms;
    }
}
