package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.IntConsumer;
import org.esicasebook.imaging.viewer.ImageViewer;
import org.esicasebook.imaging.viewer.Spotlight;
import org.esicasebook.readingroom.SignTour.Stop;

/**
 * Points out the key signs one by one below the images: what is named here is drawn there. Nothing is pointed out
 * until the reader asks, so that they can look for themselves first.
 */
class SignBar extends Div {

    private static final int NONE = 0;

    private final List<Stop> stops;
    private final ImageViewer viewer;
    private final Span place = new Span();
    private final Paragraph caption = new Paragraph();
    private final NativeButton back = new NativeButton("Back");
    private final NativeButton onwards = new NativeButton();
    private IntConsumer whenShown = number -> {};
    private int shown = NONE;

    SignBar(SignTour tour, ImageViewer viewer) {
        this.stops = tour.stops();
        this.viewer = viewer;
        addClassName("sign-bar");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Key signs");
        place.addClassName("sign-place");
        caption.addClassName("sign-caption");
        Div said = new Div(place, caption);
        said.addClassName("sign-said");
        said.getElement().setAttribute("aria-live", "polite");
        back.addClassName("action");
        back.addClickListener(click -> show(shown - 1));
        onwards.addClassNames("action", "action-main");
        onwards.addClickListener(click -> show(shown == stops.size() ? NONE : shown + 1));
        Div ways = new Div(back, onwards);
        ways.addClassName("sign-ways");
        add(said, ways);
        say();
    }

    /** Images with the bar below them; without signs, the images alone. */
    static Component below(ImageViewer viewer, SignBar bar) {
        if (bar.stops.isEmpty()) {
            return viewer;
        }
        Div both = new Div(viewer, bar);
        both.addClassName("signed-images");
        return both;
    }

    /** @param whenShown told the number of each sign that is pointed out */
    void onShown(IntConsumer whenShown) {
        this.whenShown = whenShown;
    }

    List<Stop> stops() {
        return stops;
    }

    /** Points out a sign by its number. */
    void show(int number) {
        shown = Math.clamp(number, NONE, stops.size());
        if (shown == NONE) {
            Spotlight last = stops.getFirst().at();
            viewer.pointOut(new Spotlight(List.of(), last.viewId(), last.frame()));
        } else {
            viewer.pointOut(stops.get(shown - 1).at());
            whenShown.accept(shown);
        }
        say();
    }

    /** Brings an image before the reader's eyes without pointing at anything. */
    void look(int series) {
        stops.stream()
                .filter(stop -> stop.series() == series)
                .findFirst()
                .ifPresent(stop -> viewer.pointOut(
                        new Spotlight(List.of(), stop.at().viewId(), stop.at().frame())));
        shown = NONE;
        say();
    }

    private void say() {
        boolean none = shown == NONE;
        back.setEnabled(!none);
        onwards.setText(none ? "Show the first sign" : shown == stops.size() ? "Hide the signs" : "Next sign");
        if (none) {
            place.setText(stops.size() == 1 ? "1 key sign" : stops.size() + " key signs");
            caption.setText("Look for them first, then have them pointed out.");
        } else {
            Stop stop = stops.get(shown - 1);
            place.setText("Sign " + stop.number() + " of " + stops.size() + ", " + stop.image());
            caption.setText(stop.drawn() ? stop.caption() : stop.caption() + " (not in sight in this image)");
        }
    }
}
