package org.esicasebook.scoring.simulated;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.esicasebook.accounts.UserId;
import org.esicasebook.judgment.PlacementJudgment;
import org.esicasebook.scoring.ScoringRules;
import org.esicasebook.scoring.Specialty;
import org.esicasebook.scoring.TrainingStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes judgments of simulated learners into a development database, as if they had been committed. */
public final class SimulatedReadings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    public SimulatedReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One reader with so many first exposures and some later readings, and a cohort that shares thirty cases beside them. */
    public void write(UserId reader, int firstExposures, int cohort, ScoringRules rules) {
        List<SimulatedCase> library = new ArrayList<>(SimulatedCase.library());
        Collections.shuffle(library, new Random(7));
        SimulatedLearner own = new SimulatedLearner(reader, .2);
        List<SimulatedCase> cases = library.subList(0, Math.min(firstExposures, library.size()));
        own.judges(cases, rules, 3).forEach(this::insert);
        own.judgesAgain(cases.subList(0, Math.min(8, cases.size())), rules, 4).forEach(this::insert);
        Random random = new Random(11);
        int begin = Math.min(30, library.size());
        int number = 0;
        for (SimulatedLearner learner : SimulatedLearner.cohort(cohort, 5)) {
            List<SimulatedCase> some = new ArrayList<>(library.subList(begin, library.size()));
            Collections.shuffle(some, random);
            List<SimulatedCase> judged = new ArrayList<>(library.subList(0, begin));
            judged.addAll(some.subList(0, some.size() / 3));
            boolean fellow = number++ % 3 == 0;
            SimulatedLearner in = new SimulatedLearner(learner.id(), learner.ability() + (fellow ? .8 : 0));
            in.judges(judged, rules, random.nextLong()).forEach(this::insert);
            if (number % 5 == 0) {
                in.judgesAgain(library.subList(0, begin), rules, random.nextLong())
                        .forEach(this::insert);
            }
            if (number % 7 != 0) {
                jdbc.sql("insert into scoring.background values (?, ?, ?)")
                        .params(
                                in.id().value(),
                                (fellow ? TrainingStage.FELLOW : TrainingStage.JUNIOR_RESIDENT).code(),
                                Specialty.values()[number % 2].code())
                        .update();
            }
        }
    }

    private void insert(SimulatedLearner.Judged judged) {
        var reading = judged.reading();
        jdbc.sql("""
            insert into judgment.reading
                (id, reader, slug, case_version, opened_at, committed_at, judgment, first_exposure)
            values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)\
            """)
                .params(
                        reading.id().value(),
                        reading.reader().value(),
                        reading.slug().value(),
                        reading.caseVersion(),
                        reading.openedAt().atOffset(ZoneOffset.UTC),
                        reading.committedAt().atOffset(ZoneOffset.UTC),
                        judgment(reading.judgment()),
                        reading.firstExposure())
                .update();
        jdbc.sql("insert into scoring.scorecard values (?, ?, ?, cast(? as json), ?)")
                .params(
                        reading.id().value(),
                        reading.caseVersion(),
                        judged.scorecard().rulesVersion(),
                        JSON.writeValueAsString(judged.scorecard()),
                        reading.committedAt().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into scoring.judged_case values (?, ?, ?, ?, ?, ?, ?, cast(? as json), cast(? as json))")
                .params(
                        reading.id().value(),
                        reading.reader().value(),
                        reading.slug().value(),
                        reading.caseVersion(),
                        judged.judgedCase().route().code(),
                        reading.committedAt().atOffset(ZoneOffset.UTC),
                        reading.firstExposure(),
                        JSON.writeValueAsString(judged.judgedCase().facts()),
                        JSON.writeValueAsString(judged.judgedCase().looking()))
                .update();
    }

    private static String judgment(PlacementJudgment judgment) {
        ObjectNode node = JSON.createObjectNode();
        var codes = node.putArray("compartments");
        EnumSet.copyOf(judgment.compartments()).forEach(compartment -> codes.add(compartment.code()));
        node.putObject("tip").put("series", 0).put("frame", 0).put("column", 50).put("row", 40);
        return JSON.writeValueAsString(node.put("level", judgment.level().code())
                .put("side", judgment.side().code())
                .put("action", judgment.action().code())
                .put("confidenceNotSafePercent", judgment.confidenceNotSafe().percent()));
    }
}
