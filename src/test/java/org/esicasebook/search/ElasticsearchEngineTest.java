package org.esicasebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.esicasebook.search.SearchPage.Source;
import org.esicasebook.support.RealElasticsearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElasticsearchEngineTest extends SearchEngineContract {

    private static SearchWorld library;
    private static SearchWorld twin;

    @BeforeAll
    static void fill() {
        library = SearchWorld.on(RealElasticsearch.uri())
                .publishing(StarterLibrary.cases())
                .awaitIndexed();
        twin = SearchWorld.on(RealElasticsearch.uri())
                .publishing(withOtherTruths())
                .awaitIndexed();
    }

    @AfterAll
    static void close() {
        library.close();
        twin.close();
    }

    @ParameterizedTest
    @CsvSource({
        "claudicaton, lil-01",
        "celist, cil-01",
        "transforamnal retrodiscal, ltf-03",
        "gardner calf, lil-02",
    })
    void typingErrorsAreForgiven(String text, String slug) {
        assertThat(slugs(unknown(text))).contains(slug).first().isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({"subaracnoid, lil-02", "dural punctur, lil-02", "intrathecl, lil-02", "radiculomedulary, ltf-02"})
    void typingErrorsInFindingsAreForgivenInStudyMode(String text, String slug) {
        assertThat(slugs(study(text))).first().isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "claudicaton, claudication",
        "Numb celist with pain, Numb cellist with pain",
        "neurogenic claudication,",
        "claudic,",
    })
    void aWordThatNoCaseHasIsPutRight(String typed, String meant) {
        assertThat(find(unknown(typed)).didYouMean()).isEqualTo(Optional.ofNullable(meant));
    }

    @Test
    void unknownModeIsNotPutRightByTheTruth() {
        assertThat(find(unknown("myelogran")).didYouMean()).isEmpty();
        assertThat(find(study("myelogran")).didYouMean()).contains("myelogram");
    }

    @Override
    SearchWorld library() {
        return library;
    }

    @Override
    SearchWorld twinWithOtherTruths() {
        return twin;
    }

    @Override
    SearchEngine engine(SearchWorld world) {
        return world.engine(Source.ELASTICSEARCH);
    }
}
