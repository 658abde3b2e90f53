package org.esicasebook.fluoroscopy;

/** Hears how far a rendering has come; called from the rendering thread, in increasing order. */
@FunctionalInterface
public interface Progress {

    /**
     * @param fraction done, 0 to 1
     * @param stage what is being done, for people
     */
    void reached(double fraction, String stage);

    static Progress none() {
        return (fraction, stage) -> {};
    }
}
