package org.esicasebook.judgment;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.esicasebook.cases.CaseImages;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.TeachingCase;

/** A library of the one case of {@link JudgmentFixture}, its images ready. */
public final class OneCase implements Cases, CaseImages {

    private int version = 1;

    public void publish(int version) {
        this.version = version;
    }

    @Override
    public List<TeachingCase> list() {
        return List.of(JudgmentFixture.teachingCase(version));
    }

    @Override
    public Optional<TeachingCase> find(Slug slug) {
        return find(slug, version);
    }

    @Override
    public Optional<TeachingCase> find(Slug slug, int version) {
        return slug.equals(JudgmentFixture.SLUG)
                ? Optional.of(JudgmentFixture.teachingCase(version))
                : Optional.empty();
    }

    @Override
    public ImageReadiness readiness(Slug slug, int version) {
        return new ImageReadiness.Ready(JudgmentFixture.study());
    }

    @Override
    public void hurry(Slug slug) {}

    @Override
    public RenderingProgress progress() {
        return new RenderingProgress(1, 1, 0);
    }

    @Override
    public Runnable onChange(Consumer<RenderingProgress> listener) {
        return () -> {};
    }
}
