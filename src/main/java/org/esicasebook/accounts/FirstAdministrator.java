package org.esicasebook.accounts;

import java.util.List;

/** The way in to a new installation: a link printed once at start, good for one administrator and 24 hours. */
public interface FirstAdministrator {

    boolean accepts(String token);

    Outcome create(String token, Application application);

    /** What somebody filled in. */
    record Application(String username, String displayName, String password) {

        @Override
        public String toString() {
            return "Application[" + username + "]";
        }
    }

    sealed interface Outcome {
        record Created() implements Outcome {}

        /** @param problems in plain words, none of which used the link up */
        record Refused(List<Problem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /** Used, expired or never given out. */
        record LinkNotValid() implements Outcome {}
    }

    record Problem(Field field, String message) {}

    enum Field {
        USERNAME,
        DISPLAY_NAME,
        PASSWORD
    }
}
