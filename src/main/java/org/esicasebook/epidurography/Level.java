package org.esicasebook.epidurography;

import java.util.Arrays;
import java.util.List;

/**
 * Where along the spine the needle enters: an interspace (named by the vertebrae above and below, which also names the
 * foramen between them), the S1 foramen or the sacral hiatus. Declared from cranial to caudal.
 */
public enum Level implements Term {
    C3_C4("C3-4", "C3–4"),
    C4_C5("C4-5", "C4–5"),
    C5_C6("C5-6", "C5–6"),
    C6_C7("C6-7", "C6–7"),
    C7_T1("C7-T1", "C7–T1"),
    T12_L1("T12-L1", "T12–L1"),
    L1_L2("L1-2", "L1–2"),
    L2_L3("L2-3", "L2–3"),
    L3_L4("L3-4", "L3–4"),
    L4_L5("L4-5", "L4–5"),
    L5_S1("L5-S1", "L5–S1"),
    S1_FORAMEN("S1", "S1 foramen"),
    SACRAL_HIATUS("hiatus", "Sacral hiatus");

    private final String code;
    private final String label;

    Level(String code, String label) {
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

    /** All levels from one to the other, both included, cranial first. */
    public static List<Level> between(Level cranial, Level caudal) {
        return Arrays.stream(values())
                .filter(level -> level.compareTo(cranial) >= 0 && level.compareTo(caudal) <= 0)
                .toList();
    }

    /** True for the next interspace or opening up or down within the same stretch of spine. */
    public boolean isAdjacentTo(Level other) {
        boolean sameStretch = (compareTo(C7_T1) <= 0) == (other.compareTo(C7_T1) <= 0);
        return sameStretch && Math.abs(ordinal() - other.ordinal()) == 1;
    }

    /** The vertebra above this interspace, whose pedicles roof its foramina; S1 for the S1 foramen. */
    public String upperVertebra() {
        return switch (this) {
            case C3_C4 -> "C3";
            case C4_C5 -> "C4";
            case C5_C6 -> "C5";
            case C6_C7 -> "C6";
            case C7_T1 -> "C7";
            case SACRAL_HIATUS -> "S5";
            default -> nerve();
        };
    }

    /** The nerve that leaves through this foramen: lumbar nerves take the upper vertebra's name, cervical the lower's. */
    public String nerve() {
        return switch (this) {
            case C3_C4 -> "C4";
            case C4_C5 -> "C5";
            case C5_C6 -> "C6";
            case C6_C7 -> "C7";
            case C7_T1 -> "C8";
            case T12_L1 -> "T12";
            case L1_L2 -> "L1";
            case L2_L3 -> "L2";
            case L3_L4 -> "L3";
            case L4_L5 -> "L4";
            case L5_S1 -> "L5";
            case S1_FORAMEN -> "S1";
            case SACRAL_HIATUS -> "coccygeal";
        };
    }
}
