package org.esicasebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.TeachingCaseFixture;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.CaseQuery.Order;
import org.esicasebook.search.CaseStandings.Progress;
import org.esicasebook.search.CaseStandings.Standing;
import org.esicasebook.search.SearchPage.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What both engines promise. */
abstract class SearchEngineContract {

    abstract SearchWorld library();

    /** A second library with the same open words but other truths. */
    abstract SearchWorld twinWithOtherTruths();

    abstract SearchEngine engine(SearchWorld world);

    @Test
    void everythingIsFoundWhenNothingIsAsked() {
        assertThat(find(unknown("")).total()).isEqualTo(StarterLibrary.cases().length);
    }

    @ParameterizedTest
    @CsvSource({
        "TFESI, ltf-01 ltf-02 ltf-03",
        "transforaminal epidural steroid injection, ltf-01 ltf-02 ltf-03",
        "ILESI, lil-01 lil-02 lil-03 cil-01",
        "CLO, lil-01 lil-02 lil-03 cil-01",
        "scotty dog, ltf-01",
        "contralateral oblique L3-4, lil-02",
        "LOR, lil-01",
        "kambin, ltf-03",
        "safe triangle, ltf-01 ltf-02",
        "HNP, lil-02",
        "canal stenosis, lil-01",
        "cafe, cau-01",
        "caudal, cau-01",
        "C8 root, cil-01",
        "teachers, ltf-01",
    })
    void theFieldsWordsFindCasesThatSayItOtherwise(String text, String slugs) {
        assertThat(slugs(unknown(text))).containsExactlyInAnyOrder(slugs.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "dural puncture, lil-02",
        "intrathecal, lil-02",
        "vein, lil-03",
        "intravascular, lil-03 ltf-02",
        "discogram, ltf-03",
        "false epidurogram, lil-02 lil-03 ltf-02 ltf-03",
        "christmas tree, cau-01",
    })
    void studyModeFindsByFinding(String text, String slugs) {
        assertThat(slugs(study(text))).containsExactlyInAnyOrder(slugs.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"L4-5", "L4/5", "L4 L5", "L4-L5", "L4–5", "l45", "'L4 / L5'", "L4 to L5"})
    void aLevelIsFoundHoweverItIsWritten(String level) {
        assertThat(slugs(unknown(level))).containsExactlyInAnyOrder("lil-01", "ltf-03");
    }

    @ParameterizedTest
    @CsvSource({"L5-S1", "L5/S1", "L5S1", "l5 s1"})
    void theLumbosacralLevelIsFoundHoweverItIsWritten(String level) {
        assertThat(slugs(unknown(level))).containsExactlyInAnyOrder("lil-03", "ltf-01");
    }

    @Test
    void theLastWordMayBeUnfinished() {
        assertThat(slugs(unknown("claudic"))).containsExactly("lil-01");
        assertThat(slugs(unknown("big to"))).containsExactly("ltf-01");
    }

    @Test
    void quotesHoldWordsTogetherAndAHyphenExcludes() {
        assertThat(slugs(unknown("\"big toe\""))).containsExactly("ltf-01");
        assertThat(slugs(unknown("\"toe big\""))).isEmpty();
        assertThat(slugs(unknown("interlaminar -cervical -gardener"))).containsExactlyInAnyOrder("lil-01", "lil-03");
    }

    @ParameterizedTest
    @CsvSource({
        "level:L4/5, lil-01 ltf-03",
        "level:C8, cil-01",
        "level:\"fourth lumbar\" -route:LIL, ltf-03",
        "route:TFESI, ltf-01 ltf-02 ltf-03",
        "view:scotty, ltf-01",
        "region:cervical, cil-01",
        "-route:interlaminar -side:right, ltf-02 cau-01",
        "pain level:L5-S1, lil-03 ltf-01",
        "difficulty:advanced side:left, lil-03 ltf-02",
        "cine:no caudal, cau-01",
        "fourth lumbar, lil-01 lil-02 ltf-03",
        "the one at L4-5, lil-01 ltf-03",
    })
    void fieldsCanBeAskedForByName(String text, String slugs) {
        assertThat(slugs(unknown(text))).containsExactlyInAnyOrder(slugs.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "finding:vascular, lil-03 ltf-02",
        "finding:vein, lil-03",
        "epidurogram:mixed, lil-03",
        "complication:\"dural puncture\", lil-02",
        "-finding:epidural, lil-02 ltf-02 ltf-03",
    })
    void studyModeCanBeAskedForFindingsByName(String text, String slugs) {
        assertThat(slugs(study(text))).containsExactlyInAnyOrder(slugs.split(" "));
    }

    @Test
    void aFindingAskedForByNameNarrowsNothingAsUnknown() {
        assertThat(slugs(unknown("finding:venous"))).isEqualTo(slugs(unknown("")));
        assertThat(slugs(unknown("pain -complication:intravascular"))).isEqualTo(slugs(unknown("pain")));
    }

    @Test
    void aReadersOwnProgressNarrowsAndIsCounted() {
        MyCases mine = MyCases.of(Map.of(
                new Slug("lil-01"), new Standing(Progress.JUDGED, "readings/1", true),
                new Slug("lil-02"), new Standing(Progress.JUDGED, "readings/2"),
                new Slug("ltf-01"), new Standing(Progress.DRAFT, "cases/ltf-01")));
        SearchPage wrong = find(unknown("").choosing(Field.STATUS, List.of("wrong", "draft")), mine);
        assertThat(SearchWorld.slugs(wrong)).containsExactlyInAnyOrder("lil-01", "ltf-01");
        assertThat(counts(wrong, Field.STATUS)).isEqualTo(Map.of("new", 5L, "draft", 1L, "judged", 2L, "wrong", 1L));
        assertThat(find(unknown("").choosing(Field.STATUS, List.of("new")), mine)
                        .total())
                .isEqualTo(5);
        assertThat(SearchWorld.slugs(find(unknown("status:judged"), mine)))
                .containsExactlyInAnyOrder("lil-01", "lil-02");
    }

    @Test
    void casesAreSortedAsAsked() {
        assertThat(slugs(unknown("").sortedBy(Order.LEVEL)))
                .startsWith("cil-01")
                .endsWith("cau-01");
        assertThat(slugs(unknown("").sortedBy(Order.TITLE))).startsWith("lil-03", "lil-02");
        assertThat(slugs(unknown("pain").sortedBy(Order.HARDEST)).getFirst()).isIn("lil-03", "ltf-02");
        assertThat(slugs(unknown("").sortedBy(Order.EASIEST)).getLast()).isIn("lil-03", "ltf-02");
    }

    @Test
    void anyTextGetsAnAnswer() {
        for (String text :
                List.of("\"", "-", "* ? ~ ( ) : & | !", "'; drop table x", "<b>", "a".repeat(300), "the of")) {
            assertThat(find(unknown(text)).hits()).as(text).isNotNull();
            assertThat(find(study(text)).hits()).as(text).isNotNull();
            assertThat(engine(library()).suggest(text, Mode.STUDY)).as(text).isPresent();
        }
    }

    @Test
    void valuesWithinAFacetAreAlternativesAndFacetsNarrowOneAnother() {
        CaseQuery twoLevels = unknown("").choosing(Field.LEVEL, List.of("L4-5", "L5-S1"));
        assertThat(slugs(twoLevels)).containsExactlyInAnyOrder("lil-01", "lil-03", "ltf-01", "ltf-03");
        assertThat(slugs(twoLevels.choosing(Field.ROUTE, List.of("LIL"))))
                .containsExactlyInAnyOrder("lil-01", "lil-03");
    }

    @Test
    void aFacetCountsWhatChoosingInItWouldLeadTo() {
        SearchPage page = find(unknown("").choosing(Field.LEVEL, List.of("L4-5")));
        assertThat(page.total()).isEqualTo(2);
        assertThat(counts(page, Field.LEVEL)).containsEntry("L4-5", 2L).containsEntry("L5-S1", 2L);
        assertThat(counts(page, Field.ROUTE)).isEqualTo(Map.of("LIL", 1L, "LTF-K", 1L));
        assertThat(counts(page, Field.VIEW)).isEqualTo(Map.of("AP", 2L, "CLO", 1L, "lateral", 1L));
    }

    @Test
    void aChosenValueStaysEvenWithNothingInIt() {
        SearchPage page =
                find(unknown("cellist").choosing(Field.ROUTE, List.of("CAU")).choosing(Field.VIEW, List.of("oblique")));
        assertThat(page.total()).isZero();
        assertThat(value(page, Field.ROUTE, "CAU")).isEqualTo(new Facet.Value("CAU", "Caudal", 0, true));
        assertThat(value(page, Field.VIEW, "oblique").chosen()).isTrue();
    }

    @Test
    void whatMatchedIsMarked() {
        SearchPage page = find(unknown("loss of resistance"));
        assertThat(page.hits().getFirst().highlights()).anySatisfy(fragment -> assertThat(
                        fragment.replace("\u0001", "[").replace("\u0002", "]"))
                .containsAnyOf("[loss] of [resistance]", "[loss of resistance]", "[loss] [of] [resistance]"));
        assertThat(find(unknown("")).hits())
                .allSatisfy(hit -> assertThat(hit.highlights()).isEmpty());
    }

    @Test
    void everyMarkThatBeginsEnds() {
        for (String words : List.of("loss of resistance", "subarachnoid", "venous", "hairpin", "needle")) {
            assertThat(find(study(words)).hits()).allSatisfy(hit -> assertThat(hit.highlights())
                    .allSatisfy(fragment -> assertThat(fragment.replaceAll("[^\u0001\u0002]", ""))
                            .matches("(\u0001\u0002)+")));
        }
    }

    @Test
    void studyModeShowsAndCountsFindings() {
        CaseQuery venous = study("").choosing(Field.FINDING, List.of("venous", "arterial"));
        SearchPage page = find(venous);
        assertThat(SearchWorld.slugs(page)).containsExactlyInAnyOrder("lil-03", "ltf-02");
        assertThat(counts(page, Field.FINDING)).containsEntry("epidural", 5L).containsEntry("subarachnoid", 1L);
        assertThat(page.hits()).allSatisfy(hit -> assertThat(hit.findings()).isPresent());
        assertThat(find(study("hairpin")).hits().getFirst().highlights())
                .anySatisfy(fragment -> assertThat(fragment).contains("\u0001hairpin\u0002"));
    }

    @Test
    void unknownModeKnowsNoFinding() {
        SearchPage page = find(unknown(""));
        assertThat(page.facets()).extracting(Facet::field).doesNotContain(Field.FINDING);
        assertThat(page.hits()).allSatisfy(hit -> assertThat(hit.findings()).isEmpty());
        for (String word : List.of("hairpin", "myelogram", "venous", "subarachnoid", "dural puncture", "lozenge")) {
            assertThat(find(unknown(word)).total()).as(word).isZero();
        }
    }

    @Test
    void inUnknownModeOtherTruthsGiveTheSameAnswer() {
        SearchWorld twin = twinWithOtherTruths();
        List<CaseQuery> queries = new ArrayList<>();
        for (String text : List.of(
                "",
                "pain",
                "leg pain",
                "lumbar contrast",
                "transforaminal",
                "epidural",
                "subarachnoid",
                "vein",
                "hairpin",
                "spred",
                "needle contrast injected pain",
                "-epidural",
                "\"epidural spread\"")) {
            queries.add(unknown(text));
            queries.add(unknown(text).choosing(Field.VIEW, List.of("lateral")));
            queries.add(unknown(text).by(3).atPage(1));
        }
        for (CaseQuery query : queries) {
            assertThat(engine(library()).search(query))
                    .as(query.toString())
                    .isEqualTo(engine(twin).search(query));
        }
        for (String typed : List.of("e", "s", "ep", "su", "dural", "leg", "lum", "my", "hair", "l4", "venous", "a")) {
            assertThat(engine(library()).suggest(typed, Mode.UNKNOWN))
                    .as(typed)
                    .isEqualTo(engine(twin).suggest(typed, Mode.UNKNOWN));
        }
        // the twins do differ
        assertThat(find(study("venous")))
                .isNotEqualTo(engine(twin).search(study("venous")).orElseThrow());
    }

    @Test
    void whatIsBeingTypedIsCompleted() {
        assertThat(suggest("contral", Mode.UNKNOWN)).contains("Contralateral oblique");
        assertThat(suggest("tfes", Mode.UNKNOWN)).contains("tfesi");
        assertThat(suggest("numb th", Mode.UNKNOWN)).containsExactly("Numb thigh after a fall");
        assertThat(suggest("pain", Mode.UNKNOWN)).contains("Back pain after lifting", "Leg pain after spinal fusion");
    }

    @Test
    void onlyStudyModeCompletesFindings() {
        assertThat(suggest("subara", Mode.STUDY)).contains("Subarachnoid");
        assertThat(suggest("dural", Mode.STUDY)).contains("dural puncture");
        assertThat(suggest("myelo", Mode.STUDY)).contains("Myelogram with a ventral fluid level");
        assertThat(suggest("subara", Mode.UNKNOWN)).isEmpty();
        assertThat(suggest("dural", Mode.UNKNOWN)).isEmpty();
        assertThat(suggest("myelo", Mode.UNKNOWN)).isEmpty();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        List<String> leafed = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            leafed.addAll(slugs(unknown("").by(3).atPage(page)));
        }
        assertThat(leafed)
                .doesNotHaveDuplicates()
                .hasSize(StarterLibrary.cases().length)
                .isEqualTo(slugs(unknown("").by(100)));
        assertThat(find(unknown("").by(3).atPage(2)).total()).isEqualTo(leafed.size());
        assertThat(find(unknown("").by(3).atPage(50)).total()).isEqualTo(leafed.size());
    }

    @Test
    void theTitleCountsForMoreThanTheVignette() {
        assertThat(slugs(unknown("leg pain")).getFirst()).isEqualTo("cau-01");
    }

    /** The same cases, every truth replaced by another one. */
    static TeachingCaseFixture[] withOtherTruths() {
        return Arrays.stream(StarterLibrary.cases())
                .map(fixture -> fixture.showing(Compartment.SUBDURAL)
                        .teaching(
                                "Railroad track of the epidural subdural spread",
                                "A vein, a hairpin, a myelogram and a lozenge, pain pain pain",
                                "Lumbar contrast injected, leg pain, transforaminal needle",
                                "Something else altogether, longer than what stood there before."))
                .toArray(TeachingCaseFixture[]::new);
    }

    static CaseQuery unknown(String text) {
        return CaseQuery.everything(Mode.UNKNOWN).saying(text);
    }

    static CaseQuery study(String text) {
        return CaseQuery.everything(Mode.STUDY).saying(text);
    }

    SearchPage find(CaseQuery query) {
        return engine(library()).search(query).orElseThrow();
    }

    SearchPage find(CaseQuery query, MyCases mine) {
        return engine(library()).search(query, mine).orElseThrow();
    }

    List<String> slugs(CaseQuery query) {
        return SearchWorld.slugs(find(query));
    }

    List<String> suggest(String typed, Mode mode) {
        return engine(library()).suggest(typed, mode).orElseThrow();
    }

    static Map<String, Long> counts(SearchPage page, Field field) {
        return facet(page, field).values().stream().collect(Collectors.toMap(Facet.Value::code, Facet.Value::count));
    }

    static Facet.Value value(SearchPage page, Field field, String code) {
        return facet(page, field).values().stream()
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Facet facet(SearchPage page, Field field) {
        return page.facets().stream()
                .filter(facet -> facet.field() == field)
                .findFirst()
                .orElseThrow();
    }
}
