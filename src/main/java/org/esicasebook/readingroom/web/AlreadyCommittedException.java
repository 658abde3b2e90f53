package org.esicasebook.readingroom.web;

/** A draft came for a reading that is committed. */
class AlreadyCommittedException extends RuntimeException {

    AlreadyCommittedException(String message) {
        super(message);
    }
}
