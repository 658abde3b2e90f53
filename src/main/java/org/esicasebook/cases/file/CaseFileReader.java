package org.esicasebook.cases.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.esicasebook.cases.Slug;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a {@code case.yaml}. Nothing in a file is ever instantiated; size and depth are bounded, and aliases, by which a
 * small file can grow without end, are refused.
 */
public final class CaseFileReader {

    public static final String FILE_NAME = "case.yaml";

    static final int MOST_BYTES = 256 * 1024;
    static final int DEEPEST_NESTING = 12;

    /** What became of a file. */
    public sealed interface Outcome {

        /** @param source the text that was read */
        record Accepted(CaseFile caseFile, String source) implements Outcome {}

        record Refused(List<Problem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Reads {@code <folder>/case.yaml}; the folder's name is the case's name. */
    public Outcome read(Path cases, String folder) {
        Path file = cases.resolve(folder).resolve(FILE_NAME);
        Problems problems = new Problems(file.toString());
        Optional<Slug> slug = slug(folder, problems);
        Optional<String> text = text(file, problems);
        return slug.isEmpty() || text.isEmpty()
                ? new Outcome.Refused(problems.list())
                : read(slug.get(), file.toString(), text.get());
    }

    /** @param name by which problems call the file */
    public Outcome read(Slug slug, String name, String text) {
        Problems problems = new Problems(name);
        Optional<CaseFile> read = compose(text, problems).flatMap(root -> new CaseSections(slug, problems).read(root));
        return read.isPresent() && problems.count() == 0
                ? new Outcome.Accepted(read.get(), text)
                : new Outcome.Refused(problems.list());
    }

    private static Optional<Slug> slug(String folder, Problems problems) {
        try {
            return Optional.of(new Slug(folder));
        } catch (IllegalArgumentException e) {
            problems.add(1, "", "the folder's name is the case's name. " + e.getMessage(), Problem.Kind.MEANING);
            return Optional.empty();
        }
    }

    private static Optional<String> text(Path file, Problems problems) {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] read = bytes.readNBytes(MOST_BYTES + 1);
            if (read.length <= MOST_BYTES) {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(read))
                        .toString());
            }
            problems.add(1, "", "is larger than " + MOST_BYTES / 1024 + " kB", Problem.Kind.SHAPE);
        } catch (CharacterCodingException e) {
            problems.add(1, "", "is not written in UTF-8", Problem.Kind.SHAPE);
        } catch (IOException e) {
            problems.add(1, "", "cannot be read: " + e.getMessage(), Problem.Kind.SHAPE);
        }
        return Optional.empty();
    }

    private static Optional<Node> compose(String text, Problems problems) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_BYTES);
        options.setNestingDepthLimit(DEEPEST_NESTING);
        options.setMaxAliasesForCollections(0);
        try {
            for (Event event : new Yaml(options).parse(new StringReader(text))) {
                if (refuses(event, problems)) {
                    return Optional.empty();
                }
            }
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                problems.add(1, "", "is empty", Problem.Kind.SHAPE);
            }
            return Optional.ofNullable(root);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            problems.add(
                    mark == null ? 1 : mark.getLine() + 1, "", "is not valid YAML: " + said(e), Problem.Kind.SHAPE);
        } catch (YAMLException e) {
            problems.add(1, "", "is not valid YAML: " + e.getMessage(), Problem.Kind.SHAPE);
        }
        return Optional.empty();
    }

    private static boolean refuses(Event event, Problems problems) {
        @Nullable
        String tag =
                switch (event) {
                    case ScalarEvent scalar -> scalar.getTag();
                    case CollectionStartEvent collection -> collection.getTag();
                    default -> null;
                };
        int line = event.getStartMark() == null ? 1 : event.getStartMark().getLine() + 1;
        if (event instanceof AliasEvent) {
            problems.add(line, "", "aliases (*name) have no place here: write it out", Problem.Kind.SHAPE);
            return true;
        }
        if (tag != null && !tag.equals("!")) {
            problems.add(line, "", "tags (!name) have no place here", Problem.Kind.SHAPE);
            return true;
        }
        return false;
    }

    private static String said(MarkedYAMLException e) {
        return e.getContext() == null ? e.getProblem() : e.getContext() + ": " + e.getProblem();
    }
}
