package org.esicasebook.scoring.measures.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.esicasebook.scoring.measures.ReferenceValues;
import org.junit.jupiter.api.Test;

class LocalisationRocTest {

    @Test
    void lrocCad() {
        ReferenceValues published = ReferenceValues.of("lroc_cad");
        Map<Integer, List<String[]>> byReader = new TreeMap<>();
        ReferenceValues.rows("LROC_CAD.csv")
                .forEach(row -> byReader.computeIfAbsent(Integer.parseInt(row[0]), r -> new ArrayList<>())
                        .add(row));
        List<Lroc> curves = byReader.values().stream()
                .map(rows -> Lroc.of(
                        rows.stream()
                                .filter(row -> row[2].equals("0"))
                                .mapToDouble(row -> Double.parseDouble(row[4]))
                                .toArray(),
                        rows.stream()
                                .filter(row -> row[2].equals("1"))
                                .map(row -> new Lroc.Positive(Double.parseDouble(row[4]), row[3].equals("1")))
                                .toList()))
                .toList();

        published.assertNumbers(
                "PCL",
                curves.stream()
                        .mapToDouble(curve -> curve.correctLocalisationAt(.2))
                        .toArray());
        published.assertNumbers(
                "ALROC",
                curves.stream().mapToDouble(curve -> curve.areaUpTo(.2)).toArray());
    }

    @Test
    void frocFederica() {
        ReferenceValues published = ReferenceValues.of("froc_federica");
        for (int modality = 1; modality <= 5; modality++) {
            double[] ours = new double[4];
            for (int reader = 1; reader <= 4; reader++) {
                ours[reader - 1] = federica(modality, reader).weightedAfroc();
            }
            published.assertNumbers("wAFROC." + (modality - 1), ours);
        }
    }

    @Test
    void placesThatAreAllRightMakeAnOrdinaryRoc() {
        double[] negatives = {1, 2, 2, 3, 5};
        double[] positives = {2, 3, 4, 4, 5, 5};
        Lroc lroc = Lroc.of(
                negatives,
                Arrays.stream(positives)
                        .mapToObj(rating -> new Lroc.Positive(rating, true))
                        .toList());

        assertThat(lroc.area()).isCloseTo(Roc.of(negatives, positives).area(), within(1e-12));
        assertThat(lroc.correctLocalisationAt(1)).isEqualTo(1);
    }

    @Test
    void oneLesionACaseMakesWeightedAndUnweightedAgree() {
        Froc froc = new Froc(
                List.of(Double.NEGATIVE_INFINITY, 2.0, 4.0),
                List.of(
                        new Froc.Diseased(5, List.of(new Froc.Lesion(3, 1))),
                        new Froc.Diseased(
                                Double.NEGATIVE_INFINITY, List.of(new Froc.Lesion(Double.NEGATIVE_INFINITY, 1)))));

        assertThat(froc.afroc()).isEqualTo(froc.weightedAfroc());
        // lesion rated 3: above nothing and 2; unmarked lesion: ties with the unmarked case
        assertThat(froc.afroc()).isCloseTo((2 + .5) / 6, within(1e-12));
        // with the wrong marks of diseased cases: 5 and none
        assertThat(froc.afroc1()).isCloseTo((2 + .5 + 1 + .5) / 10, within(1e-12));
        assertThat(froc.weightedAfroc1()).isCloseTo(froc.afroc1(), within(1e-12));
    }

    @Test
    void aBankWithoutNormalCasesHasOnlyTheVariantForIt() {
        Froc froc = new Froc(List.of(), List.of(new Froc.Diseased(1, List.of(new Froc.Lesion(3, 1)))));

        assertThat(froc.weightedAfroc1()).isEqualTo(1);
        assertThatIllegalStateException().isThrownBy(froc::weightedAfroc);
        assertThatIllegalArgumentException().isThrownBy(() -> new Froc.Diseased(1, List.of(new Froc.Lesion(3, .5))));
    }

    private static Froc federica(int modality, int reader) {
        double[] wrong = new double[201];
        Arrays.fill(wrong, Double.NEGATIVE_INFINITY);
        for (String[] row : ReferenceValues.rows("FROC_FEDERICA_NL.csv")) {
            if (is(row, modality, reader)) {
                int one = Integer.parseInt(row[2]);
                wrong[one] = Math.max(wrong[one], Double.parseDouble(row[3]));
            }
        }
        Map<Integer, List<Froc.Lesion>> lesions = new TreeMap<>();
        for (String[] row : ReferenceValues.rows("FROC_FEDERICA_LL.csv")) {
            if (is(row, modality, reader)) {
                double rating =
                        row[5].isEmpty() || row[5].equals("NA") ? Double.NEGATIVE_INFINITY : Double.parseDouble(row[5]);
                lesions.computeIfAbsent(Integer.parseInt(row[2]), c -> new ArrayList<>())
                        .add(new Froc.Lesion(rating, Double.parseDouble(row[4])));
            }
        }
        return new Froc(
                IntStream.rangeClosed(1, 100).mapToObj(i -> wrong[i]).toList(),
                lesions.entrySet().stream()
                        .map(one -> new Froc.Diseased(wrong[one.getKey()], one.getValue()))
                        .toList());
    }

    private static boolean is(String[] row, int modality, int reader) {
        return Integer.parseInt(row[0]) == modality && Integer.parseInt(row[1]) == reader;
    }
}
