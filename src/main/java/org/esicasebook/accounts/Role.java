package org.esicasebook.accounts;

/** What somebody is to the programme. Several may hold at once. */
public enum Role {
    LEARNER("Learner"),
    FACULTY("Faculty"),
    CURATOR("Curator"),
    ADMINISTRATOR("Administrator");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
