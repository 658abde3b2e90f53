package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.esicasebook.cases.ReadingSteps;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.judgment.CommittedImpression;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.StopTrial;
import org.esicasebook.scoring.BeliefMovement;
import org.esicasebook.scoring.RulesBook;
import org.esicasebook.scoring.Scorecard;
import org.esicasebook.scoring.ScoringRules;
import org.esicasebook.scoring.SpreadScore;

/** What a result tells of the way to a judgment: how belief moved, and what is scored apart. */
@org.springframework.stereotype.Component
class Debriefing {

    private final JudgmentDesk judgments;
    private final RulesBook rules;

    Debriefing(JudgmentDesk judgments, RulesBook rules) {
        this.judgments = judgments;
        this.rules = rules;
    }

    /** Empty where no impression was asked. */
    Optional<Component> belief(Revealed revealed) {
        return revealed.reading().flatMap(reading -> {
            List<CommittedImpression> impressions = judgments.impressions(reading.id());
            ReadingSteps steps = revealed.teachingCase().stepsOver(revealed.study());
            return impressions.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new BeliefPanel(
                            BeliefMovement.of(
                                    impressions, reading.judgment(), steps, revealed.study(), revealed.truth()),
                            steps,
                            revealed.study(),
                            revealed.teachingCase().beforeContrast(),
                            revealed.truth().isSafeEpiduralPlacement(),
                            Addresses.ofReview(reading.slug(), reading.id())));
        });
    }

    /** Empty where nothing was scored apart. */
    Optional<Component> apart(Revealed revealed) {
        return revealed.reading().flatMap(reading -> {
            boolean runLeft =
                    judgments.stop(reading.id()).filter(StopTrial::interrupted).isPresent();
            return revealed.scorecard()
                    .filter(card -> runLeft || !card.apart().isEmpty())
                    .map(card -> new ScoredApartPanel(
                            card, reading, revealed.teachingCase(), spread(card, reading, revealed.truth()), runLeft));
        });
    }

    /** By the rules of the scorecard. */
    private Optional<SpreadScore> spread(Scorecard card, Reading.Committed reading, ReferenceStandard truth) {
        return reading.judgment().spread().flatMap(said -> truth.reach()
                .flatMap(reach -> rules.find(card.rulesVersion())
                        .flatMap(ScoringRules::spread)
                        .map(measure -> SpreadScore.of(said, truth.compartments(), reach, measure))));
    }
}
