package org.esicasebook.scoring.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.esicasebook.scoring.Backgrounds;
import org.esicasebook.scoring.CaseCalibration;
import org.esicasebook.scoring.CaseCalibrations;
import org.esicasebook.scoring.JudgedCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class StoredCaseCalibrations implements CaseCalibrations {

    private static final Logger log = LoggerFactory.getLogger(StoredCaseCalibrations.class);

    private final JdbcClient jdbc;
    private final JudgedCases judgedCases;
    private final Backgrounds backgrounds;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    StoredCaseCalibrations(JdbcClient jdbc, JudgedCases judgedCases, Backgrounds backgrounds, Clock clock) {
        this.jdbc = jdbc;
        this.judgedCases = judgedCases;
        this.backgrounds = backgrounds;
        this.clock = clock;
    }

    @Override
    public Optional<CaseCalibration> latest() {
        return jdbc.sql("select calibration from scoring.calibration order by computed_at desc, id limit 1")
                .query(String.class)
                .optional()
                .map(stored -> json.readValue(stored, CaseCalibration.class));
    }

    @Override
    public CaseCalibration calibrate() {
        CaseCalibration calibration = CaseCalibration.of(
                judgedCases.firstExposures(), backgrounds.all(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        jdbc.sql("""
                        insert into scoring.calibration (id, computed_at, calibration)
                        values (:id, :at, cast(:calibration as json))""")
                .param("id", UUID.randomUUID())
                .param("at", calibration.at().atOffset(ZoneOffset.UTC))
                .param("calibration", json.writeValueAsString(calibration))
                .update();
        return calibration;
    }

    @Scheduled(cron = "${casebook.scoring.calibration-cron:0 30 3 * * *}")
    void everyNight() {
        CaseCalibration calibration = calibrate();
        log.info(
                "{} cases calibrated from {} first exposures",
                calibration.cases().size(),
                calibration.judgments());
    }
}
