package org.esicasebook.operations.embedded;

/** An embedded server cannot start; the message is one plain sentence for the person at the terminal. */
public final class EmbeddedServerException extends RuntimeException {

    public EmbeddedServerException(String message) {
        super(message);
    }

    public EmbeddedServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
