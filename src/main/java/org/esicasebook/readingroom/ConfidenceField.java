package org.esicasebook.readingroom;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.esicasebook.judgment.Confidence;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.BaseJsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How sure the reader is that this is not a safe placement. It starts unanswered, and answering needs no server. */
@Tag("confidence-field")
@JsModule("./readingroom/confidence-field.ts")
class ConfidenceField extends AbstractField<ConfidenceField, @Nullable Confidence> {

    ConfidenceField() {
        super(null);
        getElement().getClassList().add("confidence");
        getElement()
                .addEventListener("confidence-changed", event -> {
                    int percent =
                            event.getEventData().path("event.detail.percent").asInt(-1);
                    if (percent >= 0 && percent <= 100) {
                        setModelValue(new Confidence(percent), true);
                    }
                })
                .addEventData("event.detail.percent");
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        getElement().setProperty("readonly", readOnly);
    }

    @Override
    public boolean isReadOnly() {
        return getElement().getProperty("readonly", false);
    }

    @Override
    protected void setPresentationValue(@Nullable Confidence value) {
        BaseJsonNode percent = value == null
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.numberNode(value.percent());
        getElement().setPropertyJson("percent", percent);
    }
}
