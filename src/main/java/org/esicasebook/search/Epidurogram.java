package org.esicasebook.search;

import java.util.Set;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Term;

/** Whether contrast went where it belongs. */
enum Epidurogram implements Term {
    TRUE("true", "True epidurogram"),
    FALSE("false", "False epidurogram"),
    MIXED("mixed", "Mixed");

    private final String code;
    private final String label;

    Epidurogram(String code, String label) {
        this.code = code;
        this.label = label;
    }

    static Epidurogram of(Set<Compartment> compartments) {
        boolean epidural = compartments.contains(Compartment.EPIDURAL);
        boolean elsewhere = compartments.size() > (epidural ? 1 : 0);
        if (!elsewhere) {
            return TRUE;
        }
        return epidural ? MIXED : FALSE;
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
