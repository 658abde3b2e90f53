package org.esicasebook.authoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;

/** The drafts of an author; nobody sees those of another. */
public interface Drafts {

    /** The one changed last comes first. */
    List<CaseDraft> list(UserId author);

    Optional<CaseDraft> find(UUID id, UserId author);

    CaseDraft create(UserId author, String text);

    /** False if there is no such draft any more. */
    boolean save(UUID id, UserId author, String text);

    /** Remembers the case that a draft has become. */
    void published(UUID id, UserId author, Slug slug);

    void delete(UUID id, UserId author);
}
