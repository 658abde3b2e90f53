package org.esicasebook.authoring;

import jakarta.annotation.PreDestroy;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.esicasebook.cases.ReferenceStandard.Reach;
import org.esicasebook.cases.SimulatedImages;
import org.esicasebook.fluoroscopy.ImplausibleScenarioException;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Simulator;
import org.esicasebook.fluoroscopy.Study;
import org.esicasebook.imaging.PassingStudies;
import org.esicasebook.imaging.PassingStudies.Passing;
import org.esicasebook.imaging.StudyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** On one background thread, so that a preview never takes more than one core from readers. */
@Component
class RenderedPreviews implements Previews {

    private static final Logger log = LoggerFactory.getLogger(RenderedPreviews.class);

    private final PassingStudies passing;
    private final Simulator simulator = new Simulator();
    private final Map<Object, Future<?>> underWay = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newFixedThreadPool(
            1, task -> Thread.ofPlatform().daemon().name("case-preview").unstarted(task));

    RenderedPreviews(PassingStudies passing) {
        this.passing = passing;
    }

    @Override
    public void wish(Object page, String username, Scenario scenario, Consumer<Outcome> told) {
        long asked = System.nanoTime();
        forget(page);
        underWay.put(page, worker.submit(() -> {
            try {
                Study study = simulator.preview(scenario);
                Passing images = passing.hold(
                        SimulatedImages.of(
                                name(scenario),
                                scenario,
                                study.series(),
                                study.series().getFirst()),
                        username);
                if (!Thread.currentThread().isInterrupted()) {
                    told.accept(new Outcome.Shown(
                            images, Reach.of(study.truth(), scenario), (System.nanoTime() - asked) / 1_000_000));
                }
            } catch (ImplausibleScenarioException e) {
                told.accept(new Outcome.Impossible(String.valueOf(e.getMessage())));
            } catch (CancellationException overtaken) {
                log.debug("A preview was overtaken");
            } catch (RuntimeException e) {
                log.warn("A preview could not be rendered", e);
                told.accept(new Outcome.Failed());
            }
        }));
    }

    @Override
    public void forget(Object page) {
        Future<?> before = underWay.remove(page);
        if (before != null) {
            before.cancel(true);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    private static StudyId name(Scenario scenario) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(List.of("preview", scenario).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return new StudyId(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
