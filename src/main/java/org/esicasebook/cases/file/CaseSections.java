package org.esicasebook.cases.file;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.esicasebook.cases.ReadingProtocol;
import org.esicasebook.cases.ReviewState;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.Teaching;
import org.esicasebook.cases.TeachingCase.Provenance;
import org.esicasebook.cases.TeachingCase.Vignette;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Difficulty;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.TipDepth;
import org.esicasebook.fluoroscopy.Exposure;
import org.esicasebook.fluoroscopy.Injection;
import org.esicasebook.fluoroscopy.Needle;
import org.esicasebook.fluoroscopy.Patient;
import org.esicasebook.fluoroscopy.Placement;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Spread;
import org.yaml.snakeyaml.nodes.Node;

/** The sections of a case file. Bounds and lengths here are those of {@code cases/case.schema.json}. */
final class CaseSections {

    private static final Pattern AGE = Pattern.compile("\\b[1-9][0-9]-year-old\\b");

    /** Forms of address, dates and numbers by which somebody could be found. */
    private static final Pattern IDENTITY = Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\.? \\p{Lu}\\p{L}*"
            + "|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b|\\b(?:19|20)\\d\\d-\\d\\d-\\d\\d\\b|\\S+@\\S+\\.\\S+");

    private final Slug slug;
    private final Problems problems;

    CaseSections(Slug slug, Problems problems) {
        this.slug = slug;
        this.problems = problems;
    }

    Optional<CaseFile> read(Node root) {
        Fields file = new Fields(problems, root, "");
        String title = file.text("title", 120);
        Route route = file.term("route", Route.class);
        Level level = file.term("level", Level.class);
        Side side = file.term("side", Side.class);
        Difficulty difficulty = file.term("difficulty", Difficulty.class);
        Optional<Vignette> vignette = file.section("vignette").flatMap(this::vignette);
        Optional<Provenance> provenance = file.section("provenance").flatMap(this::provenance);
        Optional<Fields> truthFields = file.section("truth");
        Optional<CaseFile.Truth> truth = truthFields.flatMap(this::truth);
        Side trueSide = truth.map(CaseFile.Truth::side).orElse(Side.LEFT);
        Optional<Simulation> simulation =
                file.section("simulation").flatMap(section -> simulation(section, route, trueSide));
        SpoilerWords.find(title).ifPresent(word -> file.contradiction("title", spoils(word)));
        if (file.isSound("route")) {
            checkPlace(file, route, level, side);
            truthFields.ifPresent(
                    fields -> truth.ifPresent(found -> checkPlace(fields, route, found.level(), found.side())));
        }
        Optional<ReadingProtocol> reading = ReadingSection.read(file);
        reading.ifPresent(
                protocol -> simulation.ifPresent(images -> ReadingSection.check(file, protocol, images.exposures())));
        Optional<Scenario> scenario = file.isSound("route", "truth")
                ? simulation.flatMap(
                        found -> found.scenario(route, truth.orElseThrow(), truthFields.orElseThrow(), file))
                : Optional.empty();
        Optional<CaseFile.Truth> shown =
                truth.flatMap(found -> simulation.map(images -> found.teaching(TeachingSection.hang(
                        found.teaching(),
                        truthFields.orElseThrow().section("teaching").orElseThrow(),
                        images.exposures()))));
        return file.build(() -> new CaseFile(
                slug,
                title,
                route,
                level,
                side,
                difficulty,
                vignette.orElseThrow(),
                provenance.orElseThrow(),
                reading,
                shown.orElseThrow(),
                scenario.orElseThrow()));
    }

    private static void checkPlace(Fields fields, Route route, Level level, Side side) {
        if (fields.isSound("level") && !route.levels().contains(level)) {
            fields.contradiction("level", route.label() + " does not exist at " + level.label());
        }
        if (fields.isSound("side") && route.isTransforaminal() && side == Side.MIDLINE) {
            fields.contradiction("side", "a transforaminal needle is on the left or on the right");
        }
    }

    private Optional<Vignette> vignette(Fields fields) {
        String complaint = vignetteText(fields, "complaint", 1200);
        String imaging = vignetteText(fields, "imaging", 800);
        String plan = vignetteText(fields, "plan", 1200);
        if (fields.isSound("complaint") && !AGE.matcher(complaint).find()) {
            fields.contradiction("complaint", "begins with age and sex, such as \"A 54-year-old woman\"");
        }
        return fields.build(() -> new Vignette(complaint, imaging, plan));
    }

    private static String vignetteText(Fields fields, String name, int mostCharacters) {
        String text = fields.text(name, mostCharacters);
        SpoilerWords.find(text).ifPresent(word -> fields.contradiction(name, spoils(word)));
        Matcher identity = IDENTITY.matcher(text);
        if (identity.find()) {
            fields.contradiction(name, "\"" + identity.group() + "\" may name somebody or a day");
        }
        return text;
    }

    private static String spoils(String word) {
        return "\"" + word + "\" may give the answer away before the case is judged";
    }

    private Optional<Provenance> provenance(Fields fields) {
        String contributor = fields.text("contributor", 200);
        String licence = fields.text("licence", 100);
        ReviewState review = fields.term("review", ReviewState.class);
        return fields.build(() -> new Provenance(contributor, licence, true, review));
    }

    private Optional<CaseFile.Truth> truth(Fields fields) {
        List<Compartment> compartments = fields.terms("compartments", 1, Compartment.class);
        Level level = fields.term("level", Level.class);
        Side side = fields.term("side", Side.class);
        Map<NextAction, Double> actions =
                fields.section("actions").map(this::actions).orElse(Map.of());
        List<NextAction> unsafeActions = fields.terms("unsafeActions", 0, NextAction.class);
        Optional<Teaching> teaching =
                fields.section("teaching").flatMap(section -> TeachingSection.read(section, compartments));
        if (!unsafeActions.isEmpty()
                && teaching.isPresent()
                && teaching.get().criticalErrors().isEmpty()) {
            fields.contradiction("teaching", "criticalErrors say what the unsafeActions would do");
        }
        if (actions.getOrDefault(NextAction.INJECT, 0.0) > 0
                && !compartments.stream().allMatch(Compartment.EPIDURAL::equals)) {
            fields.contradiction("actions", "inject is worth nothing where contrast lies outside the epidural space");
        }
        unsafeActions.stream()
                .filter(action -> actions.getOrDefault(action, 0.0) > 0)
                .forEach(action -> fields.contradiction(
                        "unsafeActions", action.code() + " is unsafe here, so it cannot be worth anything"));
        return fields.build(
                () -> new CaseFile.Truth(compartments, level, side, actions, unsafeActions, teaching.orElseThrow()));
    }

    private Map<NextAction, Double> actions(Fields fields) {
        Map<NextAction, Double> worth = new EnumMap<>(NextAction.class);
        for (NextAction action : NextAction.values()) {
            if (fields.has(action.code())) {
                worth.put(action, fields.number(action.code(), 0, 1));
            }
        }
        if (fields.build(() -> worth).isPresent() && !worth.containsValue(1.0)) {
            fields.contradiction("", "the best action is worth 1; none is");
        }
        return worth;
    }

    /** The section as written; what route, level and side it happens at is said above in the file. */
    private record Simulation(
            Fields fields,
            int seed,
            Patient patient,
            Needle needle,
            Placement placement,
            Injection injection,
            List<Spread> spreads,
            List<Exposure> exposures) {

        Optional<Scenario> scenario(Route route, CaseFile.Truth truth, Fields truthFields, Fields file) {
            Set<Compartment> simulated =
                    spreads.stream().map(Spread::compartment).collect(Collectors.toSet());
            if (!simulated.equals(EnumSet.copyOf(truth.compartments()))) {
                fields.contradiction("spreads", "fill other compartments than truth.compartments names");
            }
            Optional<Scenario> scenario = fields.build(
                    () -> new Scenario(
                            seed,
                            patient,
                            route,
                            truth.level(),
                            truth.side(),
                            needle,
                            placement,
                            injection,
                            spreads,
                            exposures),
                    truthFields,
                    file);
            if (scenario.filter(found -> !found.showsContrast()).isPresent() && !isDepth(truth.compartments())) {
                truthFields.contradiction(
                        "compartments",
                        "where every image is taken before the contrast, name how deep the tip lies: "
                                + TipDepth.compartments().stream()
                                        .map(Compartment::code)
                                        .collect(Collectors.joining(" or ")));
            }
            return scenario;
        }

        private static boolean isDepth(List<Compartment> compartments) {
            return compartments.size() == 1
                    && TipDepth.of(compartments.getFirst()).isPresent();
        }
    }

    private Optional<Simulation> simulation(Fields fields, Route route, Side side) {
        int seed = fields.whole("seed", 1, 999_999);
        Optional<Patient> patient = fields.section("patient").flatMap(PatientSection::read);
        Optional<Needle> needle = fields.section("needle").flatMap(this::needle);
        Optional<Placement> placement = fields.section("placement").flatMap(PlacementSection::read);
        Optional<Injection> injection = fields.section("injection").flatMap(this::injection);
        List<Spread> spreads = fields.sections("spreads", 1, Compartment.values().length).stream()
                .flatMap(section -> spread(section).stream())
                .toList();
        List<Exposure> exposures = ExposureSections.read(fields, route, side);
        return fields.build(() -> new Simulation(
                fields,
                seed,
                patient.orElseThrow(),
                needle.orElseThrow(),
                placement.orElseThrow(),
                injection.orElseThrow(),
                spreads,
                exposures));
    }

    private Optional<Needle> needle(Fields fields) {
        int gauge = fields.whole("gauge", 17, 25);
        Needle.Type type = fields.choice("type", Needle.Type.class);
        double length = fields.number("lengthMm", 50, 200);
        return fields.build(() -> new Needle(gauge, type, length));
    }

    private Optional<Injection> injection(Fields fields) {
        String agent = fields.text("agent", 60);
        double iodine = fields.number("iodineMgPerMl", 100, 370);
        double flow = fields.number("flowMlPerSecond", 0.05, 2);
        return fields.build(() -> new Injection(agent, iodine, flow));
    }

    private Optional<Spread> spread(Fields fields) {
        Compartment compartment = fields.term("compartment", Compartment.class);
        double volume = fields.number("volumeMl", 0.05, 20);
        Spread usual = Spread.of(Compartment.EPIDURAL, 1);
        double cranial = fields.number("cranialTendency", -1, 1, usual.cranialTendency());
        double crossing = fields.number("midlineCrossing", 0, 1, usual.midlineCrossing());
        double ventral = fields.number("ventralTendency", 0, 1, usual.ventralTendency());
        Spread.Course course = fields.has("course") ? fields.term("course", Spread.Course.class) : usual.course();
        return fields.build(() -> new Spread(compartment, volume, cranial, crossing, ventral, course));
    }
}
