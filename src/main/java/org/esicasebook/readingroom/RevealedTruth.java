package org.esicasebook.readingroom;

import java.util.Optional;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.ReferenceStandards;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.judgment.Exposures;
import org.esicasebook.judgment.Reading;
import org.springframework.stereotype.Component;

/** The only door of the reading room to the truth, and the two conditions under which it opens. */
@Component
public class RevealedTruth {

    private final ReferenceStandards standards;
    private final Exposures exposures;

    RevealedTruth(ReferenceStandards standards, Exposures exposures) {
        this.standards = standards;
        this.exposures = exposures;
    }

    /** A committed judgment cannot be changed any more, so its reader may see. */
    public Optional<ReferenceStandard> afterCommitment(Reading.Committed reading) {
        return standards.find(reading.slug(), reading.caseVersion());
    }

    /** In study mode everything may be seen, at the price of counting as seen, which is noted first. */
    public Optional<ReferenceStandard> forStudy(UserId reader, TeachingCase teachingCase) {
        exposures.recordStudied(reader, teachingCase.slug());
        return standards.find(teachingCase.slug(), teachingCase.version());
    }
}
