package org.esicasebook.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.file.CaseDocument;
import org.esicasebook.cases.file.CaseFileReader;
import org.esicasebook.cases.file.CaseFileReader.Outcome;
import org.esicasebook.cases.file.Problem;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Term;

/** What a case needs beside its scenario, so that a half-written one can already be looked at. */
public final class CaseSkeleton {

    private static final Slug NAME = new Slug("draft");

    private CaseSkeleton() {}

    /** A lumbar interlaminar case with everything to be seen and nothing written yet. */
    public static CaseDocument fresh() {
        return CaseDocument.parse("""
                title: ""
                route: LIL
                level: L4-5
                side: left
                difficulty: intermediate
                vignette: { complaint: "", imaging: "", plan: "" }
                provenance:
                  contributor: ESI Casebook contributors
                  licence: CC BY 4.0
                  review: simulated; action key awaits physician panel
                truth:
                  compartments: [epidural]
                  level: L4-5
                  side: left
                  actions: {}
                  unsafeActions: []
                  teaching:
                    headline: ""
                    decisiveSign: ""
                    views: []
                    differential: []
                    criticalErrors: []
                    teachingPoints: []
                    references: []
                simulation:
                  seed: 4711
                  patient: { sex: female, habitus: average, lordosisDegrees: 40, discHeightLossPercent: 0 }
                  needle: { gauge: 20, type: tuohy, lengthMm: 90 }
                  placement: { interlaminar: { offsetFromMidlineMm: 3, depthPastVentralInterlaminarLineMm: 1 } }
                  injection: { agent: iohexol, iodineMgPerMl: 240, flowMlPerSecond: 0.4 }
                  spreads: [{ compartment: epidural, volumeMl: 3 }]
                  exposures:
                    - still: { view: AP, atSeconds: 10 }
                    - still: { view: lateral, atSeconds: 30 }
                    - still: { view: CLO, atSeconds: 20 }
                """);
    }

    /** What is wrong with the case as a whole, for whoever wants to publish it. */
    public static List<Problem> problems(CaseDocument document) {
        return problems(read(document));
    }

    /**
     * The case with stand-ins for its texts; refused only for what the scenario itself gets wrong. The texts of the
     * author are not in it.
     */
    public static Outcome simulated(CaseDocument document) {
        CaseDocument filled = document.with("title", "Draft")
                .with("difficulty", "intermediate")
                .with("vignette", Map.of("complaint", "A 50-year-old", "imaging", "None", "plan", "Draft"))
                .with(
                        "provenance",
                        Map.of(
                                "contributor",
                                "Draft",
                                "licence",
                                "CC BY 4.0",
                                "review",
                                "simulated; action key awaits physician panel"))
                .with("truth.actions", Map.of("reposition", 1))
                .with("truth.unsafeActions", List.of())
                .with("truth.teaching", teaching(document));
        return read(filled);
    }

    private static Map<String, Object> teaching(CaseDocument document) {
        List<Map<String, Object>> views = new ArrayList<>();
        exposures(document).forEach(exposure -> {
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("view", exposure.getOrDefault("view", "AP"));
            view.put("image", exposure.getOrDefault("kind", "still"));
            view.put("decides", "-");
            view.put("cannotDecide", "-");
            view.put("fitsAlso", List.of());
            view.put("findings", List.of("-"));
            views.add(view);
        });
        Map<String, Object> teaching = new LinkedHashMap<>();
        teaching.put("headline", "Draft");
        teaching.put("decisiveSign", "Draft");
        teaching.put("views", views);
        teaching.put("differential", List.of(Map.of("looksLike", "-", "tellApart", "-")));
        teaching.put("criticalErrors", List.of());
        teaching.put("teachingPoints", List.of("-", "-"));
        teaching.put("references", List.of(Map.of("title", "Draft")));
        return teaching;
    }

    private static List<Map<String, Object>> exposures(CaseDocument document) {
        List<Map<String, Object>> all = new ArrayList<>();
        if (document.find("simulation", "exposures").orElse(List.of()) instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Map<?, ?> map && map.size() == 1) {
                    Map<String, Object> exposure = new LinkedHashMap<>();
                    map.forEach((kind, image) -> {
                        exposure.put("kind", String.valueOf(kind));
                        if (image instanceof Map<?, ?> fields && fields.get("view") != null) {
                            exposure.put("view", String.valueOf(fields.get("view")));
                        }
                    });
                    all.add(exposure);
                }
            }
        }
        return all;
    }

    private static Outcome read(CaseDocument document) {
        return new CaseFileReader().read(NAME, "draft", document.text());
    }

    private static List<Problem> problems(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var problems) ? problems : List.of();
    }

    /** The compartments that a document names, as far as they are compartments. */
    public static List<Compartment> compartments(CaseDocument document) {
        return document.find("truth", "compartments").orElse(List.of()) instanceof List<?> list
                ? list.stream()
                        .map(code -> Term.find(Compartment.class, String.valueOf(code)))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }
}
