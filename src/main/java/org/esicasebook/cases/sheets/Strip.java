package org.esicasebook.cases.sheets;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.esicasebook.fluoroscopy.Exposure;
import org.esicasebook.fluoroscopy.Study;

/** One case in a row: its stills side by side, frames of its runs in time, and perhaps the truth on a second row. */
final class Strip {

    private static final int GAP = 6;
    private static final int CAPTION = 26;
    private static final int FRAMES_OF_A_RUN = 6;

    private Strip() {}

    private record Cell(Study.Series series, Study.Frame frame, String name) {}

    /**
     * @param caption over the row; empty for none
     * @param edge of a picture [pixels]
     */
    static BufferedImage of(Study study, String caption, int edge, boolean withTruth) {
        List<List<Cell>> lines = lines(study);
        int columns = lines.stream().mapToInt(List::size).max().orElse(1);
        int rows = lines.size() * (withTruth ? 2 : 1);
        int head = caption.isEmpty() ? 0 : CAPTION;
        BufferedImage sheet = new BufferedImage(
                GAP + columns * (edge + GAP), head + GAP + rows * (edge + CAPTION), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(new Color(0x303030));
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        g.setColor(Color.WHITE);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
        g.drawString(caption, GAP, 19);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        int y = head + GAP;
        for (List<Cell> line : lines) {
            for (int pass = 0; pass < (withTruth ? 2 : 1); pass++) {
                int x = GAP;
                for (Cell cell : line) {
                    BufferedImage picture = Picture.grey(cell.frame, cell.series.acquisition());
                    if (pass == 1) {
                        picture = Picture.withTruth(picture, cell.frame.truth());
                    }
                    g.drawImage(smaller(picture, edge), x, y, edge, edge, null);
                    g.drawString(cell.name, x + 2, y + edge + 14);
                    x += edge + GAP;
                }
                y += edge + CAPTION;
            }
        }
        g.dispose();
        return sheet;
    }

    /** Halves a picture until it is nearly small enough, so that noise is averaged and not left out. */
    private static BufferedImage smaller(BufferedImage picture, int edge) {
        BufferedImage small = picture;
        while (small.getWidth() >= 2 * edge) {
            int half = small.getWidth() / 2;
            BufferedImage next = new BufferedImage(half, half, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = next.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            g.drawImage(small, 0, 0, half, half, null);
            g.dispose();
            small = next;
        }
        return small;
    }

    /** Stills in the first line, each run in a line of its own. */
    private static List<List<Cell>> lines(Study study) {
        List<List<Cell>> lines = new ArrayList<>();
        List<Cell> stills = new ArrayList<>();
        for (Study.Series series : study.series()) {
            String view = series.projection().view().label();
            if (!(series.exposure() instanceof Exposure.Run run)) {
                Study.Frame frame = series.frames().getFirst();
                stills.add(new Cell(series, frame, view + seconds(frame)));
                continue;
            }
            String kind = run instanceof Exposure.Subtraction ? " subtracted" : " live";
            List<Cell> line = new ArrayList<>();
            int last = series.frames().size() - 1;
            int count = Math.min(FRAMES_OF_A_RUN, last + 1);
            for (int i = 0; i < count; i++) {
                // early frames tell most
                double part = count == 1 ? 0 : (double) i / (count - 1);
                Study.Frame frame = series.frames().get((int) Math.round(last * Math.pow(part, 1.4)));
                line.add(new Cell(series, frame, view + kind + seconds(frame)));
            }
            lines.add(line);
        }
        if (!stills.isEmpty()) {
            lines.addFirst(stills);
        }
        return lines;
    }

    private static String seconds(Study.Frame frame) {
        return String.format(Locale.ROOT, ", %.1f s", frame.atSeconds());
    }

    /** One under the other. */
    static BufferedImage stacked(List<BufferedImage> strips) {
        int width = strips.stream().mapToInt(BufferedImage::getWidth).max().orElse(1);
        int height = strips.stream().mapToInt(BufferedImage::getHeight).sum();
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        int y = 0;
        for (BufferedImage strip : strips) {
            g.drawImage(strip, 0, y, null);
            y += strip.getHeight();
        }
        g.dispose();
        return sheet;
    }
}
