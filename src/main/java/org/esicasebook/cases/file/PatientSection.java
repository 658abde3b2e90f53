package org.esicasebook.cases.file;

import java.util.Optional;
import org.esicasebook.fluoroscopy.Patient;
import org.esicasebook.fluoroscopy.Variants;

/** The section that describes the simulated patient's body. */
final class PatientSection {

    private PatientSection() {}

    static Optional<Patient> read(Fields fields) {
        Patient.Sex sex = fields.choice("sex", Patient.Sex.class);
        Patient.Habitus habitus = fields.choice("habitus", Patient.Habitus.class);
        double lordosis = fields.number("lordosisDegrees", 15, 60, 40);
        double heightLoss = fields.number("discHeightLossPercent", 0, 60, 0);
        Optional<Variants> variants = fields.has("variants")
                ? fields.section("variants").flatMap(PatientSection::variants)
                : Optional.of(Variants.none());
        return fields.build(() -> new Patient(sex, habitus, lordosis, heightLoss, variants.orElseThrow()));
    }

    private static Optional<Variants> variants(Fields fields) {
        Variants usual = Variants.none();
        double osteophytes = fields.number("osteophytes", 0, 1, usual.osteophytes());
        double central = fields.number("centralStenosisPercent", 0, 70, usual.centralStenosisPercent());
        double foraminal = fields.number("foraminalStenosisPercent", 0, 70, usual.foraminalStenosisPercent());
        double slip = fields.number("listhesisMm", -6, 14, usual.listhesisMm());
        Variants.Transitional transitional =
                fields.term("transitional", Variants.Transitional.class, usual.transitional());
        Variants.Surgery surgery = fields.term("surgery", Variants.Surgery.class, usual.surgery());
        Variants.SacEnd sacEnd = fields.term("sacEnd", Variants.SacEnd.class, usual.sacEnd());
        Variants.Hiatus hiatus = fields.term("hiatus", Variants.Hiatus.class, usual.hiatus());
        double size = fields.number("sizePercent", 85, 115, usual.sizePercent());
        double scoliosis = fields.number("scoliosisDegrees", -40, 40, usual.scoliosisDegrees());
        return fields.build(() -> new Variants(
                osteophytes, central, foraminal, slip, transitional, surgery, sacEnd, hiatus, size, scoliosis));
    }
}
