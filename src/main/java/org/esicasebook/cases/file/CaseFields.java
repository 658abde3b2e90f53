package org.esicasebook.cases.file;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.esicasebook.cases.ImageKind;
import org.esicasebook.cases.KeySign;
import org.esicasebook.cases.Teaching;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.Term;
import org.esicasebook.fluoroscopy.Exposure;
import org.esicasebook.fluoroscopy.Patient;
import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Spread;
import org.esicasebook.fluoroscopy.Variants;
import org.jspecify.annotations.Nullable;

/**
 * A case as fields and values. Records of the simulator are written component by component, since their components bear
 * the names of the file's fields; what has its usual value is left out.
 */
final class CaseFields {

    private static final Spread USUAL_SPREAD = Spread.of(Compartment.EPIDURAL, 1);

    private CaseFields() {}

    static Map<String, Object> of(CaseFile file) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", file.title());
        fields.put("route", file.route().code());
        fields.put("level", file.level().code());
        fields.put("side", file.side().code());
        fields.put("difficulty", file.difficulty().code());
        fields.put("vignette", plain(file.vignette()));
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("contributor", file.provenance().contributor());
        provenance.put("licence", file.provenance().licence());
        provenance.put("review", file.provenance().review().code());
        fields.put("provenance", provenance);
        file.reading().ifPresent(reading -> fields.put("reading", ReadingSection.plain(reading)));
        fields.put("truth", truth(file.truth()));
        fields.put("simulation", simulation(file.scenario()));
        return fields;
    }

    private static Map<String, Object> truth(CaseFile.Truth truth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("compartments", truth.compartments().stream().map(Term::code).toList());
        fields.put("level", truth.level().code());
        fields.put("side", truth.side().code());
        Map<String, Object> actions = new LinkedHashMap<>();
        truth.actions().entrySet().stream()
                .sorted(Map.Entry.comparingByValue((a, b) -> Double.compare(b, a)))
                .forEach(action -> actions.put(action.getKey().code(), action.getValue()));
        fields.put("actions", actions);
        fields.put(
                "unsafeActions", truth.unsafeActions().stream().map(Term::code).toList());
        Teaching teaching = truth.teaching();
        Map<String, Object> texts = new LinkedHashMap<>();
        texts.put("headline", teaching.headline());
        texts.put("decisiveSign", teaching.decisiveSign());
        texts.put("views", teaching.views().stream().map(CaseFields::view).toList());
        texts.put(
                "differential",
                teaching.differential().stream().map(CaseFields::plain).toList());
        texts.put("criticalErrors", teaching.criticalErrors());
        texts.put("teachingPoints", teaching.teachingPoints());
        texts.put(
                "references",
                teaching.references().stream().map(CaseFields::plain).toList());
        fields.put("teaching", texts);
        return fields;
    }

    private static Map<String, Object> view(Teaching.ViewNotes notes) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("view", notes.view().code());
        if (notes.kind() != ImageKind.STILL) {
            fields.put("image", notes.kind().code());
        }
        fields.put("decides", notes.decides());
        fields.put("cannotDecide", notes.cannotDecide());
        notes.fitsAlso()
                .ifPresent(others -> fields.put(
                        "fitsAlso", others.stream().map(CaseFields::mixture).toList()));
        fields.put("findings", notes.findings());
        if (!notes.signs().isEmpty()) {
            fields.put("signs", notes.signs().stream().map(CaseFields::sign).toList());
        }
        return fields;
    }

    private static String mixture(Set<Compartment> compartments) {
        return compartments.stream().map(Term::code).collect(Collectors.joining(" + "));
    }

    private static Map<String, Object> sign(KeySign sign) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (sign.anchor()) {
            case KeySign.AtTip tip -> fields.put("arrow", "tip");
            case KeySign.AtPedicle(String vertebra, Side side) -> {
                Map<String, Object> arrow = new LinkedHashMap<>();
                arrow.put("at", "pedicle");
                arrow.put("vertebra", vertebra);
                arrow.put("side", side.code());
                fields.put("arrow", arrow);
            }
            case KeySign.AtContrast contrast -> {
                Map<String, Object> arrow = new LinkedHashMap<>();
                arrow.put("at", contrast.compartment().code());
                arrow.put("end", contrast.end().code());
                fields.put(
                        "arrow",
                        contrast.end() == KeySign.End.MIDDLE
                                ? contrast.compartment().code()
                                : arrow);
            }
            case KeySign.AtLandmark at -> fields.put("arrow", at.landmark().code());
            case KeySign.AlongContrast along ->
                fields.put("outline", along.compartment().code());
            case KeySign.AlongLandmark along ->
                fields.put("line", along.landmark().code());
        }
        fields.put("caption", sign.caption());
        put(fields, "atSeconds", sign.atSeconds());
        return fields;
    }

    static Map<String, Object> simulation(Scenario scenario) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("seed", scenario.seed());
        Patient patient = scenario.patient();
        Map<String, Object> body = plain(patient);
        body.remove("variants");
        Map<String, Object> variants = unusual(patient.variants(), Variants.none());
        if (!variants.isEmpty()) {
            body.put("variants", variants);
        }
        fields.put("patient", body);
        fields.put("needle", plain(scenario.needle()));
        fields.put("placement", kind(scenario.placement(), plain(scenario.placement())));
        fields.put("injection", plain(scenario.injection()));
        fields.put(
                "spreads", scenario.spreads().stream().map(CaseFields::spread).toList());
        fields.put(
                "exposures",
                scenario.exposures().stream()
                        .map(exposure -> exposure(exposure, scenario.route(), scenario.side()))
                        .toList());
        return fields;
    }

    private static Map<String, Object> spread(Spread spread) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("compartment", spread.compartment().code());
        fields.put("volumeMl", spread.volumeMl());
        Map<String, Object> tendencies = unusual(spread, USUAL_SPREAD);
        tendencies.forEach(fields::putIfAbsent);
        return fields;
    }

    private static Map<String, Object> exposure(Exposure exposure, Route route, Side side) {
        Projection projection = exposure.projection();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("view", projection.view().code());
        fields.putAll(unusual(projection, Projection.standard(projection.view(), route, side)));
        plain((Record) exposure).forEach((name, value) -> {
            if (!(value instanceof Map)) {
                fields.put(name, value);
            }
        });
        fields.putAll(unusual(exposure.field(), Exposure.Field.full()));
        if (exposure instanceof Exposure.Run run) {
            fields.putAll(unusual(run.motion(), Exposure.Motion.none()));
            if (run.pulsed()) {
                fields.remove("pulsed");
            }
        }
        return kind(exposure, fields);
    }

    /** One of several kinds is named by its type. */
    private static Map<String, Object> kind(Object value, Map<String, Object> fields) {
        String name = value.getClass().getSimpleName();
        return Map.of(Character.toLowerCase(name.charAt(0)) + name.substring(1), fields);
    }

    /** Components in which two records differ. */
    private static Map<String, Object> unusual(Record value, Record usual) {
        Map<String, Object> fields = plain(value);
        plain(usual).forEach(fields::remove);
        return fields;
    }

    /** All components that are there. */
    private static Map<String, Object> plain(Object record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                put(
                        fields,
                        component.getName(),
                        plainValue(component.getAccessor().invoke(record)));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
        return fields;
    }

    private static @Nullable Object plainValue(@Nullable Object value) {
        return switch (value) {
            case Term term -> term.code();
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case List<?> list -> list.stream().map(CaseFields::plainValue).toList();
            case Record record -> plain(record);
            case null, default -> value;
        };
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
