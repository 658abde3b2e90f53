package org.esicasebook.cases.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.esicasebook.cases.ImageKind;
import org.esicasebook.cases.KeySign;
import org.esicasebook.cases.KeySign.Anchor;
import org.esicasebook.cases.Reference;
import org.esicasebook.cases.Teaching;
import org.esicasebook.cases.Teaching.LookAlike;
import org.esicasebook.cases.Teaching.ViewNotes;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Landmark;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.Term;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Exposure;
import org.jspecify.annotations.Nullable;

/** What a case file teaches: findings view by view with the signs to point out, differential, points and references. */
final class TeachingSection {

    /** Vertebrae whose pedicles an arrow can point to. */
    static final List<String> VERTEBRAE =
            List.of("C2", "C3", "C4", "C5", "C6", "C7", "T1", "T2", "T11", "T12", "L1", "L2", "L3", "L4", "L5", "S1");

    private static final int MOST_ALTERNATIVES = 8;
    private static final String TIP = "tip";
    private static final String PEDICLE = "pedicle";
    private static final List<String> SIDES = List.of(Side.LEFT.code(), Side.RIGHT.code());

    private TeachingSection() {}

    /** @param compartments those of the truth, which alone can be pointed at */
    static Optional<Teaching> read(Fields fields, List<Compartment> compartments) {
        String headline = fields.text("headline", 160);
        String decisiveSign = fields.text("decisiveSign", 800);
        List<ViewNotes> views = fields.sections("views", 1, 10).stream()
                .flatMap(section -> view(section, compartments).stream())
                .toList();
        List<LookAlike> differential = fields.sections("differential", 1, 6).stream()
                .flatMap(section -> lookAlike(section).stream())
                .toList();
        List<String> criticalErrors = fields.texts("criticalErrors", 0, 5, 400);
        List<String> teachingPoints = fields.texts("teachingPoints", 2, 3, 900);
        List<Reference> references = fields.sections("references", 1, 12).stream()
                .flatMap(section -> reference(section).stream())
                .toList();
        return fields.build(() ->
                new Teaching(headline, decisiveSign, views, differential, criticalErrors, teachingPoints, references));
    }

    /** Gives each view its place among the images, and refuses notes without an image and images without notes. */
    static Teaching hang(Teaching teaching, Fields fields, List<Exposure> exposures) {
        List<Fields> sections = fields.sections("views", 1, 10);
        List<ViewNotes> hung = new ArrayList<>();
        for (int i = 0; i < teaching.views().size(); i++) {
            ViewNotes notes = teaching.views().get(i);
            Optional<Integer> series = IntStream.range(0, exposures.size())
                    .filter(at -> shows(exposures.get(at), notes))
                    .boxed()
                    .findFirst();
            if (series.isEmpty()) {
                sections.get(i).contradiction("view", "no image among simulation.exposures is the " + notes.label());
            } else if (hung.stream().anyMatch(other -> other.series() == series.get())) {
                sections.get(i).contradiction("view", "the " + notes.label() + " is described twice");
            } else {
                Exposure exposure = exposures.get(series.get());
                checkTimes(sections.get(i), notes, exposure);
                hung.add(notes.at(series.get()));
            }
        }
        for (int at = 0; at < exposures.size(); at++) {
            int series = at;
            if (hung.stream().noneMatch(notes -> notes.series() == series)) {
                fields.contradiction(
                        "views",
                        "say nothing about the "
                                + exposures.get(at).projection().view().label() + " "
                                + kind(exposures.get(at)).code());
            }
        }
        return new Teaching(
                teaching.headline(),
                teaching.decisiveSign(),
                hung.stream().sorted(Comparator.comparing(ViewNotes::series)).toList(),
                teaching.differential(),
                teaching.criticalErrors(),
                teaching.teachingPoints(),
                teaching.references());
    }

    private static boolean shows(Exposure exposure, ViewNotes notes) {
        return exposure.projection().view() == notes.view() && kind(exposure) == notes.kind();
    }

    static ImageKind kind(Exposure exposure) {
        return switch (exposure) {
            case Exposure.Still still -> ImageKind.STILL;
            case Exposure.Cine cine -> ImageKind.CINE;
            case Exposure.Subtraction subtraction -> ImageKind.SUBTRACTION;
        };
    }

    private static void checkTimes(Fields section, ViewNotes notes, Exposure exposure) {
        boolean timed = notes.signs().stream().anyMatch(sign -> sign.atSeconds() != null);
        if (!timed) {
            return;
        }
        if (!(exposure instanceof Exposure.Run run)) {
            section.contradiction("signs", "atSeconds is for runs: a still shows one moment");
            return;
        }
        double end = run.startSeconds() + (run.frames() - 1) / run.framesPerSecond();
        notes.signs().stream()
                .map(KeySign::atSeconds)
                .filter(at -> at != null && (at < run.startSeconds() || at > end))
                .forEach(at -> section.contradiction(
                        "signs",
                        "at " + at + " s nothing was taken: the run goes from " + run.startSeconds() + " to "
                                + Math.round(10 * end) / 10.0 + " s"));
    }

    private static Optional<ViewNotes> view(Fields fields, List<Compartment> compartments) {
        View view = fields.term("view", View.class);
        ImageKind kind = fields.term("image", ImageKind.class, ImageKind.STILL);
        String decides = fields.text("decides", 400);
        String cannotDecide = fields.text("cannotDecide", 400);
        List<Set<Compartment>> fitsAlso = fields.mixtures("fitsAlso", MOST_ALTERNATIVES, Compartment.class);
        if (fitsAlso.contains(Set.copyOf(compartments))) {
            fields.contradiction("fitsAlso", "names what it is: only what else it could be belongs here");
        }
        List<String> findings = fields.texts("findings", 1, 8, 500);
        List<KeySign> signs = fields.has("signs")
                ? fields.sections("signs", 0, 6).stream()
                        .flatMap(section -> sign(section, compartments).stream())
                        .toList()
                : List.of();
        return fields.build(
                () -> new ViewNotes(0, view, kind, decides, cannotDecide, Optional.of(fitsAlso), findings, signs));
    }

    private static Optional<KeySign> sign(Fields fields, List<Compartment> compartments) {
        String caption = fields.text("caption", 200);
        @Nullable Double at = fields.has("atSeconds") ? fields.number("atSeconds", -5, 1800) : null;
        Optional<Anchor> anchor = fields.exactlyOne(List.of("arrow", "outline", "line"))
                .flatMap(given -> switch (given) {
                    case "arrow" -> arrow(fields);
                    case "outline" -> Optional.of(new KeySign.AlongContrast(fields.term("outline", Compartment.class)));
                    default -> Optional.of(new KeySign.AlongLandmark(fields.term("line", Landmark.class)));
                });
        Optional<KeySign> sign = fields.build(() -> new KeySign(caption, anchor.orElseThrow(), at));
        sign.map(TeachingSection::compartment)
                .filter(named -> !compartments.contains(named))
                .ifPresent(named -> fields.contradiction(
                        sign.get().anchor() instanceof KeySign.AlongContrast ? "outline" : "arrow",
                        named.code() + " contrast is not among truth.compartments"));
        return sign;
    }

    private static @Nullable Compartment compartment(KeySign sign) {
        return switch (sign.anchor()) {
            case KeySign.AtContrast contrast -> contrast.compartment();
            case KeySign.AlongContrast contrast -> contrast.compartment();
            default -> null;
        };
    }

    /** Either a target alone, or fields of which {@code at} names the target. */
    private static Optional<Anchor> arrow(Fields sign) {
        if (!sign.isSection("arrow")) {
            return sign.code("arrow", targets()).map(target -> target(target, KeySign.End.MIDDLE));
        }
        Fields arrow = sign.section("arrow").orElseThrow();
        Optional<String> at = arrow.code(
                "at", Stream.concat(Stream.of(PEDICLE), targets().stream()).toList());
        if (at.isEmpty()) {
            return Optional.empty();
        }
        if (at.get().equals(PEDICLE)) {
            Optional<String> vertebra = arrow.code("vertebra", VERTEBRAE);
            Optional<String> side = arrow.code("side", SIDES);
            return arrow.build(() -> new KeySign.AtPedicle(
                    vertebra.orElseThrow(),
                    Term.find(Side.class, side.orElseThrow()).orElseThrow()));
        }
        boolean hasEnds = Term.find(Compartment.class, at.get()).isPresent();
        KeySign.End end = hasEnds ? arrow.term("end", KeySign.End.class, KeySign.End.MIDDLE) : KeySign.End.MIDDLE;
        return arrow.build(() -> target(at.get(), end));
    }

    private static List<String> targets() {
        return Stream.of(Stream.of(TIP), codes(Compartment.class), codes(Landmark.class))
                .flatMap(codes -> codes)
                .toList();
    }

    private static Anchor target(String code, KeySign.End end) {
        if (code.equals(TIP)) {
            return new KeySign.AtTip();
        }
        return Term.find(Compartment.class, code)
                .<Anchor>map(compartment -> new KeySign.AtContrast(compartment, end))
                .orElseGet(() ->
                        new KeySign.AtLandmark(Term.find(Landmark.class, code).orElseThrow()));
    }

    private static <T extends Enum<T> & Term> Stream<String> codes(Class<T> vocabulary) {
        return Arrays.stream(vocabulary.getEnumConstants()).map(Term::code);
    }

    private static Optional<LookAlike> lookAlike(Fields fields) {
        String looksLike = fields.text("looksLike", 160);
        String tellApart = fields.text("tellApart", 600);
        return fields.build(() -> new LookAlike(looksLike, tellApart));
    }

    private static Optional<Reference> reference(Fields fields) {
        @Nullable String authors = optional(fields, "authors", 200);
        @Nullable String title = optional(fields, "title", 300);
        @Nullable String journal = optional(fields, "journal", 120);
        @Nullable
        Integer year = fields.has("year") ? fields.whole("year", Reference.EARLIEST_YEAR, Reference.LATEST_YEAR) : null;
        @Nullable String pages = optional(fields, "pages", 40);
        @Nullable String doi = optional(fields, "doi", 120);
        @Nullable String supports = optional(fields, "supports", 300);
        return fields.build(() -> new Reference(authors, title, journal, year, pages, doi, supports));
    }

    private static @Nullable String optional(Fields fields, String name, int mostCharacters) {
        return fields.has(name) ? fields.text(name, mostCharacters) : null;
    }
}
