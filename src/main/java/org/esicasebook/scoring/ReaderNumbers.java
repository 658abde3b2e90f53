package org.esicasebook.scoring;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.esicasebook.accounts.UserId;

/** Readers by numbers instead of names, in the order of their first judgments: who joins later changes no number. */
final class ReaderNumbers {

    private ReaderNumbers() {}

    static Map<UserId, Integer> of(Collection<JudgedCase> cases) {
        Map<UserId, Integer> numbers = new HashMap<>();
        cases.stream()
                .sorted(Comparator.comparing(JudgedCase::committedAt)
                        .thenComparing(one -> one.reading().value()))
                .forEach(one -> numbers.putIfAbsent(one.reader(), numbers.size() + 1));
        return numbers;
    }
}
