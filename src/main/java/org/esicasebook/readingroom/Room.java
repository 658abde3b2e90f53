package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;

/** The dark room: images large, words beside them; on a phone the words follow the images. */
class Room extends Div {

    private final Section images = new Section();
    private final Aside words = new Aside();

    Room(String wordsLabel) {
        addClassNames("dark-room", "room");
        images.addClassName("room-images");
        images.getElement().setAttribute("aria-label", "Images");
        words.addClassName("room-words");
        words.getElement().setAttribute("aria-label", wordsLabel);
        add(images, words);
    }

    Room showing(Component... shown) {
        images.removeAll();
        images.add(shown);
        return this;
    }

    Room saying(Component... said) {
        words.removeAll();
        words.add(said);
        return this;
    }

    static Anchor way(String address, String label, boolean main) {
        Anchor way = new Anchor(address, label);
        way.addClassName("action");
        if (main) {
            way.addClassName("action-main");
        }
        return way;
    }
}
