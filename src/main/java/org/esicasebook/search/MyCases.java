package org.esicasebook.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.esicasebook.cases.Slug;
import org.esicasebook.epidurography.Term;
import org.esicasebook.search.CaseStandings.Progress;
import org.esicasebook.search.CaseStandings.Standing;

/** How far one reader has come: the only part of a search that differs from reader to reader. */
public record MyCases(Map<Status, Set<Slug>> slugs) {

    /** Somebody who has read nothing. */
    public static final MyCases NONE = new MyCases(Map.of());

    public MyCases {
        EnumMap<Status, Set<Slug>> copies = new EnumMap<>(Status.class);
        slugs.forEach((status, cases) -> copies.put(status, Set.copyOf(cases)));
        slugs = copies;
    }

    public static MyCases of(Map<Slug, Standing> standings) {
        EnumMap<Status, Set<Slug>> slugs = new EnumMap<>(Status.class);
        standings.forEach((slug, standing) -> {
            boolean judged = standing.progress() == Progress.JUDGED;
            put(slugs, judged ? Status.JUDGED : Status.DRAFT, slug);
            if (standing.wrong()) {
                put(slugs, Status.WRONG, slug);
            }
        });
        return new MyCases(slugs);
    }

    /** Cases with this status; those that are new are all but the {@link #begun}. */
    public Set<Slug> with(Status status) {
        return slugs.getOrDefault(status, Set.of());
    }

    /** Cases that are not new. */
    public Set<Slug> begun() {
        Set<Slug> begun = new HashSet<>();
        slugs.values().forEach(begun::addAll);
        return begun;
    }

    /** Those with any of these statuses, {@link Status#NEW} left out. */
    public Set<Slug> withAny(Collection<Status> statuses) {
        Set<Slug> any = new HashSet<>();
        statuses.forEach(status -> any.addAll(with(status)));
        return any;
    }

    private static void put(Map<Status, Set<Slug>> slugs, Status status, Slug slug) {
        slugs.computeIfAbsent(status, _ -> new HashSet<>()).add(slug);
    }

    /** A case judged wrongly is judged, too. */
    public enum Status implements Term {
        NEW("new", "Not begun"),
        DRAFT("draft", "Begun"),
        JUDGED("judged", "Judged"),
        WRONG("wrong", "Judged wrongly");

        private final String code;
        private final String label;

        Status(String code, String label) {
            this.code = code;
            this.label = label;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
