package org.esicasebook.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;
import org.esicasebook.search.CaseQuery.Mode;
import org.springframework.stereotype.Component;

/**
 * The last search of each reader, so that a case's page leads on to the next hit of it. It is kept here and not in the
 * address: an address that is shared or bookmarked names one case and nothing else.
 */
@Component
public class SearchTrails {

    private static final int MOST_READERS = 5_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(8);

    private final CaseSearch search;
    private final Cache<UserId, CaseQuery> last = Caffeine.newBuilder()
            .maximumSize(MOST_READERS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    public SearchTrails(CaseSearch search) {
        this.search = search;
    }

    /** Where a case stands among the hits of a search; only the next one is named, and only by its address. */
    public record Place(long number, long of, Optional<Slug> next, Mode mode, CaseQuery search) {}

    public void remember(UserId reader, CaseQuery query) {
        last.put(reader, query);
    }

    /**
     * Where the case stands in the reader's last search, as far as it stands on the page that they saw or the one after.
     *
     * @param mine as it was when the search was made: a case judged meanwhile keeps its place
     */
    public Optional<Place> find(UserId reader, Slug shown, MyCases mine) {
        CaseQuery query = last.getIfPresent(reader);
        if (query == null) {
            return Optional.empty();
        }
        // a search for cases not yet judged would lose each case as it is judged
        CaseQuery kept = query.choosing(Field.STATUS, List.of());
        for (CaseQuery page : List.of(kept.atPage(query.page()), following(kept.atPage(query.page())))) {
            SearchPage found = search.search(page, mine);
            List<Slug> slugs =
                    found.hits().stream().map(hit -> hit.teachingCase().slug()).toList();
            int at = slugs.indexOf(shown);
            if (at >= 0) {
                Optional<Slug> next = at + 1 < slugs.size()
                        ? Optional.of(slugs.get(at + 1))
                        : first(search.search(following(page), mine), page);
                remember(reader, query.atPage(page.page()));
                return Optional.of(
                        new Place((long) page.page() * page.size() + at + 1, found.total(), next, query.mode(), query));
            }
        }
        return Optional.empty();
    }

    private static Optional<Slug> first(SearchPage following, CaseQuery before) {
        boolean isSamePage = following(before).page() == before.page();
        return isSamePage
                ? Optional.empty()
                : following.hits().stream().findFirst().map(hit -> hit.teachingCase()
                        .slug());
    }

    private static CaseQuery following(CaseQuery query) {
        boolean isLast = (query.page() + 2L) * query.size() > CaseQuery.DEEPEST;
        return isLast ? query : query.atPage(query.page() + 1);
    }
}
