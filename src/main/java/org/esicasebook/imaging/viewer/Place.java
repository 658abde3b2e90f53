package org.esicasebook.imaging.viewer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a document a reader is, short enough for an address: {@code ap/12/2048,3200} is the twelfth frame of the view
 * {@code ap} at a window centre of 2048 and a width of 3200. Frame and window may be left out.
 *
 * @param viewId the view
 * @param frame the frame, from 0; in the text it is counted from 1
 * @param window the grey-scale window
 */
public record Place(String viewId, Optional<Integer> frame, Optional<WindowLevel> window) {

    private static final Pattern TEXT =
            Pattern.compile("([A-Za-z0-9._-]{1,64})(?:/([1-9][0-9]{0,5})(?:/(-?[0-9]{1,6}),([1-9][0-9]{0,6}))?)?");

    public Place {
        Texts.requireId(viewId);
    }

    /** Reads what {@link #toString()} writes; empty for anything else. */
    public static Optional<Place> find(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches() || !Texts.isId(matcher.group(1))) {
            return Optional.empty();
        }
        Optional<Integer> frame = Optional.ofNullable(matcher.group(2)).map(number -> Integer.parseInt(number) - 1);
        Optional<WindowLevel> window = Optional.ofNullable(matcher.group(3))
                .map(centre -> new WindowLevel(Integer.parseInt(centre), Integer.parseInt(matcher.group(4))));
        return Optional.of(new Place(matcher.group(1), frame, window));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(viewId);
        frame.ifPresent(number -> {
            text.append('/').append(number + 1);
            window.ifPresent(grey -> text.append('/')
                    .append(Math.round(grey.centre()))
                    .append(',')
                    .append(Math.round(grey.width())));
        });
        return text.toString();
    }
}
