package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.esicasebook.cases.ReachInWords;
import org.esicasebook.cases.ReachInWords.Line;
import org.esicasebook.cases.ReferenceStandard;

/** How far the contrast really came: volumes, levels, sides, ventral or dorsal. */
class ReachNotes extends Section {

    /** Nothing for images that were rendered before their reach was kept. */
    static Optional<Component> of(ReferenceStandard truth) {
        return truth.reach().map(reach -> new ReachNotes(ReachInWords.of(reach)));
    }

    private ReachNotes(List<Line> lines) {
        addClassNames("revealed-section", "reach-notes");
        add(new H3("How far the contrast came"));
        if (lines.isEmpty()) {
            add(new Paragraph(ReachInWords.NONE_GIVEN));
            return;
        }
        DescriptionList list = new DescriptionList();
        list.addClassName("view-limits");
        lines.forEach(line ->
                list.add(new DescriptionList.Term(line.question()), new DescriptionList.Description(line.answer())));
        add(list);
    }
}
