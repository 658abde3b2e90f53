package org.esicasebook.cases.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.esicasebook.cases.CaseChanged;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.cases.file.CaseFileReader;
import org.esicasebook.cases.file.CaseText;
import org.esicasebook.cases.store.CaseImport.Report;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.support.RealPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class CaseImportTest {

    private static final Slug ONE = new Slug("lil-01");
    private static final Slug TWO = new Slug("ltf-02");

    @TempDir
    Path cases;

    private final List<CaseChanged> changes = new ArrayList<>();
    private final CaseJson json = new CaseJson();
    private final FakeRenderer renderer = new FakeRenderer();
    private JdbcClient database;
    private StoredCases stored;
    private CaseVersions versions;

    @BeforeEach
    void connect() {
        DataSource source = RealPostgres.migratedDatabase();
        database = JdbcClient.create(source);
        stored = new StoredCases(database, json);
        versions = new CaseVersions(database, json, event -> changes.add((CaseChanged) event));
        write(ONE, CaseText.starter("lil-14"));
        write(TWO, CaseText.starter("ltf-16"));
    }

    private void write(Slug slug, CaseText text) {
        try {
            Files.writeString(
                    Files.createDirectories(cases.resolve(slug.value())).resolve(CaseFileReader.FILE_NAME),
                    text.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Report importCases() {
        changes.clear();
        return new CaseImport(versions, renderer).importFrom(cases);
    }

    @Test
    void casesComeInWithVersionOne() {
        assertThat(importCases()).isEqualTo(new Report(2, 2, 0, 0, 0));

        assertThat(stored.list()).extracting(TeachingCase::slug).containsExactly(ONE, TWO);
        assertThat(stored.find(ONE)).get().extracting(TeachingCase::version).isEqualTo(1);
        assertThat(changes).containsExactly(new CaseChanged(ONE, 1), new CaseChanged(TWO, 1));
    }

    @Test
    void importingTheSameAgainChangesNothing() {
        importCases();

        assertThat(importCases()).isEqualTo(new Report(2, 0, 0, 0, 0));
        assertThat(changes).isEmpty();
    }

    @Test
    void aCommentIsNoNewVersion() {
        importCases();
        write(ONE, new CaseText(CaseText.starter("lil-14").text() + "\n# looked at again\n"));

        assertThat(importCases().changed()).isZero();
    }

    @Test
    void changedContentIsANewVersionAndTheOldOneStays() {
        importCases();
        write(ONE, CaseText.starter("lil-14").with("title: Neurogenic claudication", "title: Claudication"));

        assertThat(importCases()).isEqualTo(new Report(2, 0, 1, 0, 0));

        assertThat(changes).containsExactly(new CaseChanged(ONE, 2));
        assertThat(stored.find(ONE).orElseThrow().title()).startsWith("Claudication");
        assertThat(stored.find(ONE, 1).orElseThrow().title()).startsWith("Neurogenic claudication");
    }

    @Test
    void changedTruthIsANewVersionThoughNothingShownDiffers() {
        importCases();
        write(ONE, CaseText.starter("lil-14").with("another-view: 0.5", "another-view: 0.4"));

        assertThat(importCases().changed()).isOne();
    }

    @Test
    void anotherSimulatorMakesOtherImagesAndSoANewVersion() {
        importCases();
        var before = versions.study(ONE, 1);
        renderer.version = "another";

        assertThat(importCases().changed()).isEqualTo(2);
        assertThat(versions.study(ONE, 2)).isNotEqualTo(before);
        assertThat(versions.study(ONE, 1)).isEqualTo(before);
    }

    @Test
    void aBrokenFileIsSaidInALineEachAndStopsNoOther(CapturedOutput output) {
        write(ONE, CaseText.starter("lil-14").with("route: LIL", "rute: LIL"));

        assertThat(importCases()).isEqualTo(new Report(2, 1, 0, 0, 1));

        assertThat(stored.list()).extracting(TeachingCase::slug).containsExactly(TWO);
        assertThat(output.getOut())
                .contains("lil-01/case.yaml:3: rute: is not a field here; did you mean route?")
                .contains("lil-01/case.yaml:2: route: is missing");
    }

    @Test
    void aCaseWhoseFileBreaksLaterStaysAsItWas() {
        importCases();
        write(ONE, new CaseText("title: ["));

        assertThat(importCases()).isEqualTo(new Report(2, 0, 0, 0, 1));
        assertThat(stored.find(ONE)).isPresent();
    }

    @Test
    void aCaseWhoseFileIsGoneIsWithdrawnButReadingsKeepTheirVersion() throws Exception {
        importCases();
        Files.delete(cases.resolve(ONE.value()).resolve(CaseFileReader.FILE_NAME));

        assertThat(importCases().withdrawn()).isOne();

        assertThat(stored.list()).extracting(TeachingCase::slug).containsExactly(TWO);
        assertThat(stored.find(ONE)).isEmpty();
        assertThat(stored.find(ONE, 1)).isPresent();
        assertThat(changes).containsExactly(new CaseChanged(ONE, 1));

        write(ONE, CaseText.starter("lil-14"));
        assertThat(importCases().added()).isOne();
        assertThat(stored.find(ONE).orElseThrow().version()).isOne();
    }

    @Test
    void anEmptyFolderEmptiesNoLibrary(@TempDir Path empty, CapturedOutput output) {
        importCases();

        new CaseImport(versions, renderer).importFrom(empty);

        assertThat(stored.list()).hasSize(2);
        assertThat(output.getOut()).contains("No case files in").contains("casebook.cases-dir");
    }

    @Test
    void whatIsShownHoldsNothingOfTheTruth() {
        importCases();

        List<String> documents = database.sql("select document::text from cases.version")
                .query(String.class)
                .list();

        assertThat(documents)
                .hasSize(2)
                .noneMatch(document -> document.contains("venous") || document.contains("teaching"));
    }

    @Test
    void studyNotesTellTheFindings() {
        importCases();

        var findings = new StoredStudyNotes(database, json).find(TWO).orElseThrow();

        assertThat(findings.version()).isOne();
        assertThat(findings.compartments()).isEqualTo(Set.of(Compartment.EPIDURAL, Compartment.VENOUS));
        assertThat(findings.teaching().decisiveSign()).contains("strand");
        assertThat(new StoredStudyNotes(database, json).find(new Slug("no-such")))
                .isEqualTo(Optional.empty());
    }
}
