package org.esicasebook.scoring.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.esicasebook.accounts.UserId;
import org.esicasebook.epidurography.Term;
import org.esicasebook.scoring.Background;
import org.esicasebook.scoring.Backgrounds;
import org.esicasebook.scoring.Specialty;
import org.esicasebook.scoring.TrainingStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredBackgrounds implements Backgrounds {

    private final JdbcClient jdbc;

    StoredBackgrounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Background of(UserId learner) {
        return jdbc.sql("select stage, specialty from scoring.background where learner = :learner")
                .param("learner", learner.value())
                .query(StoredBackgrounds::background)
                .optional()
                .orElse(Background.UNSAID);
    }

    @Override
    public void declare(UserId learner, Background background) {
        if (background.equals(Background.UNSAID)) {
            jdbc.sql("delete from scoring.background where learner = :learner")
                    .param("learner", learner.value())
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into scoring.background (learner, stage, specialty) values (:learner, :stage, :specialty)
                        on conflict (learner) do update set stage = excluded.stage, specialty = excluded.specialty""")
                .param("learner", learner.value())
                .param("stage", background.stage().map(Term::code).orElse(null))
                .param("specialty", background.specialty().map(Term::code).orElse(null))
                .update();
    }

    @Override
    public Map<UserId, Background> all() {
        Map<UserId, Background> all = new HashMap<>();
        jdbc.sql("select learner, stage, specialty from scoring.background")
                .query((row, number) ->
                        all.put(new UserId(row.getObject("learner", UUID.class)), background(row, number)))
                .list();
        return all;
    }

    private static Background background(ResultSet row, int number) throws SQLException {
        return new Background(
                Optional.ofNullable(row.getString("stage")).flatMap(code -> Term.find(TrainingStage.class, code)),
                Optional.ofNullable(row.getString("specialty")).flatMap(code -> Term.find(Specialty.class, code)));
    }
}
