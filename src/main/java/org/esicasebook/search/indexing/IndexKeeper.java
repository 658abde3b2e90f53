package org.esicasebook.search.indexing;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.esicasebook.cases.CaseChanged;
import org.esicasebook.cases.Slug;
import org.esicasebook.search.CaseIndex;
import org.esicasebook.search.CaseIndex.Batch;
import org.esicasebook.search.CaseIndex.Condition;
import org.esicasebook.search.CaseIndex.Filling;
import org.esicasebook.search.CaseIndex.Refusal;
import org.esicasebook.search.IndexUnavailableException;
import org.esicasebook.search.SearchableCase;
import org.esicasebook.search.SearchableCases;
import org.esicasebook.search.indexing.Outbox.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the index in step, round by round: looks whether it is there, fills it if it is not as it should be, and carries
 * over what the outbox holds.
 *
 * <p>No edit is missed by a filling: what is committed before a page of cases is read is in that page, what is committed
 * later is still in the outbox when the filling is finished, for only the holder of the lock empties it.
 */
@Component
class IndexKeeper {

    private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);
    private static final int PAGE = 500;
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);

    private final SearchableCases library;
    private final CaseIndex index;
    private final Outbox outbox;
    private final IndexingLock lock;
    private final TransactionTemplate transaction;
    private final AtomicBoolean copyCompared = new AtomicBoolean();
    private final AtomicBoolean indexCompared = new AtomicBoolean();
    private final AtomicLong lastLook = new AtomicLong(System.nanoTime() - LOOKS_EVERY.toNanos());

    IndexKeeper(
            SearchableCases library,
            CaseIndex index,
            Outbox outbox,
            IndexingLock lock,
            TransactionTemplate transaction) {
        this.library = library;
        this.index = index;
        this.outbox = outbox;
        this.lock = lock;
        this.transaction = transaction;
    }

    /**
     * One round.
     *
     * @throws IndexUnavailableException if the index is away; what was to be done stays to be done
     */
    void keepUp() {
        if (!copyCompared.get()) {
            compareCopy();
            copyCompared.set(true);
        }
        if (isLookDue() && index.examine() == Condition.TO_BE_FILLED) {
            lock.tryRunning(this::fillIfStillNeeded);
        }
        if (!index.isAnswering()) {
            return;
        }
        if (!outbox.due(1).isEmpty()) {
            lock.tryRunning(this::carryOver);
        } else if (!indexCompared.get() && outbox.isEmpty()) {
            lock.tryRunning(this::compareIndex);
        }
    }

    /** While searches are answered a look now and then is enough; otherwise every round looks. */
    private boolean isLookDue() {
        long now = System.nanoTime();
        boolean due = !index.isAnswering() || now - lastLook.get() >= LOOKS_EVERY.toNanos();
        if (due) {
            lastLook.set(now);
        }
        return due;
    }

    /** Once after a start: the copy may be older than this program, or than the cases after a restored backup. */
    private void compareCopy() {
        List<CaseChanged> outdated = library.outdated();
        for (CaseChanged change : outdated) {
            transaction.executeWithoutResult(_ -> {
                library.refresh(change.slug());
                outbox.add(change);
            });
        }
        if (!outdated.isEmpty()) {
            log.info("Derived the searchable copy of {} cases anew", outdated.size());
        }
    }

    /** Once after a start: database and index may have been restored from different days. */
    private void compareIndex() {
        var inDatabase = library.fingerprint();
        var inIndex = index.fingerprint();
        if (inDatabase.equals(inIndex)) {
            indexCompared.set(true);
        } else if (outbox.isEmpty() && inDatabase.equals(library.fingerprint())) {
            log.warn("The search index holds {} where the database holds {}: filling it anew", inIndex, inDatabase);
            fill();
        }
    }

    private void fillIfStillNeeded() {
        if (index.examine() == Condition.TO_BE_FILLED) {
            fill();
        }
    }

    private void fill() {
        long began = System.nanoTime();
        Filling filling = index.fill();
        long cases = 0;
        try {
            Optional<Slug> last = Optional.empty();
            for (List<SearchableCase> page = library.after(last, PAGE);
                    !page.isEmpty();
                    page = library.after(last, PAGE)) {
                filling.write(new Batch(page, List.of())).forEach(IndexKeeper::report);
                cases += page.size();
                last = Optional.of(page.getLast().teachingCase().slug());
            }
            filling.finish();
        } catch (RuntimeException e) {
            abandon(filling, e);
            throw e;
        }
        indexCompared.set(true);
        log.info("Filled the search index with {} cases in {} ms", cases, (System.nanoTime() - began) / 1_000_000);
    }

    private static void abandon(Filling filling, RuntimeException because) {
        try {
            filling.abandon();
        } catch (RuntimeException e) {
            // the next filling removes what is left of this one
            because.addSuppressed(e);
        }
    }

    private void carryOver() {
        for (List<Entry> entries = outbox.due(PAGE); !entries.isEmpty(); entries = outbox.due(PAGE)) {
            Map<Slug, CaseChanged> changes = entries.stream()
                    .map(entry -> new CaseChanged(new Slug(entry.slug()), entry.version()))
                    .collect(Collectors.toMap(
                            CaseChanged::slug,
                            Function.identity(),
                            BinaryOperator.maxBy(Comparator.comparingInt(CaseChanged::version))));
            List<SearchableCase> present = library.list(changes.keySet());
            present.forEach(found -> changes.remove(found.teachingCase().slug()));
            Map<String, Refusal> refused = index.write(new Batch(present, List.copyOf(changes.values()))).stream()
                    .collect(Collectors.toMap(refusal -> refusal.slug().value(), Function.identity(), (one, _) -> one));
            outbox.remove(entries.stream()
                    .filter(entry -> !refused.containsKey(entry.slug()))
                    .toList());
            for (Entry entry : entries) {
                Refusal refusal = refused.get(entry.slug());
                if (refusal != null) {
                    report(refusal);
                    outbox.postpone(entry, refusal.reason());
                }
            }
        }
    }

    private static void report(Refusal refusal) {
        log.error("The search index does not take case {}: {}", refusal.slug(), refusal.reason());
    }
}
