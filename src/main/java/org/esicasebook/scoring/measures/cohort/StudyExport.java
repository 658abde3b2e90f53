package org.esicasebook.scoring.measures.cohort;

import java.util.List;
import java.util.Locale;

/** A study as files that other programs read, so that experts can repeat the analysis with tools of their own. */
public final class StudyExport {

    private StudyExport() {}

    /**
     * The format of iMRMC, as RJafroc writes it: counts, then the truth of each case under reader -1, then one line for
     * each reader, case, treatment and rating.
     *
     * @param description first line of the file
     */
    public static String imrmc(ReaderStudy study, String description) {
        return imrmc(study, study.treatments(), every(study), description);
    }

    /**
     * Readers nested within treatments: each under one only.
     *
     * @param study all readers under one treatment, in whose place theirs is told
     * @param treatmentOfReader by reader
     */
    public static String imrmc(ReaderStudy study, List<String> treatmentOfReader, String description) {
        return imrmc(
                study,
                treatmentOfReader.stream().distinct().toList(),
                (treatment, reader) -> treatmentOfReader.get(reader),
                description);
    }

    /** One row for each reading: reader, treatment, case, truth, rating (RFC 4180). */
    public static String tidyCsv(ReaderStudy study) {
        return tidyCsv(study, every(study));
    }

    /** Readers nested within treatments: each under one only. */
    public static String tidyCsv(ReaderStudy study, List<String> treatmentOfReader) {
        return tidyCsv(study, (treatment, reader) -> treatmentOfReader.get(reader));
    }

    @FunctionalInterface
    private interface Name {
        String of(int treatment, int reader);
    }

    private static Name every(ReaderStudy study) {
        return (treatment, reader) -> study.treatments().get(treatment);
    }

    private static String imrmc(ReaderStudy study, List<String> treatments, Name name, String description) {
        StringBuilder file = new StringBuilder();
        file.append(description.replaceAll("[\\r\\n]+", " ")).append('\n');
        file.append("N0:").append(study.negatives()).append('\n');
        file.append("N1:").append(study.positives()).append('\n');
        file.append("NR:").append(study.readers().size()).append('\n');
        file.append("NM:").append(treatments.size()).append('\n');
        file.append("BEGIN DATA:\n");
        for (int c = 0; c < study.cases().size(); c++) {
            line(file, "-1", study.cases().get(c), "truth", study.positive().get(c) ? "1" : "0");
        }
        for (int t = 0; t < study.treatments().size(); t++) {
            for (int r = 0; r < study.readers().size(); r++) {
                for (int c = 0; c < study.cases().size(); c++) {
                    line(
                            file,
                            study.readers().get(r),
                            study.cases().get(c),
                            name.of(t, r),
                            number(study.ratings().get(t).get(r).get(c)));
                }
            }
        }
        return file.toString();
    }

    private static String tidyCsv(ReaderStudy study, Name name) {
        StringBuilder file = new StringBuilder("reader,treatment,case,truth,rating\r\n");
        for (int t = 0; t < study.treatments().size(); t++) {
            for (int r = 0; r < study.readers().size(); r++) {
                for (int c = 0; c < study.cases().size(); c++) {
                    file.append(String.join(
                                    ",",
                                    List.of(
                                            study.readers().get(r),
                                            name.of(t, r),
                                            study.cases().get(c),
                                            study.positive().get(c) ? "1" : "0",
                                            number(study.ratings().get(t).get(r).get(c)))))
                            .append("\r\n");
                }
            }
        }
        return file.toString();
    }

    private static void line(StringBuilder file, String reader, String one, String treatment, String value) {
        file.append(reader)
                .append(',')
                .append(one)
                .append(',')
                .append(treatment)
                .append(',');
        file.append(value).append('\n');
    }

    /** Whole numbers without a fraction, others in full; a point whatever the place. */
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%d", (long) value)
                : Double.toString(value);
    }
}
