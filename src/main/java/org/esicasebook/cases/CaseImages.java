package org.esicasebook.cases;

import java.util.function.Consumer;

/** The images of cases: rendered once, in the background, then only read. */
public interface CaseImages {

    ImageReadiness readiness(Slug slug, int version);

    /** Somebody has opened this case: it comes first. */
    void hurry(Slug slug);

    RenderingProgress progress();

    /** Calls back, from another thread, whenever readiness or progress changed; run the result to stop listening. */
    Runnable onChange(Consumer<RenderingProgress> listener);

    /**
     * @param ready cases that can be opened
     * @param total all published cases
     * @param failed cases whose images could not be rendered
     */
    record RenderingProgress(int ready, int total, int failed) {
        public boolean isComplete() {
            return ready + failed >= total;
        }
    }
}
