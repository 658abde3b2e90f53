package org.esicasebook.scoring;

import org.esicasebook.epidurography.Term;

/** How far somebody is in training, as they say themselves. */
public enum TrainingStage implements Term {
    STUDENT("student", "Medical student"),
    JUNIOR_RESIDENT("pgy-1-2", "Resident, PGY 1–2"),
    SENIOR_RESIDENT("pgy-3-5", "Resident, PGY 3 or later"),
    FELLOW("fellow", "Fellow"),
    INDEPENDENT("independent", "In independent practice");

    private final String code;
    private final String label;

    TrainingStage(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }
}
