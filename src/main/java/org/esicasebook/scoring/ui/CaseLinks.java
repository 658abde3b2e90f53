package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.Serializable;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.scoring.JudgedCase;

/** Judged cases as links to their results, each with what was called and what it was. */
record CaseLinks(Titles titles) implements Serializable {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    interface Titles extends Serializable {
        String of(JudgedCase judged);
    }

    Component list(List<JudgedCase> cases) {
        UnorderedList list = new UnorderedList();
        list.addClassName("case-links");
        cases.forEach(judged -> list.add(item(judged)));
        return list;
    }

    private ListItem item(JudgedCase judged) {
        Anchor title = new Anchor("readings/" + judged.reading(), titles.of(judged));
        Span facts = new Span("You said %s, stated %d%% not safe. It was %s. %s points, %s."
                .formatted(
                        names(judged.facts().called()),
                        judged.facts().percentNotSafe(),
                        names(judged.facts().truth()),
                        Numbers.whole(judged.score().total()),
                        DATE.format(judged.committedAt().atZone(ZoneId.systemDefault()))));
        facts.addClassName("case-link-facts");
        return new ListItem(title, facts);
    }

    static String names(Collection<Compartment> compartments) {
        return compartments.stream()
                .sorted()
                .map(one -> one.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" and "));
    }
}
