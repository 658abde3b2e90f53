package org.esicasebook.judgment;

/**
 * A judgment was committed. Scoring listens, in the same transaction, and stores the scorecard of what may be told; an
 * exam is scored when it is released ({@link JudgmentReleased}).
 */
public record JudgmentCommitted(Reading.Committed reading) {}
