package org.esicasebook.judgment;

/** A judgment committed in an exam was released: from now on its score and its truth are told. */
public record JudgmentReleased(Reading.Committed reading) {}
