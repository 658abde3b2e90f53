package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.esicasebook.cases.Reference;
import org.esicasebook.cases.Teaching;

/** What a case teaches, in the author's words. */
final class TeachingText {

    static final String CANNOT_BE_SHOWN =
            "What this case shows cannot be told just now: its images are being prepared anew. Come back in a minute.";

    private TeachingText() {}

    static Component decisiveSign(Teaching teaching) {
        Paragraph sign = new Paragraph(teaching.decisiveSign());
        sign.addClassName("decisive-sign");
        return section("decisive", new H2(teaching.headline()), sign);
    }

    static Optional<Component> neverDo(List<String> errors) {
        return list("What must not be done here", errors, "critical-list");
    }

    static Optional<Component> points(List<String> points) {
        return list("Teaching points", points, "teaching-points");
    }

    static Optional<Component> references(List<Reference> references) {
        if (references.isEmpty()) {
            return Optional.empty();
        }
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
        return Optional.of(section("", new H3("References"), list));
    }

    static Component review(String review) {
        Paragraph reviewed = new Paragraph(review + ".");
        reviewed.addClassNames("caveat", "review-state");
        return reviewed;
    }

    private static Optional<Component> list(String heading, List<String> items, String className) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName(className);
        items.forEach(item -> list.add(new ListItem(item)));
        return Optional.of(section("", new H3(heading), list));
    }

    private static Section section(String className, Component... parts) {
        Section section = new Section(parts);
        section.addClassName("revealed-section");
        if (!className.isEmpty()) {
            section.addClassName(className);
        }
        return section;
    }
}
