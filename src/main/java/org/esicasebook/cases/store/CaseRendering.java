package org.esicasebook.cases.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.esicasebook.cases.CaseImages;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.file.CaseFileReader;
import org.esicasebook.cases.file.CaseFileReader.Outcome;
import org.esicasebook.cases.store.CaseVersions.Published;
import org.esicasebook.cases.store.RenderingQueue.Takes;
import org.esicasebook.fluoroscopy.ImplausibleScenarioException;
import org.esicasebook.fluoroscopy.Study;
import org.esicasebook.imaging.ImageArchive;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.imaging.StudyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Renders in the background what the archive does not hold yet: two cases at a time, so that one keeps the processors
 * busy where the other cannot be shared among them. A case that somebody opens begins at once, and the others pause until
 * it is there. A study is stored whole or not at all and its outlines after it, so whoever is killed in between starts
 * those cases again.
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
    private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 2);

    private final CaseVersions versions;
    private final StoredReferenceStandards standards;
    private final ImageArchive archive;
    private final Renderer renderer;
    private final RenderingQueue queue = new RenderingQueue();
    private final int atOnce;
    private final List<Thread> workers = new CopyOnWriteArrayList<>();
    private final Object telling = new Object();
    private final List<Consumer<RenderingProgress>> listeners = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<Pinned, StoredStudy> ready = new ConcurrentHashMap<>();

    /** A version of a case, whose images never change once they are there. */
    private record Pinned(Slug slug, int version) {}

    @Autowired
    CaseRendering(CaseVersions versions, StoredReferenceStandards standards, ImageArchive archive, Renderer renderer) {
        this(versions, standards, archive, renderer, AT_ONCE);
    }

    /** @param atOnce how many cases are rendered at once while nobody waits for one */
    CaseRendering(
            CaseVersions versions,
            StoredReferenceStandards standards,
            ImageArchive archive,
            Renderer renderer,
            int atOnce) {
        this.versions = versions;
        this.standards = standards;
        this.archive = archive;
        this.renderer = renderer;
        this.atOnce = atOnce;
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

    synchronized void startWorkers() {
        if (!workers.isEmpty()) {
            return;
        }
        List<Thread> threads = new ArrayList<>();
        threads.add(worker("case-rendering-opened", Takes.OPENED));
        for (int i = 1; i <= atOnce; i++) {
            threads.add(worker("case-rendering-" + i, Takes.ALL));
        }
        workers.addAll(threads);
        threads.forEach(Thread::start);
    }

    private Thread worker(String name, Takes takes) {
        return Thread.ofPlatform().daemon().name(name).unstarted(() -> work(takes));
    }

    /** Stops within seconds; the cases being rendered are begun again next time. */
    synchronized void stopWorkers() {
        List<Thread> threads = List.copyOf(workers);
        workers.clear();
        threads.forEach(Thread::interrupt);
        long latest = System.nanoTime() + LONGEST_FAREWELL_MS * 1_000_000;
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, (latest - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isDismissed() {
        return !workers.contains(Thread.currentThread());
    }

    private void work(Takes takes) {
        while (!isDismissed()) {
            try {
                render(queue.take(takes));
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
            queue.finished(job);
        } catch (ImplausibleScenarioException e) {
            log.warn("{} cannot be rendered: {}", job.slug(), e.getMessage());
            queue.failed(job, NOT_RENDERED);
        } catch (Throwable e) {
            // even running out of memory in one case must not cost the others
            if (isDismissed()) {
                return;
            }
            log.warn("{} cannot be rendered", job.slug(), e);
            queue.failed(job, NOT_RENDERED);
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
        Study study = renderer.render(order.scenario(), new Steps(job)::reached);
        RenderedStudy rendered = new RenderedStudy(job.study(), order, study);
        archive.store(rendered.images());
        standards.storeOutlines(job.study(), rendered.truth(), rendered.reach());
    }

    /** Tells listeners of steps that a person would notice, and makes way at each for a case that somebody opened. */
    private final class Steps {

        private final Published job;
        private double told;

        Steps(Published job) {
            this.job = job;
        }

        void reached(double fraction, String stage) {
            queue.reached(job, RENDERED * fraction);
            if (fraction - told >= LEAST_STEP_TOLD) {
                told = fraction;
                tell();
            }
            try {
                queue.makeWay(job);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("Rendering was interrupted");
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

    /** One after the other, so that nobody hears of an earlier state after a later one. */
    private void tell() {
        synchronized (telling) {
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
}
