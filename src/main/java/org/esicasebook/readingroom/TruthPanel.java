package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.esicasebook.cases.Reference;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.ReviewState;
import org.esicasebook.cases.Teaching;
import org.esicasebook.cases.Teaching.LookAlike;
import org.esicasebook.cases.Teaching.ViewNotes;
import org.esicasebook.readingroom.SignTour.Stop;

/** What the case teaches: the sign that decides first, then image by image, what it is mistaken for, where to read on. */
class TruthPanel extends Section {

    static final String CANNOT_BE_SHOWN =
            "What this case shows cannot be told just now: its images are being prepared anew. Come back in a minute.";

    private final SignBar signs;
    private final Map<Integer, NativeButton> signButtons = new HashMap<>();

    TruthPanel(ReferenceStandard truth, ReviewState review, SignBar signs) {
        this.signs = signs;
        addClassName("truth");
        Teaching teaching = truth.teaching();
        Paragraph sign = new Paragraph(teaching.decisiveSign());
        sign.addClassName("decisive-sign");
        add(new H2(teaching.headline()), new H3("Decisive sign"), sign);
        add(new H3("Contrast"), new Paragraph(JudgmentWords.compartments(truth.compartments()) + "."));
        if (!teaching.views().isEmpty()) {
            add(new H3("Image by image"));
            teaching.views().forEach(view -> add(imageNotes(view)));
        }
        if (!teaching.differential().isEmpty()) {
            add(new H3("Looks like"), differential(teaching.differential()));
        }
        list("Critical errors", teaching.criticalErrors(), "critical-list");
        list("Teaching points", teaching.teachingPoints(), "teaching-points");
        if (!teaching.references().isEmpty()) {
            add(new H3("References"), references(teaching.references()));
        }
        Paragraph reviewed = new Paragraph(review.label() + ".");
        reviewed.addClassNames("caveat", "review-state");
        add(reviewed);
        signs.onShown(this::reveal);
    }

    private Component imageNotes(ViewNotes notes) {
        Div block = new Div();
        block.addClassName("view-notes");
        List<Stop> here = signs.stops().stream()
                .filter(stop -> stop.series() == notes.series())
                .toList();
        block.add(new H4(notes.label()));
        UnorderedList findings = new UnorderedList();
        notes.findings().forEach(finding -> findings.add(new ListItem(finding)));
        block.add(findings);
        if (!here.isEmpty()) {
            OrderedList list = new OrderedList();
            list.addClassName("sign-list");
            here.forEach(stop -> list.add(new ListItem(signButton(stop))));
            block.add(list);
        }
        if (!notes.decides().isEmpty() || !notes.cannotDecide().isEmpty()) {
            DescriptionList limits = new DescriptionList();
            limits.addClassName("view-limits");
            limits.add(new DescriptionList.Term("Decides"), new DescriptionList.Description(notes.decides()));
            limits.add(
                    new DescriptionList.Term("Cannot decide"), new DescriptionList.Description(notes.cannotDecide()));
            block.add(limits);
        }
        return block;
    }

    private NativeButton signButton(Stop stop) {
        NativeButton button = new NativeButton();
        Span number = new Span(String.valueOf(stop.number()));
        number.addClassName("sign-number");
        button.add(number, new Span("Show sign " + stop.number()));
        button.addClassName("sign-button");
        button.addClickListener(click -> signs.show(stop.number()));
        signButtons.put(stop.number(), button);
        return button;
    }

    private void reveal(int number) {
        NativeButton button = signButtons.get(number);
        if (button != null) {
            Span drawn = new Span(String.valueOf(number));
            drawn.addClassName("sign-number");
            button.removeAll();
            button.add(drawn, new Span(signs.stops().get(number - 1).caption()));
            button.addClassName("revealed");
        }
        signButtons.forEach((other, each) -> {
            if (other == number) {
                each.getElement().setAttribute("aria-current", "true");
            } else {
                each.getElement().removeAttribute("aria-current");
            }
        });
    }

    private static Component differential(List<LookAlike> differential) {
        DescriptionList list = new DescriptionList();
        list.addClassName("differential");
        differential.forEach(one ->
                list.add(new DescriptionList.Term(one.looksLike()), new DescriptionList.Description(one.tellApart())));
        return list;
    }

    private static Component references(List<Reference> references) {
        UnorderedList list = new UnorderedList();
        list.addClassName("references");
        for (Reference reference : references) {
            ListItem item = new ListItem(new Span(reference.citation()));
            if (reference.doi() != null) {
                Anchor link = new Anchor("https://doi.org/" + reference.doi(), "doi:" + reference.doi());
                link.setTarget(AnchorTarget.BLANK);
                link.getElement().setAttribute("rel", "noopener noreferrer");
                item.add(new Span(" "), link);
            }
            if (reference.supports() != null) {
                Span supports = new Span(" " + reference.supports());
                supports.addClassName("supports");
                item.add(supports);
            }
            list.add(item);
        }
        return list;
    }

    private void list(String heading, List<String> items, String className) {
        if (items.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName(className);
        items.forEach(item -> list.add(new ListItem(item)));
        add(new H3(heading), list);
    }
}
