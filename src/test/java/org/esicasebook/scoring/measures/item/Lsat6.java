package org.esicasebook.scoring.measures.item;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.esicasebook.scoring.measures.ReferenceValues;

/** Section 6 of the Law School Admission Test: 1,000 persons, five items. */
final class Lsat6 {

    private Lsat6() {}

    static Responses read() {
        Responses.Builder responses = Responses.over(5);
        for (String[] row : ReferenceValues.rows("LSAT6_patterns.csv")) {
            int[] cells = Arrays.stream(row).mapToInt(Integer::parseInt).toArray();
            responses.addAlike(cells[5], Arrays.copyOf(cells, 5));
        }
        return responses.build();
    }

    static double[] difficulties(List<Item> items) {
        return items.stream().mapToDouble(Item::difficulty).toArray();
    }

    static double[] discriminations(List<Item> items) {
        return items.stream().mapToDouble(Item::discrimination).toArray();
    }

    static List<Ability.Answer> answers(List<Item> items, int... categories) {
        return IntStream.range(0, categories.length)
                .mapToObj(i -> new Ability.Answer(items.get(i), categories[i]))
                .toList();
    }
}
