package org.esicasebook.cases.store;

import org.esicasebook.fluoroscopy.Progress;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Simulator;
import org.esicasebook.fluoroscopy.Study;
import org.springframework.stereotype.Component;

@Component
class SimulatorRenderer implements Renderer {

    private final Simulator simulator = new Simulator();

    @Override
    public String version() {
        return Simulator.version();
    }

    @Override
    public Study render(Scenario scenario, Progress progress) {
        return simulator.render(scenario, progress);
    }
}
