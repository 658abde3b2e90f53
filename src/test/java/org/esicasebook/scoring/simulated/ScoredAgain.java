package org.esicasebook.scoring.simulated;

import java.util.ArrayList;
import java.util.List;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.judgment.JudgmentFixture;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.scoring.Scorecard;
import org.esicasebook.scoring.Scorer;
import org.esicasebook.scoring.ScoringRules;

/** Judgments of simulated learners, to be scored as often as one likes. */
public final class ScoredAgain {

    private record Question(PlacementJudgment judgment, SimulatedCase about) {}

    private static final StoredStudy STUDY = JudgmentFixture.study();

    private final ScoringRules rules;
    private final List<Question> questions = new ArrayList<>();

    public ScoredAgain(ScoringRules rules) {
        this.rules = rules;
        List<SimulatedCase> cases = SimulatedCase.library();
        for (SimulatedLearner learner : SimulatedLearner.cohort(10, 9)) {
            List<SimulatedLearner.Judged> judged = learner.judges(cases, rules, 10);
            for (int i = 0; i < cases.size(); i++) {
                questions.add(new Question(judged.get(i).reading().judgment(), cases.get(i)));
            }
        }
    }

    public Scorecard score(int number) {
        Question question = questions.get(number % questions.size());
        return Scorer.score(
                question.judgment(), question.about().route(), question.about().reference(), STUDY, rules);
    }
}
