package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.esicasebook.scoring.Practice;
import org.esicasebook.scoring.measures.practice.SessionMix;

/** Which patterns are fading, and where to meet them again. Never which case holds them. */
final class ReadNextPart {

    private static final int MOST = 5;
    private static final int SESSION = 10;

    private ReadNextPart() {}

    static Component of(Practice practice, Instant now) {
        Part part = new Part("What to read next");
        List<Practice.Remembered> due = practice.due();
        if (due.isEmpty()) {
            part.says("No pattern that you have met is due to come back yet: read cases that are new to you.");
        } else {
            part.says("%s you have met %s fading. Read another case by the same route."
                    .formatted(Numbers.many(due.size(), "pattern", "patterns"), due.size() == 1 ? "is" : "are"));
            FigureTable table = new FigureTable(
                    due.size() > MOST ? "The %d most nearly forgotten".formatted(MOST) : "Most nearly forgotten first",
                    "Pattern",
                    "Last met",
                    "You would recognise it now",
                    "Where to meet it");
            due.stream()
                    .limit(MOST)
                    .forEach(one -> table.row(
                            new Span(one.schema().finding().label()),
                            List.of(
                                    new Span(ago(Duration.between(one.last(), now))),
                                    new Span("in about " + Numbers.percent(one.recall())),
                                    new Anchor(
                                            "?route=" + one.schema().route().code(),
                                            one.schema().route().label()))));
            part.shows(table);
        }
        SessionMix.Counts session = practice.session(SESSION);
        part.adds("A good session of %d: %d with fading patterns, %d new to you%s."
                .formatted(
                        SESSION,
                        session.due(),
                        session.fresh(),
                        session.contrast() == 0
                                ? ""
                                : ", %d around what you confuse most".formatted(session.contrast())));
        return part.explains(
                "A pattern is where the contrast is, by one route. How long you keep it is estimated from how surely"
                        + " and how rightly you judged it each time (FSRS-6, with starting values from learners of other"
                        + " things). It is a reminder, not a measurement: the next case is never the same image.",
                "Dangerous patterns come back earlier: when the chance falls below 92%, others below 85%. The links"
                        + " lead to all cases by a route; which of them holds the pattern stays unknown until you have"
                        + " judged.");
    }

    private static String ago(Duration since) {
        long days = Math.max(0, since.toDays());
        return days == 0 ? "today" : days == 1 ? "yesterday" : days + " days ago";
    }
}
