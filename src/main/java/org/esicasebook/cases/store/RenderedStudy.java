package org.esicasebook.cases.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.ReferenceStandard.LandmarkLine;
import org.esicasebook.cases.ReferenceStandard.LevelLabel;
import org.esicasebook.cases.ReferenceStandard.SeriesTruth;
import org.esicasebook.cases.SimulatedImages;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Study;
import org.esicasebook.fluoroscopy.Study.Frame;
import org.esicasebook.fluoroscopy.Study.PedicleLabel;
import org.esicasebook.fluoroscopy.Study.Series;
import org.esicasebook.geometry.Polygon;
import org.esicasebook.imaging.IncomingStudy;
import org.esicasebook.imaging.StudyId;

/** What came of a {@link RenderingOrder}, parted into images for the archive and truth for the reference standard. */
final class RenderedStudy {

    private final StudyId id;
    private final Scenario scenario;
    private final Study.CaseTruth truth;
    private final List<Series> shown;
    private final Series scout;

    RenderedStudy(StudyId id, RenderingOrder order, Study study) {
        int expected = order.scenario().exposures().size();
        if (study.series().size() != expected) {
            throw new IllegalStateException(
                    "The simulator gave " + study.series().size() + " series for " + expected + " exposures");
        }
        this.id = id;
        this.scenario = order.scenario();
        this.truth = study.truth();
        this.shown = study.series().subList(0, expected - 1);
        this.scout = study.series().getLast();
    }

    IncomingStudy images() {
        return SimulatedImages.of(id, scenario, shown, scout);
    }

    ReferenceStandard.Reach reach() {
        return ReferenceStandard.Reach.of(truth, scenario);
    }

    List<SeriesTruth> truth() {
        return shown.stream()
                .map(series -> new SeriesTruth(series.frames().stream()
                        .map(Frame::truth)
                        .map(RenderedStudy::truth)
                        .toList()))
                .toList();
    }

    private static ReferenceStandard.FrameTruth truth(Study.FrameTruth truth) {
        Map<Compartment, List<Polygon>> contrast = new EnumMap<>(Compartment.class);
        truth.contrast()
                .forEach(outline ->
                        contrast.merge(outline.compartment(), outline.polygons(), (before, more) -> Stream.concat(
                                        before.stream(), more.stream())
                                .toList()));
        return new ReferenceStandard.FrameTruth(
                contrast,
                truth.tip(),
                truth.shaft(),
                labels(truth.levels()),
                truth.lines().stream()
                        .map(line -> new LandmarkLine(line.kind().label(), line.points()))
                        .toList());
    }

    private static List<LevelLabel> labels(List<PedicleLabel> pedicles) {
        return pedicles.stream()
                .map(pedicle -> new LevelLabel(pedicle.vertebra(), pedicle.centre(), pedicle.side()))
                .toList();
    }
}
