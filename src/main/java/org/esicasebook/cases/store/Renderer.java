package org.esicasebook.cases.store;

import org.esicasebook.fluoroscopy.Progress;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Study;

/** Border to the simulator, where tests put something faster. */
interface Renderer {

    /** See {@link org.esicasebook.fluoroscopy.Simulator#version()}. */
    String version();

    /** See {@link org.esicasebook.fluoroscopy.Simulator#render}. */
    Study render(Scenario scenario, Progress progress);
}
