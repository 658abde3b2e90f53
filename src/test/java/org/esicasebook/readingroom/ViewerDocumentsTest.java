package org.esicasebook.readingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.imaging.ImageGrant;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.imaging.viewer.FrameRange;
import org.esicasebook.imaging.viewer.FrameTiming;
import org.esicasebook.imaging.viewer.MarkChanged;
import org.esicasebook.imaging.viewer.Overlay;
import org.esicasebook.imaging.viewer.ViewerDocument;
import org.esicasebook.judgment.TipMark;
import org.esicasebook.support.fakes.SampleCases;
import org.junit.jupiter.api.Test;

class ViewerDocumentsTest {

    private static final StoredStudy STUDY = SampleCases.study(SampleCases.TRANSFORAMINAL);
    private static final ImageGrant GRANT = new ImageGrant("a8f1", STUDY.id(), "learner");
    private static final ReferenceStandard TRUTH = SampleCases.truth(SampleCases.TRANSFORAMINAL);

    @Test
    void anUnknownIsAddressedOnlyByItsGrant() {
        ViewerDocument document = ViewerDocuments.toJudge(STUDY, GRANT, null);
        assertThat(document.views())
                .extracting(view -> view.frames().urlTemplate())
                .containsExactly("images/a8f1/0/{frame}", "images/a8f1/1/{frame}", "images/a8f1/2/{frame}");
        assertThat(document.toString())
                .doesNotContain(
                        STUDY.id().sha256(), SampleCases.TRANSFORAMINAL.slug().value());
        assertThat(document.overlays()).isEmpty();
    }

    @Test
    void aCineRunsAtItsOwnRateFromItsOwnTime() {
        var cine = ViewerDocuments.toJudge(STUDY, GRANT, null).views().get(2);
        assertThat(cine.label()).isEqualTo("AP cine");
        assertThat(cine.frames().count()).isEqualTo(40);
        assertThat(cine.frames().timing()).contains(FrameTiming.constant(133));
        assertThat(cine.frames().startMs()).contains(0.0);
    }

    @Test
    void aMarkGoesToTheViewerAndBackUnchanged() {
        TipMark tip = new TipMark(2, 17, new PixelPoint(100.25, 200.5));
        var mark = ViewerDocuments.toJudge(STUDY, GRANT, tip).marks().getFirst();
        assertThat(ViewerDocuments.tip(new MarkChanged(mark.viewId(), mark.frame(), Optional.of(mark.point()))))
                .contains(tip);
        assertThat(ViewerDocuments.where(STUDY, tip)).isEqualTo("AP cine, frame 18");
    }

    @Test
    void aMarkOnAFrameThatNoLongerExistsIsLeftOut() {
        TipMark tip = new TipMark(0, 3, new PixelPoint(1, 1));
        assertThat(ViewerDocuments.toJudge(STUDY, GRANT, tip).marks()).isEmpty();
    }

    @Test
    void whatStaysTheSameOverARunIsSentOnce() {
        List<Overlay> onTheCine = ViewerDocuments.revealed(STUDY, GRANT, TRUTH, null).overlays().stream()
                .filter(overlay -> overlay.viewId().equals("series-2"))
                .toList();
        assertThat(onTheCine).allSatisfy(overlay -> assertThat(overlay.frames()).isEqualTo(new FrameRange(0, 39)));
        assertThat(onTheCine)
                .extracting(Overlay::label)
                .containsExactlyInAnyOrder(
                        "Epidural", "Venous", "Spinolaminar line", "Needle", "True needle tip", "L4", "5");
    }

    @Test
    void theTruthOpensOnTheFrameThatTellsMostAndAnUnknownOnTheFirst() {
        var full = TRUTH.series().get(2).frames();
        var frames = IntStream.range(0, 40)
                .mapToObj(frame -> new ReferenceStandard.FrameTruth(
                        frame == 7
                                ? full.get(frame).contrast()
                                : java.util.Map.of(
                                        Compartment.EPIDURAL,
                                        full.get(frame).contrast().get(Compartment.EPIDURAL)),
                        full.get(frame).needleTip(),
                        full.get(frame).needleShaft(),
                        List.of(),
                        List.of()))
                .toList();
        assertThat(TruthOverlays.tellingFrame(frames)).isEqualTo(7);
        assertThat(ViewerDocuments.toJudge(STUDY, GRANT, null).views())
                .allSatisfy(view -> assertThat(view.initialFrame()).isZero());
    }

    @Test
    void contrastThatComesAndGoesIsDrawnOnlyWhileItIsThere() {
        var series = TRUTH.series().get(2).frames();
        var without = new ReferenceStandard.FrameTruth(
                java.util.Map.of(),
                series.getFirst().needleTip(),
                series.getFirst().needleShaft(),
                series.getFirst().levels(),
                series.getFirst().lines());
        var frames = IntStream.range(0, 40)
                .mapToObj(frame -> frame >= 4 && frame <= 9 ? series.get(frame) : without)
                .toList();
        var changing = new ReferenceStandard(
                TRUTH.slug(),
                TRUTH.version(),
                TRUTH.compartments(),
                TRUTH.level(),
                TRUTH.side(),
                TRUTH.actions(),
                TRUTH.unsafeActions(),
                TRUTH.teaching(),
                List.of(TRUTH.series().get(0), TRUTH.series().get(1), new ReferenceStandard.SeriesTruth(frames)),
                TRUTH.reach());
        assertThat(ViewerDocuments.revealed(STUDY, GRANT, changing, null).overlays().stream()
                        .filter(overlay -> overlay.viewId().equals("series-2"))
                        .filter(overlay -> overlay.label().equals(Compartment.VENOUS.label())))
                .singleElement()
                .satisfies(overlay -> assertThat(overlay.frames()).isEqualTo(new FrameRange(4, 9)));
    }
}
