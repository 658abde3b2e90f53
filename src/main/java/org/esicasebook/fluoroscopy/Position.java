package org.esicasebook.fluoroscopy;

/** How a patient lies on the table; decides which way is down. */
public enum Position {
    PRONE,
    SUPINE;

    /** Unit of the way down along the patient's posterior axis: −1 when ventral is down, 1 when dorsal is. */
    public int downwards() {
        return this == PRONE ? -1 : 1;
    }
}
