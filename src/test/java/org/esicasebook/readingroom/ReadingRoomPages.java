package org.esicasebook.readingroom;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.esicasebook.accounts.UserId;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.NextAction;
import org.esicasebook.epidurography.Side;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.judgment.Confidence;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.judgment.TipMark;
import org.esicasebook.scoring.JudgedCase;
import org.esicasebook.scoring.JudgedCases;
import org.esicasebook.scoring.RulesBook;
import org.esicasebook.scoring.RulesFixture;
import org.esicasebook.scoring.Scorecard;
import org.esicasebook.scoring.Scorecards;
import org.esicasebook.search.CaseSearch;
import org.esicasebook.search.SearchTrails;
import org.esicasebook.support.fakes.PagesOnFakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The reading room's own parts on stand-ins for everything below it. */
@Configuration(proxyBeanMethods = false)
@Import({
    PagesOnFakes.class,
    CaseDesk.class,
    JudgmentDesk.class,
    VoteDesk.class,
    PanelNotes.class,
    Debriefing.class,
    RevealedTruth.class,
    ReadersProgress.class,
    Hanging.class,
    FirstFrameAhead.class,
    LookAlikeDesk.class,
    RevealedSections.class
})
class ReadingRoomPages {

    static final PlacementJudgment JUDGMENT = new PlacementJudgment(
            Set.of(Compartment.EPIDURAL),
            new TipMark(0, 0, new PixelPoint(238, 251)),
            Level.L4_L5,
            Side.LEFT,
            NextAction.INJECT,
            new Confidence(30));

    static final Scorecard SCORECARD = new Scorecard(
            26.5,
            List.of(
                    new Scorecard.Row(
                            Scorecard.Component.COMPARTMENTS, 12.4, 40, "One compartment was right, one was missed."),
                    new Scorecard.Row(Scorecard.Component.ACTION, 0, 25, "Injecting would have done harm."),
                    new Scorecard.Row(Scorecard.Component.LOCALISATION, 14.1, 15, "The mark lies 2.8 mm off.")),
            List.of(new Scorecard.CriticalError("Injected although contrast ran off", "A vessel was filling.")),
            "2026-1",
            false);

    @Bean
    Scorecards scorecards() {
        return reading -> Optional.of(SCORECARD);
    }

    @Bean
    JudgedCases judgedCases() {
        return new JudgedCases() {
            @Override
            public List<JudgedCase> of(UserId reader) {
                return List.of();
            }

            @Override
            public List<JudgedCase> firstExposures() {
                return List.of();
            }

            @Override
            public List<JudgedCase> laterReadings() {
                return List.of();
            }
        };
    }

    @Bean
    SearchTrails searchTrails(CaseSearch search) {
        return new SearchTrails(search);
    }

    @Bean
    RulesBook rulesBook() {
        return RulesFixture.firstVersion();
    }
}
