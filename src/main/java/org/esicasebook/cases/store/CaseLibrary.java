package org.esicasebook.cases.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Fills the library when the application starts, before it answers its first request, and has its images rendered. */
@Component
class CaseLibrary implements SmartLifecycle {

    private final CaseSettings settings;
    private final CaseImport caseImport;
    private final PublishedDrafts drafts;
    private final CaseRendering rendering;
    private final AtomicBoolean running = new AtomicBoolean();

    CaseLibrary(CaseSettings settings, CaseImport caseImport, PublishedDrafts drafts, CaseRendering rendering) {
        this.settings = settings;
        this.caseImport = caseImport;
        this.drafts = drafts;
        this.rendering = rendering;
    }

    @Override
    public void start() {
        caseImport.importFrom(settings.casesDir());
        drafts.publishAnew();
        rendering.fillQueue();
        if (settings.renderImages()) {
            rendering.startWorkers();
        }
        running.set(true);
    }

    @Override
    public void stop() {
        rendering.stopWorkers();
        running.set(false);
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    /** Before the web server, which starts near the end. */
    @Override
    public int getPhase() {
        return 0;
    }
}
