package org.esicasebook.cases.store;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Exposure;
import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.imaging.StudyId;

/**
 * What the simulator is asked for: the images of a case and, last, its scout (AP, needle in place, before any contrast),
 * from which the thumbnail is made.
 *
 * @param scenario with the scout as its last exposure
 */
record RenderingOrder(Scenario scenario) {

    private static final double SCOUT_AT_SECONDS = -1;

    static RenderingOrder of(Scenario scenario) {
        List<Exposure> exposures = new ArrayList<>(scenario.exposures());
        exposures.add(new Exposure.Still(
                Projection.standard(View.ANTEROPOSTERIOR, scenario.route(), scenario.side()), SCOUT_AT_SECONDS));
        return new RenderingOrder(scenario.with(exposures));
    }

    /**
     * Name of the study that comes of it: anything that changes a pixel changes the name. A record prints all it holds,
     * type names included, so its text tells two scenarios apart.
     */
    StudyId studyId(String simulatorVersion) {
        return new StudyId(ContentHash.of("simulated", simulatorVersion, scenario.toString()));
    }
}
