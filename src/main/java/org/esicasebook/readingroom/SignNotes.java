package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.esicasebook.cases.Teaching.ViewNotes;
import org.esicasebook.readingroom.SignTour.Stop;

/** The signs image by image. Each is named once it has been pointed out, so that it can be looked for first. */
class SignNotes extends Section {

    private final SignBar signs;
    private final Map<Integer, NativeButton> buttons = new HashMap<>();

    SignNotes(List<ViewNotes> views, SignBar signs) {
        this.signs = signs;
        addClassNames("revealed-section", "sign-notes");
        add(new H3("Image by image"));
        views.forEach(view -> add(imageNotes(view)));
        signs.onShown(this::reveal);
        signs.shown().ifPresent(this::reveal);
    }

    private Component imageNotes(ViewNotes notes) {
        Div block = new Div();
        block.addClassName("view-notes");
        List<Stop> here = signs.stops().stream()
                .filter(stop -> stop.series() == notes.series())
                .toList();
        block.add(new H4(here.isEmpty() ? notes.label() : here.getFirst().image()));
        if (!here.isEmpty()) {
            OrderedList list = new OrderedList();
            list.addClassName("sign-list");
            list.getElement().setAttribute("role", "list");
            here.forEach(stop -> list.add(new ListItem(signButton(stop))));
            block.add(list);
        }
        Div more = new Div();
        UnorderedList findings = new UnorderedList();
        notes.findings().forEach(finding -> findings.add(new ListItem(finding)));
        more.add(findings);
        if (!notes.decides().isEmpty() || !notes.cannotDecide().isEmpty()) {
            DescriptionList limits = new DescriptionList();
            limits.addClassName("view-limits");
            limits.add(new DescriptionList.Term("Decides"), new DescriptionList.Description(notes.decides()));
            limits.add(
                    new DescriptionList.Term("Cannot decide"), new DescriptionList.Description(notes.cannotDecide()));
            more.add(limits);
        }
        NativeDetails details = new NativeDetails("What it shows and decides", more);
        details.addClassName("view-more");
        block.add(details);
        return block;
    }

    private NativeButton signButton(Stop stop) {
        NativeButton button = new NativeButton();
        button.add(number(stop.number()), new Span("Show sign " + stop.number()));
        button.addClassName("sign-button");
        button.addClickListener(click -> signs.show(stop.number()));
        buttons.put(stop.number(), button);
        return button;
    }

    private void reveal(int number) {
        NativeButton button = buttons.get(number);
        if (button != null) {
            button.removeAll();
            button.add(number(number), new Span(signs.stops().get(number - 1).caption()));
            button.addClassName("revealed");
        }
        buttons.forEach((other, each) -> {
            if (other == number) {
                each.getElement().setAttribute("aria-current", "true");
            } else {
                each.getElement().removeAttribute("aria-current");
            }
        });
    }

    private static Span number(int number) {
        Span shown = new Span(String.valueOf(number));
        shown.addClassName("sign-number");
        return shown;
    }
}
