package org.esicasebook.fluoroscopy;

import java.util.Optional;
import org.esicasebook.epidurography.Region;
import org.esicasebook.epidurography.Term;

/**
 * What is unusual about a patient's spine. What a variant hides or displaces is hidden or displaced in the truth, too.
 *
 * @param osteophytes size of bony spurs at endplates and joints, 0 none to 1 large
 * @param centralStenosisPercent part of the depth of the canal lost to ligament, joints and disc at the level treated
 *     [%], 0 to 70
 * @param foraminalStenosisPercent part of the foramen's room lost on both sides of the level treated [%], 0 to 70
 * @param listhesisMm how far the vertebra above the level treated has slipped forwards [mm], −6 to 14
 * @param transitional a vertebra between lumbar and sacral
 * @param surgery what has been done at the level treated
 * @param sacEnd sacral vertebra behind which the dural sac ends
 * @param hiatus how wide the sacral hiatus is
 * @param sizePercent scale of the skeleton beyond sex and seed [%], 85 to 115
 * @param scoliosisDegrees Cobb angle of a lateral curve about the level treated, vertebrae turning with it [°]; convex to
 *     the left when positive, −40 to 40
 */
public record Variants(
        double osteophytes,
        double centralStenosisPercent,
        double foraminalStenosisPercent,
        double listhesisMm,
        Transitional transitional,
        Surgery surgery,
        SacEnd sacEnd,
        Hiatus hiatus,
        double sizePercent,
        double scoliosisDegrees) {

    private static final double MOST_SLIP_IN_NECK_MM = 4;

    private static final Variants NONE =
            new Variants(0, 0, 0, 0, Transitional.NONE, Surgery.NONE, SacEnd.BEHIND_S2, Hiatus.USUAL, 100);

    /** Whether the lowest lumbar vertebra has become sacral, or the first sacral one lumbar. */
    public enum Transitional implements Term {
        NONE("none", "None"),
        SACRALISED_L5("sacralised-l5", "Sacralised L5"),
        LUMBARISED_S1("lumbarised-s1", "Lumbarised S1");

        private final String code;
        private final String label;

        Transitional(String code, String label) {
            this.code = code;
            this.label = label;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Former operations. */
    public enum Surgery implements Term {
        NONE("none", "None"),
        /** Spinous process, laminae and ligamentum flavum of the upper vertebra are gone. */
        LAMINECTOMY("laminectomy", "Laminectomy"),
        /** Screws through the pedicles of both vertebrae, in the neck into their lateral masses, joined by rods. */
        PEDICLE_SCREWS("pedicle-screws", "Pedicle or lateral mass screws and rods"),
        /** In the neck: a plate screwed before both bodies, a block of bone in place of the disc. */
        ANTERIOR_PLATE("anterior-plate", "Anterior plate and graft (neck)");

        private final String code;
        private final String label;

        Surgery(String code, String label) {
            this.code = code;
            this.label = label;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Where the dural sac ends; S2 in most people. */
    public enum SacEnd implements Term {
        BEHIND_S1("S1", "Behind S1"),
        BEHIND_S2("S2", "Behind S2"),
        BEHIND_S3("S3", "Behind S3");

        private final String code;
        private final String label;

        SacEnd(String code, String label) {
            this.code = code;
            this.label = label;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** AP depth of the sacral hiatus: 5.4 ± 1.8 mm, less than 3 mm in 9 % of sacra. */
    public enum Hiatus implements Term {
        USUAL("usual", "Usual"),
        NARROW("narrow", "Narrow");

        private final String code;
        private final String label;

        Hiatus(String code, String label) {
            this.code = code;
            this.label = label;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public Variants {
        Bounds.check("osteophytes", osteophytes, 0, 1);
        Bounds.check("centralStenosisPercent", centralStenosisPercent, 0, 70);
        Bounds.check("foraminalStenosisPercent", foraminalStenosisPercent, 0, 70);
        Bounds.check("listhesisMm", listhesisMm, -6, 14);
        Bounds.check("sizePercent", sizePercent, 85, 115);
        Bounds.check("scoliosisDegrees", scoliosisDegrees, -40, 40);
    }

    /** A straight spine. */
    public Variants(
            double osteophytes,
            double centralStenosisPercent,
            double foraminalStenosisPercent,
            double listhesisMm,
            Transitional transitional,
            Surgery surgery,
            SacEnd sacEnd,
            Hiatus hiatus,
            double sizePercent) {
        this(
                osteophytes,
                centralStenosisPercent,
                foraminalStenosisPercent,
                listhesisMm,
                transitional,
                surgery,
                sacEnd,
                hiatus,
                sizePercent,
                0);
    }

    /** The same spine seen in a mirror. */
    Variants mirrored() {
        return new Variants(
                osteophytes,
                centralStenosisPercent,
                foraminalStenosisPercent,
                listhesisMm,
                transitional,
                surgery,
                sacEnd,
                hiatus,
                sizePercent,
                0 - scoliosisDegrees);
    }

    /** Why these cannot all be shown where a route of this region is injected, in words for an author; empty if they can. */
    Optional<String> findRefusal(Region region) {
        return switch (region) {
            case LUMBAR ->
                surgery == Surgery.ANTERIOR_PLATE
                        ? Optional.of("an anterior plate is shown in the neck only")
                        : Optional.empty();
            case SACRAL ->
                osteophytes > 0
                                || centralStenosisPercent > 0
                                || foraminalStenosisPercent > 0
                                || listhesisMm != 0
                                || surgery != Surgery.NONE
                        ? Optional.of("spurs, stenosis, listhesis and operations belong to a lumbar or cervical level;"
                                + " a sacral route does not show them")
                        : Optional.empty();
            case CERVICAL, THORACIC -> {
                if (transitional != Transitional.NONE || sacEnd != SacEnd.BEHIND_S2 || hiatus != Hiatus.USUAL) {
                    yield Optional.of("a transitional vertebra, the end of the sac and the hiatus lie at the sacrum;"
                            + " the neck does not show them");
                }
                yield listhesisMm < -3 || listhesisMm > MOST_SLIP_IN_NECK_MM
                        ? Optional.of("in the neck a vertebra slips 3 mm backwards to 4 mm forwards at most")
                        : Optional.empty();
            }
        };
    }

    /** A spine without any. */
    public static Variants none() {
        return NONE;
    }
}
