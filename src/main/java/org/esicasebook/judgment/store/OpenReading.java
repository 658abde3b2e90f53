package org.esicasebook.judgment.store;

import java.util.Optional;
import java.util.UUID;
import org.esicasebook.accounts.UserId;
import org.esicasebook.cases.CaseImages;
import org.esicasebook.cases.Cases;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.ReadingSteps;
import org.esicasebook.cases.Slug;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.judgment.Purpose;
import org.esicasebook.judgment.ReadingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What it takes to add something to a reading on its way: that it is open, and stays so until the transaction ends. */
@Component
class OpenReading {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final CaseImages images;

    OpenReading(JdbcClient jdbc, Cases cases, CaseImages images) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.images = images;
    }

    sealed interface Found {
        record Open(Slug slug, int caseVersion, Purpose purpose) implements Found {}

        record Committed() implements Found {}

        record Unknown() implements Found {}
    }

    /** Of many that would add something at once, one goes first. */
    Found lock(ReadingId reading, UserId reader) {
        return jdbc.sql("""
                        select slug, case_version, purpose, committed_at is null as open
                        from judgment.reading where id = :id and reader = :reader for update""")
                .param("id", reading.value())
                .param("reader", reader.value())
                .query((row, _) -> row.getBoolean("open")
                        ? new Found.Open(
                                new Slug(row.getString("slug")),
                                row.getInt("case_version"),
                                Purpose.of(row.getString("purpose")))
                        : (Found) new Found.Committed())
                .optional()
                .orElseGet(Found.Unknown::new);
    }

    /** Empty while the images are not there, or if the case is gone. */
    Optional<StoredStudy> study(Found.Open reading) {
        return images.readiness(reading.slug(), reading.caseVersion())
                        instanceof ImageReadiness.Ready(StoredStudy study)
                ? Optional.of(study)
                : Optional.empty();
    }

    Optional<ReadingSteps> steps(Found.Open reading) {
        return study(reading).flatMap(study -> cases.find(reading.slug(), reading.caseVersion())
                .map(teachingCase -> teachingCase.stepsOver(study)));
    }

    int impressions(UUID reading) {
        return jdbc.sql("select count(*) from judgment.impression where reading = :reading")
                .param("reading", reading)
                .query(Integer.class)
                .single();
    }
}
