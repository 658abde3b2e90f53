package org.esicasebook.fluoroscopy;

/** The scenario cannot happen in the anatomy of its seed; the message says why, in words for its author. */
public class ImplausibleScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImplausibleScenarioException(String message) {
        super(message);
    }
}
