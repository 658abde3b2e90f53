package org.esicasebook.readingroom;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.esicasebook.imaging.viewer.Place;

/** Copies the address of the page, which says view, frame and window: whoever opens it comes to the same place. */
class LinkToPlace extends Div {

    private final NativeButton copy = new NativeButton("Copy link to this image");
    private final Span said = new Span();

    LinkToPlace() {
        addClassName("link-to-place");
        copy.addClassName("quiet-way");
        said.getElement().setAttribute("role", "status");
        add(copy, said);
    }

    /** Where an address leads within the images. */
    static Optional<Place> find(Map<String, List<String>> parameters) {
        return parameters.getOrDefault(Addresses.PLACE, List.of()).stream()
                .findFirst()
                .flatMap(Place::find);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        // in the browser alone: it knows the address as it is now, and writes to the clipboard only upon a click
        getElement().executeJs("""
                $0.onclick = async () => {
                  try {
                    await navigator.clipboard.writeText(location.href);
                    $1.textContent = 'Link copied';
                  } catch {
                    $1.textContent = location.href;
                  }
                };
                """, copy.getElement(), said.getElement());
    }
}
