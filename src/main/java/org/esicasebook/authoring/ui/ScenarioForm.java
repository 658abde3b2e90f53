package org.esicasebook.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.esicasebook.authoring.CaseSkeleton;
import org.esicasebook.cases.file.CaseDocument;
import org.esicasebook.cases.file.Finding;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Region;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.Term;
import org.esicasebook.fluoroscopy.Placement;
import org.esicasebook.fluoroscopy.Variants;
import org.jspecify.annotations.Nullable;

/** Everything that decides the images: place, finding, patient, needle, contrast and exposures. */
class ScenarioForm extends Div {

    private static final List<String> SEXES = List.of("female", "male");
    private static final List<String> HABITUS = List.of("slim", "average", "large");

    private final Bench bench;
    private final Inputs inputs;
    private final ListFields lists;
    private final Select<Route> route = new Select<>();
    private final Select<Level> level = new Select<>();
    private final Select<Side> side = new Select<>();
    private final Select<Finding> finding = new Select<>();
    private final Select<String> placement = new Select<>();
    private final Div placementNumbers = new Div();
    private @Nullable String shownPlacement;

    ScenarioForm(Bench bench, Inputs inputs) {
        this.bench = bench;
        this.inputs = inputs;
        this.lists = new ListFields(bench, inputs);
        addClassName("authoring-form");
        placementNumbers.addClassName("authoring-row");
        prepareChoices();
        add(
                section("Place", row(route, level, side)),
                section("Finding", row(finding, placement), placementNumbers, lists.spreads()),
                section("Patient", patient(), seed()),
                section("Variants of the spine", variants()),
                section(
                        "Needle and contrast",
                        row(
                                inputs.number("simulation.needle.gauge", "Gauge"),
                                inputs.words("simulation.needle.type", "Tip", List.of("tuohy", "quincke", "whitacre")),
                                inputs.number("simulation.needle.lengthMm", "Length [mm]")),
                        row(
                                inputs.line("simulation.injection.agent", "Agent"),
                                inputs.number("simulation.injection.iodineMgPerMl", "Iodine [mg/mL]"),
                                inputs.number("simulation.injection.flowMlPerSecond", "Flow [mL/s]"))),
                section("Images", lists.exposures()));
        show();
    }

    private void prepareChoices() {
        route.addClassName("authoring-wide");
        route.setLabel("Route");
        route.setItems(Arrays.stream(Route.values()).toList());
        route.setItemLabelGenerator(Route::label);
        route.setItemEnabledProvider(each -> each.region() != Region.THORACIC);
        route.addValueChangeListener(event -> ask(() -> routeChanged(event.getValue())));
        level.setLabel("Level");
        level.setItemLabelGenerator(Level::label);
        level.addValueChangeListener(event -> ask(() ->
                bench.change(document -> document.with("level", event.getValue().code())
                        .with("truth.level", event.getValue().code()))));
        side.setLabel("Side");
        side.setItemLabelGenerator(Side::label);
        side.addValueChangeListener(event -> ask(() ->
                bench.change(document -> document.with("side", event.getValue().code())
                        .with("truth.side", event.getValue().code()))));
        finding.setLabel("Finding");
        finding.setItemLabelGenerator(Finding::label);
        finding.addValueChangeListener(event -> ask(() -> findingChanged(event.getValue())));
        placement.setLabel("Where the tip lies");
        placement.setItemLabelGenerator(Inputs::spoken);
        placement.addValueChangeListener(event -> ask(() -> placementChanged(event.getValue())));
        inputs.register("route", route);
        inputs.register("level", level);
        inputs.register("side", side);
        inputs.register("compartments", finding);
        inputs.register("simulation.spreads", finding);
        inputs.register("simulation.placement", placement);
    }

    private void ask(Runnable change) {
        if (!inputs.isShowing()) {
            change.run();
        }
    }

    private Component patient() {
        return row(
                inputs.words("simulation.patient.sex", "Sex", SEXES),
                inputs.words("simulation.patient.habitus", "Habitus", HABITUS),
                inputs.number("simulation.patient.lordosisDegrees", "Lordosis [°]"),
                inputs.number("simulation.patient.discHeightLossPercent", "Disc height lost [%]"));
    }

    private Component seed() {
        NativeButton another = new NativeButton(
                "Another patient",
                click -> bench.change(
                        document -> document.with("simulation.seed", 1 + (seedOf(document) * 48_271L + 11) % 999_998)));
        another.addClassName("action");
        return row(inputs.number("simulation.seed", "Seed"), another);
    }

    private static long seedOf(CaseDocument document) {
        return document.find("simulation", "seed").orElse(1) instanceof Number number ? number.longValue() : 1;
    }

    private Component variants() {
        String at = "simulation.patient.variants.";
        Div all = new Div(
                row(
                        inputs.number(at + "osteophytes", "Osteophytes 0 to 1"),
                        inputs.number(at + "listhesisMm", "Slip [mm]"),
                        inputs.number(at + "scoliosisDegrees", "Scoliosis, convex to the left [°]"),
                        inputs.number(at + "sizePercent", "Size [%]")),
                row(
                        inputs.number(at + "centralStenosisPercent", "Central stenosis [%]"),
                        inputs.number(at + "foraminalStenosisPercent", "Foraminal stenosis [%]"),
                        inputs.choice(at + "surgery", "Operated", List.of(Variants.Surgery.values())),
                        inputs.choice(at + "transitional", "Transitional", List.of(Variants.Transitional.values()))),
                row(
                        inputs.choice(at + "sacEnd", "Dural sac ends", List.of(Variants.SacEnd.values())),
                        inputs.choice(at + "hiatus", "Hiatus", List.of(Variants.Hiatus.values()))));
        all.getChildren()
                .flatMap(Component::getChildren)
                .filter(HasPlaceholder.class::isInstance)
                .forEach(field -> ((HasPlaceholder) field).setPlaceholder("As usual"));
        return all;
    }

    private void routeChanged(Route chosen) {
        Finding before = Optional.ofNullable(finding.getValue()).orElse(Finding.EPIDURAL);
        Finding now = Starts.findings(chosen).contains(before) ? before : Finding.EPIDURAL;
        Level at = chosen.levels().contains(level.getValue())
                ? level.getValue()
                : chosen.levels().getLast();
        Side on = chosen.isTransforaminal() && side.getValue() == Side.MIDLINE
                ? Side.LEFT
                : chosen == Route.CAUDAL ? Side.MIDLINE : side.getValue();
        Side safe = on == null ? Side.LEFT : on;
        bench.change(document -> found(
                document.with("route", chosen.code())
                        .with("level", at.code())
                        .with("truth.level", at.code())
                        .with("side", safe.code())
                        .with("truth.side", safe.code()),
                chosen,
                now));
    }

    private void findingChanged(Finding chosen) {
        bench.change(document -> found(document, routeOf(document), chosen));
    }

    private static CaseDocument found(CaseDocument document, Route route, Finding finding) {
        return document.with(
                        "truth.compartments",
                        finding.compartments().stream().sorted().map(Term::code).toList())
                .with("simulation.spreads", Starts.spreads(route, finding))
                .with("simulation.placement", Starts.fields(Starts.placement(route, finding)));
    }

    private void placementChanged(String kind) {
        Starts.placements(routeOf(bench.document())).stream()
                .filter(each -> Starts.name(each).equals(kind))
                .findFirst()
                .ifPresent(
                        each -> bench.change(document -> document.with("simulation.placement", Starts.fields(each))));
    }

    private static Route routeOf(CaseDocument document) {
        return document.find("route")
                .flatMap(code -> Term.find(Route.class, String.valueOf(code)))
                .orElse(Route.LUMBAR_INTERLAMINAR);
    }

    /** Shows what the case says; choices follow the route. */
    final void show() {
        inputs.quietly(() -> {
            CaseDocument document = bench.document();
            Route now = routeOf(document);
            route.setValue(now);
            level.setItems(now.levels());
            document.find("level")
                    .flatMap(code -> Term.find(Level.class, String.valueOf(code)))
                    .ifPresent(level::setValue);
            side.setItems(now.isTransforaminal() ? List.of(Side.LEFT, Side.RIGHT) : List.of(Side.values()));
            document.find("side")
                    .flatMap(code -> Term.find(Side.class, String.valueOf(code)))
                    .ifPresent(side::setValue);
            finding.setItems(Starts.findings(now));
            Starts.findings(now).stream()
                    .filter(each -> isShown(each, document))
                    .findFirst()
                    .ifPresent(finding::setValue);
            placement.setItems(Starts.placements(now).stream().map(Starts::name).toList());
            document.find("simulation", "placement")
                    .filter(Map.class::isInstance)
                    .map(map ->
                            String.valueOf(((Map<?, ?>) map).keySet().iterator().next()))
                    .filter(kind ->
                            Starts.placements(now).stream().map(Starts::name).anyMatch(kind::equals))
                    .ifPresent(placement::setValue);
            showPlacementNumbers();
            lists.show();
        });
        inputs.show();
    }

    private static boolean isShown(Finding finding, CaseDocument document) {
        List<String> courses = document.find("simulation", "spreads").orElse(List.of()) instanceof List<?> list
                ? list.stream()
                        .map(entry -> entry instanceof Map<?, ?> map && map.get("course") != null
                                ? String.valueOf(map.get("course"))
                                : "usual")
                        .toList()
                : List.of();
        List<org.esicasebook.epidurography.Compartment> there = CaseSkeleton.compartments(document);
        return finding.compartments().size() == there.size()
                && finding.compartments().containsAll(there)
                && finding.ways().stream()
                        .allMatch(way -> way.courses().stream().anyMatch(course -> courses.contains(course.code())));
    }

    private void showPlacementNumbers() {
        String kind = placement.getValue();
        if (Objects.equals(kind, shownPlacement)) {
            return;
        }
        shownPlacement = kind;
        inputs.forget("simulation.placement.");
        placementNumbers.removeAll();
        Starts.placements(routeOf(bench.document())).stream()
                .filter(each -> Starts.name(each).equals(kind))
                .findFirst()
                .ifPresent(this::addPlacementNumbers);
    }

    private void addPlacementNumbers(Placement each) {
        Arrays.stream(each.getClass().getRecordComponents())
                .map(component -> inputs.number(
                        "simulation.placement." + Starts.name(each) + "." + component.getName(),
                        Inputs.spoken(component.getName())))
                .forEach(placementNumbers::add);
    }

    private static Component row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("authoring-row");
        return row;
    }

    static Section section(String heading, Component... parts) {
        Section section = new Section(new H2(heading));
        section.add(parts);
        section.addClassName("authoring-section");
        return section;
    }
}
