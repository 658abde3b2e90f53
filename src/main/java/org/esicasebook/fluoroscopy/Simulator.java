package org.esicasebook.fluoroscopy;

/** Renders scenarios. Stateless; two threads may render at once. */
public final class Simulator {

    /**
     * Changes whenever the same scenario would give other pixels or another truth; part of the identity of everything
     * rendered.
     */
    public static String version() {
        return "1";
    }

    /**
     * Renders a scenario. Takes seconds; stops early with {@link java.util.concurrent.CancellationException} when the
     * calling thread is interrupted.
     *
     * @throws ImplausibleScenarioException if the anatomy of this seed leaves no way for the needle
     */
    public Study render(Scenario scenario, Progress progress) {
        throw new UnsupportedOperationException("Rendering is not assembled yet");
    }
}
