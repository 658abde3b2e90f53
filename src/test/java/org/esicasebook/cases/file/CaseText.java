package org.esicasebook.cases.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.file.CaseFileReader.Outcome;

/** Text of a case file that a test may alter line by line. */
public record CaseText(String text) {

    public static final Path STARTER_CASES = Path.of("cases");

    /** A starter case that is read without complaint and leaves the order of its images open. */
    public static CaseText good() {
        return starter("lil-14").unprescribed();
    }

    /** The same without the steps in which its images are read. */
    CaseText unprescribed() {
        return new CaseText(text.replaceFirst("(?s)\nreading:.*?\n\n", "\n"));
    }

    public static CaseText starter(String slug) {
        try {
            return new CaseText(Files.readString(STARTER_CASES.resolve(slug).resolve(CaseFileReader.FILE_NAME)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> starterSlugs() {
        try (Stream<Path> folders = Files.list(STARTER_CASES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with one piece replaced, which must be there. */
    public CaseText with(String piece, String instead) {
        if (!text.contains(piece)) {
            throw new IllegalArgumentException("Not in the file: " + piece);
        }
        return new CaseText(text.replaceFirst(
                java.util.regex.Pattern.quote(piece), java.util.regex.Matcher.quoteReplacement(instead)));
    }

    /** Where a piece stands, counted from 1. */
    public int lineOf(String piece) {
        return (int) text.substring(0, text.indexOf(piece)).lines().count()
                + (text.substring(0, text.indexOf(piece)).endsWith("\n") ? 1 : 0);
    }

    public Outcome read() {
        return new CaseFileReader().read(new Slug("a-case"), "cases/a-case/case.yaml", text);
    }

    /** What is wrong with it. */
    public List<Problem> problems() {
        return read() instanceof Outcome.Refused(var problems) ? problems : List.of();
    }

    /** The same, as an author sees it. */
    public List<String> complaints() {
        return problems().stream().map(Problem::toString).toList();
    }
}
