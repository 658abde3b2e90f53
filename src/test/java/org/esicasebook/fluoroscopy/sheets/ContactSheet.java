package org.esicasebook.fluoroscopy.sheets;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.esicasebook.fluoroscopy.Patterns;
import org.esicasebook.fluoroscopy.Scenario;
import org.esicasebook.fluoroscopy.Simulator;
import org.esicasebook.fluoroscopy.StarterCases;
import org.esicasebook.fluoroscopy.Study;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.geometry.Polygon;

/**
 * Renders scenarios for looking at: windowed pictures and the truth over them in target/sheets. Arguments: names of
 * cases (lil-02) or patterns with a seed (SUBDURAL:3).
 */
public final class ContactSheet {

    private ContactSheet() {}

    public static void main(String[] args) throws IOException {
        for (String arg : args) {
            System.out.println(arg);
            String[] parts = arg.split(":");
            Scenario scenario = parts.length == 2
                    ? Patterns.valueOf(parts[0]).scenario(Long.parseLong(parts[1]))
                    : StarterCases.scenario(arg);
            write(scenario, arg.replace(':', '-'));
        }
    }

    /** Renders a scenario and writes its pictures under a name. */
    public static Study write(Scenario scenario, String name) throws IOException {
        long start = System.nanoTime();
        Study study = new Simulator()
                .render(
                        scenario,
                        (fraction, stage) -> System.out.printf(
                                Locale.ROOT, "%5.2f s  %s%n", (System.nanoTime() - start) * 1e-9, stage));
        Path folder = Files.createDirectories(Path.of("target/sheets"));
        for (Study.Series series : study.series()) {
            List<Study.Frame> frames = series.frames();
            for (int i = 0; i < frames.size(); i += Math.max(1, frames.size() / 8)) {
                String file = name + "-" + series.projection().view().code() + (series.isCine() ? "-" + i : "");
                BufferedImage image = grey(frames.get(i), series.acquisition());
                ImageIO.write(image, "png", folder.resolve(file + ".png").toFile());
                ImageIO.write(
                        overlaid(image, frames.get(i).truth()),
                        "png",
                        folder.resolve(file + "-truth.png").toFile());
            }
        }
        System.out.println(study.truth());
        return study;
    }

    private static BufferedImage grey(Study.Frame frame, Study.Acquisition a) {
        var image = new BufferedImage(a.columns(), a.rows(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] grey = new byte[frame.pixels().length];
        for (int i = 0; i < grey.length; i++) {
            double t = ((frame.pixels()[i] & 0xffff) - a.windowCentre()) / a.windowWidth() + 0.5;
            grey[i] = (byte) Math.clamp(Math.round(255 * t), 0, 255);
        }
        image.getRaster().setDataElements(0, 0, a.columns(), a.rows(), grey);
        return image;
    }

    private static BufferedImage overlaid(BufferedImage grey, Study.FrameTruth truth) {
        var image = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.drawImage(grey, 0, 0, null);
        g.translate(0.5, 0.5);
        Color[] colours = {Color.YELLOW, Color.CYAN, Color.MAGENTA, Color.RED};
        for (Study.ContrastOutline outline : truth.contrast()) {
            g.setColor(colours[outline.compartment().ordinal() % colours.length]);
            for (Polygon polygon : outline.polygons()) {
                g.draw(path(polygon.outer(), true));
                polygon.holes().forEach(hole -> g.draw(path(hole, true)));
            }
        }
        g.setColor(Color.ORANGE);
        g.draw(path(truth.shaft(), false));
        g.setColor(Color.GREEN);
        for (Study.PedicleLabel label : truth.levels()) {
            g.drawString(
                    label.vertebra() + " " + label.side().label().charAt(0),
                    (float) label.centre().column() - 10,
                    (float) label.centre().row() + 4);
        }
        g.setStroke(new BasicStroke(1.5f));
        g.setColor(Color.PINK);
        truth.lines().forEach(line -> g.draw(path(line.points(), false)));
        g.dispose();
        return image;
    }

    private static Path2D path(List<PixelPoint> points, boolean closed) {
        var path = new Path2D.Double();
        for (int i = 0; i < points.size(); i++) {
            if (i == 0) {
                path.moveTo(points.get(i).column(), points.get(i).row());
            } else {
                path.lineTo(points.get(i).column(), points.get(i).row());
            }
        }
        if (closed && !points.isEmpty()) {
            path.closePath();
        }
        return path;
    }
}
