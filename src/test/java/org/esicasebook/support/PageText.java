package org.esicasebook.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;

/** What a page says to somebody who reads it: the text of everything visible, in order. */
public final class PageText {

    private PageText() {}

    public static String of(Component page) {
        StringBuilder text = new StringBuilder();
        collect(page.getElement(), text);
        return text.toString();
    }

    private static void collect(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText()).append(' ');
        } else if (element.isVisible()) {
            String label = element.getProperty("label", element.getAttribute("label"));
            if (label != null) {
                text.append(label).append(' ');
            }
            element.getChildren().forEach(child -> collect(child, text));
            element.getShadowRoot().ifPresent(root -> root.getChildren().forEach(child -> collect(child, text)));
        }
    }
}
