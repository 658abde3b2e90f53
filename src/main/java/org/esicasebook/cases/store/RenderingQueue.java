package org.esicasebook.cases.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.esicasebook.cases.CaseImages.RenderingProgress;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.store.CaseVersions.Published;
import org.esicasebook.imaging.StudyId;
import org.jspecify.annotations.Nullable;

/** Cases whose images are still to be made, in the order in which they will be. One thread takes, any may ask. */
final class RenderingQueue {

    private final Deque<Published> waiting = new ArrayDeque<>();
    private final Map<StudyId, String> failures = new HashMap<>();
    private @Nullable Published current;
    private double fraction;
    private int total;

    /**
     * Begins anew.
     *
     * @param jobs what is to be rendered
     * @param publishedCases how many cases there are, rendered or not
     */
    synchronized void fill(List<Published> jobs, int publishedCases) {
        waiting.clear();
        failures.clear();
        waiting.addAll(jobs);
        total = publishedCases;
        notifyAll();
    }

    /** Comes next, and does not come twice. */
    synchronized void add(Published job) {
        if (!job.equals(current)) {
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
        waiting.removeIf(job -> job.slug().equals(slug));
        failures.keySet().retainAll(published.stream().map(Published::study).toList());
        total = published.size();
    }

    /** This case comes next. */
    synchronized void hurry(Slug slug) {
        for (Iterator<Published> jobs = waiting.iterator(); jobs.hasNext(); ) {
            Published job = jobs.next();
            if (job.slug().equals(slug)) {
                jobs.remove();
                waiting.addFirst(job);
                return;
            }
        }
    }

    /** Waits for the next case. */
    synchronized Published take() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        fraction = 0;
        current = waiting.removeFirst();
        return current;
    }

    synchronized void reached(double done) {
        fraction = Math.clamp(done, 0, 1);
    }

    synchronized void finished() {
        current = null;
    }

    synchronized void failed(String reason) {
        if (current != null) {
            failures.put(current.study(), reason);
        }
        current = null;
    }

    /** Empty for a study that is neither queued nor failed. */
    synchronized Optional<ImageReadiness> find(StudyId study) {
        if (current != null && current.study().equals(study)) {
            return Optional.of(new ImageReadiness.Rendering(fraction));
        }
        String failure = failures.get(study);
        if (failure != null) {
            return Optional.of(new ImageReadiness.Failed(failure));
        }
        int ahead = current == null ? 0 : 1;
        for (Published job : waiting) {
            if (job.study().equals(study)) {
                return Optional.of(new ImageReadiness.Waiting(ahead));
            }
            ahead++;
        }
        return Optional.empty();
    }

    synchronized RenderingProgress progress() {
        int open = waiting.size() + (current == null ? 0 : 1);
        return new RenderingProgress(total - open - failures.size(), total, failures.size());
    }
}
