package org.esicasebook.scoring.measures.judgment;

/** How likely a reader holds contrast in one compartment to be. Several may be definite: mixtures occur. */
public enum Likelihood {
    UNSELECTED("Not named"),
    POSSIBLE("Possible"),
    PROBABLE("Probable"),
    DEFINITE("Definite");

    private final String label;

    Likelihood(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
