package org.esicasebook.readingroom;

import java.util.Optional;
import org.esicasebook.accounts.Actor;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.imaging.ImageGrant;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.imaging.viewer.ImageViewer;
import org.esicasebook.judgment.Reading;
import org.esicasebook.scoring.Scorecard;

/**
 * A case whose truth its reader may see, and everything that a section of the page can be made of.
 *
 * @param reading the committed judgment; none if the case was opened to study
 * @param scorecard of the judgment; none before it is stored
 * @param viewer the images, with the truth drawn over them
 * @param signs points out the signs in them
 */
record Revealed(
        Actor reader,
        TeachingCase teachingCase,
        ReferenceStandard truth,
        Optional<Reading.Committed> reading,
        Optional<Scorecard> scorecard,
        StoredStudy study,
        ImageGrant grant,
        ImageViewer viewer,
        SignBar signs) {}
