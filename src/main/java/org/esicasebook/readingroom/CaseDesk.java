package org.esicasebook.readingroom;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.esicasebook.accounts.Actor;
import org.esicasebook.cases.CaseImages;
import org.esicasebook.cases.CaseImages.RenderingProgress;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.imaging.ImageGrant;
import org.esicasebook.imaging.ImageGrants;
import org.esicasebook.imaging.StoredStudy;
import org.springframework.stereotype.Component;

/** Hands out a case and its images, and nothing of the truth. */
@Component
class CaseDesk {

    private final Cases cases;
    private final CaseImages images;
    private final ImageGrants grants;

    CaseDesk(Cases cases, CaseImages images, ImageGrants grants) {
        this.cases = cases;
        this.images = images;
        this.grants = grants;
    }

    /** The published version under the name in an address, which may be no slug at all. */
    Optional<TeachingCase> find(String name) {
        try {
            return cases.find(new Slug(name));
        } catch (IllegalArgumentException noSlug) {
            return Optional.empty();
        }
    }

    Optional<TeachingCase> find(Slug slug, int version) {
        return cases.find(slug, version);
    }

    ImageReadiness readiness(TeachingCase teachingCase) {
        return images.readiness(teachingCase.slug(), teachingCase.version());
    }

    void hurry(TeachingCase teachingCase) {
        images.hurry(teachingCase.slug());
    }

    Runnable onChange(Consumer<RenderingProgress> listener) {
        return images.onChange(listener);
    }

    /** The images of a case, once they are there. */
    Optional<StoredStudy> study(TeachingCase teachingCase) {
        return readiness(teachingCase) instanceof ImageReadiness.Ready(StoredStudy study)
                ? Optional.of(study)
                : Optional.empty();
    }

    /** Some of the series, in addition to those lent before for the same purpose. */
    ImageGrant lend(StoredStudy study, Actor reader, String purpose, Collection<Integer> series) {
        return grants.lend(study.id(), reader.username(), purpose, Set.copyOf(series));
    }

    ImageGrant lend(StoredStudy study, Actor reader, String purpose) {
        return grants.lend(study.id(), reader.username(), purpose);
    }
}
