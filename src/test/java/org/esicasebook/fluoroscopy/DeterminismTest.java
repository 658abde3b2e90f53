package org.esicasebook.fluoroscopy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.esicasebook.epidurography.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One scenario gives the same bytes, whoever renders it and beside whatever: stills, cine and subtraction, truth too. */
class DeterminismTest {

    /** Epidural, in every space that is not, in vessels that wash out, and mixed; every region and route. */
    @ParameterizedTest
    @ValueSource(strings = {"lil-14", "ltf-16", "cil-09", "ctf-20", "cau-04", "stf-05"})
    void aCaseGivesTheSameBytesOnOneThreadAndOnMany(String name) throws Exception {
        Scenario scenario = everyKindOfImage(name);
        String alone;
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            alone = one.submit(() -> hash(scenario)).get();
        }
        try (ForkJoinPool three = new ForkJoinPool(3)) {
            assertThat(three.submit(() -> hash(scenario)).get()).isEqualTo(alone);
        }
    }

    @Test
    void twoCasesRenderedAtOnceDoNotDisturbEachOther() throws Exception {
        Scenario one = everyKindOfImage("lil-14");
        Scenario other = everyKindOfImage("ctf-20");
        String before = hash(one);
        try (ForkJoinPool pair = new ForkJoinPool(2)) {
            var beside = pair.submit(() -> hash(other));
            assertThat(hash(one)).isEqualTo(before);
            beside.get();
        }
    }

    @Test
    void anotherRunOfTheProgramGivesTheSameBytes() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx900m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DeterminismTest.class.getName(),
                        "lil-14")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String here = hash(everyKindOfImage("lil-14"));
        String there = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(there).isEqualTo(here);
    }

    /** Prints the hash of one case: another run of the program. */
    public static void main(String[] args) throws Exception {
        System.out.println(hash(everyKindOfImage(args[0])));
    }

    /** A case with a still, a run and a subtraction run in place of its own images, the patient moving. */
    private static Scenario everyKindOfImage(String name) {
        Scenario scenario = StarterCases.scenario(name);
        Projection ap = Projection.standard(View.ANTEROPOSTERIOR, scenario.route(), scenario.side());
        Projection lateral = Projection.standard(View.LATERAL, scenario.route(), scenario.side());
        Exposure.Motion motion = new Exposure.Motion(1.5, 3);
        return scenario.with(List.of(
                new Exposure.Still(lateral, 6),
                new Exposure.Cine(ap, 0, 3, 1, Exposure.Field.full(), motion, false),
                new Exposure.Subtraction(ap, -1, 4, 1, Exposure.Field.full(), motion, true)));
    }

    private static String hash(Scenario scenario) throws Exception {
        Study study = new Simulator().preview(scenario);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Study.Series series : study.series()) {
            for (Study.Frame frame : series.frames()) {
                ByteBuffer bytes = ByteBuffer.allocate(2 * frame.pixels().length);
                bytes.asShortBuffer().put(frame.pixels());
                digest.update(bytes);
                digest.update(frame.truth().toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        digest.update(study.truth().tip().toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }
}
