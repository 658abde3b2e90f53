package org.esicasebook.fluoroscopy;

/** An image or a run of images; times count from the start of the injection. */
public sealed interface Exposure {

    Projection projection();

    /**
     * One image, stored with 1024 × 1024 pixels.
     *
     * @param atSeconds when it is taken [s], −5 to 1800; negative before the injection
     */
    record Still(Projection projection, double atSeconds) implements Exposure {

        public Still {
            Bounds.check("atSeconds", atSeconds, -5, 1800);
        }
    }

    /**
     * A run at a fixed rate, stored with 512 × 512 pixels.
     *
     * @param startSeconds time of the first frame [s], −5 to 1800
     * @param frames number of frames, 2 to 120
     * @param framesPerSecond rate [1/s], 1 to 30
     */
    record Cine(Projection projection, double startSeconds, int frames, double framesPerSecond) implements Exposure {

        public Cine {
            Bounds.check("startSeconds", startSeconds, -5, 1800);
            Bounds.check("frames", frames, 2, 120);
            Bounds.check("framesPerSecond", framesPerSecond, 1, 30);
        }
    }
}
