package org.esicasebook.epidurography;

/** Projection in which a fluoroscopic image is taken. Declared in the order in which views are hung. */
public enum View implements Term {
    ANTEROPOSTERIOR("AP", "AP"),
    LATERAL("lateral", "Lateral"),
    /** Beam along the lamina of the needle's side: lumbar about 45°, cervical about 50°. */
    CONTRALATERAL_OBLIQUE("CLO", "Contralateral oblique"),
    /** The "scotty dog" view of transforaminal work; in the neck, from the front, the foraminal oblique. */
    IPSILATERAL_OBLIQUE("oblique", "Ipsilateral oblique");

    private final String code;
    private final String label;

    View(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    /** What the field calls it on a route: from the front of the neck it is the oblique that opens the foramina. */
    public String label(Route route) {
        return this == IPSILATERAL_OBLIQUE && route == Route.CERVICAL_TRANSFORAMINAL ? "Foraminal oblique" : label;
    }
}
