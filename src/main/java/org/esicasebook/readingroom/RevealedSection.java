package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** One part of the page that shows a case after its judgment; empty where there is nothing to say. */
@FunctionalInterface
interface RevealedSection {

    Optional<Component> of(Revealed revealed);
}
