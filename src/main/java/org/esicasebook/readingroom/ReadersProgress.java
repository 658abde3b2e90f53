package org.esicasebook.readingroom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.CaseImages;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.judgment.Exposures;
import org.esicasebook.judgment.JudgmentDraft;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.Readings;
import org.esicasebook.scoring.JudgedCase;
import org.esicasebook.scoring.JudgedCases;
import org.esicasebook.search.CaseQuery;
import org.esicasebook.search.CaseStandings;
import org.esicasebook.search.MyCases;
import org.esicasebook.search.SearchTrails;
import org.springframework.stereotype.Component;

/** Which cases a reader has begun or judged, and which one comes next. */
@Component
class ReadersProgress implements CaseStandings {

    private final Readings readings;
    private final Exposures exposures;
    private final Cases cases;
    private final CaseImages images;
    private final JudgedCases judged;
    private final SearchTrails trails;

    ReadersProgress(
            Readings readings,
            Exposures exposures,
            Cases cases,
            CaseImages images,
            JudgedCases judged,
            SearchTrails trails) {
        this.readings = readings;
        this.exposures = exposures;
        this.cases = cases;
        this.images = images;
        this.judged = judged;
        this.trails = trails;
    }

    @Override
    public Map<Slug, Standing> standings(UserId reader) {
        Map<Slug, Standing> standings = new HashMap<>();
        Set<ReadingId> wrong = judged.of(reader).stream()
                .filter(one -> one.calledUnsafe() != one.unsafe())
                .map(JudgedCase::reading)
                .collect(Collectors.toSet());
        for (Reading reading : readings.list(reader).reversed()) {
            switch (reading) {
                case Reading.Open open -> {
                    if (!open.draft().equals(JudgmentDraft.EMPTY)) {
                        standings.put(open.slug(), new Standing(Progress.DRAFT, Addresses.ofCase(open.slug())));
                    }
                }
                case Reading.Committed committed ->
                    standings.put(
                            committed.slug(),
                            new Standing(
                                    Progress.JUDGED,
                                    Addresses.ofReading(committed.id()),
                                    wrong.contains(committed.id())));
            }
        }
        return standings;
    }

    /** The case after this one among the hits of the reader's last search, if that was a search for unknowns. */
    Optional<Slug> nextInSearch(UserId reader, Slug shown) {
        return trails.find(reader, shown, MyCases.NONE)
                .filter(place -> place.mode() == CaseQuery.Mode.UNKNOWN
                        && !place.search().isEverything())
                .flatMap(SearchTrails.Place::next);
    }

    /** A case whose truth the reader has not seen, one whose images are ready before others. */
    Optional<TeachingCase> nextUnread(UserId reader) {
        Set<Slug> judged = readings.list(reader).stream()
                .filter(Reading.Committed.class::isInstance)
                .map(Reading::slug)
                .collect(Collectors.toSet());
        List<TeachingCase> unread = cases.list().stream()
                .filter(one -> !judged.contains(one.slug()) && !exposures.hasSeen(reader, one.slug()))
                .toList();
        return unread.stream()
                .filter(one -> images.readiness(one.slug(), one.version()) instanceof ImageReadiness.Ready)
                .findFirst()
                .or(() -> unread.stream().findFirst());
    }
}
