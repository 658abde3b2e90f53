package org.esicasebook.fluoroscopy;

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
        double sizePercent) {

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
        /** Screws through the pedicles of both vertebrae, joined by rods. */
        PEDICLE_SCREWS("pedicle-screws", "Pedicle screws and rods");

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
    }

    /** Whether the simulator can show all of these where a route of this region is injected. */
    boolean canBeShownIn(Region region) {
        return switch (region) {
            case LUMBAR -> true;
            case SACRAL -> equals(new Variants(0, 0, 0, 0, transitional, Surgery.NONE, sacEnd, hiatus, sizePercent));
            case CERVICAL, THORACIC -> equals(NONE);
        };
    }

    /** A spine without any. */
    public static Variants none() {
        return NONE;
    }
}
