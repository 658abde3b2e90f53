package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.imaging.viewer.ImageViewer;
import org.esicasebook.imaging.viewer.Place;
import org.esicasebook.imaging.viewer.Spotlight;
import org.esicasebook.readingroom.SignTour.Stop;

/**
 * Points out the key signs one by one below the images: what is named here is drawn there. It opens on the decisive
 * one; the others are pointed out when the reader asks, so that they can look for themselves first.
 */
class SignBar extends Div {

    private static final int NONE = 0;

    private final List<Stop> stops;
    private final ImageViewer viewer;
    private final int decisive;
    private final Span place = new Span();
    private final Paragraph caption = new Paragraph();
    private final NativeButton back = new NativeButton("Back");
    private final NativeButton onwards = new NativeButton();
    private final List<IntConsumer> whenShown = new ArrayList<>();
    private final List<SerializableRunnable> beforeShown = new ArrayList<>();
    private int shown = NONE;

    /** @param decisive the sign that settles the case */
    SignBar(SignTour tour, ImageViewer viewer, Optional<Stop> decisive) {
        this.stops = tour.stops();
        this.viewer = viewer;
        this.decisive = decisive.map(Stop::number).orElse(NONE);
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

    /** Opens on the decisive sign, unless an address names another place. */
    static SignBar of(ReferenceStandard truth, StoredStudy study, ImageViewer viewer, Optional<Place> place) {
        SignTour tour = ViewerDocuments.signs(truth, study);
        SignBar bar = new SignBar(tour, viewer, DecisiveSign.of(truth, tour.stops()));
        place.ifPresentOrElse(viewer::setPlace, bar::showDecisive);
        return bar;
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

    /** @param told the number of each sign that is pointed out */
    void onShown(IntConsumer told) {
        whenShown.add(told);
    }

    /** @param prepare run before a sign is pointed out, such as to bring its image back */
    void beforeShown(SerializableRunnable prepare) {
        beforeShown.add(prepare);
    }

    List<Stop> stops() {
        return stops;
    }

    /** The sign pointed out just now. */
    OptionalInt shown() {
        return shown == NONE ? OptionalInt.empty() : OptionalInt.of(shown);
    }

    private void showDecisive() {
        if (decisive != NONE) {
            show(decisive);
        }
    }

    /** Points out a sign by its number. */
    void show(int number) {
        beforeShown.forEach(SerializableRunnable::run);
        shown = Math.clamp(number, NONE, stops.size());
        if (shown == NONE) {
            Spotlight last = stops.getFirst().at();
            viewer.pointOut(new Spotlight(List.of(), last.viewId(), last.frame()));
        } else {
            viewer.pointOut(stops.get(shown - 1).at());
            whenShown.forEach(told -> told.accept(shown));
        }
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
            place.setText("%s %d of %d, %s"
                    .formatted(
                            shown == decisive ? "Decisive sign," : "Sign", stop.number(), stops.size(), stop.image()));
            caption.setText(stop.drawn() ? stop.caption() : stop.caption() + " (not in sight in this image)");
        }
    }
}
