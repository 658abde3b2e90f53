package org.esicasebook.fluoroscopy;

/** An image or a run of images; times count from the start of the injection. */
public sealed interface Exposure {

    Projection projection();

    /** What of the patient falls on which detector. */
    Field field();

    /**
     * What of the patient falls on which detector.
     *
     * @param collimation part of the detector's width that shutters or iris leave open, 0.4 to 1
     * @param magnification electronic magnification: the full field divided by the one in use, 1 to 2
     * @param detector kind of detector
     */
    record Field(double collimation, double magnification, Receptor detector) {

        public Field {
            Bounds.check("collimation", collimation, 0.4, 1);
            Bounds.check("magnification", magnification, 1, 2);
        }

        /** The whole round field of an image intensifier. */
        public static Field full() {
            return new Field(1, 1, Receptor.INTENSIFIER);
        }
    }

    /** What turns X-rays into a picture. */
    enum Receptor {
        /** Round field, slight pincushion distortion and vignetting. */
        INTENSIFIER,
        /** Square field, true to scale. */
        FLAT_PANEL
    }

    /**
     * How the patient moves during a run.
     *
     * @param breathingMm craniocaudal excursion of the spine with each breath, peak to peak [mm], 0 to 8; prone and
     *     breathing quietly 1 to 2, holding the breath 0
     * @param motionMm how far the patient shifts in the course of the run, as from pain on injection [mm], 0 to 10
     */
    record Motion(double breathingMm, double motionMm) {

        public Motion {
            Bounds.check("breathingMm", breathingMm, 0, 8);
            Bounds.check("motionMm", motionMm, 0, 10);
        }

        public static Motion none() {
            return new Motion(0, 0);
        }
    }

    /**
     * One image, stored with 1024 × 1024 pixels.
     *
     * @param atSeconds when it is taken [s], −5 to 1800; negative before the injection
     */
    record Still(Projection projection, double atSeconds, Field field) implements Exposure {

        public Still {
            Bounds.check("atSeconds", atSeconds, -5, 1800);
        }

        public Still(Projection projection, double atSeconds) {
            this(projection, atSeconds, Field.full());
        }
    }

    /** Images at a fixed rate, stored with 512 × 512 pixels. */
    sealed interface Run extends Exposure {

        /** Time of the first frame [s]. */
        double startSeconds();

        int frames();

        /** Rate [1/s]. */
        double framesPerSecond();

        Motion motion();

        /** Whether the tube flashes for each frame; otherwise it shines on and what moves is blurred. */
        boolean pulsed();

        /** Time of a frame [s]. */
        default double atSeconds(int frame) {
            return startSeconds() + frame / framesPerSecond();
        }

        /**
         * The same run in fewer frames, evenly over the same time; more than asked for where they would otherwise come
         * slower than one a second.
         *
         * @param most frames wanted, at least 3
         */
        default Run sampled(int most) {
            double duration = (frames() - 1) / framesPerSecond();
            int few = Math.min(frames(), Math.max(most, (int) Math.ceil(duration) + 1));
            return few == frames() ? this : taking(few, (few - 1) / duration);
        }

        /** The same run with another number of frames at another rate. */
        Run taking(int frames, double framesPerSecond);
    }

    /**
     * Live fluoroscopy.
     *
     * @param startSeconds time of the first frame [s], −5 to 1800
     * @param frames number of frames, 2 to 120
     * @param framesPerSecond rate [1/s], 1 to 30
     */
    record Cine(
            Projection projection,
            double startSeconds,
            int frames,
            double framesPerSecond,
            Field field,
            Motion motion,
            boolean pulsed)
            implements Run {

        public Cine {
            checkRun(startSeconds, frames, framesPerSecond);
        }

        public Cine(Projection projection, double startSeconds, int frames, double framesPerSecond) {
            this(projection, startSeconds, frames, framesPerSecond, Field.full(), Motion.none(), true);
        }

        @Override
        public Cine taking(int otherFrames, double otherFramesPerSecond) {
            return new Cine(projection, startSeconds, otherFrames, otherFramesPerSecond, field, motion, pulsed);
        }
    }

    /**
     * Digital subtraction run: the first frame is the mask, shown as taken; from all others it is subtracted.
     *
     * @param startSeconds time of the mask [s], −5 to 0, before contrast comes
     * @param frames number of frames with the mask, 3 to 120
     * @param framesPerSecond rate [1/s], 1 to 30; 2 to 6 is usual
     */
    record Subtraction(
            Projection projection,
            double startSeconds,
            int frames,
            double framesPerSecond,
            Field field,
            Motion motion,
            boolean pulsed)
            implements Run {

        public Subtraction {
            checkRun(startSeconds, frames, framesPerSecond);
            Bounds.check("startSeconds", startSeconds, -5, 0);
            Bounds.check("frames", frames, 3, 120);
        }

        public Subtraction(Projection projection, double startSeconds, int frames, double framesPerSecond) {
            this(projection, startSeconds, frames, framesPerSecond, Field.full(), Motion.none(), true);
        }

        @Override
        public Subtraction taking(int otherFrames, double otherFramesPerSecond) {
            return new Subtraction(projection, startSeconds, otherFrames, otherFramesPerSecond, field, motion, pulsed);
        }
    }

    private static void checkRun(double startSeconds, int frames, double framesPerSecond) {
        Bounds.check("startSeconds", startSeconds, -5, 1800);
        Bounds.check("frames", frames, 2, 120);
        Bounds.check("framesPerSecond", framesPerSecond, 1, 30);
    }
}
