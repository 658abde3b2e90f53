package org.esicasebook.search.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import org.esicasebook.epidurography.Term;
import org.esicasebook.search.CaseQuery.Order;

/** In which order cases come: the browser's own list, which every phone and screen reader knows. */
class OrderChoice extends HtmlComponent {

    private static final String VALUE = "value";

    OrderChoice(SerializableConsumer<Order> onChosen) {
        super("select");
        addClassName("order-choice");
        getElement().setAttribute("aria-label", "Sort by");
        for (Order order : Order.values()) {
            Element option = new Element("option");
            option.setAttribute(VALUE, order.code());
            option.setText(order.label());
            getElement().appendChild(option);
        }
        getElement().addPropertyChangeListener(VALUE, "change", change -> {
            if (change.isUserOriginated()) {
                Term.find(Order.class, getElement().getProperty(VALUE, "")).ifPresent(onChosen::accept);
            }
        });
    }

    void show(Order order) {
        getElement().setProperty(VALUE, order.code());
    }
}
