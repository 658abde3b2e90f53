package org.esicasebook.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;
import org.esicasebook.scoring.measures.Reported;
import org.esicasebook.scoring.measures.cohort.ReaderStudy;

/**
 * Judgments as a reader study for other programs: readers who judged all the same cases, rated by their stated
 * probability.
 */
public final class CrossedStudy {

    private static final CrossedBlock.Least LEAST = new CrossedBlock.Least(2, 1);
    private static final int LEAST_CASES = 3;

    private CrossedStudy() {}

    /** The largest block of readers by cases. */
    public static Reported<ReaderStudy> of(List<JudgedCase> firstExposures) {
        Map<UserId, Map<Slug, JudgedCase>> byReader = byReader(firstExposures);
        return CrossedBlock.largest(List.of(byReader.keySet()), byReader, unsafe(firstExposures), LEAST)
                .filter(block -> block.cases().size() >= LEAST_CASES)
                .map(block -> Reported.shown(study(block, Map.of("first-exposure", byReader))))
                .orElseGet(() -> Reported.withheld(
                        "Needs two readers who judged the same three cases, safe and unsafe among them"));
    }

    /** By reader and case, the earliest where there are several. */
    static Map<UserId, Map<Slug, JudgedCase>> byReader(List<JudgedCase> cases) {
        Map<UserId, Map<Slug, JudgedCase>> byReader = new LinkedHashMap<>();
        cases.forEach(one -> byReader.computeIfAbsent(one.reader(), fresh -> new HashMap<>())
                .merge(one.slug(), one, (a, b) -> b.committedAt().isBefore(a.committedAt()) ? b : a));
        return byReader;
    }

    static Map<Slug, Boolean> unsafe(List<JudgedCase> cases) {
        Map<Slug, Boolean> unsafe = new HashMap<>();
        cases.forEach(one -> unsafe.put(one.slug(), one.unsafe()));
        return unsafe;
    }

    /** @param judged by treatment, reader and case; every reader of the block judged every case under each */
    static ReaderStudy study(CrossedBlock block, Map<String, Map<UserId, Map<Slug, JudgedCase>>> judged) {
        List<List<List<Double>>> ratings = new ArrayList<>();
        Map<Slug, Boolean> unsafe = new HashMap<>();
        judged.forEach((treatment, byReader) -> {
            List<List<Double>> rows = new ArrayList<>();
            for (UserId reader : block.readers()) {
                Map<Slug, JudgedCase> own = byReader.getOrDefault(reader, Map.of());
                List<Double> row = new ArrayList<>();
                for (Slug slug : block.cases()) {
                    JudgedCase one = own.get(slug);
                    if (one == null) {
                        throw new IllegalStateException("Every reader of the block judged every case");
                    }
                    row.add((double) one.facts().percentNotSafe());
                    unsafe.put(slug, one.unsafe());
                }
                rows.add(row);
            }
            ratings.add(rows);
        });
        List<String> numbers = new ArrayList<>();
        block.readers().forEach(reader -> numbers.add(Integer.toString(numbers.size() + 1)));
        return new ReaderStudy(
                List.copyOf(judged.keySet()),
                numbers,
                block.cases().stream().map(Slug::value).toList(),
                block.cases().stream()
                        .map(slug -> unsafe.getOrDefault(slug, false))
                        .toList(),
                ratings);
    }
}
