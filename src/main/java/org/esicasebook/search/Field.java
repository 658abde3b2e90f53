package org.esicasebook.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.esicasebook.cases.AnatomyVariant;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Difficulty;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Region;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.Term;
import org.esicasebook.epidurography.View;
import org.esicasebook.search.CaseQuery.Mode;

/** What cases are narrowed down by, in the order in which it is shown. */
public enum Field {
    REGION("region", "Region", Kind.OPEN, regions()),
    ROUTE("route", "Route", Kind.OPEN, List.of(Route.values())),
    LEVEL("level", "Level", Kind.OPEN, List.of(Level.values())),
    SIDE("side", "Side", Kind.OPEN, List.of(Side.values())),
    VIEW("view", "View", Kind.OPEN, List.of(View.values())),
    FINDING("finding", "Finding", Kind.TRUTH, List.of(Compartment.values())),
    EPIDUROGRAM("epidurogram", "True or false", Kind.TRUTH, List.of(Epidurogram.values())),
    COMPLICATION("complication", "Complication", Kind.TRUTH, List.of(Complication.values())),
    DIFFICULTY("difficulty", "Difficulty", Kind.OPEN, List.of(Difficulty.values())),
    /** How far the reader has come; nothing of the case itself. */
    STATUS("status", "My status", Kind.READER, List.of(MyCases.Status.values())),
    MOTION("cine", "Cine", Kind.OPEN, List.of(new Value("yes", "With cine"), new Value("no", "Stills only"))),
    SOURCE(
            "source",
            "Image source",
            Kind.OPEN,
            List.of(new Value("simulated", "Simulated"), new Value("clinical", "Clinical"))),
    VARIANT("variant", "Anatomy variant", Kind.TRUTH, List.of(AnatomyVariant.values())),
    CONTRIBUTOR("contributor", "Contributor", Kind.OPEN, List.of()),
    LICENCE("licence", "Licence", Kind.OPEN, List.of()),
    YEAR("year", "Year", Kind.OPEN, List.of());

    private final String parameter;
    private final String label;
    private final Kind kind;
    private final List<Term> vocabulary;

    Field(String parameter, String label, Kind kind, List<? extends Term> vocabulary) {
        this.parameter = parameter;
        this.label = label;
        this.kind = kind;
        this.vocabulary = List.copyOf(vocabulary);
    }

    /** Who may be told. */
    public enum Kind {
        /** Anybody, before any judgment. */
        OPEN,
        /** Study mode only. */
        TRUTH,
        /** The reader themselves. */
        READER
    }

    /** Name in addresses, in the HTTP interface, and before a colon in the search box. */
    public String parameter() {
        return parameter;
    }

    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    /** All values there are, in the order of the field; empty if {@link #isFree any} may occur. */
    public List<Term> vocabulary() {
        return vocabulary;
    }

    /** Whether the values are whatever the cases say, as with contributors. */
    public boolean isFree() {
        return vocabulary.isEmpty();
    }

    /** The code as it is compared, or empty if there is no such value. */
    public Optional<String> findCode(String code) {
        return isFree()
                ? Optional.of(code.strip()).filter(value -> !value.isEmpty())
                : vocabulary.stream()
                        .map(Term::code)
                        .filter(known -> known.equalsIgnoreCase(code))
                        .findFirst();
    }

    /** Words for a code: those of the vocabulary, or the code itself. */
    public String labelOf(String code) {
        return vocabulary.stream()
                .filter(term -> term.code().equals(code))
                .map(Term::label)
                .findFirst()
                .orElse(code);
    }

    /** Fields by which the library may be narrowed down when walked this way. */
    public static List<Field> in(Mode mode) {
        return Arrays.stream(values())
                .filter(field -> mode == Mode.STUDY || field.kind != Kind.TRUTH)
                .toList();
    }

    public static Optional<Field> find(String parameter) {
        return Arrays.stream(values())
                .filter(field -> field.parameter.equalsIgnoreCase(parameter))
                .findFirst();
    }

    static String codeOf(Region region) {
        return region.name().toLowerCase(Locale.ROOT);
    }

    private static List<Term> regions() {
        return Arrays.stream(Region.values())
                .<Term>map(region -> new Value(codeOf(region), region.label()))
                .toList();
    }

    /** A value that only the catalogue knows. */
    private record Value(String code, String label) implements Term {}
}
