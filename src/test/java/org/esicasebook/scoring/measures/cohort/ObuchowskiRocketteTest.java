package org.esicasebook.scoring.measures.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.esicasebook.scoring.measures.ReferenceValues;
import org.esicasebook.scoring.measures.VanDyke;
import org.junit.jupiter.api.Test;

class ObuchowskiRocketteTest {

    @Test
    void mrmcOrVandykeJackknife() {
        ReferenceValues published = ReferenceValues.of("mrmc_or_vandyke_jackknife");
        VanDyke data = VanDyke.read();
        ReaderStudy study = ReaderStudy.numbered(data.ratings(), data.diseased());
        ObuchowskiRockette analysis = ObuchowskiRockette.compare(study, FigureOfMerit.ROC_AREA, .95);
        ObuchowskiRockette.Test test = analysis.test();
        ObuchowskiRockette.Difference difference = analysis.difference(0, 1);

        published.assertNumbers(
                "mean",
                analysis.byTreatment().stream()
                        .mapToDouble(ObuchowskiRockette.TreatmentMean::mean)
                        .toArray());
        published.assertNumber("var_error", analysis.components().variance());
        published.assertNumber("cov1", analysis.components().cov1());
        published.assertNumber("cov2", analysis.components().cov2());
        published.assertNumber("cov3", analysis.components().cov3());
        published.assertNumber("MST", analysis.treatmentMeanSquare());
        published.assertNumber("MSTR", analysis.interactionMeanSquare());
        published.assertNumber("F", test.f());
        published.assertNumber("ddf", test.denominatorDegreesOfFreedom());
        published.assertNumber("p", test.p());
        published.assertNumber("diff", difference.value());
        published.assertNumber("se", difference.standardError());
        published.assertNumbers(
                "ci", difference.interval().low(), difference.interval().high());
        assertThat(difference.p()).isCloseTo(test.p(), within(1e-9));
        double[] degrees = published.numbers("single_trt_df");
        for (int i = 0; i < 2; i++) {
            // published to two decimals
            assertThat(analysis.byTreatment().get(i).degreesOfFreedom()).isCloseTo(degrees[i], within(5e-3));
        }
    }

    @Test
    void treatmentsThatDoNotDifferShowNoDifference() {
        double[][] readers = {{1, 2, 3, 4, 2, 5}, {2, 1, 4, 3, 3, 4}};
        ReaderStudy study = ReaderStudy.numbered(
                new double[][][] {readers, readers}, new boolean[] {false, false, false, true, true, true});
        var analysis = ObuchowskiRockette.compare(study, FigureOfMerit.ROC_AREA, .95);

        assertThat(analysis.treatmentMeanSquare()).isZero();
        assertThat(analysis.components().cov1()).isCloseTo(analysis.components().variance(), within(1e-15));
    }

    @Test
    void oneTreatmentHasMeansButNoTest() {
        ReaderStudy study = ReaderStudy.numbered(
                new double[][][] {{{1, 2, 3, 4, 2, 5}, {2, 1, 4, 3, 3, 4}}},
                new boolean[] {false, false, false, true, true, true});
        var analysis = ObuchowskiRockette.compare(study, FigureOfMerit.ROC_AREA, .95);

        assertThat(analysis.byTreatment()).hasSize(1);
        assertThatIllegalStateException().isThrownBy(analysis::test);
    }

    @Test
    void aStudyThatIsNotCrossedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReaderStudy.numbered(
                        new double[][][] {{{1, 2, 3}, {1, 2}}}, new boolean[] {true, false, false}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReaderStudy(
                        List.of("a,b"),
                        List.of("1", "2"),
                        List.of("1", "2", "3"),
                        List.of(true, false, true),
                        List.of()));
    }

    @Test
    void aStudyIsWrittenForOtherPrograms() {
        ReaderStudy study =
                ReaderStudy.numbered(new double[][][] {{{1, 2.5, 3}, {4, 5, 6}}}, new boolean[] {false, true, true});
        String[] imrmc = StudyExport.imrmc(study, "Course A").split("\n");
        String csv = StudyExport.tidyCsv(study);

        assertThat(Arrays.copyOf(imrmc, 11))
                .containsExactly(
                        "Course A",
                        "N0:1",
                        "N1:2",
                        "NR:2",
                        "NM:1",
                        "BEGIN DATA:",
                        "-1,1,truth,0",
                        "-1,2,truth,1",
                        "-1,3,truth,1",
                        "1,1,1,1",
                        "1,2,1,2.5");
        assertThat(imrmc).hasSize(6 + 3 + 6);
        assertThat(csv).startsWith("reader,treatment,case,truth,rating\r\n1,1,1,0,1\r\n1,1,2,1,2.5\r\n");
        assertThat(csv.lines()).hasSize(7);
    }
}
