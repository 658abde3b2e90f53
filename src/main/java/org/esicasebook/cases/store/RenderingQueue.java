package org.esicasebook.cases.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.esicasebook.cases.CaseImages.RenderingProgress;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.store.CaseVersions.Published;
import org.esicasebook.imaging.StudyId;

/**
 * Cases whose images are still to be made, in the order in which they will be. Several threads take, any may ask. While a
 * case that somebody waits for is being rendered, no other is begun, and those under way make way for it.
 */
final class RenderingQueue {

    private final Deque<Published> opened = new ArrayDeque<>();
    private final Deque<Published> waiting = new ArrayDeque<>();
    private final Map<StudyId, Running> running = new LinkedHashMap<>();
    private final Map<StudyId, String> failures = new HashMap<>();
    private int total;

    /** @param opened whether somebody waits for it */
    private record Running(Slug slug, boolean opened, double fraction) {

        Running at(double done) {
            return new Running(slug, opened, Math.clamp(done, 0, 1));
        }

        Running hurried() {
            return new Running(slug, true, fraction);
        }
    }

    /** Which cases a thread takes. */
    enum Takes {
        ALL,
        /** Only those that somebody waits for. */
        OPENED
    }

    /**
     * Begins anew; what is being rendered is not queued again.
     *
     * @param jobs what is to be rendered
     * @param publishedCases how many cases there are, rendered or not
     */
    synchronized void fill(List<Published> jobs, int publishedCases) {
        opened.clear();
        waiting.clear();
        failures.clear();
        jobs.stream().filter(job -> !running.containsKey(job.study())).forEach(waiting::add);
        total = publishedCases;
        notifyAll();
    }

    /** Comes next, and does not come twice. */
    synchronized void add(Published job) {
        if (!running.containsKey(job.study())) {
            failures.remove(job.study());
            waiting.addFirst(job);
            notifyAll();
        }
    }

    /**
     * Takes out whatever waits of a case.
     *
     * @param published what is published now; failures of anything else are forgotten
     */
    synchronized void drop(Slug slug, List<Published> published) {
        opened.removeIf(job -> job.slug().equals(slug));
        waiting.removeIf(job -> job.slug().equals(slug));
        failures.keySet().retainAll(published.stream().map(Published::study).toList());
        total = published.size();
        notifyAll();
    }

    /** Somebody waits for this case: it comes next, before all others. */
    synchronized void hurry(Slug slug) {
        for (Iterator<Published> jobs = waiting.iterator(); jobs.hasNext(); ) {
            Published job = jobs.next();
            if (job.slug().equals(slug)) {
                jobs.remove();
                opened.addFirst(job);
                notifyAll();
                return;
            }
        }
        running.replaceAll((_, job) -> job.slug().equals(slug) ? job.hurried() : job);
    }

    /** Waits for the next case. */
    synchronized Published take(Takes which) throws InterruptedException {
        while (true) {
            if (!opened.isEmpty()) {
                Published job = opened.removeFirst();
                running.put(job.study(), new Running(job.slug(), true, 0));
                return job;
            }
            if (which == Takes.ALL && !waiting.isEmpty() && !isSomebodyWaiting()) {
                Published job = waiting.removeFirst();
                running.put(job.study(), new Running(job.slug(), false, 0));
                return job;
            }
            wait();
        }
    }

    private boolean isSomebodyWaiting() {
        return !opened.isEmpty() || running.values().stream().anyMatch(Running::opened);
    }

    /** Waits while somebody waits for another case than this one. */
    synchronized void makeWay(Published job) throws InterruptedException {
        while (isSomebodyWaiting()) {
            Running mine = running.get(job.study());
            if (mine == null || mine.opened()) {
                return;
            }
            wait();
        }
    }

    synchronized void reached(Published job, double done) {
        running.computeIfPresent(job.study(), (_, at) -> at.at(done));
    }

    synchronized void finished(Published job) {
        running.remove(job.study());
        notifyAll();
    }

    synchronized void failed(Published job, String reason) {
        failures.put(job.study(), reason);
        finished(job);
    }

    /** Empty for a study that is neither queued nor failed. */
    synchronized Optional<ImageReadiness> find(StudyId study) {
        Running now = running.get(study);
        if (now != null) {
            return Optional.of(new ImageReadiness.Rendering(now.fraction()));
        }
        String failure = failures.get(study);
        if (failure != null) {
            return Optional.of(new ImageReadiness.Failed(failure));
        }
        int ahead = running.size();
        for (Deque<Published> queue : List.of(opened, waiting)) {
            for (Published job : queue) {
                if (job.study().equals(study)) {
                    return Optional.of(new ImageReadiness.Waiting(ahead));
                }
                ahead++;
            }
        }
        return Optional.empty();
    }

    synchronized RenderingProgress progress() {
        int open = opened.size() + waiting.size() + running.size();
        return new RenderingProgress(total - open - failures.size(), total, failures.size());
    }
}
