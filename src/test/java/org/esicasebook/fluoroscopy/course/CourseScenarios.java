package org.esicasebook.fluoroscopy.course;

import java.util.List;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Exposure;
import org.esicasebook.fluoroscopy.Injection;
import org.esicasebook.fluoroscopy.Needle;
import org.esicasebook.fluoroscopy.Patient;
import org.esicasebook.fluoroscopy.Placement;
import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Spread;

/** Whole scenarios for the later lessons. */
final class CourseScenarios {

    private CourseScenarios() {}

    static Scenario epidural(Exposure... exposures) {
        return new Scenario(
                7,
                Patient.typical(),
                Route.LUMBAR_INTERLAMINAR,
                Level.L4_L5,
                Side.LEFT,
                Needle.tuohy20(),
                new Placement.Interlaminar(1, 4),
                Injection.iohexol240(0.4),
                List.of(Spread.of(Compartment.EPIDURAL, 3)),
                List.of(exposures));
    }

    static Projection standard(View view) {
        return Projection.standard(view, Side.LEFT);
    }
}
