package org.esicasebook.search.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.esicasebook.cases.CaseFindings;
import org.esicasebook.cases.CatalogueNotes;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.search.SearchableCase;
import tools.jackson.databind.json.JsonMapper;

/** How a row keeps a case: as JSON of its own, whatever the application writes for browsers. */
final class StoredCase {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredCase() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static SearchableCase read(ResultSet row, int number) throws SQLException {
        return new SearchableCase(
                teachingCase(row),
                findings(row),
                JSON.readValue(row.getString("study_catalogue"), CatalogueNotes.Entry.class));
    }

    static TeachingCase teachingCase(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("teaching_case"), TeachingCase.class);
    }

    static Optional<CaseFindings> findings(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("study_notes"))
                .map(notes -> JSON.readValue(notes, CaseFindings.class));
    }
}
