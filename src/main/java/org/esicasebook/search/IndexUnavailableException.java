package org.esicasebook.search;

/** The index cannot be reached or does not take writes; whoever wants to write tries again later. */
public class IndexUnavailableException extends RuntimeException {

    public IndexUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    public IndexUnavailableException(String message) {
        super(message);
    }
}
