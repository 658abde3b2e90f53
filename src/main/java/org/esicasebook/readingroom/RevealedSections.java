package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.esicasebook.cases.Teaching;
import org.esicasebook.discussion.Comments;
import org.esicasebook.discussion.Doubts;
import org.esicasebook.discussion.ui.DiscussionPanel;

/** The page after the judgment, section by section, in the order of reading. A further section is a further line. */
@org.springframework.stereotype.Component
class RevealedSections {

    private final List<RevealedSection> sections;

    RevealedSections(
            LookAlikeDesk lookAlikes, Debriefing debriefing, Comments comments, Doubts doubts, PanelNotes panels) {
        sections = List.of(
                panels::changed,
                RevealedSections::decisiveSign,
                RevealedSections::verdict,
                panels::split,
                RevealedSections::criticalErrors,
                revealed -> TeachingText.neverDo(teaching(revealed).criticalErrors()),
                debriefing::belief,
                debriefing::apart,
                RevealedSections::signs,
                revealed -> ReachNotes.of(revealed.truth()),
                revealed -> LookAlikePanel.of(revealed, lookAlikes),
                revealed -> TeachingText.references(teaching(revealed).references()),
                revealed -> TeachingText.points(teaching(revealed).teachingPoints()),
                revealed -> Optional.of(TeachingText.review(panels.review(revealed.teachingCase()))),
                revealed -> discussion(revealed, comments, doubts));
    }

    List<Component> of(Revealed revealed) {
        return sections.stream()
                .flatMap(section -> section.of(revealed).stream())
                .toList();
    }

    private static Optional<Component> decisiveSign(Revealed revealed) {
        return Optional.of(TeachingText.decisiveSign(teaching(revealed)));
    }

    private static Optional<Component> verdict(Revealed revealed) {
        return revealed.reading()
                .map(reading -> new Verdict(reading, revealed.scorecard(), Optional.of(revealed.truth())));
    }

    private static Optional<Component> criticalErrors(Revealed revealed) {
        return revealed.scorecard().flatMap(card -> CriticalErrors.of(card.criticalErrors()));
    }

    private static Optional<Component> signs(Revealed revealed) {
        return teaching(revealed).views().isEmpty()
                ? Optional.empty()
                : Optional.of(new SignNotes(teaching(revealed).views(), revealed.signs()));
    }

    private static Optional<Component> discussion(Revealed revealed, Comments comments, Doubts doubts) {
        return Optional.of(new DiscussionPanel(
                comments,
                doubts,
                revealed.reader(),
                revealed.teachingCase().slug(),
                revealed.teachingCase().version()));
    }

    private static Teaching teaching(Revealed revealed) {
        return revealed.truth().teaching();
    }
}
