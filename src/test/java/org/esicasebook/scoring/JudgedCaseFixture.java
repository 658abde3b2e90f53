package org.esicasebook.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.Slug;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Route;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.scoring.Scorecard.Component;

/** Judged cases of one lumbar route. */
public final class JudgedCaseFixture {

    public static final UserId READER = new UserId(UUID.fromString("00000000-0000-0000-0000-000000000001"));
    private static int count;

    private JudgedCaseFixture() {}

    /** Injecting is best in a safe case, aborting in an unsafe one; whoever states 50% or more repositions. */
    public static JudgedCase judged(Set<Compartment> truth, Set<Compartment> called, int percentNotSafe) {
        return judged(truth, called, percentNotSafe, percentNotSafe < 50 ? NextAction.INJECT : NextAction.REPOSITION);
    }

    public static JudgedCase judged(
            Set<Compartment> truth, Set<Compartment> called, int percentNotSafe, NextAction action) {
        boolean safe = truth.equals(Set.of(Compartment.EPIDURAL));
        count++;
        return new JudgedCase(
                new ReadingId(new UUID(7, count)),
                READER,
                new Slug("case-" + count),
                1,
                Route.LUMBAR_TRANSFORAMINAL_SUBPEDICULAR,
                Instant.EPOCH.plusSeconds(count),
                true,
                new JudgedCase.Facts(
                        called,
                        truth,
                        action,
                        percentNotSafe,
                        safe,
                        safe
                                ? Map.of(NextAction.INJECT, 1.0)
                                : Map.of(NextAction.ABORT, 1.0, NextAction.REPOSITION, .5),
                        safe ? Set.of() : Set.of(NextAction.INJECT)),
                new JudgedCase.Score(
                        truth.equals(called) ? 90 : 40,
                        Map.of(Component.COMPARTMENTS, truth.equals(called) ? 1.0 : 0.0, Component.LOCALISATION, 1.0),
                        0,
                        "2026.1"));
    }

    public static JudgedCase later(JudgedCase one) {
        return new JudgedCase(
                one.reading(),
                one.reader(),
                one.slug(),
                one.caseVersion(),
                one.route(),
                one.committedAt(),
                false,
                one.facts(),
                one.score());
    }

    public static JudgedCase safe(int percentNotSafe) {
        return judged(
                Set.of(Compartment.EPIDURAL),
                percentNotSafe < 50 ? Set.of(Compartment.EPIDURAL) : Set.of(Compartment.VENOUS),
                percentNotSafe);
    }

    public static JudgedCase unsafe(int percentNotSafe) {
        return judged(
                Set.of(Compartment.VENOUS),
                percentNotSafe < 50 ? Set.of(Compartment.EPIDURAL) : Set.of(Compartment.VENOUS),
                percentNotSafe);
    }

    /** Twelve safe and twelve unsafe, two of each misjudged, one of these with certainty. */
    public static List<JudgedCase> twentyFour() {
        return List.of(
                safe(5),
                safe(10),
                safe(10),
                safe(15),
                safe(20),
                safe(20),
                safe(25),
                safe(30),
                safe(35),
                safe(40),
                safe(60),
                safe(80),
                unsafe(95),
                unsafe(90),
                unsafe(90),
                unsafe(85),
                unsafe(80),
                unsafe(80),
                unsafe(75),
                unsafe(70),
                unsafe(65),
                unsafe(60),
                unsafe(30),
                unsafe(5));
    }
}
