package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.esicasebook.cases.Teaching.LookAlike;
import org.esicasebook.imaging.viewer.ViewerDocument;
import org.esicasebook.readingroom.ContrastingPair.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What the case is confused with, and the nearest such case beside it. Of a case that the reader has not seen nothing is
 * told, not even its name, before they ask for it.
 */
class LookAlikePanel extends Section {

    private final Revealed revealed;
    private final LookAlikeDesk desk;
    private final Div words = new Div();
    private final NativeButton button = new NativeButton();
    private @Nullable ViewerDocument before;

    private LookAlikePanel(Revealed revealed, LookAlikeDesk desk, List<LookAlike> lookAlikes) {
        this.revealed = revealed;
        this.desk = desk;
        addClassNames("revealed-section", "look-alikes");
        add(new H3("Looks like"));
        if (!lookAlikes.isEmpty()) {
            add(differential(lookAlikes));
        }
    }

    static Optional<Component> of(Revealed revealed, LookAlikeDesk desk) {
        List<LookAlike> lookAlikes = revealed.truth().teaching().differential();
        Optional<Choice> choice = desk.find(revealed);
        if (lookAlikes.isEmpty() && choice.isEmpty()) {
            return Optional.empty();
        }
        LookAlikePanel panel = new LookAlikePanel(revealed, desk, lookAlikes);
        choice.ifPresent(panel::offer);
        return Optional.of(panel);
    }

    private void offer(Choice choice) {
        Div offer = new Div(words, button);
        offer.addClassName("pair");
        words.getElement().setAttribute("aria-live", "polite");
        button.addClassName("action");
        button.addClickListener(click -> {
            if (before == null) {
                show(choice);
            } else {
                back(choice);
            }
        });
        boolean seen = choice.candidate().seen();
        if (seen) {
            tell(choice);
            button.setText("Show the two side by side");
        } else {
            words.add(new Paragraph(
                    "A case by the same route with another finding can be put beside this one. You have not judged it"
                            + " yet: opened here it counts as seen."));
            button.setText("Open it beside this one all the same");
        }
        add(offer);
        revealed.signs().beforeShown(() -> {
            if (before != null) {
                back(choice);
            }
        });
    }

    private void show(Choice choice) {
        Optional<ViewerDocument> pair =
                desk.sideBySide(revealed, choice.candidate().teachingCase());
        if (pair.isEmpty()) {
            words.removeAll();
            words.add(new Paragraph("The two have no view in common that could be shown just now."));
            button.setVisible(false);
            return;
        }
        before = revealed.viewer().getDocument().orElse(null);
        revealed.signs().setVisible(false);
        revealed.viewer().setDocument(pair.get());
        // on a phone the images are far above; elsewhere they are in sight, and nothing may move
        revealed.viewer().getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
        tell(choice);
        button.setText("Back to this case alone");
    }

    private void back(Choice choice) {
        if (before != null) {
            revealed.viewer().setDocument(before);
            before = null;
        }
        revealed.signs().setVisible(true);
        button.setText("Show the two side by side");
    }

    private void tell(Choice choice) {
        words.removeAll();
        DescriptionList both = new DescriptionList();
        both.addClassName("pair-findings");
        both.add(
                new DescriptionList.Term("This case"),
                new DescriptionList.Description(revealed.truth().teaching().headline()),
                new DescriptionList.Term(
                        choice.likeness() == ContrastingPair.Likeness.CALLED ? "What you called" : "Look-alike"),
                new DescriptionList.Description(
                        choice.candidate().findings().teaching().headline()));
        Paragraph sign = new Paragraph(choice.candidate().findings().teaching().decisiveSign());
        sign.addClassName("pair-sign");
        words.add(both, sign);
    }

    private static Component differential(List<LookAlike> differential) {
        DescriptionList list = new DescriptionList();
        list.addClassName("differential");
        differential.forEach(one ->
                list.add(new DescriptionList.Term(one.looksLike()), new DescriptionList.Description(one.tellApart())));
        return list;
    }
}
