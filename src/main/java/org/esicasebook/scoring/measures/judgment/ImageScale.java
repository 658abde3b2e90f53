package org.esicasebook.scoring.measures.judgment;

/**
 * What turns pixels into the unit that distances are judged in, best first: the image's own spacing, the width of the
 * needle in it, or, if neither is known, the height of a vertebral body, which gives percent and no millimetres.
 */
public sealed interface ImageScale {

    /** Size of one pixel in the unit of this scale. */
    double perPixel();

    /** False where distances are in percent of a vertebral body's height and must be called so. */
    boolean isMetric();

    /** @param mmPerPixel at the plane of interest [mm], > 0 */
    record Spacing(double mmPerPixel) implements ImageScale {
        public Spacing {
            positive(mmPerPixel);
        }

        @Override
        public double perPixel() {
            return mmPerPixel;
        }

        @Override
        public boolean isMetric() {
            return true;
        }
    }

    /**
     * @param outerDiameterMm of the needle [mm]: 0.72 for 22 G, 0.51 for 25 G (ISO 9626)
     * @param widthPixels of the needle in the image, > 0
     */
    record Needle(double outerDiameterMm, double widthPixels) implements ImageScale {
        public Needle {
            positive(outerDiameterMm);
            positive(widthPixels);
        }

        @Override
        public double perPixel() {
            return outerDiameterMm / widthPixels;
        }

        @Override
        public boolean isMetric() {
            return true;
        }
    }

    /** @param heightPixels of a vertebral body in the image, > 0 */
    record VertebralBody(double heightPixels) implements ImageScale {
        public VertebralBody {
            positive(heightPixels);
        }

        @Override
        public double perPixel() {
            return 100 / heightPixels;
        }

        @Override
        public boolean isMetric() {
            return false;
        }
    }

    private static void positive(double length) {
        if (!(length > 0) || !Double.isFinite(length)) {
            throw new IllegalArgumentException("A length is above 0, not " + length);
        }
    }
}
