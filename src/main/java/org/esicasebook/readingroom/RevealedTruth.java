package org.esicasebook.readingroom;

import java.util.Optional;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.ReferenceStandards;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.judgment.Exposures;
import org.esicasebook.judgment.Reading;
import org.esicasebook.scoring.panel.OwnSeat;
import org.esicasebook.scoring.panel.PanelSeats;
import org.springframework.stereotype.Component;

/**
 * The only door of the reading room to the truth, and the conditions under which it opens. For who sits an exam or a
 * panel it stays shut.
 */
@Component
public class RevealedTruth {

    private final ReferenceStandards standards;
    private final Exposures exposures;
    private final PanelSeats seats;

    RevealedTruth(ReferenceStandards standards, Exposures exposures, PanelSeats seats) {
        this.standards = standards;
        this.exposures = exposures;
        this.seats = seats;
    }

    /** The panel on this case that the reader sits on: until it closes, neither condition helps. */
    public Optional<OwnSeat> heldBackBy(UserId reader, Slug slug) {
        return seats.holdingBack(reader, slug);
    }

    /**
     * Whether an exam that waits for its release, or a panel that is open, holds the truth of the case back from the
     * reader: until then nothing of it is told.
     */
    public boolean isHeldBack(UserId reader, Slug slug) {
        return exposures.isHeldBack(reader, slug) || heldBackBy(reader, slug).isPresent();
    }

    /** A committed judgment cannot be changed any more, so its reader may see. */
    public Optional<ReferenceStandard> afterCommitment(Reading.Committed reading) {
        return isHeldBack(reading.reader(), reading.slug())
                ? Optional.empty()
                : standards.find(reading.slug(), reading.caseVersion());
    }

    /** In study mode everything may be seen, at the price of counting as seen, which is noted first. */
    public Optional<ReferenceStandard> forStudy(UserId reader, TeachingCase teachingCase) {
        if (isHeldBack(reader, teachingCase.slug())) {
            return Optional.empty();
        }
        exposures.recordStudied(reader, teachingCase.slug());
        return standards.find(teachingCase.slug(), teachingCase.version());
    }
}
