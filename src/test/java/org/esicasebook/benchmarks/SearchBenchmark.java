package org.esicasebook.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.esicasebook.cases.TeachingCaseFixture;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.CaseQueryAddress;
import org.esicasebook.search.CaseSearch;
import org.esicasebook.search.GeneratedLibrary;
import org.esicasebook.search.SearchEngine;
import org.esicasebook.search.SearchPage;
import org.esicasebook.search.SearchPage.Source;
import org.esicasebook.search.SearchWorld;
import org.esicasebook.search.elasticsearch.RequestBodies;
import org.esicasebook.support.RealElasticsearch;

/**
 * Thirty faceted searches through the search service, each against the raw HTTP request with the same body, in turn and
 * round by round; the ratio is taken within a round. The PostgreSQL fallback runs in the same rounds.
 */
public final class SearchBenchmark {

    private static final int WARM_UP = 6;
    private static final int ROUNDS = 9;
    private static final int BATCH = 500;

    private static final List<Map<String, List<String>>> QUERIES = List.of(
            asked("", "unknown"),
            asked("", "study"),
            asked("leg pain", "unknown"),
            asked("TFESI", "unknown"),
            asked("L4/5", "unknown"),
            asked("neurogenic claudication", "unknown"),
            asked("dural puncture", "study"),
            asked("intravascular", "study"),
            asked("sciatica after lifting", "unknown"),
            asked("\"loss of resistance\"", "unknown"),
            asked("claudicaton", "unknown"),
            asked("cellist neck", "unknown"),
            asked("pain -neck", "unknown"),
            asked("scotty dog", "unknown"),
            asked("interlaminar L5-S1 left", "unknown"),
            asked("disk herniation weak big toe", "unknown"),
            asked("epidural spread", "study"),
            asked("contrast looks twice", "study"),
            asked("failed back surgery", "unknown"),
            asked("foram", "unknown"),
            asked("pain", "unknown", "route", "LIL"),
            asked("pain", "unknown", "route", "LIL", "level", "L4-5"),
            asked("", "unknown", "route", "LTF-SP", "side", "left"),
            asked("", "study", "finding", "venous"),
            asked("subarachnoid", "study", "finding", "subarachnoid", "view", "CLO"),
            asked("stenosis", "unknown", "difficulty", "advanced"),
            asked("numb foot", "unknown", "view", "lateral", "difficulty", "introductory"),
            asked("teacher", "unknown", "level", "L5-S1"),
            asked("caudal", "unknown", "side", "midline"),
            asked("mixed", "study", "finding", "epidural", "route", "LTF-K"));

    private static final double BOUND = 1.5;
    private static final double MOST_GROWTH = 0.5;
    private static final int SUGGESTIONS_JUDGED_AT = 20_000;
    private static final int LONGEST_SUGGESTION_MS = 50;

    private SearchBenchmark() {}

    /** Sizes of the library, one after the other in one run; those of the issue if none are named. */
    public static void main(String[] args) throws Exception {
        int[] sizes = args.length > 0
                ? Arrays.stream(args[0].split(",")).mapToInt(Integer::parseInt).toArray()
                : new int[] {1_000, 20_000, 200_000};
        URI node = RealElasticsearch.uri();
        Report report = new Report("search");
        double[] means = new double[sizes.length];
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0; i < sizes.length; i++) {
                try (SearchWorld world = SearchWorld.on(node)) {
                    long began = System.nanoTime();
                    fill(world, sizes[i]);
                    String library = "%,d cases: ".formatted(sizes[i]);
                    report.add(library + "filled and indexed", "s", (System.nanoTime() - began) / 1e9);
                    means[i] = compare(
                            report,
                            library,
                            world,
                            http,
                            node.resolve("/" + world.alias()
                                    + "/_search?typed_keys=true&allow_partial_search_results=false"));
                    suggest(report, library, world, sizes[i]);
                }
            }
        }
        if (sizes.length > 1) {
            int last = sizes.length - 1;
            double exponent = Math.log(means[last] / means[0]) / Math.log((double) sizes[last] / sizes[0]);
            report.add("growth exponent of the service's time", "ratio", new double[] {exponent}, "<= " + MOST_GROWTH);
        }
        report.finish();
    }

    private static void suggest(Report report, String library, SearchWorld world, int cases) {
        List<Double> millis = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (String typed : List.of("c", "cl", "transf", "l4", "numb", "sciat", "neurogenic cl", "pain", "ven")) {
                for (Mode mode : Mode.values()) {
                    long began = System.nanoTime();
                    world.search().suggest(typed, mode);
                    if (round >= 0) {
                        millis.add((System.nanoTime() - began) / 1e6);
                    }
                }
            }
        }
        report.add(
                library + "suggestions",
                "ms",
                millis.stream().mapToDouble(Double::doubleValue).toArray(),
                cases == SUGGESTIONS_JUDGED_AT ? "<= " + LONGEST_SUGGESTION_MS : "");
    }

    private static void fill(SearchWorld world, int cases) {
        List<TeachingCaseFixture> library = GeneratedLibrary.of(cases);
        for (int from = 0; from < cases; from += BATCH) {
            world.publishing(
                    library.subList(from, Math.min(cases, from + BATCH)).toArray(TeachingCaseFixture[]::new));
        }
        world.awaitIndexed();
        world.database().sql("analyze search.library").update();
    }

    /** @return mean time of a search by the service [ms] */
    private static double compare(Report report, String library, SearchWorld world, HttpClient http, URI address)
            throws Exception {
        CaseSearch service = world.search();
        SearchEngine postgres = world.engine(Source.POSTGRESQL);
        RequestBodies bodies = new RequestBodies();
        List<CaseQuery> queries = QUERIES.stream().map(CaseQueryAddress::parse).toList();
        List<HttpRequest> raw = queries.stream()
                .map(query -> HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(bodies.of(query)))
                        .build())
                .toList();
        double[] ratio = new double[ROUNDS];
        double[] serviceMillis = new double[ROUNDS];
        double[] rawMillis = new double[ROUNDS];
        double[] postgresMillis = new double[ROUNDS];
        double[] postgresRatio = new double[ROUNDS];
        List<Double> single = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long serviceNanos = 0;
            long rawNanos = 0;
            long postgresNanos = 0;
            for (int i = 0; i < queries.size(); i++) {
                CaseQuery query = queries.get(i);
                HttpRequest request = raw.get(i);
                boolean serviceFirst = (round + i) % 2 == 0;
                long one = serviceFirst ? ask(service, query) : send(http, request);
                long other = serviceFirst ? send(http, request) : ask(service, query);
                serviceNanos += serviceFirst ? one : other;
                rawNanos += serviceFirst ? other : one;
                if (round >= 0) {
                    single.add((serviceFirst ? one : other) / 1e6);
                }
                long began = System.nanoTime();
                postgres.search(query).orElseThrow();
                postgresNanos += System.nanoTime() - began;
            }
            if (round >= 0) {
                ratio[round] = (double) serviceNanos / rawNanos;
                serviceMillis[round] = serviceNanos / 1e6 / queries.size();
                rawMillis[round] = rawNanos / 1e6 / queries.size();
                postgresMillis[round] = postgresNanos / 1e6 / queries.size();
                postgresRatio[round] = (double) postgresNanos / rawNanos;
            }
        }
        report.add(library + "search service / raw Elasticsearch request", "ratio", ratio, "<= " + BOUND);
        report.add(library + "PostgreSQL fallback / raw Elasticsearch request", "ratio", postgresRatio, "");
        report.add(library + "search service, mean of 30 searches", "ms", serviceMillis, "");
        report.add(library + "raw Elasticsearch request, mean of 30", "ms", rawMillis, "");
        report.add(library + "PostgreSQL fallback, mean of 30 searches", "ms", postgresMillis, "");
        report.add(
                library + "search service, single searches",
                "ms",
                single.stream().mapToDouble(Double::doubleValue).toArray(),
                "");
        return Report.median(serviceMillis);
    }

    private static long ask(CaseSearch service, CaseQuery query) {
        long began = System.nanoTime();
        SearchPage page = service.search(query);
        long nanos = System.nanoTime() - began;
        if (page.source() != Source.ELASTICSEARCH) {
            throw new IllegalStateException("Elasticsearch did not answer " + query);
        }
        return nanos;
    }

    private static long send(HttpClient http, HttpRequest request) throws Exception {
        long began = System.nanoTime();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        long nanos = System.nanoTime() - began;
        if (response.statusCode() != 200) {
            throw new IllegalStateException(new String(response.body(), StandardCharsets.UTF_8));
        }
        return nanos;
    }

    private static Map<String, List<String>> asked(String text, String mode, String... chosen) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("q", List.of(text));
        parameters.put("mode", List.of(mode));
        for (int i = 0; i < chosen.length; i += 2) {
            parameters.put(chosen[i], List.of(chosen[i + 1]));
        }
        return parameters;
    }
}
