package org.esicasebook.search;

import java.net.URI;
import org.esicasebook.search.SearchPage.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresEngineTest extends SearchEngineContract {

    private static final URI NOBODY_THERE = URI.create("http://127.0.0.1:9");

    private static SearchWorld library;
    private static SearchWorld twin;

    @BeforeAll
    static void fill() {
        library = SearchWorld.on(NOBODY_THERE).publishing(StarterLibrary.cases());
        twin = SearchWorld.on(NOBODY_THERE).publishing(withOtherTruths());
    }

    @AfterAll
    static void close() {
        library.close();
        twin.close();
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
        return world.engine(Source.POSTGRESQL);
    }
}
