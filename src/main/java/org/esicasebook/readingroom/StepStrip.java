package org.esicasebook.readingroom;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.esicasebook.cases.ReadingSteps;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.judgment.CommittedImpression;

/** The steps in which the views come: which are done and what was thought, which is on show, which are to come. */
class StepStrip extends OrderedList {

    private final ReadingSteps steps;
    private final StoredStudy study;
    private final boolean beforeContrast;

    /** @param beforeContrast whether no contrast has been given, by which impressions are worded */
    StepStrip(ReadingSteps steps, StoredStudy study, boolean beforeContrast) {
        this.beforeContrast = beforeContrast;
        this.steps = steps;
        this.study = study;
        addClassName("step-strip");
        getElement().setAttribute("aria-label", "Steps of this reading");
    }

    /** @param step on show now, or past the last when all is done */
    void show(int step, List<CommittedImpression> impressions) {
        removeAll();
        for (int i = 0; i < steps.count(); i++) {
            add(item(i, step, impressions));
        }
    }

    private ListItem item(int place, int step, List<CommittedImpression> impressions) {
        String state = place == step ? "Now" : place < step ? "Seen" : "To come";
        Span number = new Span();
        number.addClassName("step-number");
        number.getElement().setAttribute("aria-hidden", "true");
        if (place < step) {
            Span check = new Span();
            check.addClassNames("glyph", "glyph-check");
            number.add(check);
        } else {
            number.setText(Integer.toString(place + 1));
        }
        Span label = new Span(steps.label(place, study));
        label.addClassName("step-label");
        Span said = new Span(impressions.stream()
                .filter(one -> one.step() == place)
                .findFirst()
                .map(one -> JudgmentWords.of(one.impression(), beforeContrast))
                .orElse(state));
        said.addClassName("step-said");
        ListItem item = new ListItem(number, label, said);
        item.addClassName(place < step ? "step-done" : place == step ? "step-now" : "step-to-come");
        if (place == step) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }
}
