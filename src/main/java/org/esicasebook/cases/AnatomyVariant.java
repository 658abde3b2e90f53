package org.esicasebook.cases;

import java.util.EnumSet;
import java.util.Set;
import org.esicasebook.epidurography.Term;
import org.esicasebook.fluoroscopy.Variants;

/** What is unusual about the anatomy of a case, as far as somebody would look for a case by it. */
public enum AnatomyVariant implements Term {
    OSTEOPHYTES("osteophytes", "Osteophytes"),
    CENTRAL_STENOSIS("central-stenosis", "Central stenosis"),
    FORAMINAL_STENOSIS("foraminal-stenosis", "Foraminal stenosis"),
    LISTHESIS("listhesis", "Listhesis"),
    SCOLIOSIS("scoliosis", "Scoliosis"),
    TRANSITIONAL_VERTEBRA("transitional", "Transitional vertebra"),
    FORMER_SURGERY("surgery", "Former surgery"),
    UNUSUAL_END_OF_SAC("sac-end", "Dural sac ends high or low"),
    NARROW_HIATUS("narrow-hiatus", "Narrow sacral hiatus");

    /** A spur or a curve smaller than this is part of most spines of that age. */
    private static final double WORTH_LOOKING_FOR_SPURS = 0.3;

    private static final double WORTH_LOOKING_FOR_DEGREES = 10;

    private final String code;
    private final String label;

    AnatomyVariant(String code, String label) {
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

    public static Set<AnatomyVariant> of(Variants variants) {
        Set<AnatomyVariant> present = EnumSet.noneOf(AnatomyVariant.class);
        add(present, OSTEOPHYTES, variants.osteophytes() >= WORTH_LOOKING_FOR_SPURS);
        add(present, CENTRAL_STENOSIS, variants.centralStenosisPercent() > 0);
        add(present, FORAMINAL_STENOSIS, variants.foraminalStenosisPercent() > 0);
        add(present, LISTHESIS, variants.listhesisMm() != 0);
        add(present, SCOLIOSIS, Math.abs(variants.scoliosisDegrees()) >= WORTH_LOOKING_FOR_DEGREES);
        add(present, TRANSITIONAL_VERTEBRA, variants.transitional() != Variants.Transitional.NONE);
        add(present, FORMER_SURGERY, variants.surgery() != Variants.Surgery.NONE);
        add(present, UNUSUAL_END_OF_SAC, variants.sacEnd() != Variants.SacEnd.BEHIND_S2);
        add(present, NARROW_HIATUS, variants.hiatus() != Variants.Hiatus.USUAL);
        return present;
    }

    private static void add(Set<AnatomyVariant> present, AnatomyVariant variant, boolean isThere) {
        if (isThere) {
            present.add(variant);
        }
    }
}
