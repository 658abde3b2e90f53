package org.esicasebook.scoring.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/**
 * A small chart in SVG. In the page it takes its colours from the style sheet, light and dark; as a file it brings light
 * ones along. What it shows is also told by a table beside it.
 */
final class Plot {

    private static final int WIDTH = 440;
    private static final int HEIGHT = 400;
    private static final int LEFT = 58;
    private static final int RIGHT = 24;
    private static final int TOP = 14;
    private static final int BOTTOM = 54;

    private static final String FILE_STYLE = """
            text{font:13px sans-serif;fill:#141d24}.plot-grid{stroke:#d3dce1}.plot-frame{stroke:#74838e;fill:none}
            .plot-line{stroke:#08667a;stroke-width:2.5;fill:none}.plot-second{stroke:#7a5200;stroke-width:2;fill:none;\
            stroke-dasharray:7 4}.plot-guess{stroke:#74838e;stroke-dasharray:3 5;fill:none}.plot-band{fill:#d9edf1}
            .plot-dot{fill:#08667a}.plot-bar{stroke:#08667a;stroke-width:1.6}.plot-soft{fill:#475660}""";

    private final String title;
    private final Axis x;
    private final Axis y;
    private final StringBuilder marks = new StringBuilder();

    /** @param title what the chart shows, in one sentence */
    Plot(String title, Axis x, Axis y) {
        this.title = title;
        this.x = x;
        this.y = y;
    }

    record At(double x, double y) {}

    /** @param ticks where lines and numbers stand, within the ends */
    record Axis(String label, double from, double to, List<Double> ticks, DoubleFunction<String> words) {

        static Axis share(String label) {
            return new Axis(label, 0, 1, List.of(0.0, .2, .4, .6, .8, 1.0), Numbers::percent);
        }

        static Axis points(String label) {
            return new Axis(label, 0, 100, List.of(0.0, 20.0, 40.0, 60.0, 80.0, 100.0), Numbers::whole);
        }
    }

    Plot line(String kind, List<At> points) {
        marks.append("<polyline class='plot-%s' points='%s'/>".formatted(kind, path(points)));
        return this;
    }

    Plot area(List<At> outline) {
        marks.append("<polygon class='plot-band' points='%s'/>".formatted(path(outline)));
        return this;
    }

    private String path(List<At> points) {
        return points.stream().map(at -> px(at.x) + "," + py(at.y)).collect(Collectors.joining(" "));
    }

    Plot dot(At at, double radius) {
        marks.append("<circle class='plot-dot' cx='%s' cy='%s' r='%s'/>".formatted(px(at.x), py(at.y), number(radius)));
        return this;
    }

    /** Upright, from one value to another, with small caps at the ends. */
    Plot bar(double at, double low, double high) {
        for (double end : new double[] {low, high}) {
            marks.append("<line class='plot-bar' x1='%s' x2='%s' y1='%s' y2='%s'/>"
                    .formatted(number(xOf(at) - 4), number(xOf(at) + 4), py(end), py(end)));
        }
        marks.append("<line class='plot-bar' x1='%s' x2='%s' y1='%s' y2='%s'/>"
                .formatted(px(at), px(at), py(low), py(high)));
        return this;
    }

    /** @param anchor start, middle or end */
    Plot words(At at, String anchor, String words) {
        marks.append("<text class='plot-soft' x='%s' y='%s' text-anchor='%s'>%s</text>"
                .formatted(px(at.x), py(at.y), anchor, escaped(words)));
        return this;
    }

    String svg() {
        return svg("");
    }

    String file() {
        return "<?xml version='1.0' encoding='UTF-8'?>\n"
                + svg("<style>" + FILE_STYLE + "</style><rect width='100%' height='100%' fill='#fff'/>");
    }

    private String svg(String first) {
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns='http://www.w3.org/2000/svg' class='plot' viewBox='0 0 %d %d' role='img' aria-label='%s'>"
                        .formatted(WIDTH, HEIGHT, escaped(title)));
        svg.append(first);
        for (double tick : x.ticks) {
            svg.append("<line class='plot-grid' x1='%s' x2='%s' y1='%d' y2='%d'/>"
                    .formatted(px(tick), px(tick), TOP, HEIGHT - BOTTOM));
            svg.append("<text x='%s' y='%d' text-anchor='middle'>%s</text>"
                    .formatted(px(tick), HEIGHT - BOTTOM + 18, escaped(x.words.apply(tick))));
        }
        for (double tick : y.ticks) {
            svg.append("<line class='plot-grid' x1='%d' x2='%d' y1='%s' y2='%s'/>"
                    .formatted(LEFT, WIDTH - RIGHT, py(tick), py(tick)));
            svg.append("<text x='%d' y='%s' text-anchor='end'>%s</text>"
                    .formatted(LEFT - 8, number(yOf(tick) + 4), escaped(y.words.apply(tick))));
        }
        svg.append(marks);
        svg.append("<rect class='plot-frame' x='%d' y='%d' width='%d' height='%d'/>"
                .formatted(LEFT, TOP, WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM));
        svg.append("<text x='%d' y='%d' text-anchor='middle'>%s</text>"
                .formatted((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, escaped(x.label)));
        svg.append("<text transform='translate(14 %d) rotate(-90)' text-anchor='middle'>%s</text>"
                .formatted((TOP + HEIGHT - BOTTOM) / 2, escaped(y.label)));
        return svg.append("</svg>").toString();
    }

    private double xOf(double value) {
        return LEFT + (value - x.from) / (x.to - x.from) * (WIDTH - LEFT - RIGHT);
    }

    private double yOf(double value) {
        return HEIGHT - BOTTOM - (value - y.from) / (y.to - y.from) * (HEIGHT - TOP - BOTTOM);
    }

    private String px(double value) {
        return number(xOf(value));
    }

    private String py(double value) {
        return number(yOf(value));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;")
                .replace("\"", "&quot;");
    }
}
