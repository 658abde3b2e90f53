package org.esicasebook.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between readers and Elasticsearch: a time limit, a limit of concurrent requests, and a breaker. After two
 * failures in a row nobody is sent there until the keeper of the index has seen it healthy again; no reader has to try.
 * It begins shut, for an index is not there before somebody has looked.
 */
class Gate {

    private static final Logger log = LoggerFactory.getLogger(Gate.class);
    private static final int FAILURES_THAT_SHUT = 2;

    private final long timeoutMillis;
    private final Semaphore places;
    private final AtomicBoolean open = new AtomicBoolean();
    private final AtomicInteger failuresInARow = new AtomicInteger();

    Gate(Duration timeout, int concurrentRequests) {
        this.timeoutMillis = timeout.toMillis();
        this.places = new Semaphore(concurrentRequests);
    }

    boolean isOpen() {
        return open.get();
    }

    void open() {
        failuresInARow.set(0);
        if (open.compareAndSet(false, true)) {
            log.info("Elasticsearch answers searches");
        }
    }

    void shut(String reason) {
        if (open.compareAndSet(true, false)) {
            log.warn("Elasticsearch does not answer searches, PostgreSQL does meanwhile: {}", reason);
        }
    }

    /** The answer, or empty if there is none in time. */
    <T> Optional<T> ask(Supplier<CompletableFuture<T>> request) {
        if (!open.get() || !places.tryAcquire()) {
            return Optional.empty();
        }
        CompletableFuture<T> answer = null;
        try {
            answer = request.get();
            T answered = answer.get(timeoutMillis, TimeUnit.MILLISECONDS);
            failuresInARow.set(0);
            return Optional.of(answered);
        } catch (TimeoutException e) {
            answer.cancel(true);
            failed("no answer within " + timeoutMillis + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof ElasticsearchException refusal && refusal.status() == 400) {
                log.error("Elasticsearch does not understand a search", refusal);
            } else {
                failed(String.valueOf(cause.getMessage()));
            }
        } finally {
            places.release();
        }
        return Optional.empty();
    }

    private void failed(String reason) {
        if (failuresInARow.incrementAndGet() >= FAILURES_THAT_SHUT) {
            shut(reason);
        }
    }
}
