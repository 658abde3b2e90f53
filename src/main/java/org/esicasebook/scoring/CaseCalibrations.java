package org.esicasebook.scoring;

import java.util.Optional;

/** Calibrations of all cases, each kept with its date; one is made every night. */
public interface CaseCalibrations {

    Optional<CaseCalibration> latest();

    /** Measures all cases by what has been judged until now, and keeps it. */
    CaseCalibration calibrate();
}
