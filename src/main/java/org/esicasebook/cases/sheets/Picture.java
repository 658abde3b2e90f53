package org.esicasebook.cases.sheets;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Landmark;
import org.esicasebook.fluoroscopy.Study;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.geometry.Polygon;

/** One frame as a picture, with or without its truth. */
final class Picture {

    private Picture() {}

    /** In the window that the series suggests. */
    static BufferedImage grey(Study.Frame frame, Study.Acquisition a) {
        BufferedImage image = new BufferedImage(a.columns(), a.rows(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] grey = new byte[frame.pixels().length];
        for (int i = 0; i < grey.length; i++) {
            double t = (Short.toUnsignedInt(frame.pixels()[i]) - a.windowCentre()) / a.windowWidth() + 0.5;
            grey[i] = (byte) Math.clamp(Math.round(255 * t), 0, 255);
        }
        image.getRaster().setDataElements(0, 0, a.columns(), a.rows(), grey);
        return image;
    }

    static BufferedImage withTruth(BufferedImage grey, Study.FrameTruth truth) {
        BufferedImage image = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.drawImage(grey, 0, 0, null);
        g.translate(0.5, 0.5);
        float pen = grey.getWidth() / 512f;
        g.setStroke(new BasicStroke(pen));
        for (Study.LandmarkLine line : truth.lines()) {
            g.setColor(colour(line.kind()));
            g.draw(path(line.points(), false));
        }
        g.setStroke(new BasicStroke(1.5f * pen));
        for (Study.ContrastOutline outline : truth.contrast()) {
            g.setColor(colour(outline.compartment()));
            for (Polygon polygon : outline.polygons()) {
                g.draw(path(polygon.outer(), true));
                polygon.holes().forEach(hole -> g.draw(path(hole, true)));
            }
        }
        g.setColor(Color.YELLOW);
        g.draw(path(truth.shaft(), false));
        float r = 4 * pen;
        g.draw(new java.awt.geom.Ellipse2D.Double(
                truth.tip().column() - r, truth.tip().row() - r, 2 * r, 2 * r));
        g.setFont(g.getFont().deriveFont(13 * pen));
        g.setColor(Color.WHITE);
        for (Study.PedicleLabel label : truth.levels()) {
            g.drawString(
                    label.vertebra(),
                    (float) label.centre().column() - 8 * pen,
                    (float) label.centre().row() + 5 * pen);
        }
        g.dispose();
        return image;
    }

    private static Color colour(Compartment compartment) {
        return switch (compartment) {
            case EPIDURAL -> Color.GREEN;
            case VENOUS -> new Color(0x4D9DFF);
            case ARTERIAL -> Color.RED;
            case MUSCLE, INTRADISCAL -> Color.ORANGE;
            case FACET -> Color.PINK;
            case SUBARACHNOID -> Color.CYAN;
            case SUBDURAL, INTRANEURAL -> Color.MAGENTA;
        };
    }

    private static Color colour(Landmark landmark) {
        return switch (landmark) {
            case VENTRAL_INTERLAMINAR_LINE, SPINOLAMINAR_LINE, SPINOUS_LINE -> new Color(0xFF8080);
            case PEDICLE_RINGS -> new Color(0x80FFE0);
            case FORAMINA -> new Color(0xC0FF60);
            case DURAL_SAC -> new Color(0x80B0FF);
            case DISC_BORDERS -> new Color(0xD0A0FF);
        };
    }

    private static Path2D path(List<PixelPoint> points, boolean closed) {
        Path2D path = new Path2D.Double();
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
