package org.esicasebook.search.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;

/** How the library puts cases into words. */
final class CaseWords {

    private CaseWords() {}

    static String cases(long count) {
        return count == 1 ? "1 case" : "%,d cases".formatted(count);
    }

    /** "L4–5, left"; the midline goes without saying. */
    static String place(TeachingCase teachingCase) {
        return teachingCase.level().label()
                + (teachingCase.side() == Side.MIDLINE
                        ? ""
                        : ", " + teachingCase.side().label().toLowerCase(Locale.ROOT));
    }

    /** The views, short enough for a card. */
    static List<String> views(TeachingCase teachingCase) {
        List<String> words = new ArrayList<>();
        for (View view : teachingCase.views()) {
            words.add(
                    switch (view) {
                        case ANTEROPOSTERIOR -> "AP";
                        case LATERAL -> "Lateral";
                        case CONTRALATERAL_OBLIQUE -> "CLO";
                        case IPSILATERAL_OBLIQUE -> "Oblique";
                    });
        }
        return List.copyOf(words);
    }
}
