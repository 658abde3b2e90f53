package org.esicasebook.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.esicasebook.imaging.StoredSeries;
import org.esicasebook.imaging.StoredStudy;
import tools.jackson.databind.json.JsonMapper;

/**
 * OHIF as its makers build it, fetched when it is needed and compressed as our own files are, with a study described by
 * its own {@code dicomjson} so that no server of images is in the way. Its service worker, which would fetch the whole
 * application beside the images, is left out: that is to its advantage.
 */
final class OhifSite {

    private static final String VERSION = "3.13.2";
    private static final Path FOLDER = Path.of("target/bench/ohif-" + VERSION);
    private static final Set<String> WORTH_COMPRESSING = Set.of("js", "css", "html", "json", "wasm", "svg");
    private static final Set<String> LEFT_OUT = Set.of("sw.js", "init-service-worker.js", "app-config.js");

    private static final String SETTINGS = """
            window.config = {
              routerBasename: '/', extensions: [], modes: [], customizationService: {}, showStudyList: true,
              maxNumberOfWebWorkers: 3, showWarningMessageForCrossOrigin: false, showCPUFallbackMessage: false,
              showLoadingIndicator: true, strictZSpacingForVolumeViewport: true, defaultDataSourceName: 'dicomjson',
              investigationalUseDialog: { option: 'never' },
              dataSources: [{
                namespace: '@ohif/extension-default.dataSourcesModule.dicomjson', sourceName: 'dicomjson',
                configuration: { friendlyName: 'dicom json', name: 'json' },
              }],
            };
            """;

    private OhifSite() {}

    /** Puts OHIF on a site. */
    static void on(StaticSite site) throws IOException, InterruptedException {
        Path built = fetched();
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = built.relativize(file).toString();
                if (path.endsWith(".br") || path.endsWith(".map") || LEFT_OUT.contains(path)) {
                    continue;
                }
                Path compressed = Path.of(file + ".br");
                boolean smaller = Files.exists(compressed);
                site.put(path, Files.readAllBytes(smaller ? compressed : file), smaller ? "br" : "");
            }
        }
        site.put("app-config.js", SETTINGS.getBytes(StandardCharsets.UTF_8), "");
        site.answerOthersWith("index.html");
    }

    /** Puts a study beside it; the answer is the address that opens it. */
    static String opening(StaticSite site, String name, ServedCasebook casebook, StoredStudy study) {
        describe(site, name, casebook, study);
        return site.root() + "viewer/dicomjson?url=" + site.root() + name + ".json";
    }

    private static Path fetched() throws IOException, InterruptedException {
        Path built = FOLDER.resolve("package/dist");
        if (!Files.exists(FOLDER.resolve("complete"))) {
            Files.createDirectories(FOLDER);
            run(FOLDER, "npm", "pack", "--silent", "@ohif/app@" + VERSION);
            run(FOLDER, "tar", "xzf", "ohif-app-" + VERSION + ".tgz", "package/dist");
            compress(built);
            Files.createFile(FOLDER.resolve("complete"));
        }
        return built;
    }

    private static void compress(Path folder) throws IOException, InterruptedException {
        String script = """
                const { readFileSync, writeFileSync } = require('node:fs');
                const { brotliCompressSync, constants } = require('node:zlib');
                for (const file of readFileSync(0, 'utf8').split('\\n').filter(Boolean)) {
                  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
                  writeFileSync(file + '.br', brotliCompressSync(readFileSync(file), { params }));
                }
                """;
        try (Stream<Path> files = Files.walk(folder)) {
            String list = String.join(
                    "\n",
                    files.map(Path::toString)
                            .filter(name -> WORTH_COMPRESSING.contains(name.substring(name.lastIndexOf('.') + 1)))
                            .toList());
            Process node = new ProcessBuilder("tools/node/node", "-e", script)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var in = node.outputWriter()) {
                in.write(list);
            }
            if (node.waitFor() != 0) {
                throw new IllegalStateException("OHIF's files could not be compressed");
            }
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        int outcome = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (outcome != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed: OHIF cannot be had");
        }
    }

    /** Every frame is a file of its own, so that none has to wait for those behind it. */
    private static void describe(StaticSite site, String name, ServedCasebook casebook, StoredStudy study) {
        String studyUid = "2.25." + (1000 + name.length());
        List<Map<String, Object>> described = new ArrayList<>();
        for (int s = 0; s < study.series().size(); s++) {
            StoredSeries series = study.series().get(s);
            String seriesUid = studyUid + "." + (s + 1);
            List<Map<String, Object>> instances = new ArrayList<>();
            for (int f = 0; f < series.frames().size(); f++) {
                String uid = seriesUid + "." + (f + 1);
                String path = name + "/" + s + "/" + f + ".dcm";
                char[] pixels = pixels(casebook, series, f);
                byte[] file = DicomFile.of(series, studyUid, seriesUid, uid, f + 1, pixels);
                site.put(path, WireFrame.gzip(file), "gzip");
                instances.add(Map.of(
                        "metadata",
                        DicomFile.metadata(series, studyUid, seriesUid, uid, f + 1),
                        "url",
                        "dicomweb:" + site.root() + path));
            }
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("SeriesInstanceUID", seriesUid);
            one.put("SeriesNumber", s + 1);
            one.put("Modality", "RF");
            one.put("SeriesDescription", series.view().label());
            one.put("instances", instances);
            described.add(one);
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("StudyInstanceUID", studyUid);
        whole.put("StudyDate", "20260101");
        whole.put("StudyTime", "120000");
        whole.put("PatientName", "Simulated");
        whole.put("PatientID", "simulated");
        whole.put("AccessionNumber", "");
        whole.put("StudyDescription", "Simulated");
        whole.put("Modalities", "RF");
        whole.put("NumInstances", described.size());
        whole.put("series", described);
        byte[] json = JsonMapper.builder().build().writeValueAsBytes(Map.of("studies", List.of(whole)));
        site.put(name + ".json", WireFrame.gzip(json), "gzip");
    }

    private static char[] pixels(ServedCasebook casebook, StoredSeries series, int frame) {
        try {
            return WireFrame.decode(casebook.wire(series.frames().get(frame)), series.columns(), series.rows());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
