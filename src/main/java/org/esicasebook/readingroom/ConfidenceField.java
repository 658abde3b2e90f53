package org.esicasebook.readingroom;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.esicasebook.judgment.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * How sure the reader is that this is not a safe placement. It starts unanswered: a slider always stands somewhere, so
 * only moving it, or pressing one of the steps below it, is an answer.
 */
@Tag("div")
class ConfidenceField extends AbstractField<ConfidenceField, @Nullable Confidence> implements HasComponents {

    private static final int[] STEPS = {0, 25, 50, 75, 100};

    private final RangeInput slider = new RangeInput(ValueChangeMode.ON_CHANGE);
    private final Paragraph reading = new Paragraph();

    ConfidenceField() {
        super(null);
        addClassName();
        slider.setMin(0);
        slider.setMax(100);
        slider.setStep(5.0);
        slider.setAriaLabel("Percent sure that this is not a safe epidural placement");
        slider.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                answer((int) Math.round(change.getValue()));
            }
        });
        reading.addClassName("confidence-reading");
        reading.getElement().setAttribute("aria-live", "polite");
        Div steps = new Div();
        steps.addClassName("confidence-steps");
        for (int step : STEPS) {
            NativeButton button = new NativeButton(step + " %", click -> answer(step));
            button.getElement().setAttribute("aria-label", inWords(step));
            steps.add(button);
        }
        Span safe = new Span("Certainly safe");
        Span unsafe = new Span("Certainly not safe");
        Div ends = new Div(safe, unsafe);
        ends.addClassName("confidence-ends");
        add(reading, slider, steps, ends);
        setPresentationValue(null);
    }

    @Override
    protected final void setPresentationValue(@Nullable Confidence value) {
        slider.setValue(value == null ? 50.0 : (double) value.percent());
        slider.getElement().setAttribute("aria-valuetext", value == null ? "Not answered" : inWords(value.percent()));
        reading.setText(value == null ? "Not answered yet" : inWords(value.percent()));
        getElement().setAttribute("data-answered", Boolean.toString(value != null));
    }

    static String inWords(int percent) {
        return switch (percent) {
            case 0 -> "0 %: certainly a safe epidural placement";
            case 50 -> "50 %: it could be either";
            case 100 -> "100 %: certainly not a safe epidural placement";
            default -> percent + " % sure that it is not safe";
        };
    }

    private void answer(int percent) {
        Confidence confidence = new Confidence(percent);
        setPresentationValue(confidence);
        setModelValue(confidence, true);
    }

    private void addClassName() {
        getElement().getClassList().add("confidence");
    }
}
