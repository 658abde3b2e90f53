package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.scoring.ActionKeys;
import org.esicasebook.scoring.PanelTruth;
import org.esicasebook.scoring.TruthChange;
import org.esicasebook.scoring.TruthChanges;

/** What a panel of experts has to do with a result: how they are split, and that the truth changed after the judgment. */
@org.springframework.stereotype.Component
class PanelNotes {

    private final TruthChanges changes;
    private final ActionKeys keys;

    PanelNotes(TruthChanges changes, ActionKeys keys) {
        this.changes = changes;
        this.keys = keys;
    }

    Optional<Component> changed(Revealed revealed) {
        return revealed.reading()
                .flatMap(reading -> changes.of(reading.id()))
                .map(TruthChange::words)
                .map(PanelNotes::notice);
    }

    private static Component notice(String words) {
        Paragraph notice = new Paragraph(words + " Both are kept.");
        notice.addClassNames("notice", "truth-changed");
        return notice;
    }

    /** Empty unless a panel's split is part of the truth that this result was scored by. */
    Optional<Component> split(Revealed revealed) {
        return revealed.scorecard()
                .flatMap(card -> Optional.ofNullable(card.panel()))
                .map(PanelNotes::split);
    }

    static Component split(PanelTruth panel) {
        UnorderedList list = new UnorderedList();
        panel.named()
                .forEach((compartment, experts) -> list.add(new ListItem(
                        "%s: named by %d of %d".formatted(compartment.label(), experts, panel.experts()))));
        Section section = new Section(new H3("What experts said"));
        section.addClassNames("revealed-section", "panel-split");
        panel.safety()
                .ifPresent(safety -> section.add(new Paragraph(safety.words()
                        + ", of those who saw the contrast where it is. Your confidence is held against that.")));
        section.add(new Paragraph("%d experts read this case blind:".formatted(panel.experts())), list);
        return section;
    }

    /** Who has checked the action key: what the case says of itself, until a panel has ratified it. */
    String review(TeachingCase teachingCase) {
        return keys.find(teachingCase.slug(), teachingCase.version())
                .map(ActionKeys.Ratified::words)
                .orElseGet(() -> teachingCase.provenance().review().label());
    }
}
