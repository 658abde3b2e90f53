package org.esicasebook.epidurography;

/** Lines and borders by which a needle or contrast is judged, named as the field names them. */
public enum Landmark implements Term {
    /** Ventral borders of the laminae in the contralateral oblique. */
    VENTRAL_INTERLAMINAR_LINE("ventral-interlaminar", "Ventral interlaminar line"),
    /** Where laminae and spinous processes meet, in the lateral view. */
    SPINOLAMINAR_LINE("spinolaminar", "Spinolaminar line"),
    SPINOUS_LINE("spinous", "Spinous line"),
    PEDICLE_RINGS("pedicle-rings", "Pedicle rings"),
    FORAMINA("foramina", "Foramina"),
    DURAL_SAC("sac", "Dural sac"),
    DISC_BORDERS("disc-borders", "Disc borders");

    private final String code;
    private final String label;

    Landmark(String code, String label) {
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
