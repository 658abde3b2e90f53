package org.esicasebook.search.elasticsearch;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.esicasebook.cases.CaseFindings;
import org.esicasebook.cases.ReviewState;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.search.CaseFacets;
import org.esicasebook.search.CaseWords;
import org.esicasebook.search.Field;
import org.esicasebook.search.SearchText;
import org.esicasebook.search.SearchableCase;
import org.esicasebook.search.ShelfOrder;
import org.jspecify.annotations.Nullable;

/**
 * A case as the index holds it, in two parts: what anybody may see, and under {@code study} all that tells the truth.
 * Searches in unknown mode touch the first part only.
 *
 * @param shelfOrder where the case stands when nothing else decides; says nothing about it
 * @param card the case as it is shown, stored and not searched
 */
record CaseDocument(
        String slug,
        int version,
        String shelfOrder,
        Map<String, List<String>> facet,
        int levelOrder,
        int difficultyOrder,
        String titleOrder,
        LocalDate published,
        boolean reviewed,
        String title,
        String labels,
        String presentation,
        String procedure,
        TeachingCase card,
        @Nullable Study study) {

    /** Counts the changes of what documents hold; a change makes every index be filled anew. */
    static final int FORMAT = 3;

    /** @param notes as study mode shows them, stored and not searched */
    record Study(
            Map<String, List<String>> facet,
            String headline,
            String labels,
            String decisiveSign,
            List<String> findings,
            List<String> teachingPoint,
            List<String> references,
            CaseFindings notes) {}

    /** The parts of a document that a search brings back. */
    record Found(TeachingCase card, @Nullable FoundStudy study) {}

    record FoundStudy(CaseFindings notes) {}

    static CaseDocument of(SearchableCase searchable, CaseWords words) {
        TeachingCase teachingCase = searchable.teachingCase();
        return new CaseDocument(
                teachingCase.slug().value(),
                teachingCase.version(),
                ShelfOrder.of(teachingCase.slug()),
                byParameter(CaseFacets.open(searchable)),
                teachingCase.level().ordinal(),
                teachingCase.difficulty().ordinal(),
                String.join(" ", SearchText.tokens(teachingCase.title())),
                searchable.catalogue().published(),
                teachingCase.provenance().review() == ReviewState.AGREED_BY_PANEL,
                teachingCase.title(),
                words.labels(teachingCase),
                teachingCase.vignette().complaint() + "\n"
                        + teachingCase.vignette().imaging(),
                teachingCase.vignette().plan(),
                teachingCase,
                searchable
                        .findings()
                        .map(findings -> study(searchable, findings, words))
                        .orElse(null));
    }

    private static Study study(SearchableCase searchable, CaseFindings findings, CaseWords words) {
        return new Study(
                byParameter(CaseFacets.truth(searchable)),
                findings.teaching().headline(),
                words.labels(findings),
                findings.teaching().decisiveSign(),
                words.seen(findings.teaching()),
                words.learnt(findings.teaching()),
                words.references(findings.teaching()),
                findings);
    }

    private static Map<String, List<String>> byParameter(Map<Field, List<String>> values) {
        Map<String, List<String>> byParameter = new LinkedHashMap<>();
        values.forEach((field, codes) -> byParameter.put(field.parameter(), codes));
        return byParameter;
    }
}
