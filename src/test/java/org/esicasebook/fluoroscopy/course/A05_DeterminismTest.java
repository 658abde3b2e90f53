package org.esicasebook.fluoroscopy.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.ForkJoinPool;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Exposure;
import org.esicasebook.fluoroscopy.Progress;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Simulator;
import org.esicasebook.fluoroscopy.Study;
import org.junit.jupiter.api.Test;

/** The same scenario gives the same bytes. */
class A05_DeterminismTest {

    @Test
    void theSameSeedGivesTheSameBytesOnOneThreadAndOnMany() throws Exception {
        Exposure.Motion motion = new Exposure.Motion(1.5, 3);
        Exposure.Field field = new Exposure.Field(0.8, 1.2, Exposure.Receptor.INTENSIFIER);
        Scenario scenario = CourseScenarios.epidural(
                new Exposure.Still(CourseScenarios.standard(View.LATERAL), 5),
                new Exposure.Cine(CourseScenarios.standard(View.ANTEROPOSTERIOR), -1, 3, 1, field, motion, false),
                new Exposure.Subtraction(
                        CourseScenarios.standard(View.ANTEROPOSTERIOR), -1, 4, 1, field, motion, true));
        String many = hash(new Simulator().render(scenario, Progress.none()));
        String one;
        try (ForkJoinPool alone = new ForkJoinPool(1)) {
            one = hash(alone.submit(() -> new Simulator().render(scenario, Progress.none()))
                    .get());
        }
        assertThat(one).isEqualTo(many);
    }

    private static String hash(Study study) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Study.Series series : study.series()) {
            for (Study.Frame frame : series.frames()) {
                ByteBuffer bytes = ByteBuffer.allocate(2 * frame.pixels().length);
                bytes.asShortBuffer().put(frame.pixels());
                digest.update(bytes);
                digest.update(frame.truth().toString().getBytes());
            }
        }
        digest.update(study.truth().tip().toString().getBytes());
        return HexFormat.of().formatHex(digest.digest());
    }
}
