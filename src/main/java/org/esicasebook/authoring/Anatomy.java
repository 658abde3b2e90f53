package org.esicasebook.authoring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.file.CaseDocument;
import org.esicasebook.cases.file.CaseFile;
import org.esicasebook.cases.file.CaseFileReader;
import org.esicasebook.cases.file.CaseFileReader.Outcome;
import org.esicasebook.fluoroscopy.Variants;

/** Spines in which a finding is worth seeing again. */
public enum Anatomy {
    CENTRAL_STENOSIS(
            "Central stenosis",
            "centralStenosisPercent",
            45,
            "Cross-sectional imaging shows central stenosis at the level to be treated."),
    FORAMINAL_STENOSIS(
            "Foraminal stenosis",
            "foraminalStenosisPercent",
            40,
            "Cross-sectional imaging shows both foramina narrowed at the level to be treated."),
    SLIP("Slip of 6 mm", "listhesisMm", 6, "Radiographs show a degenerative slip of 6 mm at the level to be treated."),
    OSTEOPHYTES("Large osteophytes", "osteophytes", 0.8, "Radiographs show large osteophytes."),
    LAMINECTOMY(
            "Former laminectomy",
            "surgery",
            "laminectomy",
            "A laminectomy was done years ago at the level to be treated."),
    SCREWS(
            "Pedicle screws",
            "surgery",
            "pedicle-screws",
            "Pedicle screws and rods have been in place for years at the level to be treated."),
    SCOLIOSIS("Scoliosis of 20°", "scoliosisDegrees", 20, "Radiographs show a scoliosis of 20 degrees."),
    SACRALISED_L5("Sacralised L5", "transitional", "sacralised-l5", "L5 is sacralised; levels are counted from above."),
    LUMBARISED_S1("Lumbarised S1", "transitional", "lumbarised-s1", "S1 is lumbarised; levels are counted from above."),
    LOW_SAC("Sac to S3", "sacEnd", "S3", "MRI shows the sac ending behind S3."),
    NARROW_HIATUS("Narrow hiatus", "hiatus", "narrow", "Ultrasound shows a narrow sacral hiatus."),
    SMALL("Small skeleton", "sizePercent", 90, "The patient is of small build."),
    BIG("Large skeleton", "sizePercent", 110, "The patient is tall and broad.");

    private static final String VARIANTS = "simulation.patient.variants";

    private final String label;
    private final String field;
    private final Object value;
    private final String sentence;

    Anatomy(String label, String field, Object value, String sentence) {
        this.label = label;
        this.field = field;
        this.value = value;
        this.sentence = sentence;
    }

    public String label() {
        return label;
    }

    /** The spine as the case has it, and this besides; empty where the simulator cannot show it. */
    public Optional<Variants> in(CaseFile file) {
        CaseDocument changed = CaseDocument.of(file).with(VARIANTS + "." + field, value);
        return new CaseFileReader().read(new Slug("draft"), "draft", changed.text()) instanceof Outcome.Accepted read
                ? Optional.of(read.caseFile().scenario().patient().variants())
                : Optional.empty();
    }

    /** The case with a sentence on it among what earlier images showed. */
    public CaseDocument said(CaseDocument document) {
        String before = document.find("vignette", "imaging")
                .map(String::valueOf)
                .orElse("")
                .strip();
        return document.with("vignette.imaging", (before + " " + sentence).strip());
    }

    /** Those that can be shown in a case. */
    public static List<Anatomy> possibleIn(CaseFile file) {
        return Arrays.stream(values())
                .filter(anatomy -> anatomy.in(file).isPresent())
                .toList();
    }
}
