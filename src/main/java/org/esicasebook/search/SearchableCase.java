package org.esicasebook.search;

import java.util.Optional;
import org.esicasebook.cases.CaseFindings;
import org.esicasebook.cases.CatalogueNotes;
import org.esicasebook.cases.TeachingCase;

/**
 * A published case as it is searched.
 *
 * @param findings empty while a case has no notes for study mode; it is then found there by its open words alone
 */
public record SearchableCase(
        TeachingCase teachingCase, Optional<CaseFindings> findings, CatalogueNotes.Entry catalogue) {}
