package org.esicasebook.readingroom;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.esicasebook.cases.KeySign;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.readingroom.SignTour.Stop;

/**
 * Which of the key signs pictures the sentence that the author calls decisive: the one whose view and caption share most
 * words with it, one that lies along contrast where it should not be before others, a later one before an earlier.
 */
final class DecisiveSign {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final int SHORTEST_WORD = 4;
    private static final int STEM = 5;

    private DecisiveSign() {}

    static Optional<Stop> of(ReferenceStandard truth, List<Stop> stops) {
        List<KeySign> signs = truth.teaching().views().stream()
                .flatMap(view -> view.signs().stream())
                .toList();
        Set<String> sentence = stems(truth.teaching().decisiveSign());
        return stops.stream()
                .filter(Stop::drawn)
                .max(Comparator.<Stop>comparingDouble(stop -> {
                            long shared = stems(stop.caption() + " " + stop.image()).stream()
                                    .filter(sentence::contains)
                                    .count();
                            return shared
                                    + signs.stream()
                                            .filter(sign -> sign.caption().equals(stop.caption()))
                                            .mapToDouble(DecisiveSign::weight)
                                            .max()
                                            .orElse(0);
                        })
                        .thenComparingInt(Stop::number))
                .or(() -> stops.stream().findFirst());
    }

    /** Contrast where it should not be decides; a pedicle only helps to find one's way. */
    private static double weight(KeySign sign) {
        return switch (sign.anchor()) {
            case KeySign.AtContrast(Compartment compartment, KeySign.End ignored) -> weight(compartment);
            case KeySign.AlongContrast(Compartment compartment) -> weight(compartment);
            case KeySign.AtPedicle ignored -> -1.5;
            case KeySign.AtTip ignored -> 0;
            case KeySign.AtLandmark ignored -> 0;
            case KeySign.AlongLandmark ignored -> 0;
        };
    }

    private static double weight(Compartment compartment) {
        return compartment == Compartment.EPIDURAL ? 0 : 1.5;
    }

    /** Beginnings of words, so that "winds" and "winding" are one. */
    private static Set<String> stems(String text) {
        String spelled = text.toLowerCase(Locale.ROOT).replaceAll("\\bruns?\\b", "cine");
        return NO_LETTERS
                .splitAsStream(spelled)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toSet());
    }
}
