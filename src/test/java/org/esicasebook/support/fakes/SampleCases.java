package org.esicasebook.support.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.ImageKind;
import org.esicasebook.cases.KeySign;
import org.esicasebook.cases.Reference;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.ReferenceStandard.FrameTruth;
import org.esicasebook.cases.ReferenceStandard.SeriesTruth;
import org.esicasebook.cases.ReviewState;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.Teaching;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.cases.TeachingCase.Provenance;
import org.esicasebook.cases.TeachingCase.Vignette;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Difficulty;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.geometry.Polygon;
import org.esicasebook.imaging.FrameEncoding;
import org.esicasebook.imaging.FrameHash;
import org.esicasebook.imaging.SimulatedStudyFixture;
import org.esicasebook.imaging.StoredSeries;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.imaging.StudyId;

/** Cases for tests: invented, and recognisable by their words. */
public final class SampleCases implements Cases {

    /** Its truth is epidural and venous; the words of the truth occur nowhere in the case itself. */
    public static final TeachingCase TRANSFORAMINAL = teachingCase(
            "lumbar-transforaminal-01",
            "Left L5 radicular pain after a disc protrusion",
            Route.LUMBAR_TRANSFORAMINAL_SUBPEDICULAR,
            Level.L4_L5,
            Side.LEFT,
            List.of(View.ANTEROPOSTERIOR, View.LATERAL),
            true,
            Difficulty.ADVANCED);

    public static final TeachingCase INTERLAMINAR = teachingCase(
            "lumbar-interlaminar-01",
            "Neurogenic claudication, stenosis at two levels",
            Route.LUMBAR_INTERLAMINAR,
            Level.L3_L4,
            Side.MIDLINE,
            List.of(View.ANTEROPOSTERIOR, View.CONTRALATERAL_OBLIQUE, View.LATERAL),
            false,
            Difficulty.INTRODUCTORY);

    public static final TeachingCase INFRANEURAL = teachingCase(
            "lumbar-transforaminal-02",
            "Right leg pain, foraminal stenosis at L4–5",
            Route.LUMBAR_TRANSFORAMINAL_INFRANEURAL,
            Level.L4_L5,
            Side.RIGHT,
            List.of(View.ANTEROPOSTERIOR, View.LATERAL),
            false,
            Difficulty.INTERMEDIATE);

    private final List<TeachingCase> cases;

    public SampleCases() {
        this(List.of(INTERLAMINAR, TRANSFORAMINAL, INFRANEURAL));
    }

    public SampleCases(List<TeachingCase> cases) {
        this.cases = List.copyOf(cases);
    }

    @Override
    public List<TeachingCase> list() {
        return cases;
    }

    @Override
    public Optional<TeachingCase> find(Slug slug) {
        return cases.stream().filter(one -> one.slug().equals(slug)).findFirst();
    }

    @Override
    public Optional<TeachingCase> find(Slug slug, int version) {
        return find(slug).filter(one -> one.version() == version);
    }

    public static TeachingCase teachingCase(
            String slug,
            String title,
            Route route,
            Level level,
            Side side,
            List<View> views,
            boolean hasCine,
            Difficulty difficulty) {
        return new TeachingCase(
                new Slug(slug),
                1,
                title,
                route,
                level,
                side,
                views,
                hasCine,
                difficulty,
                new Vignette(
                        "58-year-old with leg pain for four months, worse on walking; no relief from therapy.",
                        "MRI shows a narrow recess at that level.",
                        "22-gauge needle, 1.5 ml of iohexol 240 under fluoroscopy. No blood or fluid on aspiration."),
                new Provenance("ESI Casebook", "CC BY 4.0", true, ReviewState.AWAITS_PANEL));
    }

    /** Stills of every view and, where the case moves, a cine run in the first view. */
    public static StoredStudy study(TeachingCase teachingCase) {
        List<StoredSeries> series = new ArrayList<>();
        teachingCase.views().forEach(view -> series.add(series(view, 1)));
        if (teachingCase.hasCine()) {
            series.add(series(teachingCase.views().getFirst(), 40));
        }
        return new StoredStudy(
                new StudyId(hash(teachingCase.slug().value())),
                series,
                new FrameHash(hash("thumbnail" + teachingCase.slug().value())),
                true);
    }

    private static StoredSeries series(View view, int frames) {
        return new StoredSeries(
                view,
                512,
                512,
                12,
                frames > 1 ? 133 : 0,
                frames > 1 ? 0 : 12,
                2048,
                3600,
                0.4,
                0.28,
                FrameEncoding.DELTA_PLANES16,
                SimulatedStudyFixture.attributes(),
                java.util.stream.IntStream.range(0, frames)
                        .mapToObj(frame -> new FrameHash(hash(view.code() + frames + "-" + frame)))
                        .toList());
    }

    public static ReferenceStandard truth(TeachingCase teachingCase) {
        PixelPoint tip = new PixelPoint(240, 250);
        List<SeriesTruth> series = study(teachingCase).series().stream()
                .map(one -> new SeriesTruth(one.frames().stream()
                        .map(frame -> new FrameTruth(
                                Map.of(
                                        Compartment.EPIDURAL, List.of(square(200, 220, 60)),
                                        Compartment.VENOUS, List.of(square(300, 120, 20))),
                                tip,
                                List.of(tip, new PixelPoint(160, 90)),
                                List.of(new ReferenceStandard.LevelLabel("L4", new PixelPoint(250, 180), Side.LEFT)),
                                List.of(new ReferenceStandard.LandmarkLine(
                                        "Spinolaminar line",
                                        List.of(new PixelPoint(200, 60), new PixelPoint(210, 400))))))
                        .toList()))
                .toList();
        return new ReferenceStandard(
                teachingCase.slug(),
                teachingCase.version(),
                Set.of(Compartment.EPIDURAL, Compartment.VENOUS),
                teachingCase.level(),
                teachingCase.side(),
                Map.of(NextAction.REPOSITION, 1.0, NextAction.LIVE_CONTRAST, 0.7),
                Set.of(NextAction.INJECT),
                teaching(teachingCase),
                series,
                Optional.of(new ReferenceStandard.Reach(
                        List.of(teachingCase.level()),
                        List.of(teachingCase.side()),
                        0.2,
                        Map.of(Compartment.EPIDURAL, 2.0, Compartment.VENOUS, 0.5))));
    }

    private static Teaching teaching(TeachingCase teachingCase) {
        List<Teaching.ViewNotes> views = new ArrayList<>();
        for (View view : teachingCase.views()) {
            views.add(new Teaching.ViewNotes(
                    views.size(),
                    view,
                    ImageKind.STILL,
                    "Level and side of the " + view.label() + " spread",
                    "What has run off before the picture",
                    List.of("Spread along the nerve root in the " + view.label() + " view"),
                    List.of(
                            new KeySign("Needle tip below the pedicle", new KeySign.AtTip(), null),
                            new KeySign(
                                    "Epidural contrast along the root",
                                    new KeySign.AlongContrast(Compartment.EPIDURAL),
                                    null))));
        }
        if (teachingCase.hasCine()) {
            views.add(new Teaching.ViewNotes(
                    views.size(),
                    teachingCase.views().getFirst(),
                    ImageKind.CINE,
                    "What moves and what clears",
                    "Depth",
                    List.of("A serpentine channel that clears within two seconds"),
                    List.of(new KeySign(
                            "The strand that runs off",
                            new KeySign.AtContrast(Compartment.VENOUS, KeySign.End.CRANIAL),
                            1.0))));
        }
        return new Teaching(
                "Run-off hidden behind a perfect epidurogram",
                "Contrast leaves upwards between frames 4 and 9.",
                views,
                List.of(new Teaching.LookAlike(
                        "Plain epidural spread", "Only live: nothing fades when it is epidural.")),
                List.of("Injecting while contrast runs off: the drug goes into a vessel."),
                List.of("A still image cannot exclude flow in a vessel.", "Look at the run before you inject."),
                List.of(new Reference(
                        "Smuck et al.",
                        null,
                        "PM&R",
                        2009,
                        "1:55",
                        "10.1016/j.pmrj.2008.09.002",
                        "reading vascular flow")));
    }

    private static Polygon square(double column, double row, double edge) {
        return new Polygon(
                List.of(
                        new PixelPoint(column, row),
                        new PixelPoint(column + edge, row),
                        new PixelPoint(column + edge, row + edge),
                        new PixelPoint(column, row + edge)),
                List.of());
    }

    private static String hash(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
