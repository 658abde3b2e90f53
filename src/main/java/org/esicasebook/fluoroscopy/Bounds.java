package org.esicasebook.fluoroscopy;

/** Refuses numbers outside the range that the simulator is meant for. */
final class Bounds {

    private Bounds() {}

    static void check(String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(field + ": " + value + " is not between " + least + " and " + most);
        }
    }
}
