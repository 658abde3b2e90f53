package org.esicasebook.judgment;

/** A judgment was committed. Scoring listens, in the same transaction, and stores the scorecard. */
public record JudgmentCommitted(Reading.Committed reading) {}
