package org.esicasebook.scoring;

import java.util.Optional;
import org.esicasebook.cases.Slug;

/** What panels have added to the truth of cases. Who shows it has made sure that its reader may know the truth. */
public interface PanelTruths {

    /** The one adopted last; empty while the truth is that of the case. */
    Optional<PanelTruth> inForce(Slug slug, int caseVersion);
}
