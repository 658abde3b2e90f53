package org.esicasebook.cases.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.esicasebook.accounts.Actor;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.file.CaseDocument;
import org.esicasebook.cases.file.CaseFileReader;
import org.esicasebook.cases.file.CasePublishing;
import org.esicasebook.cases.file.Problem;
import org.esicasebook.cases.store.CaseVersions.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class PublishedDrafts implements CasePublishing {

    private static final Logger log = LoggerFactory.getLogger(PublishedDrafts.class);

    /** Stands in the name of a draft until it has one of its own. */
    private static final Slug UNNAMED = new Slug("draft");

    private final CaseVersions versions;
    private final CaseRendering rendering;
    private final Renderer renderer;

    PublishedDrafts(CaseVersions versions, CaseRendering rendering, Renderer renderer) {
        this.versions = versions;
        this.rendering = rendering;
        this.renderer = renderer;
    }

    @Override
    public Outcome publish(Actor curator, Optional<Slug> earlier, String text) {
        check(curator);
        CaseFileReader reader = new CaseFileReader();
        if (reader.read(UNNAMED, UNNAMED.value(), text) instanceof CaseFileReader.Outcome.Refused(var problems)) {
            return new Outcome.Refused(problems);
        }
        Slug slug = earlier.orElseGet(() -> versions.freeName(prefix(text)));
        return switch (reader.read(slug, slug.value(), text)) {
            case CaseFileReader.Outcome.Refused(List<Problem> problems) -> new Outcome.Refused(problems);
            case CaseFileReader.Outcome.Accepted accepted -> {
                Published published = publish(accepted);
                log.info("{} published {} version {}", curator.username(), slug, published.version());
                yield new Outcome.Published(slug, published.version());
            }
        };
    }

    private Published publish(CaseFileReader.Outcome.Accepted accepted) {
        var study = RenderingOrder.of(accepted.caseFile().scenario()).studyId(renderer.version());
        versions.publishDraft(accepted.caseFile(), accepted.source(), study);
        Published published = versions.find(accepted.caseFile().slug()).orElseThrow();
        rendering.add(published);
        return published;
    }

    /** Those that another simulator would show otherwise are shown so, like the cases of the folder. */
    void publishAnew() {
        CaseFileReader reader = new CaseFileReader();
        for (Published job : versions.publishedDrafts()) {
            String source = versions.source(job.slug(), job.version()).orElseThrow();
            switch (reader.read(job.slug(), job.slug().value(), source)) {
                case CaseFileReader.Outcome.Accepted accepted ->
                    versions.publishDraft(
                            accepted.caseFile(),
                            accepted.source(),
                            RenderingOrder.of(accepted.caseFile().scenario()).studyId(renderer.version()));
                case CaseFileReader.Outcome.Refused(var problems) ->
                    problems.forEach(problem -> log.warn("Published from a draft, no longer sound: {}", problem));
            }
        }
    }

    @Override
    public void withdraw(Actor curator, Slug slug) {
        check(curator);
        versions.withdraw(slug);
        rendering.drop(slug);
        log.info("{} withdrew {}", curator.username(), slug);
    }

    @Override
    public Optional<String> find(Slug slug) {
        return versions.find(slug).flatMap(shown -> versions.source(slug, shown.version()));
    }

    private static void check(Actor curator) {
        if (!curator.mayCurate()) {
            throw new SecurityException("Only curators publish cases");
        }
    }

    /** The route, as in the names of all cases: it is shown to every reader anyway. */
    private static String prefix(String text) {
        String route =
                CaseDocument.parse(text).find("route").map(String::valueOf).orElse("case");
        return route.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9].*", "") + "-p";
    }
}
