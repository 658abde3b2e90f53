package org.esicasebook.cases;

/**
 * A case was published, published anew or withdrawn; {@link Cases#find(Slug)} tells which. The search outbox listens, in
 * the same transaction.
 *
 * @param version the one now published, or the last that was
 */
public record CaseChanged(Slug slug, int version) {}
