package org.esicasebook.epidurography;

import java.util.List;

/** How the needle reaches the epidural space. */
public enum Route implements Term {
    CERVICAL_INTERLAMINAR("CIL", "Cervical interlaminar", Region.CERVICAL),
    CERVICAL_TRANSFORAMINAL("CTF", "Cervical transforaminal", Region.CERVICAL),
    LUMBAR_INTERLAMINAR("LIL", "Lumbar interlaminar", Region.LUMBAR),
    /** Below the pedicle, the "safe triangle". */
    LUMBAR_TRANSFORAMINAL_SUBPEDICULAR("LTF-SP", "Lumbar transforaminal, subpedicular", Region.LUMBAR),
    /** Below the nerve at the disc: Kambin's triangle, also called retrodiscal. */
    LUMBAR_TRANSFORAMINAL_INFRANEURAL("LTF-K", "Lumbar transforaminal, infraneural", Region.LUMBAR),
    S1_TRANSFORAMINAL("S1TF", "S1 transforaminal", Region.SACRAL),
    CAUDAL("CAU", "Caudal", Region.SACRAL);

    private final String code;
    private final String label;
    private final Region region;

    Route(String code, String label, Region region) {
        this.code = code;
        this.label = label;
        this.region = region;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    public Region region() {
        return region;
    }

    public boolean isTransforaminal() {
        return switch (this) {
            case CERVICAL_TRANSFORAMINAL,
                    LUMBAR_TRANSFORAMINAL_SUBPEDICULAR,
                    LUMBAR_TRANSFORAMINAL_INFRANEURAL,
                    S1_TRANSFORAMINAL -> true;
            case CERVICAL_INTERLAMINAR, LUMBAR_INTERLAMINAR, CAUDAL -> false;
        };
    }

    /** Levels at which this route exists, cranial first; a case or a judgment at any other level is refused. */
    public List<Level> levels() {
        return switch (this) {
            case CERVICAL_INTERLAMINAR -> Level.between(Level.C5_C6, Level.C7_T1);
            case CERVICAL_TRANSFORAMINAL -> Level.between(Level.C3_C4, Level.C7_T1);
            case LUMBAR_INTERLAMINAR, LUMBAR_TRANSFORAMINAL_SUBPEDICULAR, LUMBAR_TRANSFORAMINAL_INFRANEURAL ->
                Level.between(Level.L1_L2, Level.L5_S1);
            case S1_TRANSFORAMINAL -> List.of(Level.S1_FORAMEN);
            case CAUDAL -> List.of(Level.SACRAL_HIATUS);
        };
    }
}
