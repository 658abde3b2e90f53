package org.esicasebook.scoring;

import java.util.Optional;

/** What a learner has said of themselves, each part only if they wished. */
public record Background(Optional<TrainingStage> stage, Optional<Specialty> specialty) {

    public static final Background UNSAID = new Background(Optional.empty(), Optional.empty());
}
