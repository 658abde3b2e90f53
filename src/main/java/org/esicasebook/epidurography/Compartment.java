package org.esicasebook.epidurography;

/** Where contrast has gone. Several may hold at once: epidural and venous is the mixture most often missed. */
public enum Compartment implements Term {
    EPIDURAL("epidural", 'E', "Epidural", "In the epidural space: where it belongs"),
    MUSCLE("muscular", 'M', "Muscle or ligament", "In muscle or ligament, dorsal to the laminae or beside the spine"),
    VENOUS("venous", 'V', "Venous", "In a vein: runs off and clears in seconds"),
    ARTERIAL("arterial", 'A', "Arterial", "In an artery: gone within a heartbeat or two"),
    FACET("facet", 'F', "Facet joint", "In a facet joint or the retrodural space behind it"),
    SUBARACHNOID("subarachnoid", 'T', "Subarachnoid", "Intrathecal, in the cerebrospinal fluid: the dura is punctured"),
    SUBDURAL("subdural", 'S', "Subdural", "Between dura and arachnoid"),
    INTRANEURAL("intraneural", 'N', "Intraneural", "Within the nerve root itself"),
    INTRADISCAL("intradiscal", 'D', "Intradiscal", "In the intervertebral disc");

    private final String code;
    private final char letter;
    private final String label;
    private final String description;

    Compartment(String code, char letter, String label, String description) {
        this.code = code;
        this.letter = letter;
        this.label = label;
        this.description = description;
    }

    @Override
    public String code() {
        return code;
    }

    /** The one-letter code of the scoring rules. */
    public char letter() {
        return letter;
    }

    @Override
    public String label() {
        return label;
    }

    public String description() {
        return description;
    }
}
