package org.esicasebook.cases;

import java.util.Set;
import org.esicasebook.epidurography.Compartment;

/**
 * What study mode may show and search of a case: its findings in words, no outlines. Never sent in unknown mode.
 */
public record CaseFindings(Slug slug, int version, Set<Compartment> compartments, Teaching teaching) {

    public CaseFindings {
        compartments = Set.copyOf(compartments);
    }
}
