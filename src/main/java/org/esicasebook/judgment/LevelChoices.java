package org.esicasebook.judgment;

import java.util.List;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.epidurography.Level;

/** The levels that a judgment of a case may name: those of its route, so that the choice tells nothing. */
public final class LevelChoices {

    private LevelChoices() {}

    /** Cranial first. */
    public static List<Level> of(TeachingCase teachingCase) {
        return teachingCase.route().levels();
    }
}
