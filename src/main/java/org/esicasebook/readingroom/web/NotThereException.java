package org.esicasebook.readingroom.web;

/** The address names nothing that the caller may know of. */
class NotThereException extends RuntimeException {

    NotThereException(String message) {
        super(message);
    }
}
