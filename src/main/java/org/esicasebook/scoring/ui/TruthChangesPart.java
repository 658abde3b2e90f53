package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.esicasebook.scoring.TruthChange;

/** Judged cases whose truth has changed since, with both scores. */
final class TruthChangesPart {

    private TruthChangesPart() {}

    /** Empty if none has. */
    static Optional<Component> of(List<TruthChange> changes, Function<TruthChange, String> title) {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("case-links");
        changes.forEach(change -> {
            Span words = new Span(change.words());
            words.addClassName("case-link-facts");
            list.add(new ListItem(new Anchor("readings/" + change.reading(), title.apply(change)), words));
        });
        return Optional.of(new Part("Truths that have changed")
                .says("Experts have voted on %s since. Your earlier score is kept beside the one that stands."
                        .formatted(
                                Numbers.many(changes.size(), "case that you had judged", "cases that you had judged")))
                .shows(list));
    }
}
