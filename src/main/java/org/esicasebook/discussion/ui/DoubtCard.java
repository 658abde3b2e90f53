package org.esicasebook.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.esicasebook.discussion.Doubt;

/** A doubt with what became of it. */
class DoubtCard extends Div {

    private DoubtCard(Doubt doubt, String who) {
        addClassName("doubt");
        Span state = new Span(
                doubt.isOpen()
                        ? "Open"
                        : doubt.resolution().map(one -> one.verdict().label()).orElse(""));
        state.addClassNames("tag", doubt.isOpen() ? "tag-accent" : "tag-plain");
        add(state, new Said(who, doubt.raisedAt(), "", doubt.reason()));
        for (Doubt.Answer answer : doubt.answers()) {
            add(new Said(answer.curatorName() + ", curator", answer.at(), "", answer.text()));
        }
        doubt.resolution()
                .ifPresent(resolution -> add(new Said(
                        resolution.curatorName() + ", curator",
                        resolution.at(),
                        resolution.verdict().label(),
                        resolution.reason())));
    }

    static DoubtCard ofReader(Doubt doubt) {
        return new DoubtCard(doubt, "You think that the truth is wrong");
    }

    static DoubtCard ofCurator(Doubt doubt) {
        return new DoubtCard(doubt, doubt.readerName());
    }
}
