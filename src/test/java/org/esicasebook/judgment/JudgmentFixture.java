package org.esicasebook.judgment;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.esicasebook.cases.ReviewState;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Difficulty;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.imaging.FrameEncoding;
import org.esicasebook.imaging.FrameHash;
import org.esicasebook.imaging.SimulatedStudyFixture;
import org.esicasebook.imaging.StoredSeries;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.imaging.StudyId;

/** A lumbar transforaminal case with one still and one cine of 100 by 80 pixels, and a judgment of it. */
public final class JudgmentFixture {

    public static final Slug SLUG = new Slug("ltf-07");

    private JudgmentFixture() {}

    public static TeachingCase teachingCase(int version) {
        return new TeachingCase(
                SLUG,
                version,
                "Radicular pain after lifting",
                Route.LUMBAR_TRANSFORAMINAL_SUBPEDICULAR,
                Level.L4_L5,
                Side.LEFT,
                List.of(View.ANTEROPOSTERIOR),
                true,
                Difficulty.INTERMEDIATE,
                new TeachingCase.Vignette("Left leg pain for six weeks.", "", "22 G needle, 1 mL contrast."),
                new TeachingCase.Provenance("Casebook", "CC BY 4.0", true, ReviewState.AWAITS_PANEL));
    }

    public static StoredStudy study() {
        return new StoredStudy(new StudyId("a".repeat(64)), List.of(series(1), series(40)), hash('f'), true);
    }

    private static StoredSeries series(int frames) {
        return new StoredSeries(
                View.ANTEROPOSTERIOR,
                100,
                80,
                12,
                0,
                0,
                2048,
                4096,
                0.6,
                0.4,
                FrameEncoding.RAW16,
                SimulatedStudyFixture.attributes(),
                Collections.nCopies(frames, hash('e')));
    }

    private static FrameHash hash(char digit) {
        return new FrameHash(String.valueOf(digit).repeat(64));
    }

    public static PlacementJudgment judgment(Compartment first, Compartment... more) {
        return new PlacementJudgment(
                Set.copyOf(EnumSet.of(first, more)),
                new TipMark(0, 0, new PixelPoint(50.25, 40.125)),
                Level.L4_L5,
                Side.LEFT,
                NextAction.INJECT,
                new Confidence(10));
    }

    public static PlacementJudgment withLevel(PlacementJudgment judgment, Level level) {
        return new PlacementJudgment(
                judgment.compartments(),
                judgment.tip(),
                level,
                judgment.side(),
                judgment.action(),
                judgment.confidenceNotSafe());
    }

    public static PlacementJudgment withTip(PlacementJudgment judgment, TipMark tip) {
        return new PlacementJudgment(
                judgment.compartments(),
                tip,
                judgment.level(),
                judgment.side(),
                judgment.action(),
                judgment.confidenceNotSafe());
    }
}
