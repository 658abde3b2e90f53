package org.esicasebook.cases.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.esicasebook.cases.CaseImages;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.file.CaseFileReader;
import org.esicasebook.cases.file.CaseFileReader.Outcome;
import org.esicasebook.cases.store.CaseVersions.Published;
import org.esicasebook.fluoroscopy.ImplausibleScenarioException;
import org.esicasebook.fluoroscopy.Study;
import org.esicasebook.imaging.ImageArchive;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.imaging.StudyId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Renders, one case after the other and in the background, what the archive does not hold yet. A study is stored whole
 * or not at all and its outlines after it, so whoever is killed in between starts that one case again.
 */
@Component
class CaseRendering implements CaseImages {

    private static final Logger log = LoggerFactory.getLogger(CaseRendering.class);

    /** Learners read this, so it does not say why: the reason may name the finding. */
    private static final String NOT_RENDERED =
            "The images of this case could not be made. The server's log says why; the other cases are not affected.";

    private static final String EARLIER_VERSION =
            "The images of this earlier version of the case were never made. Open the case anew.";
    private static final double LEAST_STEP_TOLD = 0.05;
    private static final double RENDERED = 0.9;
    private static final long LONGEST_FAREWELL_MS = 8_000;

    private final CaseVersions versions;
    private final StoredReferenceStandards standards;
    private final ImageArchive archive;
    private final Renderer renderer;
    private final RenderingQueue queue = new RenderingQueue();
    private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
    private final List<Consumer<RenderingProgress>> listeners = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<Pinned, StoredStudy> ready = new ConcurrentHashMap<>();

    /** A version of a case, whose images never change once they are there. */
    private record Pinned(Slug slug, int version) {}

    CaseRendering(CaseVersions versions, StoredReferenceStandards standards, ImageArchive archive, Renderer renderer) {
        this.versions = versions;
        this.standards = standards;
        this.archive = archive;
        this.renderer = renderer;
    }

    /** Queues all published cases whose images are missing. */
    void fillQueue() {
        List<Published> published = versions.published();
        List<Published> missing =
                published.stream().filter(job -> findReady(job).isEmpty()).toList();
        queue.fill(missing, published.size());
        if (!missing.isEmpty()) {
            log.info("Images of {} of {} cases are to be rendered", missing.size(), published.size());
        }
        tell();
    }

    /** A case that was published just now comes next; versions of it that still wait do not come any more. */
    void add(Published job) {
        queue.drop(job.slug(), versions.published());
        if (findReady(job).isEmpty()) {
            queue.add(job);
        }
        tell();
    }

    /** A case that was withdrawn needs no images any more. */
    void drop(Slug slug) {
        queue.drop(slug, versions.published());
        tell();
    }

    void startWorker() {
        Thread thread = Thread.ofPlatform().daemon().name("case-rendering").unstarted(this::work);
        if (worker.compareAndSet(null, thread)) {
            thread.start();
        }
    }

    /** Stops within seconds; the case being rendered is begun again next time. */
    void stopWorker() {
        Thread thread = worker.getAndSet(null);
        if (thread == null) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(LONGEST_FAREWELL_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isDismissed() {
        return worker.get() != Thread.currentThread();
    }

    private void work() {
        while (!isDismissed()) {
            try {
                render(queue.take());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void render(Published job) {
        tell();
        long start = System.nanoTime();
        try {
            if (findReady(job).isEmpty()) {
                renderAndStore(job);
                log.info("Rendered {} in {} ms", job.slug(), (System.nanoTime() - start) / 1_000_000);
            }
            queue.finished();
        } catch (ImplausibleScenarioException e) {
            log.warn("{} cannot be rendered: {}", job.slug(), e.getMessage());
            queue.failed(NOT_RENDERED);
        } catch (Throwable e) {
            // even running out of memory in one case must not cost the others
            if (isDismissed()) {
                return;
            }
            log.warn("{} cannot be rendered", job.slug(), e);
            queue.failed(NOT_RENDERED);
        }
        tell();
    }

    private void renderAndStore(Published job) {
        String source = versions.source(job.slug(), job.version()).orElseThrow();
        if (!(new CaseFileReader().read(job.slug(), job.slug().value(), source) instanceof Outcome.Accepted accepted)) {
            throw new IllegalStateException("its stored file can no longer be read; mend its case.yaml");
        }
        RenderingOrder order = RenderingOrder.of(accepted.caseFile().scenario());
        if (!order.studyId(renderer.version()).equals(job.study())) {
            throw new IllegalStateException("its stored file asks for other images than it did; mend its case.yaml");
        }
        Study study = renderer.render(order.scenario(), new Steps()::reached);
        RenderedStudy rendered = new RenderedStudy(job.study(), order, study);
        archive.store(rendered.images());
        standards.storeOutlines(job.study(), rendered.truth(), rendered.reach());
    }

    /** Tells listeners of steps that a person would notice. */
    private final class Steps {

        private double told;

        void reached(double fraction, String stage) {
            queue.reached(RENDERED * fraction);
            if (fraction - told >= LEAST_STEP_TOLD) {
                told = fraction;
                tell();
            }
        }
    }

    @Override
    public ImageReadiness readiness(Slug slug, int version) {
        StoredStudy known = ready.get(new Pinned(slug, version));
        if (known != null) {
            return new ImageReadiness.Ready(known);
        }
        Optional<StudyId> study = versions.study(slug, version);
        if (study.isEmpty()) {
            return new ImageReadiness.Failed("There is no such case.");
        }
        Published job = new Published(slug, version, study.get());
        return findReady(job)
                .<ImageReadiness>map(ImageReadiness.Ready::new)
                .or(() -> queue.find(study.get()))
                // it may have become ready between the two questions
                .or(() -> findReady(job).map(ImageReadiness.Ready::new))
                .orElseGet(() -> new ImageReadiness.Failed(EARLIER_VERSION));
    }

    private Optional<StoredStudy> findReady(Published job) {
        Optional<StoredStudy> stored = archive.find(job.study()).filter(_ -> standards.hasOutlines(job.study()));
        stored.ifPresent(study -> ready.put(new Pinned(job.slug(), job.version()), study));
        return stored;
    }

    @Override
    public void hurry(Slug slug) {
        queue.hurry(slug);
    }

    @Override
    public RenderingProgress progress() {
        return queue.progress();
    }

    @Override
    public Runnable onChange(Consumer<RenderingProgress> listener) {
        // a wrapper of its own, so that one listener registered twice is removed once
        Consumer<RenderingProgress> registered = listener::accept;
        listeners.add(registered);
        return () -> listeners.remove(registered);
    }

    private void tell() {
        RenderingProgress progress = queue.progress();
        for (Consumer<RenderingProgress> listener : listeners) {
            try {
                listener.accept(progress);
            } catch (RuntimeException e) {
                log.warn("A listener to the rendering of cases failed", e);
            }
        }
    }
}
