package org.esicasebook.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.cases.TeachingCaseFixture;
import org.esicasebook.cases.file.CaseFileReader;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Term;
import org.esicasebook.search.CaseQuery.Mode;

/**
 * The queries of {@code search/relevance.txt} with graded judgments, over the cases of the library's own folder and any
 * number of generated ones.
 */
public final class RelevanceSet {

    private static final int DEPTH = 10;

    private final Map<String, Map<String, Set<String>>> factsBySlug = new HashMap<>();
    private final List<TeachingCaseFixture> cases = new ArrayList<>();
    private final List<Judged> queries;

    private RelevanceSet(List<Judged> queries) {
        this.queries = queries;
    }

    /** A grade and the facts that earn it. */
    private record Grade(int grade, List<Fact> facts) {}

    private record Fact(String name, Set<String> values, boolean absent) {}

    /** What is typed, and what it is worth to whom. */
    public record Judged(Mode mode, String text, List<Grade> grades) {

        public CaseQuery query() {
            return CaseQuery.everything(mode).saying(text).by(DEPTH);
        }
    }

    public static RelevanceSet over(int generated) {
        RelevanceSet set = new RelevanceSet(read());
        starterCases().forEach(fixture -> set.add(fixture, Map.of()));
        GeneratedLibrary.withStories(generated).forEach(one -> set.add(one.fixture(), one.story()));
        return set;
    }

    public List<TeachingCaseFixture> cases() {
        return cases;
    }

    public List<Judged> queries() {
        return queries;
    }

    /** Normalised discounted cumulative gain of the first ten, gain 2^grade - 1, in [0, 1]. */
    public double ndcg(Judged judged, List<String> found) {
        double ideal = discounted(factsBySlug.keySet().stream()
                .map(slug -> gradeOf(judged, slug))
                .sorted((one, other) -> other - one)
                .limit(DEPTH)
                .toList());
        if (ideal == 0) {
            throw new IllegalStateException("No case is an answer to “" + judged.text() + "”");
        }
        return discounted(found.stream()
                        .limit(DEPTH)
                        .map(slug -> gradeOf(judged, slug))
                        .toList())
                / ideal;
    }

    private static double discounted(List<Integer> grades) {
        double sum = 0;
        for (int place = 0; place < grades.size(); place++) {
            sum += (Math.pow(2, grades.get(place)) - 1) / (Math.log(place + 2) / Math.log(2));
        }
        return sum;
    }

    int gradeOf(Judged judged, String slug) {
        Map<String, Set<String>> facts = factsBySlug.get(slug);
        return judged.grades().stream()
                .filter(grade -> grade.facts().stream().allMatch(fact -> holds(fact, facts)))
                .mapToInt(Grade::grade)
                .max()
                .orElse(0);
    }

    private static boolean holds(Fact fact, Map<String, Set<String>> facts) {
        Set<String> known = facts.getOrDefault(fact.name(), Set.of());
        boolean any =
                fact.values().stream().anyMatch(value -> value.equals("*") ? !known.isEmpty() : known.contains(value));
        return any != fact.absent();
    }

    private void add(TeachingCaseFixture fixture, Map<String, String> story) {
        TeachingCase one = fixture.teachingCase();
        Map<String, Set<String>> facts = new HashMap<>();
        facts.put("route", Set.of(one.route().code()));
        facts.put("region", Set.of(one.route().region().label().toLowerCase(Locale.ROOT)));
        facts.put("level", Set.of(one.level().code()));
        facts.put("side", Set.of(one.side().code()));
        facts.put("difficulty", Set.of(one.difficulty().code()));
        facts.put("view", codes(one.views()));
        facts.put("finding", codes(fixture.compartments()));
        facts.put("only", fixture.compartments().size() == 1 ? codes(fixture.compartments()) : Set.of());
        boolean mixed =
                fixture.compartments().size() > 1 && fixture.compartments().contains(Compartment.EPIDURAL);
        facts.put("epidurogram", mixed ? Set.of("mixed") : Set.of());
        story.forEach((name, value) -> facts.put(name, Set.of(value)));
        if (story.isEmpty()) {
            facts.put("slug", Set.of(one.slug().value()));
        }
        factsBySlug.put(one.slug().value(), facts);
        cases.add(fixture);
    }

    private static Set<String> codes(Collection<? extends Term> terms) {
        return terms.stream().map(Term::code).collect(Collectors.toSet());
    }

    private static List<TeachingCaseFixture> starterCases() {
        Path folder = Path.of("cases").toAbsolutePath();
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .map(one ->
                            new CaseFileReader().read(folder, one.getFileName().toString()))
                    .map(CaseFileReader.Outcome.Accepted.class::cast)
                    .map(CaseFileReader.Outcome.Accepted::caseFile)
                    .map(file -> new TeachingCaseFixture(
                            file.asTeachingCase(1),
                            Set.copyOf(file.truth().compartments()),
                            file.truth().teaching()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Judged> read() {
        try (InputStream resource =
                        Objects.requireNonNull(RelevanceSet.class.getResourceAsStream("/search/relevance.txt"));
                var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(RelevanceSet::judged)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Judged judged(String line) {
        String[] parts = line.split("\\|");
        return new Judged(
                Term.find(Mode.class, parts[0].strip()).orElseThrow(),
                parts[1].strip(),
                Arrays.stream(parts[2].split(";")).map(RelevanceSet::grade).toList());
    }

    private static Grade grade(String text) {
        String[] parts = text.strip().split(":", 2);
        List<Fact> facts = Arrays.stream(parts[1].strip().split("\\s+"))
                .map(fact -> {
                    String[] halves = fact.split("=", 2);
                    boolean absent = halves[0].startsWith("!");
                    Set<String> values = Arrays.stream(halves[1].split(","))
                            .map(value -> value.replace('~', ' '))
                            .collect(Collectors.toSet());
                    return new Fact(absent ? halves[0].substring(1) : halves[0], values, absent);
                })
                .toList();
        return new Grade(Integer.parseInt(parts[0]), facts);
    }
}
