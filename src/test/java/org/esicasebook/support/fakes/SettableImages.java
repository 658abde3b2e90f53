package org.esicasebook.support.fakes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.esicasebook.cases.CaseImages;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.TeachingCase;

/** Images whose readiness the test decides. */
public final class SettableImages implements CaseImages {

    private final Map<Slug, ImageReadiness> readiness = new HashMap<>();
    private final List<Consumer<RenderingProgress>> listeners = new CopyOnWriteArrayList<>();
    private final List<Slug> hurried = new ArrayList<>();
    private int failed;

    /** All ready. */
    public static SettableImages of(List<TeachingCase> cases) {
        SettableImages images = new SettableImages();
        images.reset(cases);
        return images;
    }

    public void set(Slug slug, ImageReadiness state) {
        readiness.put(slug, state);
        failed = (int) readiness.values().stream()
                .filter(ImageReadiness.Failed.class::isInstance)
                .count();
        listeners.forEach(listener -> listener.accept(progress()));
    }

    /** Back to all ready and nothing hurried. */
    public void reset(List<TeachingCase> cases) {
        hurried.clear();
        readiness.clear();
        cases.forEach(one -> set(one.slug(), new ImageReadiness.Ready(SampleCases.study(one))));
    }

    public List<Slug> hurried() {
        return List.copyOf(hurried);
    }

    public int listening() {
        return listeners.size();
    }

    @Override
    public ImageReadiness readiness(Slug slug, int version) {
        return readiness.getOrDefault(slug, new ImageReadiness.Waiting(0));
    }

    @Override
    public void hurry(Slug slug) {
        hurried.add(slug);
    }

    @Override
    public RenderingProgress progress() {
        int ready = (int) readiness.values().stream()
                .filter(ImageReadiness.Ready.class::isInstance)
                .count();
        return new RenderingProgress(ready, readiness.size(), failed);
    }

    @Override
    public Runnable onChange(Consumer<RenderingProgress> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
