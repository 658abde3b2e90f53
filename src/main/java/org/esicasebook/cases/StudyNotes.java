package org.esicasebook.cases;

import java.util.Optional;

/** Findings for study mode, whose cases count as seen. */
public interface StudyNotes {

    Optional<CaseFindings> find(Slug slug);
}
