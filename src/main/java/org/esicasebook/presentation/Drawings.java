package org.esicasebook.presentation;

import java.util.List;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.UserId;
import org.esicasebook.imaging.StudyId;
import org.esicasebook.imaging.viewer.Annotation;
import org.esicasebook.judgment.ReadingId;

/**
 * What people drew over images, drawing by drawing: the reader's own belong to a reading and are fixed once it is
 * committed; the curators' belong to the images, and point at the truth.
 */
public interface Drawings {

    /** More than anybody draws over one study. */
    int MOST = 100;

    /** In the order in which they were made; none of a foreign reading. */
    List<Annotation> ofReading(ReadingId reading, UserId reader);

    /** Keeps a drawing, in place of an earlier one with its id. */
    Outcome keep(ReadingId reading, UserId reader, Annotation drawing);

    /** Takes a drawing away; one that is not there is away already. */
    Outcome remove(ReadingId reading, UserId reader, String drawingId);

    /** They tell of the truth: not to be shown before the judgment. */
    List<Annotation> ofCurators(StudyId images);

    Outcome keepForEverybody(Actor curator, StudyId images, Annotation drawing);

    Outcome removeForEverybody(Actor curator, StudyId images, String drawingId);

    enum Outcome {
        DONE,
        /** The judgment is committed, and what was drawn with it. */
        COMMITTED,
        /** There is no such reading of this reader. */
        UNKNOWN,
        /** There are {@value #MOST} already. */
        TOO_MANY,
        /** Only curators draw for everybody. */
        NOT_ALLOWED
    }
}
