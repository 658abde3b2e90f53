package org.esicasebook.epidurography;

/** Projection in which a fluoroscopic image is taken. Declared in the order in which views are hung. */
public enum View implements Term {
    ANTEROPOSTERIOR("AP", "AP"),
    LATERAL("lateral", "Lateral"),
    /** Beam along the lamina of the needle's side: lumbar about 45°, cervical about 50°. */
    CONTRALATERAL_OBLIQUE("CLO", "Contralateral oblique"),
    /** The "scotty dog" view of transforaminal work. */
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
}
