package org.esicasebook.search.elasticsearch;

import java.util.Comparator;
import java.util.List;
import org.esicasebook.cases.CaseFindings;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.epidurography.Term;
import org.esicasebook.epidurography.View;
import org.esicasebook.search.CaseWords;
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
        String route,
        String level,
        String side,
        List<String> view,
        String difficulty,
        String title,
        String labels,
        String presentation,
        String procedure,
        TeachingCase card,
        @Nullable Study study) {

    /** Counts the changes of what documents hold; a change makes every index be filled anew. */
    static final int FORMAT = 2;

    /** @param notes as study mode shows them, stored and not searched */
    record Study(
            List<String> finding,
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
                teachingCase.route().code(),
                teachingCase.level().code(),
                teachingCase.side().code(),
                teachingCase.views().stream().map(View::code).distinct().toList(),
                teachingCase.difficulty().code(),
                teachingCase.title(),
                words.labels(teachingCase),
                teachingCase.vignette().complaint() + "\n"
                        + teachingCase.vignette().imaging(),
                teachingCase.vignette().plan(),
                teachingCase,
                searchable.findings().map(findings -> study(findings, words)).orElse(null));
    }

    private static Study study(CaseFindings findings, CaseWords words) {
        return new Study(
                findings.compartments().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Term::code)
                        .toList(),
                findings.teaching().headline(),
                words.labels(findings),
                findings.teaching().decisiveSign(),
                words.seen(findings.teaching()),
                words.learnt(findings.teaching()),
                words.references(findings.teaching()),
                findings);
    }
}
