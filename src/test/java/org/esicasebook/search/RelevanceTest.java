package org.esicasebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.esicasebook.cases.TeachingCaseFixture;
import org.esicasebook.search.SearchPage.Source;
import org.esicasebook.support.RealElasticsearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The right case comes first. The benchmark asks the same of a library ten times as large. */
class RelevanceTest {

    private static final double WANTED = 0.9;

    private static RelevanceSet set;
    private static SearchWorld world;

    @BeforeAll
    static void fill() {
        int generated = Integer.getInteger("relevance.generated", 2_000);
        set = RelevanceSet.over(generated);
        world = SearchWorld.on(RealElasticsearch.uri())
                .publishing(set.cases().toArray(TeachingCaseFixture[]::new))
                .awaitIndexed();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void theSetIsLargeEnough() {
        assertThat(set.queries()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void elasticsearchPutsTheRightCasesFirst() {
        assertThat(mean(Source.ELASTICSEARCH)).isGreaterThanOrEqualTo(WANTED);
    }

    @Test
    void whatPostgresDoesMeanwhileIsReported() {
        assertThat(mean(Source.POSTGRESQL)).isBetween(0.5, 1.0);
    }

    private static double mean(Source source) {
        List<RelevanceSet.Judged> queries = set.queries();
        double sum = 0;
        for (RelevanceSet.Judged judged : queries) {
            SearchPage page = world.engine(source).search(judged.query()).orElseThrow();
            double ndcg = set.ndcg(judged, SearchWorld.slugs(page));
            sum += ndcg;
            if (ndcg < WANTED) {
                System.out.printf(Locale.ROOT, "%s %.2f %s%n", source, ndcg, judged.text());
            }
        }
        double mean = sum / queries.size();
        System.out.printf(
                Locale.ROOT,
                "nDCG@10 %s: %.3f (%d queries, %d cases)%n",
                source,
                mean,
                queries.size(),
                set.cases().size());
        return mean;
    }
}
