package org.esicasebook.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.Field;
import org.junit.jupiter.api.Test;

class SearchRequestsTest {

    private final RequestBodies bodies = new RequestBodies();

    @Test
    void aRequestInUnknownModeNamesNoFieldOfTheTruth() {
        CaseQuery everythingAtOnce = CaseQuery.everything(Mode.UNKNOWN)
                .saying("venous spred L4/5 \"loss of resistance\" -myelogram TFESI stud")
                .choosing(Field.ROUTE, List.of("LIL"))
                .choosing(Field.VIEW, List.of("AP", "CLO"));

        assertThat(bodies.of(everythingAtOnce)).doesNotContain("study");
        assertThat(bodies.ofSuggestion("ven", Mode.UNKNOWN)).doesNotContain("study");
        // the same look finds it where it belongs
        assertThat(bodies.of(everythingAtOnce.in(Mode.STUDY))).contains("study.text", "study.facet.finding");
        assertThat(bodies.ofSuggestion("ven", Mode.STUDY)).contains("study.headline");
    }
}
