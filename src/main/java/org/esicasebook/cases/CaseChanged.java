package org.esicasebook.cases;

/** A case was published or published anew. The search outbox listens, in the same transaction. */
public record CaseChanged(Slug slug, int version) {}
