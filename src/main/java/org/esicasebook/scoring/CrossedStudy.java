package org.esicasebook.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.cohort.ReaderStudy;

/**
 * First exposures as a reader study for other programs: readers who judged all the same cases, rated by their stated
 * probability. Taking the cases judged most often, one more at a time, the largest block of readers by cases is kept.
 */
public final class CrossedStudy {

    private static final int LEAST_READERS = 2;
    private static final int LEAST_CASES = 3;

    private CrossedStudy() {}

    public static Reported<ReaderStudy> of(List<JudgedCase> firstExposures) {
        Map<UserId, Map<Slug, JudgedCase>> byReader = new LinkedHashMap<>();
        Map<Slug, Integer> counts = new TreeMap<>(Comparator.comparing(Slug::value));
        Map<Slug, Boolean> unsafe = new HashMap<>();
        for (JudgedCase one : firstExposures) {
            Map<Slug, JudgedCase> own = byReader.computeIfAbsent(one.reader(), fresh -> new HashMap<>());
            if (own.putIfAbsent(one.slug(), one) == null) {
                counts.merge(one.slug(), 1, Integer::sum);
                unsafe.put(one.slug(), one.unsafe());
            }
        }
        List<Slug> often = counts.keySet().stream()
                .sorted(Comparator.<Slug>comparingInt(slug -> -counts.getOrDefault(slug, 0))
                        .thenComparing(Slug::value))
                .toList();
        List<Slug> cases = List.of();
        List<UserId> readers = List.of();
        List<UserId> left = new ArrayList<>(byReader.keySet());
        for (int n = 1; n <= often.size() && left.size() >= LEAST_READERS; n++) {
            Slug next = often.get(n - 1);
            left.removeIf(reader -> !byReader.getOrDefault(reader, Map.of()).containsKey(next));
            List<Slug> block = often.subList(0, n);
            boolean bothKinds = block.stream().map(unsafe::get).distinct().count() == 2;
            if (n >= LEAST_CASES
                    && bothKinds
                    && left.size() >= LEAST_READERS
                    && left.size() * n > readers.size() * cases.size()) {
                cases = block;
                readers = List.copyOf(left);
            }
        }
        return readers.isEmpty()
                ? Reported.withheld("Needs two readers who judged the same three cases, safe and unsafe among them")
                : Reported.shown(study(byReader, readers, cases, unsafe));
    }

    private static ReaderStudy study(
            Map<UserId, Map<Slug, JudgedCase>> byReader,
            List<UserId> readers,
            List<Slug> cases,
            Map<Slug, Boolean> unsafe) {
        List<List<Double>> ratings = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (UserId reader : readers) {
            Map<Slug, JudgedCase> own = byReader.getOrDefault(reader, Map.of());
            List<Double> row = new ArrayList<>();
            for (Slug slug : cases) {
                JudgedCase one = own.get(slug);
                if (one == null) {
                    throw new IllegalStateException("Every reader of the block judged every case");
                }
                row.add((double) one.facts().percentNotSafe());
            }
            ratings.add(row);
            numbers.add(Integer.toString(numbers.size() + 1));
        }
        return new ReaderStudy(
                List.of("first-exposure"),
                numbers,
                cases.stream().map(Slug::value).toList(),
                cases.stream().map(slug -> unsafe.getOrDefault(slug, false)).toList(),
                List.of(ratings));
    }
}
