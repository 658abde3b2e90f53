package org.esicasebook.journeys.browser;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.esicasebook.geometry.PixelPoint;

/**
 * Looks for the truth in what a browser received: words as they are, in addresses, in Base64 and in hexadecimal, and
 * outlines as runs of numbers, however they are punctuated.
 */
public final class TruthSearch {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{24,}={0,2}");
    private static final int POINTS_THAT_BETRAY = 3;

    private final Set<String> words;
    private final List<List<PixelPoint>> outlines;

    /**
     * @param words phrases that occur nowhere but in the truth
     * @param outlines rings and lines of the truth, in image coordinates
     */
    public TruthSearch(Set<String> words, List<List<PixelPoint>> outlines) {
        this.words = new LinkedHashSet<>();
        words.forEach(word -> this.words.add(word.toLowerCase(Locale.ROOT)));
        this.outlines = List.copyOf(outlines);
    }

    /** What was found and where; empty if nothing tells. */
    public List<String> findIn(List<Traffic.Received> received) {
        List<String> found = new ArrayList<>();
        for (Traffic.Received one : received) {
            for (String reading : readings(one.content())) {
                words.stream()
                        .filter(reading::contains)
                        .forEach(word -> found.add("\"" + word + "\" in " + one.from()));
            }
            findOutlines(one, found);
        }
        return found;
    }

    private static List<String> readings(String content) {
        List<String> readings = new ArrayList<>();
        readings.add(content.toLowerCase(Locale.ROOT));
        if (content.indexOf('%') >= 0) {
            try {
                readings.add(URLDecoder.decode(content, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                // not percent-encoded after all
            }
        }
        var run = BASE64.matcher(content);
        while (run.find()) {
            try {
                byte[] decoded = Base64.getMimeDecoder()
                        .decode(run.group().replace('-', '+').replace('_', '/'));
                readings.add(new String(decoded, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                // not Base64 after all
            }
        }
        return readings;
    }

    private void findOutlines(Traffic.Received one, List<String> found) {
        if (outlines.isEmpty()) {
            return;
        }
        List<Double> numbers = new ArrayList<>();
        var number = NUMBER.matcher(one.content());
        while (number.find() && numbers.size() < 2_000_000) {
            numbers.add(Double.parseDouble(number.group()));
        }
        for (List<PixelPoint> outline : outlines) {
            if (containsRun(numbers, outline)) {
                found.add("an outline of " + outline.size() + " points in " + one.from());
            }
        }
    }

    /** True if three successive points stand somewhere as six successive numbers, rounded to whole pixels or finer. */
    private static boolean containsRun(List<Double> numbers, List<PixelPoint> outline) {
        for (int start = 0; start + POINTS_THAT_BETRAY <= outline.size(); start += POINTS_THAT_BETRAY) {
            double[] wanted = new double[2 * POINTS_THAT_BETRAY];
            for (int i = 0; i < POINTS_THAT_BETRAY; i++) {
                wanted[2 * i] = outline.get(start + i).column();
                wanted[2 * i + 1] = outline.get(start + i).row();
            }
            for (int at = 0; at + wanted.length <= numbers.size(); at++) {
                int same = 0;
                while (same < wanted.length && Math.abs(numbers.get(at + same) - wanted[same]) <= 0.51) {
                    same++;
                }
                if (same == wanted.length) {
                    return true;
                }
            }
        }
        return false;
    }
}
