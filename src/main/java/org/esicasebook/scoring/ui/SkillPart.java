package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import org.esicasebook.scoring.BlindAnswer;
import org.esicasebook.scoring.LearnerProfile;
import org.esicasebook.scoring.measures.Reported;

/** What looking brings beyond always answering the same. */
final class SkillPart {

    private SkillPart() {}

    static Component of(LearnerProfile profile) {
        Part part = new Part("What does looking at the images bring you?");
        switch (profile.skill()) {
            case Reported.Withheld<BlindAnswer.Comparison> withheld ->
                part.says("Your answers beside the best answer that needs no image.")
                        .withholds(withheld);
            case Reported.Shown<BlindAnswer.Comparison>(BlindAnswer.Comparison shown) ->
                part.says(sentence(shown))
                        .shows(new FigureTable(
                                        "Points for compartments, next action and confidence, of 100", "Who", "Points")
                                .row("You", Numbers.whole(100 * shown.learner()))
                                .row(
                                        "Always “%s”, “%s”, %s not safe"
                                                .formatted(
                                                        CaseLinks.names(
                                                                shown.answer().called()),
                                                        shown.answer().action().label(),
                                                        Numbers.percent(
                                                                shown.answer().probability())),
                                        Numbers.whole(100 * shown.blind())));
        }
        return part.explains(
                "The blind answer is the one that, given to every case without looking, would have earned most on exactly your cases. It is found with hindsight, so it is a strong opponent.",
                "Skill is how much of the way from that answer to a perfect one you came: 0 means that no image was needed, 1 is perfect, below 0 is worse than not looking. Needle tip, level and side are left out, as nobody can answer them blind.");
    }

    private static String sentence(BlindAnswer.Comparison shown) {
        String range = "from %s to %s"
                .formatted(
                        percentSigned(shown.interval().low()),
                        percentSigned(shown.interval().high()));
        return shown.skill() > 0
                ? "You came %s of the way from the best blind answer to a perfect one (likely range %s)."
                        .formatted(Numbers.percent(shown.skill()), range)
                : "You earned no more than the best blind answer would have: skill %s (likely range %s)."
                        .formatted(percentSigned(shown.skill()), range);
    }

    private static String percentSigned(double share) {
        return share < 0 ? "minus " + Numbers.percent(-share) : Numbers.percent(share);
    }
}
