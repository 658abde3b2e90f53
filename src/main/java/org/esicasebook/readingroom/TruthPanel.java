package org.esicasebook.readingroom;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.esicasebook.cases.Reference;
import org.esicasebook.cases.ReferenceStandard;
import org.esicasebook.cases.Teaching;

/** What the case teaches: the sign that decides first, then the rest, then where to read on. */
class TruthPanel extends Section {

    static final String CANNOT_BE_SHOWN =
            "What this case shows cannot be told just now: its images are being prepared anew. Come back in a minute.";

    TruthPanel(ReferenceStandard truth) {
        addClassName("truth");
        Teaching teaching = truth.teaching();
        Paragraph sign = new Paragraph(teaching.decisiveSign());
        sign.addClassName("decisive-sign");
        add(new H2(teaching.headline()), new H3("Decisive sign"), sign);
        add(new H3("Contrast"), new Paragraph(JudgmentWords.compartments(truth.compartments()) + "."));
        list("Findings", teaching.findings());
        list("Teaching points", teaching.teachingPoints());
        list(
                "References",
                teaching.references().stream().map(Reference::citation).toList());
    }

    private void list(String heading, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        items.forEach(item -> list.add(new ListItem(item)));
        add(new H3(heading), list);
    }
}
