package org.esicasebook.cases.sheets;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.esicasebook.cases.Slug;
import org.esicasebook.cases.file.CaseFile;
import org.esicasebook.cases.file.CaseFileReader;
import org.esicasebook.cases.file.CaseFileReader.Outcome;
import org.esicasebook.fluoroscopy.ImplausibleScenarioException;
import org.esicasebook.fluoroscopy.Progress;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Simulator;
import org.esicasebook.fluoroscopy.Spread;
import org.esicasebook.fluoroscopy.Study;

/**
 * Renders case files into folders of pictures, without a server.
 *
 * <pre>
 * sheets [folder] [--blind] [--only TEXT] [--cases FOLDER]
 * render path/to/case.yaml [folder]
 * </pre>
 */
public final class Sheets {

    private static final int SHEET_EDGE = 360;
    private static final int BLIND_EDGE = 480;
    private static final int CASES_ON_A_SHEET = 4;

    private final PrintStream out;

    private Sheets(PrintStream out) {
        this.out = out;
    }

    @SuppressWarnings("SystemOut") // a command for a terminal
    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        List<String> words = new ArrayList<>(List.of(args));
        String command = words.isEmpty() ? "" : words.removeFirst();
        Sheets sheets = new Sheets(System.out);
        boolean done =
                switch (command) {
                    case "sheets" -> sheets.library(words);
                    case "render" -> sheets.one(words);
                    default -> throw new IllegalArgumentException("sheets or render, not '" + command + "'");
                };
        System.exit(done ? 0 : 1);
    }

    private boolean one(List<String> words) throws IOException {
        if (words.isEmpty()) {
            out.println("render takes the path of a case.yaml");
            return false;
        }
        Path file = Path.of(words.getFirst());
        Path folder = Path.of(words.size() > 1 ? words.get(1) : "target/sheets");
        Path parent = file.toAbsolutePath().getParent();
        String name = parent == null ? "" : String.valueOf(parent.getFileName());
        Slug slug = new Slug(name.matches("[a-z0-9]+(-[a-z0-9]+)*") ? name : "a-case");
        Outcome outcome = new CaseFileReader().read(slug, file.toString(), Files.readString(file));
        return read(outcome)
                && outcome instanceof Outcome.Accepted accepted
                && render(slug.value(), accepted.caseFile(), folder);
    }

    private boolean render(String name, CaseFile file, Path folder) throws IOException {
        Files.createDirectories(folder);
        long start = System.nanoTime();
        Study study;
        try {
            study = new Simulator().render(file.scenario(), Progress.none());
        } catch (ImplausibleScenarioException e) {
            out.println(name + ": cannot happen: " + e.getMessage());
            return false;
        }
        for (int s = 0; s < study.series().size(); s++) {
            Study.Series series = study.series().get(s);
            String view = series.projection().view().code().toLowerCase(Locale.ROOT);
            for (int i = 0; i < series.frames().size(); i++) {
                String number = series.isCine() ? String.format(Locale.ROOT, "-%03d", i) : "";
                BufferedImage grey = Picture.grey(series.frames().get(i), series.acquisition());
                Path base = folder.resolve(name + "-" + (s + 1) + "-" + view + number);
                write(grey, base + ".png");
                if (!series.isCine()) {
                    write(Picture.withTruth(grey, series.frames().get(i).truth()), base + "-truth.png");
                }
            }
        }
        write(
                Strip.of(study, caption(name, file), SHEET_EDGE, true),
                folder.resolve(name + "-sheet.png").toString());
        out.printf(Locale.ROOT, "%s in %.1f s: %s%n", folder, (System.nanoTime() - start) * 1e-9, study.truth());
        return true;
    }

    private boolean library(List<String> words) throws IOException {
        boolean blind = words.remove("--blind");
        String only = option(words, "--only", "");
        Path cases = Path.of(option(words, "--cases", "cases"));
        Path folder = Path.of(words.isEmpty() ? "target/sheets" : words.getFirst());
        Files.createDirectories(folder);
        List<CaseFile> files = new ArrayList<>();
        boolean sound = true;
        for (String name : names(cases)) {
            Outcome outcome = new CaseFileReader().read(cases, name);
            sound &= read(outcome);
            if (outcome instanceof Outcome.Accepted accepted
                    && wanted(only)
                            .test(name + " " + pattern(accepted.caseFile().scenario()))) {
                files.add(accepted.caseFile());
            }
        }
        return (blind ? blind(files, folder) : open(files, folder)) && sound;
    }

    private static Predicate<String> wanted(String only) {
        return text -> Stream.of(only.split(",")).anyMatch(text::contains);
    }

    private boolean open(List<CaseFile> files, Path folder) throws IOException {
        Map<String, List<CaseFile>> byPattern = files.stream()
                .collect(Collectors.groupingBy(file -> pattern(file.scenario()), TreeMap::new, Collectors.toList()));
        boolean all = true;
        for (var entry : byPattern.entrySet()) {
            List<BufferedImage> strips = new ArrayList<>();
            int sheet = 0;
            for (CaseFile file : entry.getValue()) {
                String name = file.slug().value();
                try {
                    Study study = new Simulator().render(file.scenario(), Progress.none());
                    strips.add(Strip.of(study, caption(name, file), SHEET_EDGE, true));
                    out.println(name);
                } catch (ImplausibleScenarioException e) {
                    all = false;
                    out.println(name + ": cannot happen: " + e.getMessage());
                }
                boolean last = file == entry.getValue().getLast();
                if (!strips.isEmpty() && (last || strips.size() == CASES_ON_A_SHEET)) {
                    String number = ++sheet == 1 && last ? "" : "-" + sheet;
                    write(
                            Strip.stacked(strips),
                            folder.resolve(entry.getKey() + number + ".png").toString());
                    strips.clear();
                }
            }
        }
        return all;
    }

    /** Sheets known by number only; which case is which is written into a folder of its own. */
    private boolean blind(List<CaseFile> files, Path folder) throws IOException {
        List<CaseFile> shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, new Random());
        StringBuilder key = new StringBuilder();
        boolean all = true;
        for (int i = 0; i < shuffled.size(); i++) {
            CaseFile file = shuffled.get(i);
            String number = String.format(Locale.ROOT, "%03d", i + 1);
            try {
                Study study = new Simulator().render(file.scenario(), Progress.none());
                write(
                        Strip.of(study, number, BLIND_EDGE, false),
                        folder.resolve(number + ".png").toString());
                key.append(number)
                        .append('\t')
                        .append(caption(file.slug().value(), file))
                        .append('\n');
                out.println(number);
            } catch (ImplausibleScenarioException e) {
                all = false;
            }
        }
        Path apart = Files.createDirectories(folder.resolve("key")).resolve("key.txt");
        Files.writeString(apart, key);
        out.println("The key is in " + apart);
        return all;
    }

    private boolean read(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            refused.problems().forEach(out::println);
            return false;
        }
        return true;
    }

    private static List<String> names(Path cases) throws IOException {
        try (Stream<Path> folders = Files.list(cases)) {
            return folders.filter(folder -> Files.exists(folder.resolve(CaseFileReader.FILE_NAME)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** As in lumbar-epidural+venous. */
    private static String pattern(Scenario scenario) {
        String where = scenario.route().region().name().toLowerCase(Locale.ROOT);
        String what = scenario.spreads().stream()
                .map(spread -> spread.compartment().code()
                        + (spread.course() == Spread.Course.USUAL
                                ? ""
                                : "-"
                                        + spread.course()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')))
                .sorted()
                .collect(Collectors.joining("+"));
        return where + "-" + (what.isEmpty() ? "no-contrast" : what);
    }

    private static String caption(String name, CaseFile file) {
        Scenario scenario = file.scenario();
        return String.format(
                Locale.ROOT,
                "%s   %s %s %s   %s   %.1f mL   seed %d",
                name,
                scenario.route().code(),
                scenario.level().label(),
                scenario.side().code(),
                pattern(scenario),
                scenario.volumeMl(),
                scenario.seed());
    }

    private static String option(List<String> words, String name, String otherwise) {
        int at = words.indexOf(name);
        if (at < 0 || at + 1 >= words.size()) {
            return otherwise;
        }
        words.remove(at);
        return words.remove(at);
    }

    private static void write(BufferedImage image, String file) throws IOException {
        ImageIO.write(image, "png", Path.of(file).toFile());
    }
}
