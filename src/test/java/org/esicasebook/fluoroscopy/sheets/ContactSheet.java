package org.esicasebook.fluoroscopy.sheets;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;
import org.esicasebook.fluoroscopy.Exposure;
import org.esicasebook.fluoroscopy.Injection;
import org.esicasebook.fluoroscopy.Needle;
import org.esicasebook.fluoroscopy.Patient;
import org.esicasebook.fluoroscopy.Placement;
import org.esicasebook.fluoroscopy.Projection;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.anatomy.Spine;
import org.esicasebook.fluoroscopy.contrast.ContrastVolume;
import org.esicasebook.fluoroscopy.needle.NeedlePlanner;
import org.esicasebook.fluoroscopy.xray.Fluoroscope;

/** Writes views of a patient without contrast to target/sheets, for looking at. */
final class ContactSheet {

    private ContactSheet() {}

    public static void main(String[] args) throws IOException {
        long seed = args.length > 0 ? Long.parseLong(args[0]) : 1;
        long start = System.nanoTime();
        var scenario = new Scenario(
                seed,
                Patient.typical(),
                Route.LUMBAR_INTERLAMINAR,
                Level.L4_L5,
                Side.LEFT,
                Needle.tuohy20(),
                new Placement.Interlaminar(1, 4),
                Injection.iohexol240(0.4),
                List.of(),
                List.of(new Exposure.Still(Projection.standard(View.ANTEROPOSTERIOR, Side.LEFT), 0)));
        Spine spine = Spine.of(scenario.patient(), scenario.level(), seed);
        tell("anatomy", start);
        var needle = NeedlePlanner.plan(scenario, spine);
        tell("needle", start);
        var fluoroscope = new Fluoroscope(
                spine, needle, new ContrastVolume(List.of()), 240, spine.isocentre(scenario.level()), seed);
        tell("grids", start);
        for (View view : View.values()) {
            var run = fluoroscope.expose(Projection.standard(view, Side.LEFT), new double[] {0}, true);
            write(
                    run.images().getFirst().pixels(),
                    run.windowLow(),
                    run.windowHigh(),
                    "target/sheets/" + view.code() + "-" + seed + ".png");
            tell(view.code() + " at " + Math.round(run.kilovolts()) + " kV", start);
        }
    }

    private static void tell(String what, long start) {
        System.out.printf("%-30s %6d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    }

    static void write(short[] pixels, double low, double high, String file) throws IOException {
        int edge = (int) Math.sqrt(pixels.length);
        var image = new BufferedImage(edge, edge, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < pixels.length; i++) {
            image.getRaster().setSample(i % edge, i / edge, 0, (int)
                    Math.clamp(256 * ((pixels[i] & 0xffff) - low) / (high - low), 0, 255));
        }
        var target = new File(file);
        target.getParentFile().mkdirs();
        ImageIO.write(image, "png", target);
    }
}
