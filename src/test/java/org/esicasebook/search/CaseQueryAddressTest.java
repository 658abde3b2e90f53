package org.esicasebook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.esicasebook.epidurography.Term;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.CaseQuery.Order;
import org.junit.jupiter.api.Test;

class CaseQueryAddressTest {

    @Test
    void whatIsPrintedIsReadBackAsTheSameQuery() {
        Random random = new Random(20_261_123);
        for (int i = 0; i < 5_000; i++) {
            CaseQuery query = anyQuery(random);
            Map<String, List<String>> printed = CaseQueryAddress.print(query);
            CaseQuery readBack = CaseQueryAddress.parse(printed);
            assertThat(readBack).isEqualTo(query);
            assertThat(CaseQueryAddress.print(readBack)).isEqualTo(printed);
        }
    }

    @Test
    void theLibraryJustEnteredHasABareAddress() {
        assertThat(CaseQueryAddress.print(CaseQuery.everything(Mode.UNKNOWN))).isEmpty();
        assertThat(CaseQueryAddress.parse(Map.of())).isEqualTo(CaseQuery.everything(Mode.UNKNOWN));
    }

    @Test
    void valuesRepeatOrStandInOneParameterAndCaseDoesNotMatter() {
        CaseQuery repeated = CaseQueryAddress.parse(Map.of("level", List.of("L4-5", "L5-S1")));
        CaseQuery joined = CaseQueryAddress.parse(Map.of("level", List.of("l4-5,l5-s1")));
        assertThat(repeated).isEqualTo(joined);
        assertThat(repeated.chosen(Field.LEVEL)).containsExactlyInAnyOrder("L4-5", "L5-S1");
    }

    @Test
    void anUnknownValueIsRefusedWithThoseThatExist() {
        assertThatExceptionOfType(UnreadableQueryException.class)
                .isThrownBy(() -> CaseQueryAddress.parse(Map.of("side", List.of("port"))))
                .satisfies(refusal -> {
                    assertThat(refusal.parameter()).isEqualTo("side");
                    assertThat(refusal.allowed()).containsExactly("left", "right", "midline");
                    assertThat(refusal).hasMessageContaining("port").hasMessageContaining("left, right, midline");
                });
    }

    @Test
    void anUnknownCaseIsNotSearchedByItsFinding() {
        assertThatExceptionOfType(UnreadableQueryException.class)
                .isThrownBy(() -> CaseQueryAddress.parse(Map.of("finding", List.of("venous"))))
                .satisfies(refusal -> assertThat(refusal.parameter()).isEqualTo("finding"))
                .withMessageContaining("mode=study");
        assertThat(CaseQueryAddress.parse(Map.of("finding", List.of("venous"), "mode", List.of("study")))
                        .chosen(Field.FINDING))
                .containsExactly("venous");
    }

    @Test
    void pagesAndSizesAreBounded() {
        for (Map<String, List<String>> wrong : List.of(
                Map.of("page", List.of("-1")),
                Map.of("page", List.of("x")),
                Map.of("page", List.of("1", "2")),
                Map.of("size", List.of("0")),
                Map.of("size", List.of("101")),
                Map.of("size", List.of("100"), "page", List.of("100")),
                Map.of("mode", List.of("exam")),
                Map.of("mode", List.of("study", "unknown")),
                Map.of("q", List.of("x".repeat(301))))) {
            assertThatExceptionOfType(UnreadableQueryException.class)
                    .as(wrong.toString())
                    .isThrownBy(() -> CaseQueryAddress.parse(wrong));
        }
    }

    @Test
    void goingBackToUnknownLetsFindingsGo() {
        CaseQuery study = CaseQuery.everything(Mode.STUDY).choosing(Field.FINDING, List.of("venous"));
        assertThat(study.in(Mode.UNKNOWN)).isEqualTo(CaseQuery.everything(Mode.UNKNOWN));
    }

    private static CaseQuery anyQuery(Random random) {
        Mode mode = random.nextBoolean() ? Mode.UNKNOWN : Mode.STUDY;
        int size = 1 + random.nextInt(CaseQuery.LARGEST_PAGE);
        CaseQuery query = new CaseQuery(anyText(random), mode, Map.of(), any(Order.values(), random), 0, size);
        for (Field field : Field.in(mode)) {
            query = query.choosing(field, some(field, random));
        }
        return query.atPage(random.nextInt(CaseQuery.DEEPEST / size));
    }

    private static List<String> some(Field field, Random random) {
        List<String> codes = field.isFree()
                ? List.of("A. Name, MD", "2026", "CC BY 4.0")
                : field.vocabulary().stream().map(Term::code).toList();
        return codes.stream().filter(_ -> random.nextInt(4) == 0).toList();
    }

    private static <T> T any(T[] choices, Random random) {
        return choices[random.nextInt(choices.length)];
    }

    /** Anything a keyboard or a paste may bring, half surrogates and control characters among it. */
    private static String anyText(Random random) {
        String characters = "aZ5 \t\n\u0000\u0001,&=%+#\"'-–/\\äñ髄\uD83D\uDE00\uD83D";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }
}
