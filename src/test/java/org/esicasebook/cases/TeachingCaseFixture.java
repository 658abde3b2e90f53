package org.esicasebook.cases;

import java.util.List;
import java.util.Set;
import org.esicasebook.cases.TeachingCase.Provenance;
import org.esicasebook.cases.TeachingCase.Vignette;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Difficulty;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;

/** Teaching cases for tests: say what matters, the rest is plain. */
public record TeachingCaseFixture(TeachingCase teachingCase, Set<Compartment> compartments, Teaching teaching) {

    /** A lumbar interlaminar case at L4–5 in AP and contralateral oblique with an epidural spread. */
    public static TeachingCaseFixture aCase(String slug) {
        return new TeachingCaseFixture(
                new TeachingCase(
                        new Slug(slug),
                        1,
                        "Leg pain after a long drive",
                        Route.LUMBAR_INTERLAMINAR,
                        Level.L4_L5,
                        Side.MIDLINE,
                        List.of(View.ANTEROPOSTERIOR, View.CONTRALATERAL_OBLIQUE),
                        false,
                        Difficulty.INTRODUCTORY,
                        new Vignette(
                                "A 54-year-old with leg pain.",
                                "MRI shows a disc protrusion.",
                                "Two millilitres of contrast were injected."),
                        new Provenance("A contributor", "CC BY 4.0", true, ReviewState.AWAITS_PANEL)),
                Set.of(Compartment.EPIDURAL),
                teaching(
                        "Epidural spread",
                        "Contrast along the laminar line",
                        List.of("A thin line behind the sac"),
                        "Look at a second view before injecting."));
    }

    public CaseFindings findings() {
        return new CaseFindings(teachingCase.slug(), teachingCase.version(), compartments, teaching);
    }

    public TeachingCaseFixture titled(String title) {
        return with(new TeachingCase(
                teachingCase.slug(),
                teachingCase.version(),
                title,
                teachingCase.route(),
                teachingCase.level(),
                teachingCase.side(),
                teachingCase.views(),
                teachingCase.hasCine(),
                teachingCase.difficulty(),
                teachingCase.vignette(),
                teachingCase.provenance()));
    }

    public TeachingCaseFixture by(Route route, Level level, Side side) {
        return with(new TeachingCase(
                teachingCase.slug(),
                teachingCase.version(),
                teachingCase.title(),
                route,
                level,
                side,
                teachingCase.views(),
                teachingCase.hasCine(),
                teachingCase.difficulty(),
                teachingCase.vignette(),
                teachingCase.provenance()));
    }

    public TeachingCaseFixture seenIn(View... views) {
        return with(new TeachingCase(
                teachingCase.slug(),
                teachingCase.version(),
                teachingCase.title(),
                teachingCase.route(),
                teachingCase.level(),
                teachingCase.side(),
                List.of(views),
                teachingCase.hasCine(),
                teachingCase.difficulty(),
                teachingCase.vignette(),
                teachingCase.provenance()));
    }

    public TeachingCaseFixture ofDifficulty(Difficulty difficulty) {
        return with(new TeachingCase(
                teachingCase.slug(),
                teachingCase.version(),
                teachingCase.title(),
                teachingCase.route(),
                teachingCase.level(),
                teachingCase.side(),
                teachingCase.views(),
                teachingCase.hasCine(),
                difficulty,
                teachingCase.vignette(),
                teachingCase.provenance()));
    }

    public TeachingCaseFixture telling(String complaint, String plan) {
        return with(new TeachingCase(
                teachingCase.slug(),
                teachingCase.version(),
                teachingCase.title(),
                teachingCase.route(),
                teachingCase.level(),
                teachingCase.side(),
                teachingCase.views(),
                teachingCase.hasCine(),
                teachingCase.difficulty(),
                new Vignette(complaint, "", plan),
                teachingCase.provenance()));
    }

    public TeachingCaseFixture inVersion(int version) {
        return with(new TeachingCase(
                teachingCase.slug(),
                version,
                teachingCase.title(),
                teachingCase.route(),
                teachingCase.level(),
                teachingCase.side(),
                teachingCase.views(),
                teachingCase.hasCine(),
                teachingCase.difficulty(),
                teachingCase.vignette(),
                teachingCase.provenance()));
    }

    public TeachingCaseFixture showing(Compartment... truth) {
        return new TeachingCaseFixture(teachingCase, Set.of(truth), teaching);
    }

    public TeachingCaseFixture teaching(String headline, String decisiveSign, String finding, String teachingPoint) {
        return new TeachingCaseFixture(
                teachingCase, compartments, teaching(headline, decisiveSign, List.of(finding), teachingPoint));
    }

    /** Teaching on a single AP still. */
    public static Teaching teaching(String headline, String decisiveSign, List<String> findings, String teachingPoint) {
        return new Teaching(
                headline,
                decisiveSign,
                List.of(new Teaching.ViewNotes(
                        0, View.ANTEROPOSTERIOR, ImageKind.STILL, "Level and side", "Depth", findings, List.of())),
                List.of(),
                List.of(),
                List.of(teachingPoint),
                List.of(new Reference(null, null, "Some Journal", 2020, "1:1", null, null)));
    }

    private TeachingCaseFixture with(TeachingCase other) {
        return new TeachingCaseFixture(other, compartments, teaching);
    }
}
