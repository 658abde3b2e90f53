package org.esicasebook.search.indexing;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.esicasebook.search.IndexUnavailableException;
import org.esicasebook.search.SearchSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets the keeper go round by round on a thread of its own, with longer and longer pauses while the index is away. The
 * application starts without waiting for it.
 */
@Component
class IndexingRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IndexingRounds.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final IndexKeeper keeper;
    private final Duration pace;
    private final AtomicReference<@Nullable ScheduledExecutorService> thread = new AtomicReference<>();

    IndexingRounds(IndexKeeper keeper, SearchSettings settings) {
        this.keeper = keeper;
        this.pace = settings.pace();
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("search-index").daemon().factory());
        if (thread.compareAndSet(null, started)) {
            started.execute(() -> round(started, pace));
        } else {
            started.shutdown();
        }
    }

    private void round(ScheduledExecutorService executor, Duration pauseAfterFailure) {
        boolean kept = keepUp(executor);
        Duration pause = kept ? pace : pauseAfterFailure;
        Duration next = kept ? pace : shorter(pauseAfterFailure.multipliedBy(2), LONGEST_PAUSE);
        if (!executor.isShutdown()) {
            executor.schedule(() -> round(executor, next), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private boolean keepUp(ScheduledExecutorService executor) {
        try {
            keeper.keepUp();
            return true;
        } catch (IndexUnavailableException e) {
            log.debug("The search index is away", e);
        } catch (RuntimeException e) {
            if (!executor.isShutdown()) {
                log.error("The search index could not be kept in step; trying again", e);
            }
        }
        return false;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = thread.getAndSet(null);
        if (running != null) {
            running.shutdownNow();
            try {
                if (!running.awaitTermination(5, TimeUnit.SECONDS)) {
                    log.warn("The search index was still being written at shutdown");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread.get() != null;
    }
}
